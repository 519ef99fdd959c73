"""The row of appraising a quarter is measured, on a small province; how fast it is is not for a test to say."""

from __future__ import annotations

from pathlib import Path

from tests.bench import appraising
from tests.bench.measure import Bounded
from tests.bench.table import cells


def test_a_quarter_of_every_operator_is_appraised_and_measured(tmp_path: Path) -> None:
    seconds, growth, memory = appraising.rows(tmp_path, quick=True)
    assert (seconds.work, seconds.unit, seconds.most) == ("a quarter of 4 operators", "s", 30)
    assert 0 < seconds.ours < 30
    assert growth.ours > 0
    assert 10 < memory.ours < 2_000


def test_a_row_with_a_ceiling_says_whether_it_was_kept() -> None:
    kept, broken = (Bounded("appraising", "", ours, 30, "s") for ours in (29.999, 30.001))
    assert (cells(kept)[2], cells(kept)[-1], cells(broken)[-1]) == ("30.00 s", "yes", "no")
