"""Pages of long lists, and finding names by any part of them."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from domain.cases.events import CaseOpened
from projections import page as paging
from projections.case_board import queries as board
from projections.case_board.answers import Case
from projections.page import Page
from projections.words import normal, words
from tests.projections.world import AUDITOR, CLERK, World
from tests.support.controls import example


@pytest.fixture
def ten(small_world: World) -> World:
    small_world.tell(*(example(CaseOpened, case=f"case-{n}") for n in range(10)))
    return small_world


def numbers(page: Page[Case]) -> list[str]:
    return [one.case for one in page.rows]


def test_pages_follow_one_another_without_gap_or_repetition(ten: World) -> None:
    found = [board.cases(CLERK, ten.views, sort="case", page=n, size=4) for n in (1, 2, 3)]
    assert [numbers(one) for one in found] == [
        [f"case-{n}" for n in range(0, 4)],
        [f"case-{n}" for n in range(4, 8)],
        [f"case-{n}" for n in range(8, 10)],
    ]
    assert {(one.total, one.pages, one.more) for one in found} == {(10, 3, False)}


@pytest.mark.parametrize("sort", ["item", "-item", "status", "opened", "-opened"])
def test_equal_rows_keep_their_order_from_page_to_page(ten: World, sort: str) -> None:
    found = [one for n in range(1, 6) for one in numbers(board.cases(CLERK, ten.views, sort=sort, page=n, size=2))]
    assert sorted(found) == [f"case-{n}" for n in range(10)]


def test_turned_round_a_list_is_the_same_backwards(ten: World) -> None:
    forth = numbers(board.cases(CLERK, ten.views, sort="item"))
    assert numbers(board.cases(CLERK, ten.views, sort="-item")) == forth[::-1]


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (-5, 1), (2, 2), (99, 3)])
def test_a_page_that_is_not_there_is_the_nearest(ten: World, asked: int, given: int) -> None:
    assert board.cases(CLERK, ten.views, page=asked, size=4).page == given


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (-3, 1), (50, 50), (10_000, 200)])
def test_a_page_has_a_size_within_reason(ten: World, asked: int, given: int) -> None:
    assert board.cases(CLERK, ten.views, size=asked).size == given


@pytest.mark.parametrize("sort", [None, "", "nonsense", "-nonsense", "case; DROP TABLE cases", "--case"])
def test_an_order_that_is_not_known_is_the_usual_one(ten: World, sort: str | None) -> None:
    assert numbers(board.cases(CLERK, ten.views, sort=sort)) == numbers(board.cases(CLERK, ten.views))


def test_an_empty_list_is_one_empty_page(small_world: World) -> None:
    found = board.cases(CLERK, small_world.views, page=3)
    assert (found.rows, found.total, found.page, found.pages) == ((), 0, 1, 1)


def test_what_nobody_would_count_is_not_counted_out(ten: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "COUNTED", 7)
    found = board.cases(AUDITOR, ten.views, size=5)
    assert (found.total, found.more, found.pages) == (7, True, 2)
    monkeypatch.setattr(paging, "COUNTED", 10)
    assert board.cases(AUDITOR, ten.views).more is False


def test_a_reader_cannot_write(world: World) -> None:
    with world.views.read() as db, pytest.raises(sa.exc.DBAPIError):
        db.exec_driver_sql("DELETE FROM projection_positions")


def test_the_questions_of_one_answer_see_one_moment(world: World) -> None:
    count = sa.text("SELECT count(*) FROM cases")
    with world.views.read() as db:
        assert db.scalar(count) == 0
        world.tell(example(CaseOpened))
        assert db.scalar(count) == 0
    with world.views.read() as db:
        assert db.scalar(count) == 1


TEXTS = st.text("福州海风Ａａ ｂ9", max_size=12)


@given(TEXTS, TEXTS)
def test_whatever_a_name_contains_has_its_words_in_the_index(name: str, part: str) -> None:
    """The index never loses a name: each pair of a text that occurs in it is among its words."""
    if normal(part) in normal(name):
        pairs = [normal(part)[n : n + 2] for n in range(len(normal(part)) - 1)] or list(normal(part))
        assert set(pairs) <= set(words(name))


def test_names_are_compared_without_width_case_or_spaces() -> None:
    assert normal("Ｃｏｏｋ 厨 师") == normal("cook厨师") == "cook厨师"
    assert words("厨师") == ["厨", "厨师", "师"]
    assert words("", "a") == ["a"]
