"""What people say of the first desk: ratings, complaints with their answer; and what its clerks note to do."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable
from datetime import date, timedelta

from domain.cases.commands import AttachEvidence, CompleteStep, FillCase
from domain.duties.commands import DoDuty, RaiseDuty
from domain.feedback.commands import LodgeComplaint, RateService, UseServiceCode
from domain.shared.message import Command
from domain.shared.period import Period
from domain.shared.personal import Personal
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.demo.desk import Desk, Served
from tenants.demo.stories.story import Story
from tenants.demo.words.paper import paper
from tenants.demo.world import World
from tenants.outcome import Done

ANYBODY = Context(actor="public", role=Role.PUBLIC, tenant=None, area="", outlet=None, request_id="")
MIDDAY, EVENING = 12 * 60, 17 * 60
RATES_EVERY, COMPLAINS_EVERY, REMINDS_EVERY, SHOWS_EVERY = 3, 30, 9, 8  # days
SCORES = (5, 5, 5, 4, 4, 3, 2)
GRIEVANCES = (
    ("waiting", "上午取了号，等了一个多小时。", "已在上午增开一个窗口。"),
    ("information", "岗位上写的班次和实际不一样。", "已向用人单位核实，岗位信息已更正。"),
    ("attitude", "电话里没有说清楚要带什么材料。", "已致歉，材料清单已印发到各窗口。"),
)
REMINDERS = ("给村里打电话，问问最近返乡的人", "把下周的岗位信息发到村民群", "核对未回执的办件")


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    """Only at the first desk; the dice are the day's own, so that nobody else's history changes with them."""
    if desk is not world.desks[0] or not desk.served:
        return
    dice, number = random.Random(f"feedback {world.plan.seed} {day}"), day.toordinal()  # noqa: S311
    if number % RATES_EVERY == 0:
        yield _rating(world, desk, dice)
    if number % COMPLAINS_EVERY == 0:
        yield _complaint(world, desk, dice)
    if number % REMINDS_EVERY == 0:
        yield _reminder(world, desk, dice)
    if number % SHOWS_EVERY == 0:
        yield _code(world, desk)


def device_of(operator: str, day: date, whose: str) -> str:
    """The mark of somebody's device, another one at every operator and in every quarter."""
    return hashlib.sha256(f"demo device {operator} {Period.quarter_of(day)} {whose}".encode()).hexdigest()[:12].upper()


def _rating(world: World, desk: Desk, dice: random.Random) -> Story:
    yield world.at(world.today, EVENING)
    if not desk.served:
        return  # vouchers were redeemed against all of them meanwhile
    served: Served = desk.served[-1]
    score = dice.choice(SCORES)
    code, device = desk.plan.code, device_of(desk.plan.code, world.today, served.person.id)
    rated = RateService(case=served.case, operator=code, score=score, device=device, on=world.today)
    outcome = world.application.handle(rated, ANYBODY)
    if isinstance(outcome, Done):  # a case that has been rated or voided since is left alone
        world.tally.events += len(outcome.events)


def _code(world: World, desk: Desk) -> Story:
    """Somebody comes again and shows the code behind the receipt."""
    yield world.at(world.today, MIDDAY + 30)
    if not desk.served:
        return
    served: Served = desk.served[-1]
    code, outlet = desk.plan.code, served.outlet.id
    used = UseServiceCode(operator=code, case=served.case, of=code, nth=1, outlet=outlet, on=world.today)
    outcome = world.application.handle(used, world.clerk(desk, served.outlet))
    if isinstance(outcome, Done):  # one that was shown before is spent
        world.tally.events += len(outcome.events)


def _complaint(world: World, desk: Desk, dice: random.Random) -> Story:
    """Lodged from the receipt, and most of them answered within days."""
    yield world.at(world.today, MIDDAY)
    if not desk.served:
        return
    served, (kind, words, answer) = desk.served[-1], dice.choice(GRIEVANCES)
    complaint, operator = world.number(), desk.plan.code
    lodged = LodgeComplaint(
        complaint=complaint,
        operator=operator,
        via="public",
        kind=kind,
        words=Personal.of(words),
        case=served.case,
        device=device_of(operator, world.today, served.person.id),
        on=world.today,
    )
    world.do(ANYBODY, [lodged])
    yield world.clock() + timedelta(days=dice.randint(3, 12))
    form = {"kind": kind, "way": "public"}
    private = Personal.of(f'{{"answer": "{answer}", "words": "{words}"}}')
    told = ("answer", "words")
    steps: list[Command] = [CompleteStep(case=complaint, operator=operator, step=n, on=world.today) for n in (1, 2, 3)]
    filled = FillCase(case=complaint, operator=operator, fields=form, told=told, private=private, on=world.today)
    world.do(world.clerk(desk, served.outlet), [filled, *steps, *_answer(world, desk, served, complaint)])


def _answer(world: World, desk: Desk, served: Served, complaint: str) -> list[Command]:
    """The answer as it was signed."""
    if world.evidence is None:
        return []
    kept = world.evidence.keep(served.person.id, paper("Demo: answer to a complaint, signed"))
    return [
        AttachEvidence(
            case=complaint,
            operator=desk.plan.code,
            evidence=f"{complaint}-f",
            sha256=kept.sha256,
            size=kept.size,
            type=kept.type,
            title=Personal.of("答复书（签字页）"),
            on=world.today,
        )
    ]


def _reminder(world: World, desk: Desk, dice: random.Random) -> Story:
    """Set at the first outlet, and done in time more often than not."""
    yield world.at(world.today, MIDDAY)
    outlet, duty = desk.plan.outlets[0], world.number()
    raised = RaiseDuty(
        duty=duty,
        operator=desk.plan.code,
        outlet=outlet.id,
        kind=dice.choice(("reminder", "contact", "push")),
        due_on=world.today + timedelta(days=7),
        about_kind="outlet",
        about=outlet.id,
        note=Personal.of(dice.choice(REMINDERS)),
        on=world.today,
    )
    clerk = world.clerk(desk, outlet)
    world.do(clerk, [raised])
    if dice.random() < 0.7:
        yield world.clock() + timedelta(days=dice.randint(2, 7))
        world.do(clerk, [DoDuty(duty=duty, operator=desk.plan.code, occurrence=1, on=world.today)])
