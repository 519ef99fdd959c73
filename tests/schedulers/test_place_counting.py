"""A line from before the places of posts were kept gets one, once; nobody is then claimed for beyond the headcount."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from domain.posts import events as posts
from domain.posts.post import decider
from domain.shared.message import Event
from domain.subsidies import events as subsidies
from projections.post_board import queries as board
from schedulers.place_counting import place_counting
from tenants.store.envelope import Envelope
from tests.support.controls import OPERATOR, example
from tests.support.going_up import CLAIM, POST
from tests.support.working import Working

POSTED = [example(kind) for kind in (posts.PostApplied, posts.PostSentUp, posts.PostConfirmed)]
DRAFTED = example(subsidies.ClaimDrafted, item="2.1.7", claimant_kind="employer", subsidies=("post",))
OLD = [
    example(subsidies.ClaimLineAdded, subsidy="post", person=person, months=("2026-05",), post=POST)
    for person in ("person-1", "person-2", "person-3")
]


def recorded(province: Working, stream: str, events: Iterable[Event]) -> None:
    """As it lies in a log from before."""
    told: dict[str, Any] = {
        "tenant": OPERATOR,
        "on": province.today,
        "actor": "user-1",
        "role": "clerk",
        "on_behalf_of": OPERATOR,
    }
    told |= {"recorded_at": datetime(2026, 1, 5, tzinfo=UTC), "request_id": "", "reason": None}
    province.side.log.append(
        [Envelope(stream=stream, version=n, event=event, **told) for n, event in enumerate(events, start=1)]
    )


@pytest.fixture
def before(province: Working) -> Working:
    """A post for two, and a claim for three that was confirmed before anybody counted."""
    recorded(province, posts.stream(OPERATOR, POST), POSTED)
    sent = (example(subsidies.ClaimVerified), example(subsidies.ClaimSentUp), example(subsidies.ClaimConfirmed))
    recorded(province, subsidies.stream(OPERATOR, CLAIM), [DRAFTED, *OLD, *sent])
    return province


def test_every_line_takes_its_place_once(before: Working) -> None:
    assert place_counting(before.sources) == 3
    assert place_counting(before.sources) == 0
    before.runner.catch_up()
    [month] = board.places_taken(before.sources.context, before.views, POST)
    assert (month.month, month.people) == ("2026-05", 3)
    told = [one.event for one in before.side.log.load(posts.stream(OPERATOR, POST))]
    assert [one.person for one in decider.fold(told).places] == ["person-1", "person-2", "person-3"]


def test_a_claim_that_was_taken_back_takes_none(before: Working) -> None:
    back = example(subsidies.ClaimTakenBack, posts=(POST,))
    known = before.side.log.load(subsidies.stream(OPERATOR, CLAIM))
    before.side.log.append(
        [msgspec.structs.replace(known[-1], version=known[-1].version + 1, event=back, position=None, name="")]
    )
    assert place_counting(before.sources) == 0
