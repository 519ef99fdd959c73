"""Ways out of operators: one released after an appeal that wins, one gone after an appeal that loses, one in remedy.

Each was flagged by hand, for the year before there was a system. Whoever fails twice in a row is flagged by the
schedule besides, and its notice is still to be served. Nothing here is drawn by dice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from domain.appraisals.defaults import default_document
from domain.exits import commands as c
from domain.operators.commands import FlagOperator
from domain.shared.proof import Proof
from tenants.demo.acts import SEEKING, register, steps
from tenants.demo.desk import Desk
from tenants.demo.seasons import working_day_from
from tenants.demo.stories.intake import take_in
from tenants.demo.stories.offers import made
from tenants.demo.stories.putting_on import Hand
from tenants.demo.stories.registrations import form
from tenants.demo.stories.story import Story
from tenants.demo.stories.vacancies import published
from tenants.demo.stories.ventures import called_for, review_of
from tenants.demo.words.paper import paper
from tenants.demo.world import World

RELEASED, IN_REMEDY, EXITED = 0, 4, 5
"""The desks, by their number in the plan."""

AFTER_FOUNDING, BEFORE_END, LONG_BEFORE_END = 12, 32, 60  # days
NOTICE = 8  # days from the proposal to the day on which the exit takes effect
STILL_OPEN = 90  # days, of vacancies that somebody else takes over
EXIT, COMPLAINT, MORNING = "1", "1.2.1", 10 * 60.0
Step = Callable[[World, Desk], None]


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    """The story of a desk's way out, on the day it begins; a history that is too short for it has none."""
    plan, number = world.plan, world.desks.index(desk)
    begins = {
        RELEASED: plan.founded + timedelta(days=AFTER_FOUNDING),
        IN_REMEDY: plan.end - timedelta(days=BEFORE_END),
        EXITED: plan.end - timedelta(days=LONG_BEFORE_END),
    }.get(number)
    if begins and begins > plan.founded + timedelta(days=AFTER_FOUNDING - 1) and working_day_from(begins) == day:
        yield _told(world, desk, STORIES[number])


def _told(world: World, desk: Desk, steps: Sequence[tuple[int, Step]]) -> Story:
    """Step by step, so many days apart, on working days."""
    day = world.today
    for days, step in steps:
        day = working_day_from(day + timedelta(days=days))
        yield world.at(day, MORNING)
        step(world, desk)


def _flag(world: World, desk: Desk) -> None:
    year = str(world.plan.first.year - 1)
    flag = FlagOperator(operator=desk.plan.code, rule="failed-year", periods=(year,), on=world.today)
    world.do(world.bureau, [flag])


def _serve(world: World, desk: Desk) -> None:
    year, code = world.plan.first.year - 1, desk.plan.code
    notice = c.ServeNotice(
        operator=code,
        exit=EXIT,
        number=f"闽人社退通〔{world.today.year}〕{code[3:]}号",
        text=f"你机构 {year} 年度按原办法考核不合格。\n对服务质效考评不合格的，坚决作退出处理；现拟启动退出。",
        how="online",
        scheme=str(default_document()["id"]),
        on=world.today,
    )
    world.do(world.bureau, [notice])


def _acknowledge(world: World, desk: Desk) -> None:
    signed = c.AcknowledgeNotice(operator=desk.plan.code, exit=EXIT, on=world.today)
    world.do(world.manager(desk), [signed])


def _appeal(grounds: str) -> Step:
    def step(world: World, desk: Desk) -> None:
        proofs = _proofs(world, desk, "appeal", "EVIDENCE OF THE APPEAL")
        appeal = c.LodgeAppeal(operator=desk.plan.code, exit=EXIT, grounds=grounds, evidence=proofs, on=world.today)
        world.do(world.manager(desk), [appeal])

    return step


def _plan(world: World, desk: Desk) -> None:
    plan = c.PlanRemedy(
        operator=desk.plan.code,
        exit=EXIT,
        plan="增派两名窗口人员；每周核对待办；逾期的跟踪回访两周内补齐。",
        by_when=world.today + timedelta(days=45),
        evidence=_proofs(world, desk, "remedy", "STAFFING PLAN"),
        on=world.today,
    )
    world.do(world.manager(desk), [plan])


def _hear(minutes: str) -> Step:
    def step(world: World, desk: Desk) -> None:
        hearing = c.HoldHearing(
            operator=desk.plan.code,
            exit=EXIT,
            held_on=world.today,
            present=("省人社局就业促进处", "县（市、区）人社局", "机构负责人"),
            minutes=minutes,
            evidence=_proofs(world, desk, "hearing", "SIGNED RECORD OF THE HEARING"),
            on=world.today,
        )
        world.do(world.bureau, [hearing])

    return step


def _propose(outcome: str, reasons: str) -> Step:
    def step(world: World, desk: Desk) -> None:
        leaves = world.today + timedelta(days=NOTICE)
        proposal = c.ProposeDecision(
            operator=desk.plan.code,
            exit=EXIT,
            outcome=outcome,
            reasons=reasons,
            effective_on=leaves if outcome == "exit" else None,
            barred_until=date(leaves.year + 3, leaves.month, 1) if outcome == "exit" else None,
            remedy_until=world.plan.end + timedelta(days=25) if outcome == "remedy" else None,
            on=world.today,
        )
        world.do(world.bureau, [proposal])

    return step


