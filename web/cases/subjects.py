"""Whom a case serves, as a page names them: a person masked, an employer by name, anything else by its kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from projections.case_board.answers import Case
from projections.job_board import employers
from web import addresses
from web.cases.naming import name_of
from web.i18n import gettext
from web.request import Request
from web.shown.people import people_by_id
from web.terms.cases import subject_kind


@dataclass(frozen=True, slots=True)
class Subject:
    """`href` is where they are shown."""

    name: str
    href: str


UNKNOWN = Subject("—", "")


def subjects(request: Request, cases: Iterable[Case]) -> Mapping[str, Subject]:
    """The subjects of some cases, by id: a family by who applies for it, what begins with its case by its own name."""
    found = list(cases)
    heads = {case.subject: case.about for case in found if case.subject_kind == "household"}
    wanted = {case.subject for case in found if case.subject_kind == "person"} | set(heads.values())
    people = people_by_id(request, wanted)
    named = {id: Subject(one.name, addresses.url("people.show", person=id)) for id, one in people.items()}
    for household, head in heads.items():
        if head in people:
            named[household] = Subject(gettext("%(name)s的家庭", name=people[head].name), "")
    for case in found:
        if case.subject_kind not in ("person", "employer") and case.subject not in named:
            named[case.subject] = Subject(name_of(request, case) or subject_kind(case.subject_kind), "")
    firms = {case.subject for case in found if case.subject_kind == "employer"}
    for id, name in employers.employer_names(request.context, request.platform.views, firms).items():
        named[id] = Subject(name, addresses.url("employers.show", employer=id))
    return named
