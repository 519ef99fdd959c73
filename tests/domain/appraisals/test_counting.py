"""What counts and what does not: one rule, one test."""

from datetime import date
from typing import Any

import pytest

from domain.appraisals.counting import counting_period, last_recording_day, sort_out
from domain.appraisals.facts import WorkFact
from domain.shared.period import Period
from tests.support.appraised import default_scheme, document, point, scheme_of, work

SCHEME = default_scheme()
Q2, Q3, Q4, YEAR = Period(2026, 2), Period(2026, 3), Period(2026, 4), Period(2026)
IN_Q3 = date(2026, 8, 12)


def counted(*facts: WorkFact, period: Period = Q3) -> list[WorkFact]:
    return list(sort_out(facts, period, SCHEME).counting)


def reasons(*facts: WorkFact, period: Period = Q3) -> list[str]:
    return [reason for _, reason in sort_out(facts, period, SCHEME).others]


@pytest.mark.parametrize("day", [date(2026, 7, 1), IN_Q3, date(2026, 9, 30)])
def test_what_occurred_in_the_period_and_was_recorded_in_time_counts(day: date) -> None:
    assert len(counted(work(day))) == 1


@pytest.mark.parametrize("day", [date(2026, 6, 30), date(2026, 10, 1)])
def test_what_occurred_in_another_period_is_left_out(day: date) -> None:
    assert counted(work(day)) == []
    assert reasons(work(day)) == []


def test_the_last_day_for_recording_is_the_last_day_of_grace() -> None:
    assert last_recording_day(Q3, SCHEME) == date(2026, 10, 5)
    assert last_recording_day(YEAR, SCHEME) == date(2027, 1, 15)
    assert len(counted(work(date(2026, 9, 30), date(2026, 10, 5)))) == 1


def test_a_late_entry_counts_in_the_period_it_was_recorded_in() -> None:
    late = work(date(2026, 9, 30), date(2026, 10, 6))
    assert counted(late) == []
    assert reasons(late) == ["late"]
    assert counted(late, period=Q4) == [late]
    assert sort_out([late], Q4, SCHEME).summary(Q4).late_in == 1


def test_a_late_entry_of_two_quarters_ago_counts_once_where_it_was_recorded() -> None:
    late = work(date(2026, 5, 1), date(2026, 10, 3))
    assert counting_period(late, Q2, SCHEME) == Q4
    assert [len(counted(late, period=period)) for period in (Q2, Q3, Q4)] == [0, 0, 1]


def test_what_is_late_for_the_quarter_may_be_in_time_for_the_year() -> None:
    late = work(date(2026, 9, 30), date(2026, 10, 6))
    assert counted(late, period=YEAR) == [late]
    assert sort_out([late], YEAR, SCHEME).summary(YEAR).late_in == 0


def test_a_late_entry_of_last_year_counts_in_the_year_it_was_recorded_in() -> None:
    late = work(date(2025, 12, 31), date(2026, 1, 16))
    assert counted(late, period=YEAR) == [late]
    assert counted(late, period=Period(2025)) == []


def test_the_same_person_item_and_day_count_once() -> None:
    first, second = work(IN_Q3, key="a"), work(IN_Q3, key="b")
    assert counted(first, second) == [first]
    assert reasons(first, second) == ["duplicate"]


@pytest.mark.parametrize("change", [{"subject": "person-2"}, {"item": "2.1.1"}, {"on": date(2026, 8, 13)}])
def test_another_person_item_or_day_counts_for_itself(change: dict[str, Any]) -> None:
    assert len(counted(work(IN_Q3), work(**{"on": IN_Q3, "recorded_on": date(2026, 8, 13)} | change))) == 2


def test_cases_that_serve_nobody_in_particular_each_count() -> None:
    fairs = [work(IN_Q3, item="3.1.5", subject="", key=key) for key in ("a", "b")]
    assert counted(*fairs) == fairs


@pytest.mark.parametrize("out", ["voided", "withdrawn", "reversed", "failed-check"])
def test_what_was_voided_withdrawn_reversed_or_failed_its_check_does_not_count(out: str) -> None:
    assert counted(work(IN_Q3, out=out)) == []
    assert reasons(work(IN_Q3, out=out)) == [out]


def test_when_the_first_was_voided_the_second_is_no_duplicate() -> None:
    first, second = work(IN_Q3, key="a", out="voided"), work(IN_Q3, key="b")
    assert counted(first, second) == [second]
    assert reasons(first, second) == ["voided"]


