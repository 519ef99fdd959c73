"""People named on a form by their identity numbers: found among those the operator serves, kept by id alone."""

from __future__ import annotations

from typing import Any

from domain.catalogue.item import ServiceItem
from domain.shared.identity import read_identity
from projections.people_register import queries
from web.forms import Sent
from web.i18n import gettext
from web.request import Request
from web.shown.finding import key_of

MOST = 50


def resolved(request: Request, item: ServiceItem, sent: Sent[Any]) -> tuple[Sent[Any], dict[str, str]]:
    """The form with what is wrong about the people it names, and their ids by field."""
    found: dict[str, str] = {}
    for field in item.fields:
        if field.kind != "people" or not sent.text(field.name):
            continue
        ids, problem = _ids(request, sent.text(field.name))
        if problem:
            sent = sent.wrong({field.name: problem})
        found[field.name] = ",".join(ids)
    return sent, found


def _ids(request: Request, text: str) -> tuple[list[str], str]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST:
        return [], gettext("最多 %(most)s 人。", most=MOST)
    ids: list[str] = []
    for number, line in enumerate(lines, start=1):
        if read_identity(line) is None:
            return [], gettext("第 %(line)s 行不是公民身份号码。", line=number)
        people = queries.people_found(request.context, request.platform.views, [key_of(request, line.upper())])
        if not people:
            return [], gettext("第 %(line)s 行的人还没有在本机构登记过，请先登记。", line=number)
        ids += [one for one in people if one not in ids]
    return ids, ""
