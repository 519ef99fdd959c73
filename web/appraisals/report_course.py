"""What happened around a result, for the printed report: answer, rulings, who scored, evidence, samples, outlets.

It is asked for as the system, so that everybody who may have the report has the same one; nothing of a year that is
still being scored is in it. What people typed is made printable.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from domain.appraisals.answer_events import Ruling
from domain.shared.period import Period
from projections.appraisal_archive import course as courses
from projections.appraisal_archive.answers import Appraisal
from projections.appraisal_archive.course_answers import Course
from projections.operator_directory import queries as directory
from projections.sample_board import queries as samples
from projections.working_calendar import queries as calendar
from tenants.context import Context
from web.appraisals import peers
from web.appraisals import report_words as words
from web.appraisals.reading import Reading
from web.documents import under_way as paper
from web.documents.fonts import printable
from web.documents.words import SHORT_NAMES, percent

PARTIES = {"self": "自评", "superior": "上级考评", "third_party": "第三方评估"}


def published(views: Any, found: Appraisal) -> Course | None:
    """How far the result is, once its operator could read it."""
    course = courses.course(peers.EVERYBODY, views, found.operator, found.period)
    return course if course and course.published_on else None


def answer(views: Any, reading: Reading, course: Course) -> paper.Answer | None:
    """What the operator was asked and said, and what the bureau decided on each objection."""
    if course.published_on is None or course.answer_days is None:
        return None
    return paper.Answer(
        published_on=course.published_on,
        days=course.answer_days,
        until=_until(views, course),
        reminded_on=course.reminded_on,
        answered=course.answered or "",
        answered_on=course.answered_on,
        statement=printable(course.statement or ""),
        objections=tuple(_objection(reading, course, one.point, one.text) for one in course.objections),
        decided_on=course.decided_on,
    )


def _until(views: Any, course: Course) -> date | None:
    """As it was recorded; while the result is under way, as the calendar is known by now."""
    if course.answer_until or course.concluded_on or course.published_on is None or course.answer_days is None:
        return course.answer_until
    return calendar.working_days(views).after(course.published_on, course.answer_days)


def _objection(reading: Reading, course: Course, point: str, text: str) -> paper.Objection:
    ruling = course.ruling(point)
    return paper.Objection(
        point=_named(point),
        text=printable(text),
        upheld=ruling.upheld if ruling else None,
        reason=printable(ruling.reason) if ruling else "",
        corrected=_corrected(reading, ruling) if ruling else "",
    )


def _corrected(reading: Reading, ruling: Ruling) -> str:
    """更正为 1,130 件, from the figures of the measures that were corrected; or the share of the full mark."""
    units = {one.name: one.unit for point in reading.points for one in point.score.measures}
    said = [words.figure(value, units.get(name, "")) for name, value in ruling.corrected.items()]
    if ruling.earned:
        said.append(f"得分率 {percent(words.decimal_of(ruling.earned))}")
    return f"更正为 {'、'.join(said)}" if said else ""


def scorers(views: Any, found: Appraisal) -> tuple[paper.Scorer, ...]:
    """Who handed in, and who was waived and why."""
    parties = courses.parties_of(peers.EVERYBODY, views, [found.operator], found.period)
    return tuple(
        paper.Scorer(
            name=PARTIES[one.party],
            waived=one.status == "waived",
            ended_on=one.ended_on,
            reason=printable(one.reason or "") if one.status == "waived" else "",
        )
        for one in parties
        if one.status != "open"
    )


def proofs(views: Any, found: Appraisal, course: Course) -> tuple[paper.Proof, ...]:
    """Every file that was handed in: with people's scores of a year, and with the operator's answer."""
    return tuple(_proofs(views, found, course))


def _proofs(views: Any, found: Appraisal, course: Course) -> Iterator[paper.Proof]:
    for said in courses.assessments_of(peers.EVERYBODY, views, found.operator, found.period):
        for one in said.evidence:
            of = f"{PARTIES[said.party]}，{_named(said.point)}"
            yield paper.Proof(of=of, title=printable(one.title), sha256=one.sha256)
    for one in course.evidence:
        yield paper.Proof(of="机构答复", title=printable(one.title), sha256=one.sha256)


def sampled(views: Any, found: Appraisal) -> tuple[paper.Sample, ...]:
    """The samples whose findings the result knows: of the period, and of a year's quarters."""
    period = Period.parse(found.period)
    of = [found.period] if period.is_quarter else [*(str(one) for one in period.quarters), found.period]
    every = [samples.sample(peers.EVERYBODY, views, found.operator, one) for one in of]
    return tuple(
        paper.Sample(
            period=words.period_label(Period.parse(one.period)),
            population=one.population,
            drawn=one.picked,
            checked=one.checked,
            failed=one.failed,
            targeted=one.targeted_checked,
            targeted_failed=one.targeted_failed,
            taken_out=one.failed + one.targeted_failed,
            concluded_on=one.concluded_on,
            list_sha256=one.list_sha256,
            extrapolated=bool(one.period == found.period and found.sample and found.sample.extrapolated),
        )
        for one in every
        if one and one.status == "concluded" and one.concluded_position <= found.position
    )


def outlets(context: Context, views: Any, reading: Reading) -> tuple[paper.Outlet, ...]:
    """Each outlet's score by itself, the best first."""
    found = reading.appraisal
    names = directory.outlet_names_as_of(context, views, found.operator, found.position)
    return tuple(
        paper.Outlet(
            name=names.get(one.outlet, one.outlet),
            points=tuple(
                paper.OutletPoint(short=SHORT_NAMES.get(p.point, p.point), full_mark=p.full, score=p.score)
                for p in one.points
            ),
            total=one.total,
            grade=one.grade,
            failing=reading.scheme.scheme.fails(one.grade),
        )
        for one in sorted(found.outlets, key=lambda one: (-one.total, names.get(one.outlet, ""), one.outlet))
    )


def _named(point: str) -> str:
    return f"{point} {SHORT_NAMES[point]}" if point in SHORT_NAMES else point
