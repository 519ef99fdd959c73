"""One household, put together for its page: each condition of each member, with what decided it."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException

from domain.households.conditions import Judged, Member, judge
from domain.policies.eligibility_rules import WORKING_AGE, retirement_date
from projections.household_board import queries
from projections.household_board.answers import Household
from projections.status_history import queries as statuses
from web.forms import Sent
from web.households.forms import AddMember, FollowUp
from web.i18n import gettext
from web.request import Request
from web.shown.actors import actor_names
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.shown.people import PersonShown, people_by_id
from web.terms.households import DECLARED

PAGE, FRAGMENT = "households/show.html", "households/_page.html"


def find(request: Request) -> Household:
    """404 when there is none, or it is not the reader's to see."""
    found = queries.household(request.context, request.platform.views, request.path_params["household"])
    if found is None:
        raise HTTPException(404)
    return found


def values(request: Request, household: Household, sent: Sent[Any] | None = None) -> dict[str, Any]:
    """Everything the page shows; `sent` is the form that was refused."""
    context, views = request.context, request.platform.views
    people = people_by_id(request, set(household.members))
    told = queries.household_follow_ups(context, views, household.household)
    forms: dict[str, Sent[Any]] = {"add": AddMember.blank("add-"), "follow_up": FollowUp.blank("follow-")}
    return {
        "household": household,
        "people": people,
        "judged": _judged(request, household, people),
        "follow_ups": told,
        "actors": actor_names(request, [one.by for one in told], {household.operator}),
        "outlet": outlet_names(request, [household.operator]).get(household.outlet, ""),
        "declarable": [(code, gettext(name)) for code, name in DECLARED.items()],
        "today": today(request),
        "refused": sent,
        **{name: sent if sent and sent.form is form.form else form for name, form in forms.items()},
    }


def _judged(request: Request, household: Household, people: Any) -> dict[str, list[Judged]]:
    """By member; those the reader does not see are left out."""
    members = tuple(
        _member(request, person, people[person], tuple(said))
        for person, said in household.members.items()
        if person in people
    )
    found: dict[str, list[Judged]] = {}
    for one in judge(members):
        found.setdefault(one.person, []).append(one)
    return found


def _member(request: Request, person: str, shown: PersonShown, said: tuple[str, ...]) -> Member:
    spells = statuses.statuses_of(request.context, request.platform.views, person)
    held, day, born = {one.status for one in spells if one.lasts}, today(request), shown.born
    age = shown.age_on(day)
    grown = born is not None and age is not None and age >= WORKING_AGE
    return Member(
        person=person,
        of_working_age=grown and born is not None and day < retirement_date(born, shown.record.sex),
        registered_unemployed="unemployed" in held,
        registered_employed="employed" in held,
        declared=said,
    )
