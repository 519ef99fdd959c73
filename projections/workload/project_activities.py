"""Events held (招聘洽谈会、基层行), persons trained (培训), persons surveyed (摸排)."""

from __future__ import annotations

from collections.abc import Mapping

from domain.appraisals.kinds import EVENT, SURVEYED, TRAINED
from domain.campaigns.events import AnswersCollected, CampaignCancelled, CampaignPlanned, TargetsAdded
from domain.fairs.events import FairAmended, FairCancelled, FairClosed, FairPlanned
from domain.training.events import CourseCollected, EnrolmentCancelled, PersonEnrolled, TrainingResultRecorded
from projections.room import On, on
from projections.rows import Rows
from projections.workload.project_facts import (
    COURSE,
    ENROLMENT,
    FAIR,
    SURVEY,
    done,
    facts,
    origin,
    remember,
    take_out,
    told,
)
from projections.workload.tables import origins, survey_targets, work_facts
from tenants.store.envelope import Envelope

FAIR_ITEM, SURVEY_ITEM = "3.1.5", "8.1.1"
ITEM_OF_COURSE = {"skill": "4.1.2", "startup": "5.1.1"}


def on_fair_planned(rows: Rows, envelope: Envelope) -> None:
    event: FairPlanned = envelope.event
    remember(rows, event.operator, FAIR, event.fair, outlet=event.outlet, day=event.held_on)


def on_fair_amended(rows: Rows, envelope: Envelope) -> None:
    event: FairAmended = envelope.event
    if rows.get(origins, (event.operator, FAIR, event.fair)) is not None:
        rows.change(origins, (event.operator, FAIR, event.fair))["day"] = event.held_on


def on_fair_closed(rows: Rows, envelope: Envelope) -> None:
    """Held on its day, and no later than it was closed."""
    event: FairClosed = envelope.event
    fair = origin(rows, event.operator, FAIR, event.fair)
    held_on = min(fair["day"] or envelope.on, envelope.on)
    done(rows, envelope, EVENT, event.fair, FAIR_ITEM, "", fair["outlet"], on=held_on)


def on_fair_cancelled(rows: Rows, envelope: Envelope) -> None:
    event: FairCancelled = envelope.event
    take_out(rows, event.operator, EVENT, event.fair, event.cause)


def on_course_collected(rows: Rows, envelope: Envelope) -> None:
    event: CourseCollected = envelope.event
    remember(rows, event.operator, COURSE, event.course, outlet=event.outlet, item=ITEM_OF_COURSE[event.kind])


def on_enrolled(rows: Rows, envelope: Envelope) -> None:
    """From now on the result tells whether the person was trained, and not that the case was finished."""
    event: PersonEnrolled = envelope.event
    item = origin(rows, event.operator, COURSE, event.course)["item"]
    remember(rows, event.operator, ENROLMENT, event.case, outlet=event.outlet, item=item)


def on_enrolment_cancelled(rows: Rows, envelope: Envelope) -> None:
    event: EnrolmentCancelled = envelope.event
    rows.remove(origins, (event.operator, ENROLMENT, event.case))
    take_out(rows, event.operator, TRAINED, event.case, "voided")


def on_result(rows: Rows, envelope: Envelope) -> None:
    """Who stayed to the end was trained, whatever the examination said; told again, the first day holds."""
    event: TrainingResultRecorded = envelope.event
    key = (event.operator, TRAINED, event.case)
    there = rows.get(work_facts, key)
    if event.result == "left":
        take_out(rows, *key, "withdrawn")
    elif there is None:
        enrolled = origin(rows, event.operator, ENROLMENT, event.case)
        item = enrolled["item"] or origin(rows, event.operator, COURSE, event.course)["item"]
        done(rows, envelope, TRAINED, event.case, item, event.person, enrolled["outlet"])
    elif there["out"] == "withdrawn":
        rows.change(work_facts, key)["out"] = None


def on_survey_planned(rows: Rows, envelope: Envelope) -> None:
    event: CampaignPlanned = envelope.event
    if event.item == SURVEY_ITEM:
        remember(rows, event.operator, SURVEY, event.campaign, outlet=event.outlet, item=event.item)


def on_targets_added(rows: Rows, envelope: Envelope) -> None:
    event: TargetsAdded = envelope.event
    if rows.get(origins, (event.operator, SURVEY, event.campaign)) is None:
        return
    survey = rows.change(origins, (event.operator, SURVEY, event.campaign))
    targets = [one.target for one in event.targets]
    rows.add(survey_targets, operator=event.operator, survey=event.campaign, list=survey["lists"], targets=targets)
    survey["lists"] += 1


def on_answers(rows: Rows, envelope: Envelope) -> None:
    """A record is complete when it was collected: every required question is answered. The first one counts."""
    event: AnswersCollected = envelope.event
    survey = origin(rows, event.operator, SURVEY, event.campaign)
    key = f"{event.campaign}:{event.target}"
    if (
        survey["item"]
        and event.outcome == "collected"
        and rows.get(work_facts, (event.operator, SURVEYED, key)) is None
    ):
        done(rows, envelope, SURVEYED, key, survey["item"], event.target, survey["outlet"])


def on_survey_cancelled(rows: Rows, envelope: Envelope) -> None:
    event: CampaignCancelled = envelope.event
    for number in range(origin(rows, event.operator, SURVEY, event.campaign)["lists"]):
        for target in rows.row(survey_targets, (event.operator, event.campaign, number))["targets"]:
            take_out(rows, event.operator, SURVEYED, f"{event.campaign}:{target}", event.cause)


_FAIR = told(FAIR, lambda event: event.fair)
_COURSE, _ENROLMENT = told(COURSE, lambda event: event.course), told(ENROLMENT, lambda event: event.case)
_TRAINED = facts((TRAINED, lambda event: event.case))
_SURVEY = told(SURVEY, lambda event: event.campaign)
HANDLERS: Mapping[type, On] = {
    FairPlanned: on(on_fair_planned),
    FairAmended: on(on_fair_amended, _FAIR),
    FairClosed: on(on_fair_closed, _FAIR),
    FairCancelled: on(on_fair_cancelled, facts((EVENT, lambda event: event.fair))),
    CourseCollected: on(on_course_collected),
    PersonEnrolled: on(on_enrolled, _COURSE),
    EnrolmentCancelled: on(on_enrolment_cancelled, _TRAINED),
    TrainingResultRecorded: on(on_result, _COURSE, _ENROLMENT, _TRAINED),
    CampaignPlanned: on(on_survey_planned),
    TargetsAdded: on(on_targets_added, _SURVEY),
    AnswersCollected: on(on_answers, _SURVEY, facts((SURVEYED, lambda event: f"{event.campaign}:{event.target}"))),
    CampaignCancelled: on(on_survey_cancelled, _SURVEY),
}
