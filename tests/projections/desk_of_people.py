"""The acts that tell more about people: facts, contacts, corrections, and what the passing of time brings."""

from __future__ import annotations

from datetime import timedelta

from domain.people.commands import CorrectIdentity, CorrectPerson, RecordContact, RecordFact, ReviewGroups, WithdrawFact
from domain.shared.personal import Personal
from tests.projections.desk import lookup_key
from tests.projections.desk_of_jobs import DeskOfJobs

KINDS = {"graduation": ("university", "college"), "military-service": ("conscript",), "hukou": ("rural", "urban")}
FACTS = ("graduation", "military-service", "hukou", "disability", "hardship", "migrant-work", "zero-employment-family")
ENDING = ("disability", "hardship", "migrant-work", "zero-employment-family")
WORDED = ("disability", "hardship")


class DeskOfPeople(DeskOfJobs):
    """A desk that knows more of people than their number."""

    def record_fact(self) -> None:
        p = self.province
        if not self.people:
            return
        fact = p.rng.choice(FACTS)
        command = RecordFact(
            person=p.rng.choice(self.people).person,
            operator=self.operator,
            fact=fact,
            since=p.today - timedelta(days=p.rng.randint(0, 700)),
            until=p.today + timedelta(days=p.rng.randint(1, 90)) if fact in ENDING else None,
            kind=p.rng.choice(KINDS.get(fact, ("",))),
            detail=Personal.of("做过三年出纳") if fact in WORDED else None,
            on=p.today,
        )
        p.do(command, self.clerk)

    def withdraw_fact(self) -> None:
        p = self.province
        if self.people:
            person, fact = p.rng.choice(self.people).person, p.rng.choice(FACTS)
            p.do(
                WithdrawFact(person=person, operator=self.operator, fact=fact, cause="mistyped", on=p.today), self.clerk
            )

    def contact(self) -> None:
        p = self.province
        if self.people:
            command = RecordContact(
                person=p.rng.choice(self.people).person,
                operator=self.operator,
                outlet=self.outlet,
                way="phone",
                result="needs-service",
                next_on=p.rng.choice((None, p.today + timedelta(days=9))),
                note=Personal.of("林晓芳"),
                on=p.today,
            )
            p.do(command, self.clerk)

    def correct_person(self) -> None:
        p = self.province
        if self.people:
            command = CorrectPerson(
                person=p.rng.choice(self.people).person,
                operator=self.operator,
                outlet=self.outlet,
                cause="mistyped",
                name=Personal.of("陈秀英"),
                name_key="right-name",
                village=p.rng.choice(("", f"{self.county}001002")),
                on=p.today,
            )
            p.do(command, self.clerk)

    def correct_identity(self) -> None:
        p = self.province
        if self.people:
            identity = p.identity()
            command = CorrectIdentity(
                person=p.rng.choice(self.people).person,
                operator=self.operator,
                outlet=self.outlet,
                identity=Personal.of(identity),
                identity_key=lookup_key("identity", identity),
                on=p.today,
            )
            p.do(command, self.clerk)

    def review_groups(self) -> None:
        p = self.province
        for one in self.people[-20:]:
            p.do(ReviewGroups(person=one.person, on=p.today), p.as_system())
