"""The pre-review: each rule by itself, and what holds a referral up before what is only doubtful."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from domain.jobs.review import Application, review
from tests.support.recruiting import POST, SEEKER

SOUND = Application(
    post=POST,
    seeker=SEEKER,
    phone=True,
    resume=True,
    age=36,
    outside_age=False,
    category="unemployed",
    unemployed=True,
    wage_max_fen=500_000,
    since=date(2026, 6, 1),
    on=date(2026, 7, 1),
    waiting=False,
    refused=False,
)


def found(**changes: Any) -> dict[str, str]:
    return {one.rule: one.kind for one in review(msgspec.structs.replace(SOUND, **changes))}


def but(**changes: Any) -> Any:
    return msgspec.structs.replace(SEEKER, **changes)


def test_a_sound_application_has_nothing_to_say() -> None:
    assert found() == {}


@pytest.mark.parametrize(
    ("changes", "rule", "kind"),
    [
        ({"phone": False}, "phone", "missing"),
        ({"seeker": but(occupation="")}, "occupation-wished", "missing"),
        ({"outside_age": True}, "lawful-age", "contradictory"),
        ({"waiting": True}, "referred-already", "contradictory"),
        ({"category": "employed"}, "employed-unemployed", "contradictory"),
        ({"seeker": but(years=21)}, "years-age", "contradictory"),
        ({"wage_max_fen": 100_000}, "wage-order", "contradictory"),
        ({"resume": False}, "resume", "doubtful"),
        ({"refused": True}, "refused-before", "doubtful"),
        ({"since": date(2025, 12, 1)}, "stale", "doubtful"),
        ({"seeker": but(education="senior")}, "education-short", "doubtful"),
        ({"seeker": but(years=0)}, "years-short", "doubtful"),
        ({"seeker": but(wage_min_fen=900_000), "wage_max_fen": 0}, "wage-short", "doubtful"),
        ({"seeker": but(occupation="厨师")}, "occupation-short", "doubtful"),
    ],
)
def test_a_rule_finds_what_it_looks_for(changes: dict[str, Any], rule: str, kind: str) -> None:
    assert found(**changes) == {rule: kind}


def test_what_another_operator_registered_is_not_guessed_at() -> None:
    assert found(seeker=None, resume=False) == {"resume": "doubtful"}


def test_what_holds_it_up_stands_first() -> None:
    assert list(found(resume=False, phone=False)) == ["phone", "resume"]
