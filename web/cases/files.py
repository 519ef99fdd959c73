"""What stands in the panel of a case's files, and the form that adds to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import Field

from projections.case_board.answers import Case, Evidence
from projections.case_board.evidence import evidence_of
from web.forms import Form, Sent
from web.i18n import N_
from web.request import Request
from web.shown import uploads
from web.shown.actors import actor_names
from web.shown.fields import Name

PREFIX = "evidence-"


class Attach(Form):
    """What a file is, and the file."""

    title: Name = Field(title=N_("材料名称"), description=N_("如：就业失业登记表、身份证复印件；不要写姓名"))
    files: str = Field("", title=N_("文件"), description=uploads.HELP)


@dataclass(frozen=True, slots=True)
class Shown:
    """A file as it stands in the list; `title` is None once its subject was forgotten."""

    record: Evidence
    title: str | None
    by: str


def panel(request: Request, case: Case, sent: Sent[Attach] | None = None) -> dict[str, Any]:
    """The values of `cases/_evidence.html`."""
    found = evidence_of(request.context, request.platform.views, case.case)
    titles = request.platform.vault.open_many([one.title for one in found])
    names = actor_names(request, [one.attached_by for one in found], [case.operator])
    shown = [Shown(one, title, names.get(one.attached_by, "")) for one, title in zip(found, titles, strict=True)]
    return {"evidence": shown, "attaching": sent or Attach.blank(PREFIX)}
