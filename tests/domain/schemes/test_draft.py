"""A draft of a scheme: changed, submitted, approved by another officer, returned, dropped."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from domain.operators.commands import FlagOperator
from domain.schemes import commands, events
from domain.schemes.draft import decider
from domain.shared.message import Command
from tests.support.asked import ask
from tests.support.given import given

TODAY, NEXT_QUARTER = date(2026, 7, 1), date(2026, 10, 1)
OLD: dict[str, object] = {"points": ["A"]}
NEW: dict[str, object] = {"points": ["A", "B"]}
DRAFTED = events.SchemeDrafted(draft="d", scheme="fujian", base=1, document=OLD, by="one")
CHANGED = events.SchemeDraftChanged(draft="d", edit=1, document=NEW, by="one")
SUBMITTED = events.SchemeSubmitted(draft="d", edit=1, effective_from=NEXT_QUARTER, note="提高成效比重", by="one")
APPROVED = events.SchemeApproved(draft="d", scheme="fujian", effective_from=NEXT_QUARTER, submitted_by="one", by="two")
RETURNED = events.SchemeReturned(draft="d", reason="满意度过低", by="two")
DROPPED = events.SchemeDraftDropped(draft="d", by="one")


def begin(**changes: Any) -> commands.DraftScheme:
    told: dict[str, Any] = {"draft": "d", "scheme": "fujian", "base": 1, "document": OLD, "by": "one", "on": TODAY}
    return commands.DraftScheme(**told | changes)


def change(**changes: Any) -> commands.ChangeSchemeDraft:
    told: dict[str, Any] = {"draft": "d", "edit": 0, "document": NEW, "by": "one", "on": TODAY}
    return commands.ChangeSchemeDraft(**told | changes)


def submit(**changes: Any) -> commands.SubmitScheme:
    told: dict[str, Any] = {"effective_from": NEXT_QUARTER, "note": " 提高成效比重 ", "by": "one", "on": TODAY}
    return commands.SubmitScheme(draft="d", **{"edit": 1} | told | changes)


def approve(**changes: Any) -> commands.ApproveScheme:
    told: dict[str, Any] = {"draft": "d", "edit": 1, "by": "two", "on": TODAY}
    return commands.ApproveScheme(**told | changes)


def give_back(reason: str = "满意度过低", by: str = "two") -> commands.ReturnScheme:
    return commands.ReturnScheme(draft="d", reason=reason, by=by, on=TODAY)


DROP = commands.DropSchemeDraft(draft="d", by="one", on=TODAY)
READY = (DRAFTED, CHANGED)
WAITING = (*READY, SUBMITTED)


def test_a_draft_is_begun_once() -> None:
    given(decider).when(begin()).then(DRAFTED)
    given(decider, DRAFTED).when(begin()).then_nothing()
    given(decider, DRAFTED).when(begin(document=NEW)).then_refused("schemes.draft-taken", field="draft")


def test_a_draft_is_changed_from_the_state_that_was_looked_at() -> None:
    given(decider, DRAFTED).when(change()).then(CHANGED)
    given(decider, *READY).when(change()).then_nothing()
    other = change(document={"points": []}, by="two")
    given(decider, *READY).when(other).then_refused("schemes.draft-moved", field="edit", edit=1)


def test_a_draft_is_submitted_with_a_day_and_a_reason() -> None:
    given(decider, *READY).when(submit()).then(SUBMITTED)
    given(decider, *WAITING).when(submit()).then_nothing()
    given(decider, *READY).when(submit(note="  ")).then_refused("schemes.note", field="note")
    given(decider, *READY).when(submit(edit=0)).then_refused("schemes.draft-moved", field="edit")


def test_nothing_takes_effect_in_the_past() -> None:
    yesterday = submit(effective_from=TODAY - timedelta(days=1))
    given(decider, *READY).when(yesterday).then_refused("schemes.effective-past", field="effective_from")
    today = given(decider, *READY).when(submit(effective_from=TODAY))
    assert isinstance(today.decision, list)
    late = approve(on=NEXT_QUARTER + timedelta(days=1))
    given(decider, *WAITING).when(late).then_refused("schemes.effective-past", field="effective_from")


def test_another_officer_approves() -> None:
    given(decider, *WAITING).when(approve()).then(APPROVED)
    given(decider, *WAITING, APPROVED).when(approve()).then_nothing()


def test_who_submitted_does_not_approve() -> None:
    given(decider, *WAITING).when(approve(by="one")).then_refused("schemes.four-eyes")


def test_what_is_approved_is_what_was_looked_at() -> None:
    again = (*WAITING, RETURNED, events.SchemeDraftChanged(draft="d", edit=2, document=OLD, by="one"))
    submitted = events.SchemeSubmitted(draft="d", edit=2, effective_from=NEXT_QUARTER, note="改", by="one")
    given(decider, *again, submitted).when(approve()).then_refused("schemes.draft-moved", field="edit", edit=2)


def test_a_submitted_draft_goes_back_with_a_reason_and_may_be_changed_again() -> None:
    given(decider, *WAITING).when(give_back()).then(RETURNED)
    given(decider, *WAITING, RETURNED).when(give_back()).then_nothing()
    given(decider, *WAITING).when(give_back(" ")).then_refused("schemes.reason", field="reason")
    given(decider, *WAITING).when(give_back("收回再改", by="one")).then(
        events.SchemeReturned(draft="d", reason="收回再改", by="one")
    )
    given(decider, *WAITING, RETURNED).then_state(status="draft", returned="满意度过低", edit=1)
    changed = given(decider, *WAITING, RETURNED).when(change(edit=1, document=OLD))
    changed.then(events.SchemeDraftChanged(draft="d", edit=2, document=OLD, by="one"))
    given(decider, *WAITING, RETURNED, SUBMITTED).then_state(status="submitted", returned="")


def test_a_draft_is_dropped_before_it_is_submitted() -> None:
    given(decider, DRAFTED).when(DROP).then(DROPPED)
    given(decider, DRAFTED, DROPPED).when(DROP).then_nothing()
    given(decider, *WAITING).when(DROP).then_refused("schemes.draft-closed", status="submitted")


@pytest.mark.parametrize(
    ("past", "command"),
    [
        (WAITING, change(edit=1, document=OLD)),
        ((*WAITING, APPROVED), submit()),
        ((*WAITING, APPROVED), approve(by="three")),
        ((*WAITING, APPROVED), give_back()),
        ((DRAFTED, DROPPED), change()),
        ((DRAFTED, DROPPED), submit(edit=0)),
        (READY, approve()),
        (READY, give_back()),
    ],
)
def test_what_is_closed_or_not_there_yet_stays_as_it_is(past: tuple[Any, ...], command: Command) -> None:
    given(decider, *past).when(command).then_refused("schemes.draft-closed")


@pytest.mark.parametrize("command", [change(), submit(), approve(), give_back(), DROP])
def test_a_draft_that_is_not_there_is_not_found(command: Command) -> None:
    given(decider).when(command).then_refused("access.not-found", field="draft")


def test_a_draft_is_not_asked_what_others_decide() -> None:
    with pytest.raises(TypeError, match="FlagOperator"):
        given(decider, DRAFTED).when(ask(FlagOperator))
    assert decider.evolve(None, CHANGED) is None
