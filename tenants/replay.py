"""Replaying one stream for an auditor (回溯): each event as data, with the state before and after it.

Personal fields stay sealed: what an auditor sees here names nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import msgspec

from domain.appraisals import appraisal, assessors
from domain.calendars import calendar
from domain.campaigns import campaign
from domain.cases import case
from domain.catalogue import edition
from domain.duties import duty
from domain.exits import exit
from domain.facilities import facility
from domain.fairs import fair
from domain.feedback import complaint, rating, service_code
from domain.handovers import handover
from domain.households import household
from domain.internships import internship
from domain.jobs import employer, matches, offer, referral, vacancy
from domain.operators import operator, reentry
from domain.people import person
from domain.posts import post
from domain.publications import publication
from domain.recruiting import recruitment, resume
from domain.sampling import sample, sampling
from domain.schemes import draft
from domain.shared.decider import Decider
from domain.shared.personal import Personal
from domain.signals import rule_book, signal
from domain.subsidies import claim
from domain.tasks import entry, given, task
from domain.training import course
from domain.ventures import clinic, founder, loan, venture
from domain.vouchers import policy, voucher
from domain.workforce import county_staff, leaders, records, team
from tenants.store.envelope import Envelope

SEALED = "●●● (sealed)"
DECIDERS: dict[str, Decider] = {
    "operator": operator.decider,
    "working-days": calendar.decider,
    "exit": exit.decider,
    "handover": handover.decider,
    "reentry": reentry.decider,
    "case": case.decider,
    "referral": referral.decider,
    "matches": matches.decider,
    "resume": resume.decider,
    "recruitment": recruitment.decider,
    "course": course.decider,
    "venture": venture.decider,
    "founder": founder.decider,
    "loan": loan.decider,
    "clinic": clinic.decider,
    "appraisal": appraisal.decider,
    "sampling": sampling.decider,
    "sample": sample.decider,
    "signal": signal.decider,
    "signal-rules": rule_book.decider,
    "assessors": assessors.decider,
    "catalogue": edition.decider,
    "person": person.decider,
    "employer": employer.decider,
    "vacancy": vacancy.decider,
    "offer": offer.decider,
    "voucher": voucher.decider,
    "voucher-policy": policy.decider,
    "duty": duty.decider,
    "rating": rating.decider,
    "service-code": service_code.decider,
    "complaint": complaint.decider,
    "task": task.decider,
    "task-given": given.decider,
    "task-entry": entry.decider,
    "household": household.decider,
    "internship": internship.decider,
    "post": post.decider,
    "claim": claim.decider,
    "scheme": appraisal.scheme_decider,
    "scheme-draft": draft.decider,
    "staff": records.decider,
    "expert-team": team.decider,
    "county-staff": county_staff.decider,
    "gig-leaders": leaders.decider,
    "fair": fair.decider,
    "campaign": campaign.decider,
    "publication": publication.decider,
    "facility": facility.decider,
}


@dataclass(frozen=True, slots=True)
class Step:
    """One event of a replay. `data`, `before` and `after` are plain JSON values; `before` is None for a new stream."""

    envelope: Envelope
    data: dict[str, Any]
    before: Any
    after: Any


def kind_of(stream: str) -> str:
    """The kind of thing a stream tells of: `op-350102-003/case/…` is a case, `voucher/…` a voucher."""
    parts = stream.split("/")
    return parts[1] if parts[0].startswith("op-") and len(parts) > 1 else parts[0]


def replay(envelopes: list[Envelope]) -> list[Step]:
    """The steps of a whole stream, in order; KeyError for a kind of stream that nothing decides."""
    if not envelopes:
        return []
    decider = DECIDERS[kind_of(envelopes[0].stream)]
    steps, state = [], decider.initial
    for envelope in envelopes:
        after = decider.evolve(state, envelope.event)
        steps.append(Step(envelope, as_data(envelope.event), as_data(state), as_data(after)))
        state = after
    return steps


def as_data(value: Any) -> Any:
    """Plain JSON values, personal fields left out."""
    return msgspec.to_builtins(value, enc_hook=_hide, order="sorted", str_keys=True)


def _hide(value: object) -> object:
    if isinstance(value, Personal):
        return SEALED
    if isinstance(value, Fraction):
        return str(value)
    raise TypeError(f"cannot show a {type(value).__name__}")