def test_when_the_first_failed_its_check_the_second_does_not_step_in_for_it() -> None:
    first, second, other = work(IN_Q3, key="a", out="failed-check"), work(IN_Q3, key="b"), work(IN_Q3, subject="other")
    assert counted(first, second, other) == [other]
    assert reasons(first, second) == ["failed-check", "duplicate"]


def test_a_voucher_counts_by_its_number_not_by_its_person() -> None:
    both = [work(IN_Q3, kind="voucher", key=key) for key in ("a", "b")]
    assert counted(*both) == both
    assert counted(both[0], both[0]) == [both[0]]


def test_a_placed_person_counts_once_a_period() -> None:
    first, again = (work(day, kind="placed", key=str(day)) for day in (IN_Q3, date(2026, 9, 1)))
    assert counted(first, again) == [first]
    next_quarter = work(date(2026, 10, 8), kind="placed", key="later")
    assert counted(first, next_quarter, period=Q4) == [next_quarter]
    assert counted(first, next_quarter, period=YEAR) == [first]


def test_of_two_alike_the_one_recorded_first_counts_in_whatever_order_they_are_read() -> None:
    first, second = work(IN_Q3, key="a"), work(IN_Q3, key="b")
    assert counted(second, first) == [first]


def test_the_summary_counts_records() -> None:
    facts = [
        *(work(IN_Q3), work(IN_Q3), work(IN_Q3, subject="p", out="voided"), work(IN_Q3, subject="p", out="withdrawn")),
        *(work(date(2026, 9, 30), date(2026, 11, 1)), work(date(2026, 6, 1), IN_Q3)),
    ]
    summary = sort_out(facts, Q3, SCHEME).summary(Q3)
    assert (summary.counted, summary.late_in) == (2, 1)
    assert (summary.duplicate, summary.voided, summary.withdrawn, summary.late) == (1, 1, 1, 1)


def test_731_and_the_third_class_of_218_are_one_subsidy_and_count_once() -> None:
    once, again = work(IN_Q3, item="2.1.8", subject="p"), work(IN_Q3, item="7.3.1", subject="p")
    assert counted(once, again) == [once]
    assert reasons(once, again) == ["duplicate"]
    assert len(counted(once, work(IN_Q3, item="7.3.1", subject="another"))) == 2


@pytest.mark.parametrize("kind", ["trained", "graduate", "employed", "surveyed"])
def test_a_person_counts_once_a_period_as_trained_placed_employed_or_surveyed(kind: str) -> None:
    first, again = (work(day, kind=kind, key=str(day), item="4.1.2") for day in (IN_Q3, date(2026, 9, 1)))
    assert reasons(first, again, period=YEAR) == ["duplicate"]
    other = work(IN_Q3, kind=kind, key="other", item="4.1.2", subject="person-2")
    assert len(counted(first, other, period=YEAR)) == 2


@pytest.mark.parametrize("kind", ["task", "event", "rating", "venture"])
def test_a_task_an_event_a_rating_and_a_venture_count_each_by_its_number(kind: str) -> None:
    both = [work(IN_Q3, kind=kind, key=key) for key in ("a", "b")]
    assert counted(*both, period=YEAR) == both
    assert counted(both[0], both[0], period=YEAR) == [both[0]]


def test_the_summary_says_what_was_reversed_and_what_failed_its_check() -> None:
    facts = [work(IN_Q3, out="reversed"), work(IN_Q3, out="failed-check"), work(IN_Q3, subject="other")]
    summary = sort_out(facts, Q3, SCHEME).summary(Q3)
    assert (summary.counted, summary.reversed, summary.failed_check) == (1, 1, 1)


def test_a_kind_of_work_that_no_point_of_the_period_looks_at_is_left_out() -> None:
    rating = work(IN_Q3, kind="rating", key="r", value=5)
    assert counted(rating, period=YEAR) == [rating]
    assert (counted(rating), reasons(rating)) == ([], [])


def test_a_scheme_without_parts_counts_cases_vouchers_and_placed_persons_alone() -> None:
    old = scheme_of(document(point("A", 100)))
    facts = [work(IN_Q3, kind=kind, key=kind) for kind in ("case", "voucher", "placed", "task", "rating", "employed")]
    found = sort_out(facts, Q3, old)
    assert [one.kind for one in found.counting] == ["case", "voucher", "placed"]
    assert found.others == ()
