"""What follows from an event is written with it, in one transaction, or not at all."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.appraisals.answer_commands import AnswerAppraisal, PublishAppraisal
from domain.appraisals.commands import ConcludeAppraisal, DeriveAppraisal
from domain.appraisals.events import Counted
from domain.cases.commands import CompleteStep, VoidCase
from domain.jobs.commands import RecordFollowUp, RecordOutcome
from domain.people.events import PersonStatusEnded, PersonStatusGained
from domain.shared.refusal import refuse
from tenants.accounts.roles import Role
from tenants.outcome import Done
from tests.support.asked import ask
from tests.support.controls import DAY, OPERATOR, PERSON, VACANCY, example
from tests.tenants.application.story import Story, number


@pytest.fixture
def story(sqlite_story: Story) -> Story:
    return sqlite_story


def test_finishing_a_registration_gives_its_status_in_the_same_transaction(story: Story) -> None:
    story.finish()
    last = story.log.feed(story.log.head() - 3)
    assert [e.name for e in last] == ["cases.step-completed.v1", "cases.finished.v1", "people.status-gained.v1"]
    assert len({(e.request_id, e.recorded_at, e.actor) for e in last}) == 1
    assert last[-1].event == example(PersonStatusGained)


def test_a_hire_takes_a_place_and_ends_the_status_in_the_same_transaction(story: Story) -> None:
    story.finish()
    story.finish("2.1.1", "case-211", declared=("able_to_work", "wants_work", "is_unemployed"))
    story.publish(headcount=1)
    story.refer()
    before = story.log.head()
    story.do(ask(RecordOutcome), story.clerk())
    assert story.names(before) == [
        "jobs.referral-outcome-recorded.v1",
        "jobs.vacancy-hire-counted.v1",
        "jobs.vacancy-closed.v1",
        "people.status-ended.v1",
        "people.status-ended.v1",
        "people.groups-reviewed.v1",
    ]
    ended = [e.event for e in story.log.load(f"person/{PERSON}") if isinstance(e.event, PersonStatusEnded)]
    assert {(e.status, e.cause) for e in ended} == {("job-seeking", "hired"), ("unemployed", "hired")}


def test_a_hire_that_finds_no_place_is_no_hire(story: Story) -> None:
    story.publish(headcount=1)
    for n in (1, 2):
        story.register(f"person-of-{n}", number(n))
        story.finish(case=f"seeking-{n}", subject=f"person-of-{n}")
        story.refer(f"referral-of-{n}", f"person-of-{n}", f"referring-{n}")
    story.do(ask(RecordOutcome, referral="referral-of-1"), story.clerk())
    refusal = story.refused(ask(RecordOutcome, referral="referral-of-2"), story.clerk())
    assert refusal == refuse("vacancies.filled", headcount=1)


def test_publishing_comes_with_the_last_step_of_the_vacancys_case(story: Story) -> None:
    story.publish()
    assert story.names()[-1] == "jobs.vacancy-published.v1"


def test_voiding_the_vacancys_case_closes_it(story: Story) -> None:
    story.publish()
    story.do(ask(VoidCase, case="case-311"), story.clerk())
    assert story.log.load(f"vacancy/{VACANCY}")[-1].name == "jobs.vacancy-closed.v1"


def test_voiding_a_registration_takes_the_status_back(story: Story) -> None:
    story.finish()
    story.do(ask(VoidCase), story.clerk())
    assert story.names()[-2:] == ["cases.voided.v1", "people.status-ended.v1"]
    story.publish()
    story.do(ask(VoidCase), story.clerk())  # voided already: quiet
    with pytest.raises(AssertionError, match=r"cases\.before"):
        story.refer()


def test_a_follow_up_is_chased_to_the_day(story: Story) -> None:
    story.finish()
    story.publish()
    story.refer()
    story.do(ask(RecordOutcome), story.clerk())
    early = ask(RecordFollowUp, on=DAY)
    assert story.refused(early, story.clerk()).code == "referrals.follow-up-early"
    due = date(2026, 8, 5)
    story.pass_to(due)
    assert story.do(ask(RecordFollowUp, on=due), story.clerk()).events


def test_whoever_was_at_work_before_the_referral_is_not_hired_by_it(story: Story) -> None:
    story.finish()
    story.publish()
    story.refer()
    refusal = story.refused(ask(RecordOutcome, starts_on=date(2026, 6, 30)), story.clerk())
    assert refusal == refuse("referrals.started-before", field="starts_on", made_on="2026-07-01")


def test_a_case_finished_without_its_vacancy_is_not_finished(story: Story) -> None:
    story.publish()
    about = {"item": "3.1.1", "subject_kind": "employer", "subject": "employer-1", "about": "vacancy-2"}
    story.do(story.opening("case-of-nothing", **about), story.clerk())
    for step in range(1, 7):
        story.do(ask(CompleteStep, case="case-of-nothing", step=step), story.clerk())
    refusal = story.refused(ask(CompleteStep, case="case-of-nothing", step=7), story.clerk())
    assert refusal == refuse("vacancies.unknown")


def derived(story: Story, period: str) -> dict[str, Any]:
    """A draft of the period; its figures."""
    told: dict[str, Any] = {
        "operator": OPERATOR,
        "period": period,
        "total": Decimal("12.0"),
        "position": 1,
        "points": (),
        "counted": Counted(counted=0, duplicate=0, voided=0, withdrawn=0, late=0, late_in=0),
        "digest": "ab" * 32,
        "on": DAY,
    }
    by: dict[str, Any] = {"contract": "榕鼓人社购〔2026〕3号", "scheme": "fujian", "scheme_version": 1}
    story.do(DeriveAppraisal(cut_off="2026-07-05T24:00+08:00", **told, **by), story.system())
    return told


def concluded(story: Story, period: str, grade: str = "不合格") -> Done:
    told = derived(story, period)
    which: dict[str, Any] = {"operator": OPERATOR, "period": period, "on": DAY}
    story.do(PublishAppraisal(digest="ab" * 32, answer_days=5, **which), story.system())
    story.do(AnswerAppraisal(agrees=True, **which), story.context(Role.MANAGER))
    return story.do(ConcludeAppraisal(grade=grade, **told), story.system())


def flags(story: Story) -> list[tuple[str, tuple[str, ...]]]:
    return [(e.event.rule, e.event.periods) for e in story.history() if e.name == "operators.flagged.v1"]


def test_the_second_failed_quarter_flags_in_the_same_transaction(story: Story) -> None:
    concluded(story, "2026Q1")
    assert flags(story) == []
    concluded(story, "2026Q2")
    assert story.names()[-3:] == ["appraisals.concluded.v1", "operators.flagged.v1", "exits.opened.v1"]
    assert flags(story) == [("two-failed-quarters", ("2026Q1", "2026Q2"))]


def test_two_failed_quarters_flag_in_whatever_order_they_were_concluded(story: Story) -> None:
    concluded(story, "2026Q2")
    concluded(story, "2026Q1")
    assert flags(story) == [("two-failed-quarters", ("2026Q1", "2026Q2"))]


def test_a_passed_quarter_between_two_failed_ones_keeps_the_flag_away(story: Story) -> None:
    for period, grade in (("2025Q4", "不合格"), ("2026Q1", "合格"), ("2026Q2", "不合格")):
        concluded(story, period, grade)
    assert flags(story) == []


def test_a_quarter_concluded_again_is_quiet_and_flags_nothing_again(story: Story) -> None:
    for period in ("2026Q1", "2026Q2"):
        concluded(story, period)
    head = story.log.head()
    assert not concluded(story, "2026Q2").events
    assert story.log.head() == head


def test_a_draft_has_no_grade_and_flags_nobody(story: Story) -> None:
    derived(story, "2026")
    assert story.names()[-1] == "appraisals.derived.v1"
    assert flags(story) == []
