"""The places of a post: as many people in a month as were confirmed, whichever claims name them."""

from __future__ import annotations

from typing import Any

from domain.posts import commands as c
from domain.posts import events as e
from domain.posts.post import decider
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given

CONFIRMED = (example(e.PostApplied), example(e.PostSentUp), example(e.PostConfirmed))  # for two
TAKE, TAKEN, FREED = ask(c.TakePlace), example(e.PlaceTaken), example(e.PlaceFreed)
SECOND = example(e.PlaceTaken, person="person-7", claim="case-9", months=("2026-06", "2026-07"))
FULL = (*CONFIRMED, TAKEN, SECOND)


def third(**changes: Any) -> c.TakePlace:
    return ask(c.TakePlace, **({"person": "person-8", "claim": "case-10"} | changes))


def test_each_takes_a_place_until_as_many_have_one_as_were_confirmed() -> None:
    given(decider, *CONFIRMED).when(TAKE).then(TAKEN)
    given(decider, *CONFIRMED, TAKEN).when(TAKE).then_nothing()
    full = given(decider, *FULL)
    full.when(third()).then_refused("subsidies.post-full", field="post", headcount=2, month="2026-06")
    may = ("2026-05",)
    full.when(third(months=may)).then(example(e.PlaceTaken, person="person-8", claim="case-10", months=may))


def test_a_person_counts_once_for_all_subsidies_of_the_post_and_another_for_none() -> None:
    full = given(decider, *FULL)
    insured = ask(c.TakePlace, subsidy="post-insurance", claim="case-10")
    full.when(insured).then(example(e.PlaceTaken, subsidy="post-insurance", claim="case-10"))
    full.when(third(subsidy="post-insurance")).then_refused("subsidies.post-full", field="post", month="2026-06")


def test_a_place_is_free_again_with_its_line_or_with_the_whole_claim() -> None:
    full = given(decider, *FULL)
    full.when(ask(c.FreePlaces)).then(FREED)
    full.when(ask(c.FreePlaces, months=("2026-05",))).then_nothing()
    full.when(ask(c.FreePlaces, subsidy="", person="", months=())).then(FREED)
    full.when(ask(c.FreePlaces, claim="case-11")).then_nothing()
    given(decider).when(ask(c.FreePlaces)).then_nothing()
    after = given(decider, *FULL, FREED)
    after.when(third()).then(example(e.PlaceTaken, person="person-8", claim="case-10"))
    after.when(ask(c.FreePlaces)).then_nothing()


def test_a_line_from_before_places_were_kept_counts_whatever_the_headcount() -> None:
    old = {"person": "person-8", "claim": "case-10"}
    counted = example(e.PlaceTaken, **old)
    given(decider, *FULL).when(ask(c.CountPlace, **old)).then(counted)
    given(decider, *FULL, counted).when(ask(c.CountPlace, **old)).then_nothing()
    full = given(decider, *CONFIRMED, counted, TAKEN)
    full.when(third(person="person-9", claim="case-11")).then_refused("subsidies.post-full", field="post")
