"""Deriving again from the log alone: the same bytes, or it says what differs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import msgspec
import pytest

from domain.appraisals.events import AppraisalConcluded
from domain.cases.commands import VoidCase
from domain.vouchers.commands import OpenVoucherPolicy, ReverseVoucher
from projections.workload.from_log import history_of
from schedulers import rederive
from schedulers.quarterly_appraisal import quarterly_appraisal
from schedulers.standing_again import Standing
from schedulers.yearly_appraisal import yearly_appraisal
from tests.support.asked import ask
from tests.support.controls import OPERATOR, OTHER_OPERATOR
from tests.support.working import Working, at


@pytest.fixture
def appraised(province: Working) -> Working:
    """Two operators with work in two quarters; some of it taken back after it was appraised."""
    for operator in (OPERATOR, OTHER_OPERATOR):
        province.contract(operator, {"handled_cases": 4, "ratings": 2})
    province.clock.set(at(2026, 2, 10))
    (_, case), *_ = province.finish_cases(OPERATOR, 3)
    province.finish_cases(OTHER_OPERATOR, 5)
    province.clock.set(at(2026, 4, 7))
    quarterly_appraisal(province.sources)
    province.do(ask(VoidCase, operator=OPERATOR, case=case, on=province.today), province.staff(OPERATOR))
    province.finish_cases(OPERATOR, 2)
    province.clock.set(at(2027, 1, 20))
    quarterly_appraisal(province.sources)
    yearly_appraisal(province.sources)
    return province


def lines(province: Working, operator: str | None = None, period: str | None = None) -> tuple[int, list[str]]:
    said: list[str] = []
    return rederive.differences(province.side.log, operator, period, said.append), said


def test_every_appraisal_is_derived_again_to_the_byte(appraised: Working) -> None:
    differing, said = lines(appraised)
    assert differing == 0
    assert said[-1] == "10 derived again, 0 different"
    assert all(line.endswith("identical") for line in said[:-1])
    assert [line.split()[1] for line in said[:5]] == ["2026", "2026Q1", "2026Q2", "2026Q3", "2026Q4"]


def test_one_operator_or_one_period_can_be_named(appraised: Working) -> None:
    assert lines(appraised, OPERATOR)[1][-1] == "5 derived again, 0 different"
    assert lines(appraised, OPERATOR, "2026Q1")[1][-1] == "1 derived again, 0 different"
    assert lines(appraised, "op-359999-001")[1] == ["0 derived again, 0 different"]


def test_what_was_recorded_otherwise_than_the_log_gives_is_named(
    appraised: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = rederive.results_in

    def touched_up(history: object) -> list[rederive.Recorded]:
        return [
            replace(one, result=msgspec.structs.replace(one.result, total=Decimal("99.9")))
            for one in honest(history)  # type: ignore[arg-type]
        ]

    monkeypatch.setattr(rederive, "results_in", touched_up)
    differing, said = lines(appraised, OPERATOR, "2026Q1")
    assert differing == 1
    assert said[0].endswith("DIFFERENT: total")


def test_a_result_derived_from_less_of_the_log_than_it_names_is_found_out(
    appraised: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = rederive.results_in
    monkeypatch.setattr(rederive, "results_in", lambda told: [replace(one, position=40) for one in honest(told)])
    differing, said = lines(appraised, OTHER_OPERATOR, "2026Q1")
    assert differing == 1
    assert "points" in said[0]


def test_where_a_result_stood_is_found_again_and_another_place_is_named(appraised: Working) -> None:
    appraised.conclude()
    log, honest, touched_up = appraised.side.log, Standing(), Standing()
    moved = 0
    for code in log.tenants():
        for envelope in history_of(log, code, log.head()):
            honest.hear(envelope)
            event = envelope.event
            if isinstance(event, AppraisalConcluded) and (code, event.period) == (OPERATOR, "2026Q2"):
                assert event.among is not None
                among = msgspec.structs.replace(event.among, rank=event.among.rank + 1)
                envelope = msgspec.structs.replace(envelope, event=msgspec.structs.replace(event, among=among))
                moved += 1
            touched_up.hear(envelope)
    assert (list(honest.differing()), moved) == ([], 1)
    assert list(touched_up.differing()) == [(OPERATOR, "2026Q2")]


def test_a_redemption_reversed_after_the_appraisal_changes_the_next_and_not_the_last(province: Working) -> None:
    province.contract(OPERATOR, {"handled_cases": 4, "vouchers_redeemed": 1})
    province.clock.set(at(2026, 2, 10))
    ((person, case),) = province.finish_cases(OPERATOR, 1)
    province.do(ask(OpenVoucherPolicy, on=province.today))
    province.issue("voucher-9", person, claim_at=OPERATOR)
    province.do(province.redemption("voucher-9", OPERATOR, case), province.staff(OPERATOR))
    province.clock.set(at(2026, 4, 7))
    quarterly_appraisal(province.sources)
    province.do(ask(ReverseVoucher, voucher="voucher-9", on=province.today))
    province.clock.set(at(2027, 1, 20))
    yearly_appraisal(province.sources)
    reached = {one.period: {p.point: p.measures for p in one.points} for one in province.appraisals(OPERATOR)}
    assert reached["2026Q1"]["A4.2"][0].actual == 1
    assert reached["2026"]["A4.2"][0].actual == 0
    assert lines(province)[0] == 0
