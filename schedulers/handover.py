"""What an operator that left holds goes to the successors that its bureau named, outlet by outlet (移交).

It goes on where it stopped: what was handed over is no longer held, and each step is one transaction. What a successor
cannot take is held up with the reason, for a person to decide. Notice 五(三).
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from domain.handovers.commands import CompleteHandover, HandOverItems, HoldUpItem
from domain.handovers.events import Moved
from domain.handovers.handover import CASE, DUTY, FOLLOW_UP, PERSON, VOUCHER
from domain.policies.feedback_rules import handed_over, is_answer_duty
from domain.shared.refusal import refuse
from projections.handover_board import left
from projections.handover_board import queries as board
from projections.handover_board.answers import Handover, Plan
from projections.handover_board.left import Held
from schedulers.sources import Sources
from tenants.outcome import Done, Outcome

NEW_NUMBER = (CASE, DUTY, FOLLOW_UP)  # at the successor they are others


def handover(sources: Sources) -> int:
    """Hand over what has a named successor; how much was handed over, held up or completed."""
    sources.catch_up()
    return sum(_work_on(sources, one, _plans(sources, one)) for one in _under_way(sources))


class HandoverAtOnce:
    """The same, beside the pages: as soon as a successor is named or a settlement confirmed, else once a minute."""

    EVERY = 60.0  # seconds

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], tuple[object, float]] = {}

    def __call__(self, sources: Sources) -> int:
        done = 0
        sources.catch_up()
        for one in _under_way(sources):
            plans = _plans(sources, one)
            now = (plans, one.settlement_state), time.monotonic()
            known, at = self._seen.get((one.operator, one.exit), (None, 0.0))
            if known == now[0] and now[1] - at < self.EVERY:
                continue
            made = _work_on(sources, one, plans)
            if not made:
                self._seen[one.operator, one.exit] = now
            done += made
        return done


def _under_way(sources: Sources) -> list[Handover]:
    found = board.handovers_under_way(sources.context, sources.views)
    return [one for one in found if one.effective_on <= sources.today]


def _plans(sources: Sources, one: Handover) -> tuple[Plan, ...]:
    return board.plans_of(sources.context, sources.views, one.operator, one.exit)


def _work_on(sources: Sources, one: Handover, plans: tuple[Plan, ...]) -> int:
    planned = {plan.outlet for plan in plans}
    done = 0
    for held in _held(sources, one) if planned else ():
        found = [thing for thing in held if thing.outlet in planned]
        if found:
            done += _hand_over(sources, one, found)
    return done + _complete(sources, one)


def _held(sources: Sources, one: Handover) -> Iterator[list[Held]]:
    """People before what concerns them; cases and all else a page at a time, until nothing moves any more."""
    which = (sources.context, sources.views, one.operator, one.exit)
    yield from left.held_people(*which)
    sources.catch_up()
    yield from left.held_vouchers(*which)
    vacancies = partial(left.held_vacancies, day=sources.today)
    concerning = (left.held_cases, vacancies, left.held_offers, left.held_duties)
    for ask in (*concerning, left.held_follow_ups, left.held_tasks):
        before: list[Held] = []
        while (now := ask(*which)) and now != before:
            yield now
            before = now
            sources.catch_up()


def _hand_over(sources: Sources, one: Handover, found: list[Held]) -> int:
    """People and vouchers of an outlet together; whatever else each by itself."""
    kind = found[0].kind
    if kind in (PERSON, VOUCHER):
        outlets = sorted({thing.outlet for thing in found})
        return sum(_together(sources, one, [t for t in found if t.outlet == outlet]) for outlet in outlets)
    return sum(_each(sources, one, thing) for thing in found)


def _together(sources: Sources, one: Handover, found: list[Held]) -> int:
    moved = tuple(Moved(key=thing.key) for thing in found)
    if isinstance(_ask(sources, one, found[0], moved), Done):
        return len(found)
    return sum(_each(sources, one, thing) for thing in found)


def _each(sources: Sources, one: Handover, thing: Held) -> int:
    """With the steps that are done, or as many of them as can be taken over; else it is held up."""
    became = _number(sources, one, thing) if thing.kind in NEW_NUMBER else ""
    refusal = refuse("handovers.kind")
    for steps in range(thing.done, -1, -1):
        outcome = _ask(sources, one, thing, (Moved(key=thing.key, became=became, steps=steps),))
        if isinstance(outcome, Done):
            return 1
        refusal = outcome.refusal
    held_up = HoldUpItem(
        operator=one.operator,
        exit=one.exit,
        kind=thing.kind,
        key=thing.key,
        outlet=thing.outlet,
        code=refusal.code,
        params=refusal.params,
        on=sources.today,
    )
    sources.application.handle(held_up, sources.context)
    return 1


def _ask(sources: Sources, one: Handover, thing: Held, moved: Iterable[Moved]) -> Outcome:
    command = HandOverItems(
        operator=one.operator,
        exit=one.exit,
        kind=thing.kind,
        outlet=thing.outlet,
        items=tuple(moved),
        on=sources.today,
    )
    return sources.application.handle(command, sources.context)


def _number(sources: Sources, one: Handover, thing: Held) -> str:
    """The same each time it is tried, so that nothing is ever handed over twice under two numbers. The duty to answer a
    complaint keeps its own, by which the complaint is found again."""
    if thing.kind == DUTY and is_answer_duty(thing.key):
        return handed_over(thing.key, one.operator)
    asked = replace(sources.context, request_id=f"handover:{one.operator}:{one.exit}:{thing.kind}:{thing.key}")
    return sources.application.number_for(asked, thing.kind)


def _complete(sources: Sources, one: Handover) -> int:
    """Once nothing is left and the final settlement is confirmed."""
    if one.settlement_state != "confirmed":
        return 0
    sources.catch_up()
    total = sum(left.left_of(sources.context, sources.views, one.operator, one.exit, sources.today).values())
    command = CompleteHandover(operator=one.operator, exit=one.exit, left=total, on=sources.today)
    outcome = sources.application.handle(command, sources.context)
    return len(outcome.events) if isinstance(outcome, Done) else 0
