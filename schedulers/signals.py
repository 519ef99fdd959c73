"""Signals (疑点线索) are looked for every night, operator by operator: reason to look, never a penalty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import structlog

from domain.appraisals.facts import WorkFact
from domain.appraisals.kinds import CASE
from domain.shared.period import Period
from domain.signals import rules
from domain.signals.commands import RaiseSignal
from domain.signals.rules import DeviceUse, Found, Hires, Limit
from projections.case_board import signs as cases
from projections.fair_board import signs as fairs
from projections.feedback_board import signs as feedback
from projections.people_register import signs as people
from projections.referral_board import signs as referrals
from projections.signal_board import queries as board
from projections.signal_board.answers import Limits
from projections.workload import queries as workload
from schedulers.sources import Sources
from tenants.outcome import Done
from tenants.store.errors import StoreError

LONGER_DAYS = 45
"""Days into a quarter during which the one before it is still looked at: follow-ups after 30 days belong to it."""
_log: Any = structlog.get_logger("schedule")


def signals(sources: Sources) -> int:
    """Raise what the rules find in this quarter, and for a while in the last; how many this run raised."""
    sources.catch_up()
    raised = 0
    for period in periods(sources):
        limits = board.limits_on(sources.views, period.first)
        for operator in sources.under_contract(period):
            raised += _look_at(sources, operator, period, limits)
    if raised:
        sources.catch_up()
    return raised


def periods(sources: Sources) -> list[Period]:
    this = Period.quarter_of(sources.today)
    return [this.previous, this] if sources.today <= this.first + timedelta(days=LONGER_DAYS) else [this]


def _look_at(sources: Sources, operator: str, period: Period, limits: Limits) -> int:
    """One operator; what goes wrong with it stops none of the others."""
    try:
        known = board.known(sources.context, sources.views, operator)
        fresh = [one for one in found(sources, operator, period, limits) if one.id_in(period) not in known]
        return sum(_raise(sources, operator, period, one, limits.version) for one in fresh)
    except StoreError:
        raise  # the others would fare no better
    except Exception:
        _log.exception("an operator could not be looked at", operator=operator, period=str(period))
        return 0


def found(sources: Sources, operator: str, period: Period, limits: Limits) -> Iterator[Found]:
    """What the rules find. The shares of a whole quarter are looked at once it is over."""
    of = limits.rules
    if period.last < sources.today:
        work = _work(sources, operator, period)
        late, sudden = rules.back_dating(of[rules.BACK_DATING], work), rules.burst(of[rules.BURST], work, period)
        yield from filter(None, (late, sudden))
    yield from _throughput(sources, operator, period, of[rules.THROUGHPUT])
    yield from _phones(sources, operator, period, of[rules.PHONE])
    yield from _devices(sources, operator, period, of[rules.DEVICE])
    yield from _rings(sources, operator, period, of[rules.RING])


def _work(sources: Sources, operator: str, period: Period) -> list[WorkFact]:
    facts = workload.facts_touching(sources.context, sources.views, operator, period)
    return [fact for fact in facts if fact.kind == CASE and not fact.out and fact.on in period]


def _throughput(sources: Sources, operator: str, period: Period, limit: Limit) -> Iterator[Found]:
    context, views, most = sources.context, sources.views, limit["cases_a_day"]
    for staff, day, _ in cases.busiest_days(context, views, operator, period.first, period.last, most):
        one = rules.throughput(limit, staff, day, cases.finished_by(context, views, operator, staff, day))
        if one:
            yield one


def _phones(sources: Sources, operator: str, period: Period, limit: Limit) -> Iterator[Found]:
    context, views, least = sources.context, sources.views, limit["people"]
    for group in people.shared_phones(context, views, operator, period.first, period.last, least):
        behind = cases.finished_among(context, views, operator, group, period.first, period.last)
        one = rules.phone(limit, group[0], len(group), behind)
        if one:
            yield one


def _devices(sources: Sources, operator: str, period: Period, limit: Limit) -> Iterator[Found]:
    by_device: dict[str, list[DeviceUse]] = defaultdict(list)
    for room in (feedback, fairs):
        for use in room.device_uses(sources.context, sources.views, operator, period.first, period.last):
            by_device[use.device].append(use)
    for uses in by_device.values():
        if one := rules.device(limit, uses):
            yield one


def _rings(sources: Sources, operator: str, period: Period, limit: Limit) -> Iterator[Found]:
    context, views, least = sources.context, sources.views, limit["hires"]
    for by in referrals.hires_by_employer(context, views, operator, period.first, period.last, least):
        one = rules.ring(
            limit,
            Hires(
                employer=by.employer,
                hires=by.hires,
                elsewhere=by.elsewhere,
                placements=by.placements,
                followed=by.followed,
                short=by.short,
                cases=by.cases,
            ),
        )
        if one:
            yield one


def _raise(sources: Sources, operator: str, period: Period, one: Found, rules_version: int) -> bool:
    command = RaiseSignal(
        signal=one.id_in(period),
        operator=operator,
        rule=one.rule,
        period=str(period),
        about=one.about,
        day=one.day,
        figures=one.figures,
        thresholds=one.thresholds,
        cases=one.cases,
        total=one.total,
        rules_version=rules_version,
        on=sources.today,
    )
    outcome = sources.application.handle(command, sources.context)
    return isinstance(outcome, Done) and bool(outcome.events)
