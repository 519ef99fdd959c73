"""What follows a derived result by itself: it is published, reminded of, lapses, and is concluded.

Every step asks the read models what stands where, the oldest period first, and the decider takes each but once: any
number of processes may do it at the same time. An objection waits for a person; nothing here decides one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import structlog

from domain.appraisals.answer_commands import LapseAnswer, PublishAppraisal, RemindOfAppraisal
from domain.appraisals.answer_events import ANSWER
from domain.appraisals.commands import ConcludeAppraisal
from domain.appraisals.scheme import Scheme
from domain.appraisals.scoring import Assessed, Assessments
from domain.shared.message import Command
from domain.shared.period import Period
from projections.appraisal_archive import course as courses
from projections.appraisal_archive import queries as archive
from projections.appraisal_archive.course_answers import Course, Party
from projections.sample_board import queries as samples
from schedulers.deriving import RECORDED, appraise_operator, result_of
from schedulers.problems import NotAppraised, Unfinished
from schedulers.sources import Sources
from schedulers.standing import Fields
from tenants.outcome import Refused
from tenants.store.errors import StoreError

BATCH = 200
REMIND = 2  # working days before the last day
_log: Any = structlog.get_logger("schedule")
Step = Callable[[Sources, Course], bool]


def appraisal_course(sources: Sources) -> int:
    """Everything that is due now; how many steps this run took. Unfinished at the end when one could not be taken."""
    failed: list[tuple[str, Period]] = []
    taken, fields = _remind_parties(sources), Fields(sources)
    steps = (*_STEPS, (("agreed", "lapsed", "decided"), lambda s, one: conclude(s, one, fields)))
    for statuses, step in steps:
        sources.catch_up()
        taken += sum(_take(sources, one, step, failed) for one in _standing(sources, statuses))
    sources.catch_up()
    if failed:
        raise Unfinished(failed)
    return taken


def _standing(sources: Sources, statuses: tuple[str, ...]) -> Iterator[Course]:
    after = ("", "")
    while found := courses.in_status(sources.context, sources.views, statuses, after, BATCH):
        yield from found
        after = (found[-1].period, found[-1].operator)


def _take(sources: Sources, one: Course, step: Step, failed: list[tuple[str, Period]]) -> bool:
    try:
        return step(sources, one)
    except StoreError:
        raise  # the others would fare no better
    except Exception:
        _log.exception("an appraisal could not go on", operator=one.operator, period=one.period, status=one.status)
        failed.append((one.operator, Period.parse(one.period)))
        return False


def _combine(sources: Sources, one: Course) -> bool:
    """A year that everybody has handed in, or was waived from, is derived with what they found."""
    parties = courses.parties_of(sources.context, sources.views, [one.operator], one.period)
    if not parties or any(party.status == "open" for party in parties):
        return False
    found = assessments_of(sources, one)
    made = appraise_operator(sources, one.operator, Period.parse(one.period), _scheme(sources, one), found)
    return made is not None and made.made


def _publish(sources: Sources, one: Course) -> bool:
    """Not while a sample is under way; once it is concluded, the draft is derived with what was found first."""
    period = Period.parse(one.period)
    sample = samples.sample_of(sources.context, sources.views, one.operator, one.period)
    if sample and sample.status == "under-way":
        return False
    drafted = archive.appraisal(sources.context, sources.views, one.operator, one.period)
    if sample and drafted and drafted.position < sample.position:
        made = appraise_operator(sources, one.operator, period, _scheme(sources, one))
        if made is not None and made.made:
            return True
    days = _scheme(sources, one).deadline("answer_to_quarter" if period.is_quarter else "answer_to_year")
    until = sources.working_days().after(sources.today, days)
    return _do(sources, PublishAppraisal, one, digest=one.digest, answer_days=days, answer_until=until)


def _chase(sources: Sources, one: Course) -> bool:
    """Remind before the last day; once it has passed, and a reminder was given on an earlier day, record the lapse."""
    until = _until(sources, one)
    if until is None:
        return False
    if one.reminded_on is None:
        return _near(sources, until) and _do(sources, RemindOfAppraisal, one, of=ANSWER, until=until)
    passed = until < sources.today and one.reminded_on < sources.today
    return passed and _do(sources, LapseAnswer, one, until=until)


def conclude(sources: Sources, one: Course, fields: Fields) -> bool:
    """As it was published; where an objection was upheld, derived once more with what was corrected. Where it stands
    among the others is kept with it."""
    scheme, period = _scheme(sources, one), Period.parse(one.period)
    upheld = [ruling for ruling in one.rulings if ruling.upheld]
    if upheld:
        found = assessments_of(sources, one) if not period.is_quarter else None
        derived = result_of(sources, one.operator, period, scheme, found, upheld)
        if derived is None or derived.result.grade is None:
            raise NotAppraised(f"{one.operator} for {period} cannot be derived again")
        told = {name: getattr(derived.result, name) for name in _STANDING}
        told |= {"grade": derived.result.grade, "position": derived.position}
        return _conclude(sources, one, fields, told)
    seen = archive.appraisal(sources.context, sources.views, one.operator, one.period)
    if seen is None:
        raise NotAppraised(f"{one.operator} for {period} is not in the archive")
    told = {name: getattr(seen, name) for name in _STANDING}
    told |= {"grade": scheme.grade(seen.total, seen.missing), "position": seen.position}
    return _conclude(sources, one, fields, told)


def _conclude(sources: Sources, one: Course, fields: Fields, told: dict[str, Any]) -> bool:
    among = fields.of(one.period).among(one.operator, told["total"], told["points"])
    return _do(sources, ConcludeAppraisal, one, **told, among=among)


_STANDING = tuple(name for name in RECORDED if name in ConcludeAppraisal.__struct_fields__ and name != "period")
_STEPS: tuple[tuple[tuple[str, ...], Step], ...] = (
    (("assessing",), _combine),
    (("draft",), _publish),
    (("published",), _chase),
)


def assessments_of(sources: Sources, one: Course) -> Assessments:
    """What those who handed in found; who was waived is not among them."""
    parties = courses.parties_of(sources.context, sources.views, [one.operator], one.period)
    said = courses.assessments_of(sources.context, sources.views, one.operator, one.period)
    return {
        party.party: {each.point: Assessed(each.earned) for each in said if each.party == party.party}
        for party in parties
        if party.status == "submitted"
    }


def _remind_parties(sources: Sources) -> int:
    """Whoever has still to score a year, before the last day."""
    sources.catch_up()
    taken, after = 0, ("", "", "")
    while found := courses.open_parties(sources.context, sources.views, after=after, limit=BATCH):
        taken += sum(_remind_party(sources, one) for one in found)
        after = (found[-1].period, found[-1].operator, found[-1].party)
    return taken


def _remind_party(sources: Sources, one: Party) -> bool:
    until = sources.working_days().deadline(one.started_on, one.days, one.until)
    if one.reminded_on is not None or until is None or not _near(sources, until):
        return False
    return _do(sources, RemindOfAppraisal, one, of=one.party, until=until)


def _near(sources: Sources, until: date) -> bool:
    left = sources.working_days().left(sources.today, until)
    return left is not None and left <= REMIND


def _until(sources: Sources, one: Course) -> date | None:
    if one.published_on is None or one.answer_days is None:
        return None
    return sources.working_days().deadline(one.published_on, one.answer_days, one.answer_until)


def _scheme(sources: Sources, one: Course) -> Scheme:
    found = archive.scheme(sources.views, one.scheme, one.scheme_version)
    if found is None:
        raise NotAppraised(f"scheme {one.scheme} {one.scheme_version} is not in the archive")
    return found


def _do(sources: Sources, kind: Callable[..., Command], one: Course | Party, **fields: Any) -> bool:
    """Whether anything came of it; when somebody was quicker, nothing does."""
    command = kind(operator=one.operator, period=one.period, on=sources.today, **fields)
    outcome = sources.application.handle(command, sources.context)
    if isinstance(outcome, Refused):
        what = f"{type(command).__name__} of {one.operator} for {one.period}"
        raise NotAppraised(f"{what} was refused: {outcome.refusal.code}")
    return bool(outcome.events)
