"""The names behind the ids of a stream: who acted, which operators, outlets and classes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from projections.operator_directory import queries as directory
from projections.training_board import queries as courses
from tenants.replay import Step
from web.i18n import N_, gettext
from web.request import Request
from web.shown.actors import actor_names
from web.terms.training import class_words

ROLES = {
    "bureau": N_("人社局"),
    "finance": N_("人社局财务"),
    "manager": N_("机构负责人"),
    "clerk": N_("窗口"),
    "assessor": N_("第三方评估"),
    "auditor": N_("审计"),
    "system": N_("系统"),
    "public": N_("公众"),
}


def role_name(role: str) -> str:
    return gettext(ROLES.get(role, role))


def actors(request: Request, steps: Collection[Step]) -> Mapping[str, str]:
    """Who acted, by user id: an account's display name, a member of staff masked, a job as 系统."""
    return actor_names(request, {one.envelope.actor for one in steps}, {one.envelope.on_behalf_of for one in steps})


def things(request: Request, steps: Iterable[Step]) -> Mapping[str, str]:
    """Names of the operators, outlets and classes that the events name, by id; a class with its last day."""
    context, views, found = request.context, request.platform.views, list(steps)
    operators = {step.envelope.tenant for step in found}
    for field in ("operator", "from_operator", "to_operator"):
        operators |= _mentioned(found, field)
    names = dict(directory.names(context, views, operators))
    names |= actor_names(request, _mentioned(found, "assessor"))
    for outlet in _mentioned(found, "outlet"):
        there = directory.outlet(context, views, outlet)
        names |= {outlet: there.name} if there else {}
    classes = courses.courses_by_id(context, views, _mentioned(found, "course"))
    return names | {one.course: class_words(one.project, one.last) for one in classes.values()}


def _mentioned(steps: Iterable[Step], field: str) -> set[str]:
    values: set[Any] = {step.data.get(field) for step in steps}
    return {value for value in values if isinstance(value, str) and value}
