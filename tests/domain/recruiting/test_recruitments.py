"""Recruitments: their entries in the notice's order, each with its fields; a résumé with something in it."""

from __future__ import annotations

from typing import Any

import pytest

from domain.recruiting.commands import CloseRecruitment, MakeEntry, OpenRecruitment, WriteResume
from domain.recruiting.events import RecruitmentClosed, RecruitmentEntryMade, RecruitmentOpened, ResumeWritten
from domain.recruiting.recruitment import decider, open_entries
from domain.recruiting.resume import decider as resume_decider
from domain.shared.personal import Personal
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given

OPENED, MADE, CLOSED = example(RecruitmentOpened), example(RecruitmentEntryMade), example(RecruitmentClosed)
REMOTE, AGENCY = example(RecruitmentOpened, item="3.3.2"), example(RecruitmentOpened, item="3.3.1")
APPLIED = example(RecruitmentEntryMade, entry="application", fields={"materials": "简历一份"})
INTERVIEW = {"day": "2026-07-10", "time": "14:30", "link": "https://meeting.example.cn/8"}


def entry(code: str, number: int, **fields: str) -> MakeEntry:
    return ask(MakeEntry, entry=code, number=number, fields=fields)


def test_a_recruitment_is_opened_once_and_closed_once() -> None:
    given(decider).when(ask(OpenRecruitment)).then(OPENED)
    given(decider, OPENED).when(ask(OpenRecruitment)).then_nothing()
    given(decider, OPENED).when(ask(CloseRecruitment)).then(CLOSED)
    given(decider, OPENED, CLOSED).when(ask(CloseRecruitment)).then_nothing()
    given(decider).when(ask(CloseRecruitment)).then_nothing()


def test_why_nobody_fitted_is_written_down_with_a_day_to_try_again() -> None:
    given(decider, OPENED).when(ask(MakeEntry)).then(MADE)
    no_day = {**MADE.fields, "again_by": ""}
    given(decider, OPENED).when(ask(MakeEntry, fields=no_day)).then_refused("recruiting.again-by", field="again_by")


def test_the_same_entry_is_made_once_and_another_in_its_place_not_at_all() -> None:
    given(decider, OPENED, MADE).when(ask(MakeEntry)).then_nothing()
    other = ask(MakeEntry, fields={**MADE.fields, "measures": "换一家"})
    given(decider, OPENED, MADE).when(other).then_refused("recruiting.changed-meanwhile")


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"reasons": ""}, "recruiting.missing", "reasons"),
        ({"reasons": "weather"}, "recruiting.field", "reasons"),
        ({"again": "perhaps"}, "recruiting.field", "again"),
        ({"again_by": "soon"}, "recruiting.field", "again_by"),
    ],
)
def test_a_field_that_does_not_fit_is_refused_beside_it(fields: dict[str, str], code: str, field: str) -> None:
    asked = ask(MakeEntry, fields=MADE.fields | fields)
    given(decider, OPENED).when(asked).then_refused(code, field=field)


def test_an_agency_surveys_the_site_before_it_plans_and_plans_before_it_recruits() -> None:
    plan = {"channels": "fair,online", "headcount": "20", "until": "2026-08-01", "plan": "两场招聘会"}
    given(decider, AGENCY).when(entry("plan", 1, **plan)).then_refused("recruiting.too-early", after="survey")
    assert [one.code for one in open_entries(decider.fold([AGENCY]))] == ["survey"]


def test_a_remote_interview_needs_a_safe_address() -> None:
    unsafe = entry("interview", 2, **INTERVIEW | {"link": "http://meeting.example.cn/8"})
    given(decider, REMOTE, APPLIED).when(unsafe).then_refused("recruiting.field", field="link")


def test_a_remote_interview_goes_from_application_to_notice() -> None:
    steps: list[tuple[str, dict[str, str]]] = [
        ("application", {"materials": "简历"}),
        ("written-test", {"score": "82", "passed": "yes"}),
        ("interview", INTERVIEW),
        ("interview-held", {"passed": "yes"}),
        ("assessment", {"suits": "yes"}),
        ("notice", {"hired": "yes", "starts_on": "2026-07-20"}),
    ]
    events: list[Any] = [REMOTE]
    for number, (code, fields) in enumerate(steps, start=1):
        decided = decider.decide(entry(code, number, **fields), decider.fold(events))
        assert isinstance(decided, list), (code, decided)
        events += decided
    assert decider.fold(events).entries == len(steps)


def test_a_notice_of_hiring_names_the_first_day() -> None:
    held = example(RecruitmentEntryMade, entry="interview-held", fields={"passed": "yes"})
    asked = entry("notice", 2, hired="yes")
    given(decider, REMOTE, held).when(asked).then_refused("referrals.starts-on", field="starts_on")


def test_call_backs_go_on_when_the_case_is_finished_and_end_when_it_is_voided() -> None:
    call = entry("call-back", 1, working="2", contract="yes", insurance="no")
    made = example(RecruitmentEntryMade, entry="call-back", fields=call.fields)
    given(decider, OPENED, CLOSED).when(call).then(made)
    voided = example(RecruitmentClosed, cause="voided")
    given(decider, OPENED, voided).when(call).then_refused("recruiting.closed")


def test_a_recruitment_of_nobodys_is_refused() -> None:
    given(decider).when(ask(MakeEntry)).then_refused("recruiting.unknown")
    given(decider, OPENED).when(entry("survey", 1)).then_refused("recruiting.entry", field="entry")


def test_a_resume_says_what_is_wanted_and_something_of_the_person() -> None:
    given(resume_decider).when(ask(WriteResume)).then(example(ResumeWritten))
    nothing = Personal.of(" ")
    given(resume_decider).when(ask(WriteResume, wanted=nothing)).then_refused("recruiting.wanted", field="wanted")
    empty = ask(WriteResume, work=nothing, schooling=nothing, skills=nothing)
    given(resume_decider).when(empty).then_refused("recruiting.empty-resume", field="work")
