"""What lies on the first desk when somebody looks: one case sent back for a paper, one waiting for its agreement."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from domain.cases.commands import AttachEvidence, SendBack
from domain.duties.commands import RaiseDuty
from domain.recruiting.commands import WriteResume
from domain.shared.message import Command
from domain.shared.personal import Personal
from tenants.demo.acts import SEEKING, STEPS, UNEMPLOYMENT, register, steps
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk
from tenants.demo.stories.assisted import case_of
from tenants.demo.stories.putting_on import Hand, at_the_end
from tenants.demo.stories.registrations import form
from tenants.demo.stories.story import Story
from tenants.demo.words.paper import paper
from tenants.demo.world import World

DAYS = 3  # before the history ends
INTERNSHIP = "2.3.1"
LEFT = ("reminder", "person")
"""The kind of duty a clerk sets for such a case, and whom it is about."""


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    yield from at_the_end(world, desk, day, sent_back, DAYS)
    yield from at_the_end(world, desk, day, unsigned, DAYS)


def sent_back(world: World, desk: Desk, day: date) -> Story:
    """Somebody looks for work, with a résumé, and registers as unemployed; the proof of it lacks its seal."""
    hand = Hand.of(world, desk, "sent-back", day)
    yield world.at(day, 10 * 60 + 20)
    person, seeking, case = _newcomer(hand), hand.number(), hand.number()
    taken = [
        register(world, desk, hand.outlet, person, day),
        form(world, desk, hand.outlet, seeking, SEEKING, person, day),
        *steps(desk, seeking, 1, STEPS[SEEKING], day),
        _resume(hand, person),
        form(world, desk, hand.outlet, case, UNEMPLOYMENT, person, day),
        *steps(desk, case, 1, 2, day),
    ]
    if not hand.do(taken):
        return
    yield world.at(day, 11 * 60 + 5)
    reason = "解除劳动合同证明没有盖单位公章，补盖后再办。"
    back = SendBack(case=case, operator=desk.plan.code, step=2, reason=reason, on=day)
    hand.do([back, *_copy(hand, person, case), _reminder(hand, person, case, UNEMPLOYMENT, "等本人补来盖章的证明")])


def unsigned(world: World, desk: Desk, day: date) -> Story:
    """A graduate was offered a place as an intern; the agreement is still to be signed."""
    hand = Hand.of(world, desk, "unsigned", day)
    yield world.at(day, 14 * 60 + 40)
    person, case = _newcomer(hand), hand.number()
    asked = {"graduated_on": (day - timedelta(days=200)).isoformat(), "wish": "行政、运营", "recommended": "行政见习"}
    told: dict[str, Any] = {"declared": ("is_unemployed",), "fields": asked}
    opened = case_of(world, desk, hand.outlet, case, INTERNSHIP, person, **told)
    taken = [register(world, desk, hand.outlet, person, day), opened, *steps(desk, case, 1, 4, day)]
    hand.do([*taken, _reminder(hand, person, case, INTERNSHIP, "约见习单位和本人来签协议")])


def _newcomer(hand: Hand) -> Person:
    return hand.world.crowd.next(hand.world.clock(), hand.rng.choice(hand.outlet.villages))


def _resume(hand: Hand, person: Person) -> WriteResume:
    return WriteResume(
        person=person.id,
        operator=hand.desk.plan.code,
        outlet=hand.outlet.id,
        wanted=Personal.of("在本县就近上班，早晚班都可以"),
        work=Personal.of("在厂里做过装配和质检，合同上月期满。"),
        schooling=Personal.of("按学历证书填写。"),
        skills=Personal.of("会看图纸，会用办公软件做报表。"),
        remarks=Personal.of("做事细心，能吃苦。"),
        on=hand.today,
    )


def _copy(hand: Hand, person: Person, case: str) -> list[Command]:
    """The paper as it was brought."""
    if hand.world.evidence is None:
        return []
    kept = hand.world.evidence.keep(person.id, paper("Demo: end of a labour contract, not sealed"))
    return [
        AttachEvidence(
            case=case,
            operator=hand.desk.plan.code,
            evidence=f"{case}-f",
            sha256=kept.sha256,
            size=kept.size,
            type=kept.type,
            title=Personal.of("解除劳动合同证明（未盖章）"),
            on=hand.today,
        )
    ]


def _reminder(hand: Hand, person: Person, case: str, item: str, note: str) -> RaiseDuty:
    """Due the day before the end, so that it has just passed."""
    kind, about_kind = LEFT
    return RaiseDuty(
        duty=hand.number(),
        operator=hand.desk.plan.code,
        outlet=hand.outlet.id,
        kind=kind,
        due_on=max(hand.today, hand.world.plan.end - timedelta(days=1)),
        about_kind=about_kind,
        about=person.id,
        case=case,
        item=item,
        note=Personal.of(note),
        on=hand.today,
    )
