"""Appraising a period for every operator, and every due period, the oldest first, however many do it at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import structlog

from domain.appraisals.counting import last_recording_day
from domain.appraisals.scheme import Scheme, in_force
from domain.shared.period import Period
from schedulers.calendar import due, ended
from schedulers.deriving import Appraised, appraise_operator
from schedulers.peers import peers_of
from schedulers.problems import NotDue, Unfinished
from schedulers.sources import Sources
from tenants.store.errors import StoreError

_log: Any = structlog.get_logger("schedule")


def appraise(sources: Sources, period: Period, only: str | None = None) -> Iterator[Appraised]:
    """Appraise one period for all operators under contract in it, or for `only` one; what is there is left as it is.

    Raises NotDue before the cut-off has passed, and Unfinished at the end when an operator could not be appraised.
    """
    sources.catch_up()
    scheme = _scheme_of(sources.schemes(), period)
    if scheme is None:
        raise NotDue(f"no assessment scheme was in force when {period} began")
    closes = last_recording_day(period, scheme)
    if sources.today <= closes:
        raise NotDue(f"{period} can be appraised after {closes.isoformat()}, when its grace days are over")
    under = sources.under_contract(period)
    if only is not None and only not in under:
        raise NotDue(f"{only} had no contract in {period}")
    failed: list[tuple[str, Period]] = []
    yield from _appraise(sources, [code for code in under if only in (None, code)], period, scheme, failed)
    if failed:
        raise Unfinished(failed)


def appraise_all_due(sources: Sources, like: Period) -> list[Appraised]:
    """Appraise every due quarter, or year, as `like` is one; Unfinished at the end when an operator could not be."""
    sources.catch_up()
    schemes = sources.schemes()
    done: list[Appraised] = []
    failed: list[tuple[str, Period]] = []
    for period in due_periods(sources, like):
        scheme = _scheme_of(schemes, period)
        if scheme is not None:
            done += _appraise(sources, sources.under_contract(period), period, scheme, failed)
    sources.catch_up()
    if failed:
        raise Unfinished(failed)
    return done


def due_periods(sources: Sources, like: Period) -> list[Period]:
    """The due quarters, or years, since the first contract, oldest first. One without a scheme is said once."""
    first_day = sources.first_contract_day()
    if first_day is None:
        return []
    first = Period.quarter_of(first_day) if like.is_quarter else Period.year_of(first_day)
    schemes = sources.schemes()
    for period in ended(first, sources.today):
        if _scheme_of(schemes, period) is None:
            sources.say_once("not appraised: no scheme was in force", period=str(period))
    return list(due(first, lambda period: _closes(schemes, period), sources.today))


def _appraise(
    sources: Sources, codes: Iterable[str], period: Period, scheme: Scheme, failed: list[tuple[str, Period]]
) -> Iterator[Appraised]:
    there, peers = sources.appraised(period), peers_of(sources, scheme, period)
    for code in codes:
        if code in there:
            continue
        try:
            appraised = appraise_operator(sources, code, period, scheme, None, peers)
        except StoreError:
            raise  # the others would fare no better
        except Exception:
            _log.exception("an operator could not be appraised", operator=code, period=str(period))
            failed.append((code, period))
            continue
        if appraised:
            yield appraised


def _scheme_of(schemes: tuple[Scheme, ...], period: Period) -> Scheme | None:
    """The version in force when the period began: nobody is measured by rules made after the start."""
    return in_force(schemes, period.first)


def _closes(schemes: tuple[Scheme, ...], period: Period) -> date | None:
    scheme = _scheme_of(schemes, period)
    return last_recording_day(period, scheme) if scheme else None
