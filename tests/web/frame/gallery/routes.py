"""The gallery's route table: the frame's own, and pages that show every component."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, StringConstraints
from starlette.responses import Response

from domain.shared.period import Period
from tenants.accounts.permissions import Permission
from tests.web.frame.gallery.drawings import drawings
from web import flash, templating
from web.forms import Form
from web.i18n import gettext
from web.lists import Listing
from web.render import invalid, render, see_other
from web.request import Request
from web.route import Read, Route, Scope, Write
from web.routes import ROUTES as ALL
from web.wrong import Wrong

templating.EXTRA["gallery"] = Path(__file__).parent / "templates"

ROWS = [
    (f"op-350102-{n:03}", f"闽侯{chr(0x4E00 + n * 37)}源就业服务有限公司", 95 - n * 1.37, 1200 - n * 31)
    for n in range(1, 48)
]
REGION = "gallery-operators"


class Sample(Form):
    """A form with a field of every kind."""

    phone: Annotated[str, StringConstraints(min_length=11, max_length=11)] = Field(
        title="联系方式", description="11 位手机号，对照本人填写"
    )
    wage: int = Field(title="月薪要求", ge=100, le=1_000_000)
    born: date | None = Field(None, title="出生日期")
    education: str = Field(title="学历")
    shifts: list[str] = Field(default_factory=list, title="工作班次要求")
    proofs: str = Field("", title="证明材料", description="PDF、JPG 或 PNG")
    story: str = Field("", title="本人简历", description="何时、何地、做什么；三五行即可。", max_length=200)

    def model_post_init(self, context: Any) -> None:
        if self.education == "none":
            raise Wrong("请从所列的项目中选一项")


def components(request: Request) -> Response:
    form = Sample.blank(phone="1380013800", education="college", shifts=["day"])
    return render(
        request,
        "gallery/components.html",
        {"charts": drawings()},
        form=form,
        moment=datetime(2026, 11, 20, 2, 24, 7, tzinfo=UTC),
        quarter=Period(2026, 3),
    )


def listing(request: Request) -> Response:
    asked = Listing.of(
        request, REGION, sorts=("name", "score"), default="-score", filters={"grade": ("good", "fail")}, size=10
    )
    found = [row for row in ROWS if asked.q in row[1] and (asked.filters.get("grade") != "fail" or row[2] < 60)]
    found.sort(key=lambda row: row[2 if asked.sort == "score" else 1], reverse=asked.descending)
    asked = asked.of_total(len(found))
    rows = found[asked.offset : asked.offset + asked.size]
    return render(
        request,
        "gallery/list.html",
        fragment="gallery/_list.html",
        list=asked,
        rows=rows,
        failing=sum(row[2] < 60 for row in ROWS),
        sum=sum(row[3] for row in found),
    )


def form(request: Request) -> Response:
    return render(request, "gallery/form.html", form=Sample.blank())


def save(request: Request) -> Response:
    sent = Sample.read(request)
    if not sent.ok:
        return invalid(request, "gallery/form.html", fragment="gallery/_form.html", form=sent)
    return flash.put(request, see_other(request, "gallery.list"), gettext("有内容要改"), "ok")


def broken(request: Request) -> Response:
    raise RuntimeError("a secret of the machine")


def writes_while_reading(request: Request) -> Response:
    request.platform.application.handle([], request.context)
    return Response("written")


MAY, SEEN = Permission.VIEW_OPERATORS, Scope.BUREAU_AREA | Scope.AUDIT
ROUTES: tuple[Route, ...] = (
    *(one for one in ALL if one.scope in (Scope.PUBLIC, Scope.ANY_USER)),  # the frame's own
    Read("/gallery", components, "dashboard.home", may=MAY, scope=SEEN),
    Read("/gallery/list", listing, "gallery.list", may=MAY, scope=SEEN),
    Read("/gallery/list/{operator}", components, "gallery.show", may=MAY, scope=SEEN),
    Read("/gallery/form", form, "gallery.form", may=MAY, scope=SEEN),
    Write("/gallery/form", save, "gallery.save", may=Permission.ADMIT_OPERATOR, scope=SEEN),
    Read("/gallery/broken", broken, "gallery.broken", may=MAY, scope=SEEN),
    Read("/gallery/sly", writes_while_reading, "gallery.sly", may=MAY, scope=SEEN),
)