def _return(world: World, desk: Desk) -> None:
    reason = "请写明听证中的意见为什么没有采纳。"
    give_back = c.ReturnDecision(operator=desk.plan.code, exit=EXIT, proposal=1, reason=reason, on=world.today)
    world.do(world.second, [give_back])


def _confirm(proposal: int) -> Step:
    def step(world: World, desk: Desk) -> None:
        confirmed = c.ConfirmDecision(
            operator=desk.plan.code,
            exit=EXIT,
            proposal=proposal,
            number=f"闽人社退决〔{world.today.year}〕{desk.plan.code[3:]}号",
            opinion="事实清楚，程序完整，理由充分，同意。",
            on=world.today,
        )
        world.do(world.second, [confirmed])

    return step


def _offered(world: World, desk: Desk) -> None:
    """Employers still look for people at each outlet: one is registered, another waits for an answer."""
    for nth, outlet in enumerate(desk.plan.outlets[:2]):
        hand = Hand.of(world, desk, f"left behind at {outlet.id}", world.today)
        with hand.apart():
            published(world, desk, outlet, 3, STILL_OPEN)
        made(hand, world.today.toordinal() * 10 + 8 + nth, outlet)


def _leave(world: World, desk: Desk) -> None:
    """Nobody works at the desk from the day on that was decided; what it holds is handed over at the end."""
    world.left.add(desk.plan.code)


def _left_behind(world: World, desk: Desk) -> None:
    """Somebody comes to look for work in its last days: their case goes on at whoever takes it over."""
    hand = Hand.of(world, desk, "left behind", world.today)
    with hand.apart():
        person, case = world.crowd.next(world.clock(), hand.outlet.village), hand.number()
        opened = form(world, desk, hand.outlet, case, SEEKING, person, world.today)
        known = register(world, desk, hand.outlet, person, world.today)
        hand.do([known, opened, *steps(desk, case, 1, 2, world.today)])


def _unanswered(world: World, desk: Desk) -> None:
    """Before that somebody complains at another outlet: the answer is owed by the same day, whoever gives it."""
    hand, outlet = Hand.of(world, desk, "unanswered", world.today), desk.plan.outlets[-1]
    with hand.apart():
        person = world.crowd.next(world.clock(), outlet.village)
        fields, told = {"kind": "waiting", "way": "window"}, {"words": "上午取了号，等了一个多小时。"}
        known = register(world, desk, outlet, person, world.today)
        opened = take_in(desk, outlet, hand.number(), COMPLAINT, person, world.today, fields, told)
        world.do(world.clerk(desk, outlet), [known, opened])


def _under_review(world: World, desk: Desk) -> None:
    """And a project that an expert has recommended is not in the library yet."""
    hand, outlet = Hand.of(world, desk, "under review", world.today), desk.plan.outlets[-1]
    with hand.apart():
        clerk, number = world.clerk(desk, outlet), hand.number()
        if world.do(clerk, called_for(world, desk, outlet, number, hand.number(), passes=True)):
            world.do(clerk, [review_of(world, desk, number, 0, passes=True)])


def _proofs(world: World, desk: Desk, title: str, text: str) -> tuple[Proof, ...]:
    """A made-up file, where the history has a place for files."""
    if world.evidence is None:
        return ()
    kept = world.evidence.keep(desk.plan.code, paper(text))
    return (Proof(sha256=kept.sha256, size=kept.size, type=kept.type, title=title),)


_BEGUN: tuple[tuple[int, Step], ...] = ((0, _flag), (1, _serve), (1, _acknowledge))
STORIES: dict[int, tuple[tuple[int, Step], ...]] = {
    RELEASED: (
        *_BEGUN,
        (3, _appeal("原办法把承接前的欠账算给了我机构，附移交清单。")),
        (6, _hear("机构出示移交清单；就业促进处核对后认可，欠账发生在承接以前。")),
        (2, _propose("release", "移交清单属实，不合格的原因不在机构，申诉成立。")),
        (1, _confirm(1)),
    ),
    IN_REMEDY: (
        *_BEGUN,
        (4, _plan),
        (3, _propose("remedy", "计划写明了人和时间，差距可以补上，同意整改。")),
        (1, _confirm(1)),
    ),
    EXITED: (
        *_BEGUN,
        (4, _appeal("原办法的目标过高，别的机构也没有完成。")),
        (8, _hear("机构认为目标过高；就业促进处出示同类机构完成情况，多数完成。")),
        (3, _propose("exit", "目标由合同约定。")),
        (1, _return),
        (0, _unanswered),
        (0, _under_review),
        (2, _propose("exit", "目标由合同约定，同类机构多数完成；机构没有举证，申诉不成立。")),
        (0, _left_behind),
        (2, _confirm(2)),
        (0, _offered),
        (0, _leave),
    ),
}
