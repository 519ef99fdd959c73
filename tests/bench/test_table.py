"""The table of speeds is measured and printed; how fast it is is not for a test to say."""

import pytest

from tests.bench.measure import Measured, in_turn, rate
from tests.bench.table import HEADER, cells, line


def test_a_row_says_whether_its_goal_was_reached() -> None:
    row = Measured("replay", "raw SELECT", ours=1400, theirs=2000, goal=0.7)
    assert cells(row) == ("replay", "raw SELECT", "1,400", "2,000", "0.70", "0.7", "yes")
    assert cells(Measured("replay", "raw SELECT", ours=1399, theirs=2000, goal=0.7))[-1] == "no"
    assert len({len(line(texts)) for texts in (HEADER, cells(row))}) == 1


def test_a_failing_operation_fails_the_measurement() -> None:
    with pytest.raises(ZeroDivisionError):
        rate(lambda: 1 / 0, 4, threads=2)


def test_a_rate_is_of_all_threads_together() -> None:
    done: list[int] = []
    assert rate(lambda: done.append(1), 12, threads=4) > 0
    assert len(done) == 12


def test_the_middle_of_the_rounds_counts() -> None:
    rates = iter([5.0, 1.0, 9.0])
    assert in_turn({"ours": lambda: next(rates)}, 3) == {"ours": 5.0}
