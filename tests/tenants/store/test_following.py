"""Who follows the log hears of every append: woken in this process, by looking in every other."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from eventsourcing.persistence import ApplicationRecorder, ListenNotifySubscription, StoredEvent, Subscription

from tenants.settings import Settings
from tenants.store.datastore import Datastore
from tenants.store.library_rows import OriginatorIds
from tenants.store.log import Log
from tenants.store.recorder import LogRecorder
from tenants.store.subscription import PollingSubscription
from tests.tenants.store.samples import envelope


def test_listeners_are_told_of_every_append_until_they_stop_listening(log: Log) -> None:
    heard: list[int] = []
    unlisten = log.listen(lambda: heard.append(log.head()))
    positions = [log.append([envelope(f"voucher/{n}")])[0] for n in range(3)]
    assert heard == positions
    unlisten()
    log.append([envelope("voucher/9")])
    assert heard == positions


def test_a_listener_is_not_told_of_what_was_refused(log: Log) -> None:
    log.append([envelope("voucher/1")])
    heard: list[int] = []
    log.listen(lambda: heard.append(1))
    with pytest.raises(Exception, match="already been recorded"):
        log.append([envelope("voucher/1")])
    assert heard == []


@pytest.fixture
def recorders(database: Settings) -> Iterator[Callable[[], LogRecorder]]:
    opened: list[Datastore] = []

    def new() -> LogRecorder:
        opened.append(Datastore(database))
        return LogRecorder(opened[-1], OriginatorIds())

    yield new
    for store in opened:
        store.close()


def event(number: int) -> StoredEvent:
    return StoredEvent(f"voucher/{number}", 1, "topic", b"{}")


def follow(
    subscription: Subscription[ApplicationRecorder], append: Callable[[], object], *, seconds: float
) -> list[str]:
    """The streams that arrive within so many seconds of an append."""
    arrived: list[str] = []
    done = threading.Event()

    def read() -> None:
        for notification in subscription:
            arrived.append(str(notification.originator_id))
            done.set()

    with subscription:
        reader = threading.Thread(target=read)
        reader.start()
        threading.Event().wait(0.1)  # it has looked, found nothing and waits
        append()
        done.wait(seconds)
        subscription.stop()
        reader.join()
    return arrived


def test_an_append_of_another_process_arrives(recorders: Callable[[], LogRecorder]) -> None:
    follower, other = recorders(), recorders()
    assert follow(follower.subscribe(), lambda: other.insert_events([event(1)]), seconds=5) == ["voucher/1"]


def test_the_librarys_own_subscription_would_wait_for_ever(recorders: Callable[[], LogRecorder]) -> None:
    """The control: without looking by itself the same harness hears nothing."""
    follower, other = recorders(), recorders()
    subscription = ListenNotifySubscription(follower)
    assert follow(subscription, lambda: other.insert_events([event(1)]), seconds=1) == []


def test_an_append_between_the_first_look_and_listening_is_not_lost(
    recorders: Callable[[], LogRecorder], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where looking again would take for ever: listening starts with one more look."""
    monkeypatch.setattr("tenants.store.subscription.POLL_SECONDS", 60.0)
    follower = recorders()
    looked, appended = threading.Event(), threading.Event()
    pull = ListenNotifySubscription._pull

    def slowly(subscription: ListenNotifySubscription[LogRecorder]) -> None:
        pull(subscription)
        looked.set()

    monkeypatch.setattr(ListenNotifySubscription, "_pull", slowly)
    listen = follower.store.wakeups.listen

    def late(wake: Callable[[], None]) -> Callable[[], None]:
        assert looked.wait(5)
        follower.insert_events([event(1)])
        appended.set()
        return listen(wake)

    monkeypatch.setattr(follower.store.wakeups, "listen", late)
    subscription = PollingSubscription(follower)
    assert appended.is_set()
    assert follow(subscription, lambda: None, seconds=5) == ["voucher/1"]
