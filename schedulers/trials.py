"""Trials of schemes are worked off beside the pages, operator by operator, and record nothing."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import structlog

from domain.appraisals.events import SchemeAdopted
from domain.appraisals.peers import figures, middles
from domain.appraisals.scheme import Scheme, SchemeError
from domain.shared.period import Period
from schedulers.sources import Sources
from schedulers.trying import moments, tried
from tenants.store.log import Log
from tenants.trials.answers import Trial
from tenants.trials.bench import Bench, Lost

_log: Any = structlog.get_logger("background")


def trials(sources: Sources) -> int:
    """Take the next trial in hand and finish it; how many operators it had."""
    if sources.trials is None:
        return 0
    bench = Bench(sources.trials)
    one = bench.take()
    if one is None:
        return 0
    try:
        return work(sources, bench, one)
    except Lost:
        return 0


def work(sources: Sources, bench: Bench, one: Trial) -> int:
    """Every operator of the trial's area that had a contract in one of its periods; what is done is left out."""
    try:
        scheme = scheme_of(one)
    except SchemeError:
        bench.finished(one, "failed")
        return 1
    sources.catch_up()
    periods = [Period.parse(text) for text in one.periods]
    codes = [code for code in _under_contract(sources, periods) if code.removeprefix("op-").startswith(one.area)]
    bench.begin(one, len(codes))
    versions, log = sources.schemes(), sources.application.log
    peers = PeersTried(sources, bench, one, periods)
    there = bench.done(one)
    for code in codes:
        if code not in there:
            rows = [tried(moment, scheme, versions, peers.of) for moment in moments(log, code, periods, one.position)]
            bench.keep(one, code, rows)
    bench.finished(one)
    _log.info("a scheme was tried on history", trial=one.id, operators=len(codes), periods=len(periods))
    return len(codes)


def scheme_of(one: Trial) -> Scheme:
    """What is tried, as a scheme of no version; SchemeError when it does not add up."""
    first = min(Period.parse(text).first for text in one.periods)
    tried_ = SchemeAdopted(scheme="trial", version=0, effective_from=first, is_default=False, document=one.document)
    return Scheme.read(tried_)


class PeersTried:
    """The middles of peers under schemes that compare them: of all operators under contract, each period read once."""

    def __init__(self, sources: Sources, bench: Bench, one: Trial, periods: Sequence[Period]) -> None:
        self._sources, self._bench, self._one, self._periods = sources, bench, one, periods
        self._figures: dict[tuple[str, int], dict[Period, dict[str, dict[str, int]]]] = {}

    def of(self, scheme: Scheme, period: Period, operator: str) -> dict[str, Fraction]:
        """Empty for a scheme that compares nobody in the period."""
        if not figures(scheme, period, ()):
            return {}
        area = operator[:9] if scheme.peers_area == "county" else "op-"
        known = self._of_all(scheme).get(period, {})
        return middles(scheme, period, [found for code, found in sorted(known.items()) if code.startswith(area)])

    def _of_all(self, scheme: Scheme) -> dict[Period, dict[str, dict[str, int]]]:
        key = (scheme.scheme, scheme.version)
        if key not in self._figures:
            found: dict[Period, dict[str, dict[str, int]]] = {period: {} for period in self._periods}
            log: Log = self._sources.application.log
            for code in _under_contract(self._sources, self._periods):
                for moment in moments(log, code, self._periods, self._one.position):
                    found[moment.period][code] = figures(scheme, moment.period, moment.told.facts)
                self._bench.breathe(self._one)
            self._figures[key] = found
        return self._figures[key]


def _under_contract(sources: Sources, periods: Sequence[Period]) -> list[str]:
    return sorted({code for period in periods for code in sources.under_contract(period)})
