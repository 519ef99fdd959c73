"""What a form offers where it names another thing: classes that take people, projects of the library."""

from __future__ import annotations

from collections.abc import Mapping

from domain.catalogue.item import FormField, ServiceItem
from projections.training_board import queries as training
from projections.training_board.answers import Course
from projections.venture_board import queries as ventures
from web.formats import yuan
from web.i18n import gettext
from web.request import Request
from web.shown.days import today

Choices = list[tuple[str, str]]
PICKED = ("skill-course", "startup-course", "taken-course", "venture")


def picks(
    request: Request, item: ServiceItem, person: str | None = None, kept: Mapping[str, str] | None = None
) -> dict[str, Choices]:
    """By the name of the field; what the case names already stays on offer. `person` is whom the case is about."""
    found: dict[str, Choices] = {}
    for field in item.fields:
        if field.kind in PICKED:
            offered = _offered(request, field, person)
            named = (kept or {}).get(field.name, "")
            missing = [(named, named)] if named and named not in {code for code, _ in offered} else []
            found[field.name] = missing + offered
    return found


def _offered(request: Request, field: FormField, person: str | None) -> Choices:
    context, views = request.context, request.platform.views
    if field.kind == "venture":
        return [(one.venture, f"{one.name}（{yuan(one.investment_fen)}）") for one in ventures.library(context, views)]
    if field.kind == "taken-course":
        taken = training.enrolments_of_person(context, views, person) if person else ()
        held = training.courses_by_id(context, views, {one.course for one in taken if one.has_seat})
        return [(one.course, f"{one.project}（{one.last.isoformat()}）") for one in held.values()]
    kind = field.kind.removesuffix("-course")
    return [(one.course, _class(one)) for one in training.open_courses(context, views, kind, today(request))]


def _class(one: Course) -> str:
    """With the seats that are left, or how many wait for one."""
    told = {"project": one.project, "first": one.first.isoformat()}
    if one.seats_left:
        return gettext("%(project)s，%(first)s 开班，余 %(left)s 席", **told, left=one.seats_left)
    return gettext("%(project)s，%(first)s 开班，已报满，候补 %(waiting)s 人", **told, waiting=one.waiting)
