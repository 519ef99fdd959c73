"""Credentials and trainings of staff: recorded, proved, withdrawn."""

from __future__ import annotations

from datetime import date

import pytest

from domain.shared.message import Command
from domain.workforce.commands import ProveStaffRecord, RecordCredential, RecordTraining, WithdrawStaffRecord
from domain.workforce.events import CredentialRecorded, StaffRecordProved, StaffRecordWithdrawn, TrainingRecorded
from domain.workforce.records import MOST_PROOFS, decider
from tests.support.asked import ask
from tests.support.controls import DAY, example
from tests.support.given import given

HELD, TRAINED, PROVED = example(CredentialRecorded), example(TrainingRecorded), example(StaffRecordProved)
WITHDRAWN = example(StaffRecordWithdrawn)


def test_a_credential_and_a_training_are_recorded_once() -> None:
    given(decider).when(ask(RecordCredential)).then(HELD)
    given(decider).when(ask(RecordTraining)).then(TRAINED)
    given(decider, HELD).when(ask(RecordCredential)).then_nothing()
    given(decider, TRAINED).when(ask(RecordTraining)).then_nothing()


@pytest.mark.parametrize(
    ("command", "code", "field"),
    [
        (ask(RecordCredential, kind="driver"), "workforce.choice", "kind"),
        (ask(RecordCredential, level="9"), "workforce.choice", "level"),
        (ask(RecordCredential, issued_on=date(2026, 7, 2)), "workforce.not-yet", "issued_on"),
        (ask(RecordCredential, expires_on=date(2025, 5, 10)), "workforce.expiry-order", "expires_on"),
        (ask(RecordTraining, kind="party"), "workforce.choice", "kind"),
        (ask(RecordTraining, title=" "), "workforce.title", "title"),
        (ask(RecordTraining, last=date(2026, 5, 31)), "workforce.period-order", "last"),
        (ask(RecordTraining, last=date(2026, 7, 2)), "workforce.not-yet", "last"),
    ],
)
def test_what_is_wrong_with_a_record_is_said_beside_it(command: Command, code: str, field: str) -> None:
    assert command.on == DAY
    given(decider).when(command).then_refused(code, field=field)


def test_a_credential_may_have_no_end() -> None:
    given(decider).when(ask(RecordCredential, expires_on=None)).then(example(CredentialRecorded, expires_on=None))


def test_a_record_is_proved_by_files_each_once() -> None:
    given(decider, HELD).when(ask(ProveStaffRecord)).then(PROVED)
    given(decider, HELD, PROVED).when(ask(ProveStaffRecord, evidence="another")).then_nothing()
    given(decider, TRAINED).when(ask(ProveStaffRecord)).then_refused("workforce.record-unknown")


def test_a_record_holds_so_many_files_and_no_more() -> None:
    full = [example(StaffRecordProved, sha256=f"{n:064x}") for n in range(MOST_PROOFS)]
    given(decider, HELD, *full).when(ask(ProveStaffRecord)).then_refused(
        "workforce.proofs-full", field="files", most=10
    )


def test_a_record_made_in_error_is_withdrawn_with_a_reason_and_no_longer_proved() -> None:
    given(decider, HELD).when(ask(WithdrawStaffRecord)).then(WITHDRAWN)
    given(decider, HELD).when(ask(WithdrawStaffRecord, reason="")).then_refused("workforce.reason", field="reason")
    given(decider).when(ask(WithdrawStaffRecord)).then_refused("workforce.record-unknown")
    given(decider, HELD, WITHDRAWN).when(ask(WithdrawStaffRecord)).then_nothing()
    given(decider, HELD, WITHDRAWN).when(ask(ProveStaffRecord)).then_refused("workforce.record-unknown")
