"""What happens when somebody else was faster: decided again, in turn, a bounded number of times."""

from collections.abc import Mapping
from threading import Thread
from typing import Any

import pytest

from domain.jobs.commands import RegisterEmployer
from domain.operators.operator import decider
from domain.shared.refusal import refuse
from tenants.application import ATTEMPTS
from tenants.outcome import Refused
from tenants.states import StateCache
from tenants.store.errors import StoreUnavailable, VersionConflict
from tenants.turns import Turns
from tests.support.asked import ask
from tests.tenants.application.story import Story


@pytest.fixture
def story(sqlite_story: Story) -> Story:
    return sqlite_story


def losing(story: Story, monkeypatch: pytest.MonkeyPatch, times: int) -> list[int]:
    """Let the log refuse the next `times` appends, as if another process had been faster; the answer counts them."""
    lost: list[int] = []
    append = story.log.append

    def refusing(*given: Any, **more: Any) -> list[int]:
        if len(lost) < times:
            lost.append(1)
            raise VersionConflict("employer/employer-1")
        return append(*given, **more)

    monkeypatch.setattr(story.log, "append", refusing)
    return lost


def test_a_lost_race_is_run_again(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    lost = losing(story, monkeypatch, ATTEMPTS - 1)
    assert story.do(ask(RegisterEmployer), story.clerk()).events
    assert len(lost) == ATTEMPTS - 1


def test_after_so_many_lost_races_the_answer_is_to_come_again(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    lost = losing(story, monkeypatch, 100)
    assert story.refused(ask(RegisterEmployer), story.clerk()) == refuse("request.busy")
    assert len(lost) == ATTEMPTS


def test_a_database_that_does_not_answer_is_a_fault_and_the_request_may_be_sent_again(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = story.clerk()

    def unavailable(*given: Any, **more: Any) -> list[int]:
        raise StoreUnavailable("out of reach")

    with monkeypatch.context() as out_of_reach:
        out_of_reach.setattr(story.log, "append", unavailable)
        with pytest.raises(StoreUnavailable):
            story.ask(ask(RegisterEmployer), context)
    assert not story.do(ask(RegisterEmployer), context).repeated


def test_a_request_of_something_that_is_no_value_is_a_fault_of_the_caller(story: Story) -> None:
    with pytest.raises(TypeError, match="cannot hold a object"):
        story.ask(ask(RegisterEmployer, profile=object()), story.clerk())


def test_a_turn_at_a_stream_is_had_by_one_at_a_time_and_given_back_at_the_end() -> None:
    turns = Turns(queues=1)
    with turns.turn() as first:
        first.wait_for("a")
        first.wait_for("b")  # gives back the first place: one never waits for oneself
        waiting = Thread(target=_take, args=(turns,))
        waiting.start()
        waiting.join(0.05)
        assert waiting.is_alive()
    waiting.join(5)
    assert not waiting.is_alive()
    assert not turns.queue("a").locked()


def _take(turns: Turns) -> None:
    with turns.turn() as turn:
        turn.wait_for("b")


def test_only_the_states_folded_last_are_kept(story: Story) -> None:
    loaded: list[dict[str, int]] = []

    def load(wanted: Mapping[str, int]) -> dict[str, list[Any]]:
        loaded.append(dict(wanted))
        return story.log.load_many(wanted)

    cache = StateCache(load, size=1)
    here, there = "op-350102-003/operator", "op-350103-001/operator"
    for stream in (here, here, there, here):
        assert cache.read({stream: decider})[stream].state.operator == stream.partition("/")[0]
    assert loaded == [{here: 0}, {here: 3}, {there: 0}, {here: 0}]


def test_a_refusal_is_an_outcome_and_never_raised(story: Story) -> None:
    assert story.ask(ask(RegisterEmployer, name=""), story.clerk()) == Refused(refuse("employers.name", field="name"))
