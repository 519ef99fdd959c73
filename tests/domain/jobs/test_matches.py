"""ShowMatches: what was shown is recorded once, and can be made again out of the record."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given as supposing
from hypothesis import strategies as st

from domain.jobs.commands import ShowMatches
from domain.jobs.events import MatchesShown
from domain.jobs.matches import decider, replayed
from domain.jobs.matching import Post, Seeker
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given
from tests.support.recruiting import POST, SEEKER

SHOWN = example(MatchesShown)


def test_a_ranking_is_recorded_with_what_it_was_made_of() -> None:
    given(decider).when(ask(ShowMatches)).then(SHOWN)


def test_the_same_is_recorded_once() -> None:
    given(decider, SHOWN).when(ask(ShowMatches, position=999)).then_nothing()


def test_no_match_is_recorded_too() -> None:
    cook = msgspec.structs.replace(POST, occupation="厨师")
    none = example(MatchesShown, posts=(), ranked=())
    given(decider).when(ask(ShowMatches, posts=(cook,))).then(none)


def test_whoever_is_outside_a_lawful_age_limit_is_left_out_and_counted() -> None:
    left_out = example(MatchesShown, posts=(), ranked=(), outside_age=1)
    given(decider).when(ask(ShowMatches, outside_age=(POST.id,))).then(left_out)


@pytest.mark.parametrize("change", [{"subject": "person-2"}, {"purpose": "friends"}, {"seekers": (SEEKER, SEEKER)}])
def test_matches_are_for_one_person_or_one_vacancy(change: dict[str, object]) -> None:
    given(decider).when(ask(ShowMatches, **change)).then_refused("matches.subject", field="subject")


POSTS = st.builds(
    Post,
    id=st.text("abc", min_size=1, max_size=3),
    village=st.sampled_from(["350102001001", "350102001002", "350203001001", ""]),
    occupation=st.sampled_from(["会计", "会计助理", "出纳会计", "厨师", ""]),
    wage_max_fen=st.integers(0, 900_000),
    education=st.sampled_from(["", "college", "master"]),
    years=st.integers(0, 5),
)

SEEKERS = st.builds(
    Seeker,
    id=st.text("abc", min_size=1, max_size=3),
    village=st.sampled_from(["350102001001", "350203001001", ""]),
    occupation=st.sampled_from(["会计", "会计助理", "厨师", ""]),
    wage_min_fen=st.integers(0, 900_000),
    education=st.sampled_from(["", "senior", "college"]),
    years=st.integers(0, 5),
)


@supposing(st.lists(POSTS, max_size=30, unique_by=lambda one: one.id))
def test_an_auditor_makes_the_same_ranking_again(posts: list[Post]) -> None:
    assert_the_same_again(ask(ShowMatches, posts=tuple(posts)))


@supposing(st.lists(SEEKERS, max_size=30, unique_by=lambda one: one.id))
def test_an_auditor_makes_the_ranking_of_people_again(seekers: list[Seeker]) -> None:
    assert_the_same_again(ask(ShowMatches, purpose="people", subject=POST.id, seekers=tuple(seekers)))


def assert_the_same_again(asked: ShowMatches) -> None:
    decided = decider.decide(asked, None)
    assert isinstance(decided, list)
    (event,) = decided
    assert isinstance(event, MatchesShown)
    assert replayed(event) == event.ranked
