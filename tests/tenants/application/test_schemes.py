"""A scheme from its draft to its adoption, by two officers of the province, through the write path."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from domain.appraisals.events import SchemeAdopted, scheme_stream
from domain.schemes.commands import (
    ApproveScheme,
    ChangeSchemeDraft,
    DraftScheme,
    DropSchemeDraft,
    ReturnScheme,
    SubmitScheme,
)
from domain.schemes.events import SchemeDrafted
from domain.shared.message import Command
from domain.shared.refusal import refuse
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.outcome import Done, Refused
from tests.support.appraised import adopt, adopted, default_document, document, point
from tests.support.controls import DAY
from tests.tenants.application.story import Story

NOT_ALLOWED = refuse("access.not-allowed")
LATER = DAY + timedelta(days=45)  # in the middle of a quarter
CHANGED = document(point("A", 60), point("B", 40))
BASE: dict[str, Any] = default_document()
WRONG = document(point("A", 60), point("B", 30))


def draft(name: str = "d", contents: dict[str, Any] = CHANGED) -> DraftScheme:
    return DraftScheme(draft=name, scheme="fujian", base=1, document=contents, on=DAY)


def submit(name: str = "d", effective_from: date = LATER, edit: int = 0) -> SubmitScheme:
    return SubmitScheme(draft=name, edit=edit, effective_from=effective_from, note="试行", on=DAY)


def approve(name: str = "d", edit: int = 0, on: date = DAY) -> ApproveScheme:
    return ApproveScheme(draft=name, edit=edit, on=on)


EVERY: tuple[Command, ...] = (
    draft(),
    ChangeSchemeDraft(draft="d", edit=0, document=CHANGED, on=DAY),
    submit(),
    approve(),
    ReturnScheme(draft="d", reason="再议", on=DAY),
    DropSchemeDraft(draft="d", on=DAY),
)


@pytest.fixture
def founded(sqlite_story: Story) -> Story:
    sqlite_story.do(adopt(effective_from=date(2025, 1, 1)), sqlite_story.system())
    return sqlite_story


def by(story: Story, actor: str = "one") -> Context:
    """An officer of the province, asking anew."""
    return story.bureau(actor=actor)


def versions(story: Story) -> list[SchemeAdopted]:
    return [one.event for one in story.log.load(scheme_stream("fujian"))]


def test_two_officers_adopt_the_next_version_from_a_day_on(founded: Story) -> None:
    founded.do([draft(), submit()], by(founded))
    assert len(versions(founded)) == 1
    founded.do(approve(), by(founded, "two"))
    assert versions(founded)[-1] == adopted(
        version=2,
        effective_from=LATER,
        is_default=False,
        document=CHANGED,
        draft="d",
        note="试行",
        submitted_by="one",
        approved_by="two",
    )


def test_who_submitted_is_who_asked_whatever_the_command_says(founded: Story) -> None:
    founded.do(
        [draft(), SubmitScheme(draft="d", edit=0, effective_from=LATER, note="试行", by="two", on=DAY)], by(founded)
    )
    assert founded.refused(approve(), by(founded)) == refuse("schemes.four-eyes")
    forged = ApproveScheme(draft="d", edit=0, by="two", on=DAY)
    assert founded.refused(forged, by(founded)) == refuse("schemes.four-eyes")


def test_a_draft_that_says_what_the_default_says_is_the_default(founded: Story) -> None:
    founded.do([draft(contents=BASE), submit()], by(founded))
    founded.do(approve(), by(founded, "two"))
    assert [one.is_default for one in versions(founded)] == [True, True]


def test_what_does_not_add_up_can_be_drafted_and_not_submitted(founded: Story) -> None:
    founded.do(draft(contents=WRONG), by(founded))
    assert founded.refused(submit(), by(founded)).code == "schemes.invalid"


def test_no_version_takes_effect_before_the_one_before_it(founded: Story) -> None:
    founded.do([draft(), submit()], by(founded))
    founded.do(approve(), by(founded, "two"))
    founded.do(draft("e"), by(founded))
    early = founded.refused(submit("e", LATER - timedelta(days=1)), by(founded))
    assert (early.code, early.field) == ("schemes.effective-order", "effective_from")


def test_of_drafts_submitted_before_the_other_was_adopted_the_earlier_day_is_refused(founded: Story) -> None:
    founded.do([draft("d"), submit("d"), draft("e"), submit("e", LATER - timedelta(days=1))], by(founded))
    founded.do(approve("d"), by(founded, "two"))
    assert founded.refused(approve("e"), by(founded, "two")).code == "schemes.order"


def test_a_draft_that_waited_too_long_is_not_adopted_backwards(founded: Story) -> None:
    founded.do([draft(), submit()], by(founded))
    founded.pass_to(LATER + timedelta(days=1))
    late = founded.refused(approve(on=LATER + timedelta(days=1)), by(founded, "two"))
    assert late.code == "schemes.effective-past"


@pytest.mark.parametrize("command", EVERY, ids=lambda one: type(one).__name__)
def test_a_city_a_county_and_everybody_else_leave_schemes_to_the_province(founded: Story, command: Command) -> None:
    if not isinstance(command, DraftScheme):
        founded.do(draft(), by(founded))
    for area in ("3501", "350102"):
        assert founded.refused(command, founded.bureau(area=area)) == NOT_ALLOWED
    for role in set(Role) - {Role.BUREAU}:
        assert founded.refused(command, founded.context(role)) == NOT_ALLOWED


def test_no_officer_adopts_alone(founded: Story) -> None:
    second = adopt(version=2, effective_from=LATER, document=CHANGED, approved_by="two")
    assert founded.refused(second, founded.bureau()) == NOT_ALLOWED


def test_two_changes_at_once_do_not_overwrite_each_other(founded: Story) -> None:
    founded.do(draft(), by(founded))
    asks = [
        partial(
            founded.ask,
            ChangeSchemeDraft(draft="d", edit=0, document=document(point(name, 100)), on=DAY),
            by(founded, name),
        )
        for name in ("one", "two", "three")
    ]
    outcomes = founded.at_once(asks)
    assert sum(isinstance(one, Done) for one in outcomes) == 1
    assert {one.refusal.code for one in outcomes if isinstance(one, Refused)} == {"schemes.draft-moved"}


def test_two_approvals_at_once_adopt_once(founded: Story) -> None:
    founded.do([draft(), submit()], by(founded))
    asks = [partial(founded.ask, approve(), by(founded, name)) for name in ("two", "three", "four")]
    outcomes = founded.at_once(asks)
    assert sum(isinstance(one, Done) and bool(one.events) for one in outcomes) == 1
    assert len(versions(founded)) == 2


def test_a_document_nobody_could_read_is_not_kept(founded: Story) -> None:
    huge = draft(contents={"note": "长" * 100_000})
    assert founded.refused(huge, founded.bureau()).code == "schemes.too-large"


def test_who_drafted_is_in_the_history(founded: Story) -> None:
    done = founded.do(draft(), by(founded))
    assert done.events == (SchemeDrafted(draft="d", scheme="fujian", base=1, document=CHANGED, by="one"),)
