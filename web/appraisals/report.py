"""From the read models to the printed report. Everything in it was recorded by the time the period was concluded.

Rank and medians are of the period's own appraisals, the course ends with this period, and the date is the day of the
result: printed today or in a year, by whomever, the bytes are the same.
"""

from __future__ import annotations

from typing import Any, Protocol

from domain.shared.period import Period
from projections.appraisal_archive import queries as archive
from projections.appraisal_archive.answers import Appraisal, Result
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Contract
from tenants.accounts.accounts import Accounts
from tenants.context import Context
from tenants.divisions import divisions
from tenants.settings import Settings
from web.appraisals import report_course as under_way
from web.appraisals import report_words as words
from web.appraisals.reading import Reading, read
from web.appraisals.report_points import category, decimal
from web.documents import report as paper
from web.documents.report import AppraisalReport
from web.shown.schemes import SchemeShown
from web.verify.address import verification_address


class Source(Protocol):
    """What a report is made from: any platform of the pages has it."""

    @property
    def settings(self) -> Settings: ...
    @property
    def views(self) -> Any: ...
    @property
    def accounts(self) -> Accounts: ...
    @property
    def demo(self) -> bool: ...


def appraisal_report(platform: Source, context: Context, operator: str, period: str) -> AppraisalReport | None:
    """The report of an operator's period; None when there is none, or it is not the reader's to see."""
    views = platform.views
    known = directory.operator(context, views, operator)
    reading = read(context, views, operator, period)
    if known is None or reading is None:
        return None
    found = reading.appraisal
    contract = _contract(context, views, found)
    place, course = reading.beside.place, under_way.published(views, found)
    others = _others(context, views, found)
    past = [one for one in others if one.period < found.period]
    flagged = words.flagged(reading.scheme.scheme, found, others)
    return AppraisalReport(
        bureau=f"{divisions().name(known.area)}人力资源和社会保障局",
        document_number=words.document_number(operator, reading.period),
        operator=known.name,
        credit_code=known.credit_code,
        contract_number=contract.contract,
        contract_from=contract.first,
        contract_to=contract.last,
        service_area=words.service_area(contract),
        period_label=words.period_label(reading.period),
        kind=paper.Kind.QUARTERLY if found.kind == "quarter" else paper.Kind.ANNUAL,
        issued_on=found.concluded_on or found.derived_on,
        scheme=_scheme(platform, reading.scheme),
        total=found.total if found.grade is not None else None,
        grade=found.grade,
        failing=reading.failing,
        categories=tuple(category(one, reading.beside.shares) for one in reading.categories),
        counted=found.counted.counted,
        counted_note=words.counted_note(found, reading.period),
        not_counted=_not_counted(found),
        log_position=found.position,
        result_hash=found.digest,
        verification_code=found.code,
        verification_url=verification_address(platform.settings, found.code),
        rank=place.rank if place else None,
        ranked=place.of if place else None,
        pass_mark=reading.scheme.pass_mark,
        history=tuple(_past(one) for one in past[-7:]),
        stood_at=found.among.position if found.among else None,
        shares=_shares(reading),
        performance_coefficient=reading.scheme.scheme.coefficients.get(found.grade or ""),
        coefficient_use="用于其后的结算，至下一次考核止" if found.grade is not None else "",
        flagged=flagged,
        remedies=words.remedies(reading.scheme, found, bool(flagged), bool(course and course.answered)),
        demo=platform.demo,
        missing=reading.missing,
        outlets=under_way.outlets(context, views, reading),
        samples=under_way.sampled(views, found),
        scorers=under_way.scorers(views, found) if course else (),
        proofs=under_way.proofs(views, found, course) if course else (),
        answer=under_way.answer(views, reading, course) if course else None,
    )


def _contract(context: Context, views: Any, found: Appraisal) -> Contract:
    """The contract the appraisal names, as it stood at the appraisal's position."""
    signed = directory.contracts_as_of(context, views, found.operator, found.position)
    return next(one for one in signed if one.contract == found.contract)


def _scheme(platform: Source, shown: SchemeShown) -> paper.Scheme:
    """With who approved it and when, where it is not the program's own."""
    one = shown.version
    names = platform.accounts.names({one.approved_by}) if one.approved_by else {}
    return paper.Scheme(
        id=one.scheme,
        version=str(one.version),
        effective_from=one.effective_from,
        is_default=one.is_default,
        approved_by=names.get(one.approved_by, one.approved_by),
        approved_on=one.adopted_on if one.approved_by else None,
    )


def _not_counted(found: Appraisal) -> tuple[paper.NotCounted, ...]:
    one = found.counted
    rows = [("voided", one.voided), ("withdrawn", one.withdrawn), ("duplicate", one.duplicate), ("late", one.late)]
    rows += [(name, n) for name, n in (("reversed", one.reversed), ("sample", one.failed_check)) if n]
    return tuple(paper.NotCounted(reason=reason, count=count) for reason, count in rows)


def _others(context: Context, views: Any, found: Appraisal) -> list[Result]:
    """The other periods of the same kind that were concluded by then, the oldest first."""
    every = archive.histories(context, views, [found.operator], found.kind, last=1_000).get(found.operator, ())
    return [one for one in every if one.period != found.period and one.grade is not None and found.follows(one)]


def _past(one: Result) -> paper.PastPeriod:
    return paper.PastPeriod(
        period=words.period_label(Period.parse(one.period)),
        total=one.total,
        grade=one.grade or "",
        failing=one.fails,
        rank=one.place,
    )


def _shares(reading: Reading) -> paper.Shares | None:
    """How the assessors' marks of a year are combined, as the scheme has it."""
    if reading.appraisal.kind == "quarter" or not reading.by_people:
        return None
    shares = reading.scheme.scheme.shares
    own, superior, third_party = (decimal(share) for share in (shares.own, shares.superior, shares.third_party))
    return paper.Shares(own=own, superior=superior, third_party=third_party)
