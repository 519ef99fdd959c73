"""A draft: begun from a version, a blank or a file; as it stands, with what is still wrong and what it would change."""

from __future__ import annotations

from typing import Any

import msgspec
from pydantic import Field
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.appraisals import language
from domain.appraisals.defaults import default_document
from domain.appraisals.problems import problems_of
from domain.schemes.commands import DraftScheme
from tenants.authority import PROVINCE
from tenants.outcome import Refused
from web.act import act
from web.forms import Form, Sent
from web.i18n import N_, gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.schemes import found
from web.schemes.listing import in_full
from web.schemes.page import PAGE, values
from web.schemes.wording import problem_words
from web.shown.days import today

NEW, NEW_FORM = "schemes/new.html", "schemes/_new.html"
BLANK, FILE, DEFAULT = "blank", "file", "default"
MOST_BYTES = 200_000


class Begin(Form):
    """What a draft begins from."""

    base: str = Field(title=N_("从哪里改起"), max_length=120)
    file: str = Field("", title=N_("方案文件"), description=N_("从 JSON 文件起草时选，最多 200 KB"))


def new(request: Request) -> Response:
    _only_province(request)
    latest = found.latest(request)
    usual = found.version_ref(latest) if latest else DEFAULT
    blank = Begin.blank(base=request.query_params.get("base") or usual)
    return render(request, NEW, form=blank, bases=_bases(request))


def begin(request: Request) -> Response:
    _only_province(request)
    sent: Sent[Any] = Begin.read(request)
    if sent.ok:
        document, base, wrong = _document(request, sent.value.base)
        if wrong or document is None:
            sent = sent.wrong(wrong)
        else:
            outcome = act(request, _command(request, document, base))
            if not isinstance(outcome, Refused):
                return see_other(request, "schemes.draft", draft=_name(request))
            sent = sent.refused(outcome.refusal)
    return invalid(request, NEW, fragment=NEW_FORM, form=sent, bases=_bases(request))


def show(request: Request) -> Response:
    return render(request, PAGE, values(request, found.draft_of(request)))


def _only_province(request: Request) -> None:
    if request.context.area != PROVINCE:
        raise HTTPException(403)


def _bases(request: Request) -> list[tuple[str, str]]:
    every = [one for one in found.choices(request) if one[0].startswith("v/")]
    return [*every, (DEFAULT, gettext("默认方案")), (BLANK, gettext("空白")), (FILE, gettext("JSON 文件"))]


def _document(request: Request, base: str) -> tuple[dict[str, Any] | None, int, dict[str, str]]:
    """The document, the version it is, and what is wrong by field."""
    if base == FILE:
        return _imported(request)
    if base == DEFAULT:
        return default_document(), 0, {}
    if base == BLANK:
        return blank_document(), 0, {}
    told = found.told(request, base) if base.startswith("v/") else None
    if told is None:
        return None, 0, {"base": gettext("请从所列的项目中选一项")}
    return told.document, int(base.rsplit("/", 1)[1]), {}


def _imported(request: Request) -> tuple[dict[str, Any] | None, int, dict[str, str]]:
    """What can be read as a scheme, right or wrong; what cannot be read at all is refused, and said why."""
    file = next((one for one in request.sent.getlist("file") if isinstance(one, UploadFile) and one.size), None)
    if file is None:
        return None, 0, {"file": gettext("请选择文件")}
    file.file.seek(0)
    content = file.file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        return None, 0, {"file": gettext("文件太大，最多 200 KB")}
    try:
        document: Any = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None, 0, {"file": gettext("这不是 JSON 文件")}
    wrong = unreadable(document)
    return (None, 0, {"file": wrong}) if wrong else (document, 0, {})


def unreadable(document: Any) -> str:
    """Why a document cannot be shown as a scheme at all; empty when it can, with or without problems."""
    broken = [one for one in problems_of(document) if one.code in ("missing", "kind")]
    if broken:
        return gettext("；").join(problem_words(one) for one in broken[:5])
    try:
        in_full(document)
        for raw in document["points"]:
            language.point(raw)
    except Exception:  # whatever a file may hold
        return gettext("文件里有读不出来的内容")
    return ""


def blank_document() -> dict[str, Any]:
    """The notice's points without weights, measures, bands or shares."""
    document = default_document()
    points = [
        {key: one[key] for key in ("point", "category", "source")}
        | {"weight_year": 0, "weight_quarter": 0, "curve": {"kind": "ratio"}}
        for one in document["points"]
    ]
    kept = {key: document[key] for key in ("id", "grace_days", "deadlines_working_days", "shares_year", "sample")}
    return kept | {"points": points, "bands": [], "performance_coefficient": {}, "flag_rules": []}


def _command(request: Request, document: dict[str, Any], base: int) -> DraftScheme:
    latest = found.latest(request)
    scheme = latest.scheme if latest else str(default_document()["id"])
    return DraftScheme(draft=_name(request), scheme=scheme, base=base, document=document, on=today(request))


def _name(request: Request) -> str:
    return request.platform.application.number_for(request.context, "scheme draft")
