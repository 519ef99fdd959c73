"""Why somebody may be served by an item: the notice's clauses one by one, with what decided each."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from domain.catalogue.item import Clause, ServiceItem
from domain.people.person import Person
from domain.policies.eligibility import NOT_NEEDED, judge, unmet
from domain.policies.eligibility_rules import Applicant
from web.cases.earlier import kept_rows
from web.cases.reason import Reason
from web.i18n import N_, gettext, plural
from web.shown.people import PersonShown
from web.terms.catalogue import ask_name, clause_text
from web.terms.people import person_badge
from web.terms.places import place

GROUNDS = {
    "age": N_("按年龄核对"),
    "place": N_("按常住地核对"),
    "declared": N_("由本人声明"),
    "status": N_("按登记情况核对"),
    "date": N_("按所填日期核对"),
    "members": N_("按家庭成员核对"),
    NOT_NEEDED: N_("已有一项符合，不必再具备"),
}
WAITING = {"declared", "date", "members"}  # grounds that need what is typed on the form


def applicant_of(
    person: PersonShown | None,
    *,
    on: date,
    areas: tuple[str, ...],
    statuses: Collection[str] = (),
    declared: Collection[str] = (),
    fields: Mapping[str, str] | None = None,
) -> Applicant:
    """Whoever stands at the window, as the rules see them, with the `statuses` that they are registered in."""
    state = _state(person, statuses)
    members = (state,) if state else ()
    return Applicant(
        person=state, declared=frozenset(declared), areas=areas, fields=fields or {}, members=members, on=on
    )


def reasons(item: ServiceItem, person: PersonShown | None, applicant: Applicant, *, sent: bool) -> list[Reason]:
    """The clauses as they stand; before the form is `sent`, what is typed on it is waited for."""
    judged = judge(item, applicant)
    against = {one.clause.clause for one in unmet(judged)}
    found = []
    for one in judged:
        ground = one.answer.ground
        waiting = not sent and ground in WAITING and not one.answer.holds
        spared = not one.answer.holds and one.clause.clause not in against
        holds = None if waiting else one.answer.holds or spared
        sub = gettext(GROUNDS[NOT_NEEDED]) if spared else _because(one.clause, ground, applicant, person)
        found.append(Reason(holds, clause_text(one.clause.quote), sub, one.clause.clause, bool(one.clause.either)))
    return found


def kept_reasons(item: ServiceItem, judged: Mapping[str, str]) -> list[Reason]:
    """What came first and the clauses, as they were decided when the case was opened."""
    return [
        *kept_rows(item, judged),
        *_clauses(item, judged),
    ]


def _clauses(item: ServiceItem, judged: Mapping[str, str]) -> list[Reason]:
    return [
        Reason(True, clause_text(one.quote), gettext(GROUNDS.get(judged[one.clause], "")), one.clause, bool(one.either))
        for one in item.clauses
        if one.clause in judged
    ]


def _state(person: PersonShown | None, statuses: Collection[str]) -> Person | None:
    if person is None:
        return None
    return Person(
        person=person.person,
        born=person.born,
        sex=person.record.sex,
        village=person.record.village,
        operators=frozenset(),
        statuses=dict.fromkeys(statuses, ""),
    )


def _because(clause: Clause, ground: str, applicant: Applicant, person: PersonShown | None) -> str:
    """What was looked at, in words."""
    age = person.age_on(applicant.on) if person else None
    match ground:
        case "age" if age is not None:
            return plural("%(num)s 岁", age)
        case "place" if person:
            return gettext("常住%(place)s", place=place(person.record.village))
        case "status":
            wanted = next((rule.status for rule in clause.rule if rule.status), "")
            return gettext("看有没有有效的「%(status)s」", status=person_badge(wanted).text)
        case "declared":
            asks = [ask_name(rule.ask) for rule in clause.rule if rule.ask]
            return gettext("由本人声明：%(facts)s", facts=gettext("；").join(asks))
    return gettext(GROUNDS.get(ground, ""))
