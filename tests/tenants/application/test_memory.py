"""Decisions made on remembered states: they count only if nobody else has changed what they were made on."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from typing import Any

import pytest

from domain.cases.commands import OpenCase
from domain.jobs.commands import CloseVacancy, MakeReferral
from domain.operators.commands import OpenOutlet
from domain.shared.message import Command
from domain.shared.refusal import refuse
from tenants.accounts.roles import Role
from tenants.settings import Settings
from tests.support.asked import ask
from tests.tenants.application.story import Story, number


@pytest.fixture
def elsewhere(database: Settings, story: Story) -> Iterator[Story]:
    """Another process over the same log."""
    with closing(Story(database, process="elsewhere")) as other:
        yield other


def remembered_vacancy(story: Story) -> None:
    """Two people, one of them referred: the vacancy is known to be open."""
    story.publish(headcount=5)
    for n in (1, 2):
        story.register(f"person-of-{n}", number(n))
        story.finish(case=f"seeking-{n}", subject=f"person-of-{n}")
    story.refer("referral-1", "person-of-1", "referring-1")


def forget_expectations(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    append = story.log.append

    def unprotected(*given: Any, expected: Mapping[str, int], **more: Any) -> list[int]:
        return append(*given, **more)

    monkeypatch.setattr(story.log, "append", unprotected)


def referring(story: Story) -> list[Command]:
    """The second person to the same vacancy."""
    opened = story.opening("referring-2", item="3.1.3", subject="person-of-2")
    return [opened, ask(MakeReferral, referral="referral-2", person="person-of-2", case="referring-2")]


def test_what_another_process_has_closed_is_not_taken_for_open(story: Story, elsewhere: Story) -> None:
    remembered_vacancy(story)
    elsewhere.do(ask(CloseVacancy), elsewhere.clerk())
    assert story.refused(referring(story), story.clerk()) == refuse("vacancies.not-open", field="vacancy")


def test_without_the_check_it_is_taken_for_open(
    story: Story, elsewhere: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    remembered_vacancy(story)
    elsewhere.do(ask(CloseVacancy), elsewhere.clerk())
    forget_expectations(story, monkeypatch)
    assert story.do(referring(story), story.clerk()).events


def test_what_another_process_has_made_possible_is_not_refused_from_memory(story: Story, elsewhere: Story) -> None:
    story.register()
    elsewhere.do(ask(OpenOutlet, outlet="outlet-3"), elsewhere.context(Role.MANAGER))
    asked = story.registering("person-of-1", number(1), outlet="outlet-3")
    assert story.do(asked, story.clerk(outlet="outlet-3")).events


def test_a_stream_that_is_known_is_not_read_again(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    story.register()
    story.register("person-of-1", number(1))
    read: list[str] = []
    load_many = story.log.load_many

    def counted(wanted: Mapping[str, int], **options: Any) -> Any:
        read.extend(wanted)
        return load_many(wanted, **options)

    monkeypatch.setattr(story.log, "load_many", counted)
    story.register("person-of-2", number(2))
    assert read == []
    story.finish(case="seeking-2", subject="person-of-2")
    assert "op-350102-003/operator" not in read


def test_a_stream_that_is_there_already_is_not_begun_again(story: Story, elsewhere: Story) -> None:
    story.register()
    elsewhere.do(ask(OpenCase), elsewhere.clerk())
    assert story.do(ask(OpenCase), story.clerk()).events == ()
    assert story.names().count("cases.opened.v1") == 1
