"""Codes that say one thing in one kind of stream and another elsewhere: each kind's own words for them.

A project that is "received" waits for its review, a loan that is "received" for its check.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from web.catalogue.words import DUTY_KINDS, FIELD_KINDS
from web.i18n import N_, gettext
from web.terms import (
    appraisal_course,
    campaigns,
    cases,
    duties,
    exits,
    facilities,
    fairs,
    feedback,
    handovers,
    households,
    internships,
    jobs,
    operators,
    people,
    places,
    posts,
    publications,
    recruiting,
    rosters,
    sampling,
    schemes,
    subsidies,
    tasks,
    training,
    ventures,
    vouchers,
    workforce,
)
from web.terms.badge import Badge

Read = Callable[[Any], str]


def _of(*tables: Mapping[str, str]) -> Read:
    words = {code: word for table in tables for code, word in table.items()}

    def read(code: str) -> str:
        return gettext(words.get(code, code))

    return read


def _badge(badge: Callable[[str], Badge]) -> Read:
    return lambda code: badge(code).text


def _appraisal_status(code: str) -> str:
    """Of the appraisal, or of one of those who score it."""
    known = code in appraisal_course.PARTY_STATUSES
    return (appraisal_course.party_badge if known else appraisal_course.appraisal_badge)(code).text


def _task_status(code: str) -> str:
    """Of the task, or of the people who are asked for."""
    return (tasks.task_badge if code in tasks.TASK_STATUSES else people.person_badge)(code).text


_CASE_ENDED = {"withdrawn": N_("办件撤回"), "voided": N_("办件作废")}
_LEFT_A_CLASS = {"declined": N_("本人放弃"), "other-course": N_("改报别的班")}
_ENDED = _of(_CASE_ENDED)

OWN: Mapping[str, Mapping[str, Read]] = {
    "appraisal": {"status": _appraisal_status, "of": appraisal_course.party_name},
    "campaign": {
        "status": _badge(campaigns.campaign_badge),
        "kind": _of(campaigns.TARGET_KINDS, campaigns.ASSISTANCE, campaigns.KINDS),
        "outcome": _badge(campaigns.collected_badge),
        "cause": _ENDED,
    },
    "case": {"status": _badge(cases.case_badge)},
    "catalogue": {"kind": _of(DUTY_KINDS, FIELD_KINDS)},
    "claim": {"status": _badge(subsidies.claim_badge), "cause": _ENDED},
    "complaint": {
        "status": _badge(feedback.complaint_badge),
        "kind": feedback.complaint_kind,
        "cause": _of(_CASE_ENDED, feedback.CAUSES),
        "via": feedback.complaint_via,
    },
    "course": {
        "status": _badge(training.course_badge),
        "kind": training.course_kind,
        "result": _badge(training.training_badge),
        "cause": _of(_LEFT_A_CLASS, _CASE_ENDED, training.CAUSES),
    },
    "duty": {"status": _badge(duties.duty_badge), "kind": duties.duty_kind, "cause": duties.duty_cause},
    "exit": {"outcome": exits.exit_outcome, "of": exits.exit_term, "how": _of(exits.HOW)},
    "facility": {
        "status": _badge(facilities.facility_badge),
        "kind": facilities.facility_kind,
        "how": facilities.mended_name,
    },
    "fair": {"status": _badge(fairs.fair_badge), "kind": _of(fairs.KINDS, fairs.ENTRY_KINDS), "cause": _ENDED},
    "founder": {"kind": ventures.problem_kind},
    "handover": {"kind": handovers.handover_kind},
    "household": {"status": _badge(households.household_badge), "cause": households.household_cause},
    "internship": {"outcome": _badge(internships.internship_badge)},
    "loan": {"status": _badge(ventures.loan_badge), "cause": _ENDED},
    "offer": {"status": _badge(jobs.offer_badge)},
    "operator": {"status": _badge(operators.operator_badge), "kind": places.outlet_kind},
    "person": {"kind": rosters.fact_kind, "result": _badge(rosters.result_badge)},
    "post": {"status": _badge(posts.welfare_badge), "kind": posts.post_kind, "cause": _ENDED},
    "publication": {"status": _badge(publications.publication_badge), "cause": _ENDED},
    "recruitment": {"status": _badge(recruiting.recruitment_badge), "cause": _of(_CASE_ENDED, feedback.CAUSES)},
    "referral": {"outcome": _badge(jobs.outcome_badge)},
    "sample": {"of": sampling.reminder_name},
    "sampling": {"of": sampling.reminder_name},
    "scheme-draft": {"status": _badge(schemes.draft_badge)},
    "staff": {"kind": _of(workforce.CREDENTIALS, workforce.TRAININGS)},
    "task": {"status": _task_status, "kind": tasks.task_kind},
    "task-entry": {"status": _badge(tasks.entry_badge), "outcome": tasks.outcome_name},
    "task-given": {"status": _badge(tasks.given_badge), "kind": tasks.task_kind},
    "vacancy": {"status": _badge(jobs.vacancy_badge), "cause": jobs.closed_cause},
    "venture": {"status": _badge(ventures.venture_badge)},
    "voucher": {"status": _badge(vouchers.voucher_badge)},
}
"""By kind of stream, then by field. A field that is not here says the same everywhere (web/streams/facts.py)."""
