"""How a year is scored: the operator by itself with files, the superior, and an assessor the bureau assigned."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from domain.appraisals.answer_events import Proof
from domain.appraisals.appraisal import scheme_decider
from domain.appraisals.assessment_commands import (
    AssessPoint,
    SelfAssessPoint,
    SubmitAssessment,
    SubmitSelfAssessment,
    SubmitSuperiorAssessment,
    SubmitThirdPartyAssessment,
    SuperiorAssessPoint,
    ThirdPartyAssessPoint,
    WaiveAssessment,
)
from domain.appraisals.assessment_events import SELF, SUPERIOR, THIRD_PARTY
from domain.appraisals.assessor_commands import AssignAssessor
from domain.appraisals.events import scheme_stream
from domain.appraisals.finding import BEST_OF, CHECKLIST, NO, VALUE, YES
from domain.appraisals.language import Point
from domain.appraisals.record import Appraisal
from domain.appraisals.scheme import Scheme
from domain.shared.message import Command
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.demo.desk import Desk
from tenants.demo.seasons import is_working_day
from tenants.demo.stories.story import Story
from tenants.demo.words.paper import paper
from tenants.demo.world import World

FORENOON, AFTERNOON = 9 * 60 + 30, 14 * 60 + 30
ASSESSES: dict[str, type[AssessPoint]] = {
    SELF: SelfAssessPoint,
    SUPERIOR: SuperiorAssessPoint,
    THIRD_PARTY: ThirdPartyAssessPoint,
}
SUBMITS: dict[str, type[SubmitAssessment]] = {
    SELF: SubmitSelfAssessment,
    SUPERIOR: SubmitSuperiorAssessment,
    THIRD_PARTY: SubmitThirdPartyAssessment,
}
WORKING_DAYS = {SELF: (4, 9), SUPERIOR: (8, 14), THIRD_PARTY: (9, 16)}
"""On which working day after the opening a party hands in, from the earliest to the latest."""
VISITED = "A2.1"  # what everybody looks at on site
FIRST_DESK = 10  # which hands in last of all, so that whoever signs in as its manager finds something to do
LATE, WAIVED_AFTER = 3, 15  # the desk that never hands in, and the working day on which the bureau waives it
REMARKS = ("现场查看，情况属实。", "材料齐全。", "抽看三处，两处完全符合。", "与系统记录一致。")


def scoring(world: World, desk: Desk, state: Appraisal, opened: tuple[date, date]) -> Iterable[Story]:
    """What each party does today; half of the points on the way, the rest with the submission."""
    began, day = opened
    number = sum(is_working_day(began + timedelta(days=n)) for n in range(1, (day - began).days + 1))
    place = world.desks.index(desk)
    if number == 1:
        yield _give(world, FORENOON, world.bureau, [_assignment(world, desk, day)])
    for party, (least, most) in WORKING_DAYS.items():
        if state.parties[party].status != "open":
            continue
        dice = random.Random(f"scores {world.plan.seed} {desk.plan.code} {state.period} {party}")  # noqa: S311
        due = FIRST_DESK if party == SELF and place == 0 else dice.randint(least, most)
        if party == SELF and (place == LATE or world.evidence is None):
            if number >= WAIVED_AFTER:
                yield _give(world, AFTERNOON, world.bureau, [_waiver(state, day)])
            continue
        if number in (due // 2, due):
            yield _score(world, desk, state, party, dice, last=number == due)


def _score(world: World, desk: Desk, state: Appraisal, party: str, dice: random.Random, *, last: bool) -> Story:
    """Point by point; the dice fall the same however often they are thrown."""
    yield world.at(world.today, FORENOON if party == SELF else AFTERNOON)
    scheme = _scheme(world, state)
    asked = state.parties[party].asked
    quality = _quality(world, desk) + (0.08 if party == SELF else 0.0)
    commands: list[Command] = []
    for point in asked if last else asked[: len(asked) // 2]:
        by_scheme = next((one for one in scheme.points if one.point == point), None)
        fields: dict[str, Any] = {
            "operator": state.operator,
            "period": state.period,
            "point": point,
            "answers": _answers(by_scheme, quality, dice),
            "remark": dice.choice(REMARKS),
            "evidence": _proofs(world, desk, by_scheme, party),
        }
        commands.append(ASSESSES[party](on=world.today, **fields))
    if last:
        commands.append(SUBMITS[party](operator=state.operator, period=state.period, on=world.today))
    world.do(_context(world, desk, party), commands)


def _quality(world: World, desk: Desk) -> float:
    """How good an operator is on site: the same for all who look."""
    return random.Random(f"quality {world.plan.seed} {desk.plan.code}").uniform(0.65, 0.98)  # noqa: S311


def _answers(point: Point | None, quality: float, dice: random.Random) -> dict[str, str]:
    kind = point.earning.kind if point else CHECKLIST
    if kind == CHECKLIST:
        questions = range(1, (len(point.questions) if point else 0) + 1) or (1,)
        return {str(number): YES if dice.random() < quality else NO for number in questions}
    if kind == BEST_OF and point:
        return {VALUE: dice.choice(list(point.earning.values))}
    return {VALUE: str(min(100, max(0, round(100 * dice.uniform(quality - 0.15, quality + 0.15)))))}


def _proofs(world: World, desk: Desk, point: Point | None, party: str) -> tuple[Proof, ...]:
    """The operator proves what it has to; the others bring a record of their visit for the first point."""
    if world.evidence is None or point is None:
        return ()
    if party == SELF and not point.evidence_required and point.point != VISITED:
        return ()
    if party != SELF and point.point != VISITED:
        return ()
    words = "Demo: evidence of the operator" if party == SELF else "Demo: record of a visit on site"
    kept = world.evidence.keep(desk.plan.code, paper(words))
    title = "佐证材料（演示）" if party == SELF else "现场记录（演示）"
    return (Proof(sha256=kept.sha256, size=kept.size, type=kept.type, title=title),)


def _context(world: World, desk: Desk, party: str) -> Context:
    if party == SELF:
        return world.manager(desk)
    if party == SUPERIOR:
        return world.bureau
    assessor = assessor_of(world, desk)
    return Context(assessor, Role.ASSESSOR, None, world.bureau.area, None, "", assigned=(desk.plan.code,))


def assessor_of(world: World, desk: Desk) -> str:
    """The account of the demo for the operators it is assigned to, and somebody without an account for the others."""
    account = world.plan.user("assessor")
    return account.id if desk.plan.code in account.assigned else f"assessor-{desk.plan.county}"


def _assignment(world: World, desk: Desk, day: date) -> AssignAssessor:
    return AssignAssessor(operator=desk.plan.code, assessor=assessor_of(world, desk), on=day)


def _waiver(state: Appraisal, day: date) -> WaiveAssessment:
    reason = "期限已过，经提醒仍未提交自评。"
    return WaiveAssessment(operator=state.operator, period=state.period, by=SELF, reason=reason, on=day)


def _scheme(world: World, state: Appraisal) -> Scheme:
    told = world.application.log.load(scheme_stream(state.scheme))
    versions: tuple[Scheme, ...] = scheme_decider.fold(one.event for one in told)
    return next(one for one in versions if one.version == state.scheme_version)


def _give(world: World, minutes: float, context: Context, commands: Sequence[Command]) -> Story:
    yield world.at(world.today, minutes)
    world.do(context, commands)
