"""The printed report: what was recorded, the same bytes whenever and by whomever it is asked for."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from statistics import median
from typing import Any

import pytest

from domain.appraisals.answer_commands import AnswerAppraisal, PublishAppraisal
from domain.appraisals.commands import ConcludeAppraisal, DeriveAppraisal
from domain.cases.commands import VoidCase
from domain.operators.commands import ChangeOutlet, OpenOutlet
from domain.shared.period import Period
from projections.appraisal_archive import course as courses
from projections.appraisal_archive import queries as archive
from projections.operator_directory import queries as directory
from projections.workload import queries as workload
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.outcome import Done
from tests.support.offices import EARLIER, EVERYBODY, QUARTER, YEAR, Offices, said
from web.app import create_app
from web.appraisals.report import appraisal_report
from web.documents.conclusion import conclusion
from web.documents.errors import DocumentError, RendererBusy, RendererFailed
from web.documents.report import AppraisalReport

ON = date(2026, 1, 29)


def report(offices: Offices, operator: str, period: str, context: Context = EVERYBODY) -> AppraisalReport:
    made = appraisal_report(offices.house, context, operator, period)
    assert made is not None
    return made


def done(offices: Offices, command: object, context: Context) -> None:
    outcome = offices.house.application.handle(command, context)  # type: ignore[arg-type]
    assert isinstance(outcome, Done), outcome
    assert offices.house.runner.wait(outcome.position, 10)


@pytest.mark.parametrize("period", [QUARTER, EARLIER, YEAR])
def test_it_says_what_was_recorded(offices: Offices, period: str) -> None:
    for plan in offices.plan.operators:
        found = archive.appraisal(EVERYBODY, offices.views, plan.code, period)
        made = report(offices, plan.code, period)
        assert found is not None
        assert [(one.id, one.score, one.full_mark) for one in made.points] == [
            (one.point, one.score, one.full) for one in found.points
        ]
        assert (made.operator, made.contract_number, made.result_hash) == (plan.name, plan.contract, found.digest)
        assert (made.counted, made.log_position) == (found.counted.counted, found.position)
        assert made.issued_on == (found.concluded_on or found.derived_on)
        assert (made.total, made.grade) == ((found.total, found.grade) if found.grade else (None, None))
        assert made.verification_url.endswith(f"/verify/{found.code}")


def test_a_completion_is_what_the_score_was_made_of(offices: Offices) -> None:
    for plan in offices.plan.operators:
        for point in report(offices, plan.code, QUARTER).points:
            if point.score is not None and point.completion is not None:
                assert abs(point.full_mark * min(Decimal(1), point.completion) - point.score) <= Decimal("0.01")


@pytest.mark.parametrize("period", [QUARTER, EARLIER, YEAR])
def test_it_says_what_was_answered_and_decided_and_how_each_outlet_did(offices: Offices, period: str) -> None:
    for plan in offices.plan.operators:
        found = archive.appraisal(EVERYBODY, offices.views, plan.code, period)
        course = courses.course(EVERYBODY, offices.views, plan.code, period)
        made = report(offices, plan.code, period)
        assert found is not None
        assert course is not None
        assert sorted(one.total for one in made.outlets) == sorted(one.total for one in found.outlets)
        if course.published_on is None:
            assert (made.answer, made.proofs, made.scorers) == (None, (), ())
            continue
        assert made.answer is not None
        assert (made.answer.published_on, made.answer.answered) == (course.published_on, course.answered or "")
        assert [one.text for one in made.answer.objections] == [one.text for one in course.objections]
        decided = [ruling.upheld if (ruling := course.ruling(one.point)) else None for one in course.objections]
        assert [one.upheld for one in made.answer.objections] == decided
        assert {one.sha256 for one in course.evidence} <= {one.sha256 for one in made.proofs}


def test_each_point_stands_beside_the_middle_of_all_operators(offices: Offices) -> None:
    every = [report(offices, plan.code, YEAR) for plan in offices.plan.operators]
    for made in every:
        assert made.stood_at is None
        for point in made.points:
            shares = [p.score / p.full_mark for one in every for p in one.points if p.id == point.id and p.score]
            if point.score and len(shares) == len(every):
                assert point.peers_score is not None
                assert abs(point.peers_score - median(shares)) < Decimal("0.00001")


def test_a_concluded_one_stands_beside_what_it_was_concluded_with(offices: Offices) -> None:
    for plan in offices.plan.operators:
        found = archive.appraisal(EVERYBODY, offices.views, plan.code, QUARTER)
        made = report(offices, plan.code, QUARTER)
        assert found is not None
        assert found.among is not None
        assert (made.rank, made.ranked, made.stood_at) == (found.among.rank, found.among.of, found.among.position)
        kept = {point: Fraction(share) for point, share in found.among.shares.items()}
        assert {one.id for one in made.points if one.peers_score is not None} == kept.keys()
        for one in made.points:
            if one.peers_score is not None:
                assert abs(one.peers_score - Decimal(float(kept[one.id]))) < Decimal("0.00001")


def test_two_failed_quarters_are_said_to_flag_the_operator_one_is_not(offices: Offices) -> None:
    worst = offices.worst.operator
    assert "连续不合格" in report(offices, worst, QUARTER).flagged
    assert report(offices, worst, EARLIER).flagged == ""
    assert "10 个工作日内提交整改方案" in report(offices, worst, QUARTER).remedies


def test_the_course_ends_with_the_period_itself(offices: Offices) -> None:
    assert [one.period for one in report(offices, offices.own.code, QUARTER).history] == ["2025 年第三季度"]
    assert report(offices, offices.own.code, EARLIER).history == ()


def test_everybody_who_may_have_it_gets_the_same(offices: Offices) -> None:
    code, county = offices.own.code, offices.own.county
    manager = Context("m", Role.MANAGER, code, county, None, "")
    officer = Context("b", Role.BUREAU, None, county, None, "")
    assessor = Context("a", Role.ASSESSOR, None, "35", None, "", assigned=(code,))
    made = report(offices, code, QUARTER)
    assert all(report(offices, code, QUARTER, reader) == made for reader in (manager, officer, assessor))
    assert appraisal_report(offices.house, replace(manager, tenant=offices.other.code), code, QUARTER) is None


def test_what_is_recorded_later_changes_nothing_in_it(writing: Offices) -> None:
    plan = writing.own
    before = {code: report(writing, code, QUARTER) for code in (plan.code, writing.worst.operator)}
    _void_a_counted_case(writing)
    outlet = OpenOutlet(
        operator=plan.code,
        outlet="late-outlet",
        name="新开的网点",
        kind="station",
        village=plan.outlets[0].village,
        address="新路 1 号",
        villages=(plan.outlets[0].village,),
        on=ON,
    )
    done(writing, outlet, Context(plan.manager, Role.MANAGER, plan.code, plan.county, None, ""))
    _conclude_another_quarter(writing)
    _rename_an_outlet(writing)
    for code, made in before.items():
        assert report(writing, code, QUARTER) == made
    page = said(writing.page(f"/operators/{plan.code}/appraisals/{QUARTER}/basis"))
    assert "考核得出之后，有记录变动" in page


def _void_a_counted_case(offices: Offices) -> None:
    plan = offices.own
    facts = workload.facts_touching(EVERYBODY, offices.views, plan.code, Period.parse(QUARTER))
    redeemed = {f"{fact.subject} {fact.item}" for fact in facts if fact.kind == "voucher"}
    case = next(
        fact
        for fact in facts
        if fact.kind == "case" and not fact.out and fact.item == "3.1.2" and f"{fact.subject} 3.1.2" not in redeemed
    )
    void = VoidCase(operator=plan.code, case=case.key, reason="核对后作废", on=ON)
    done(offices, void, Context(plan.manager, Role.MANAGER, plan.code, plan.county, None, ""))


def _rename_an_outlet(offices: Offices) -> None:
    plan = offices.own
    one = directory.outlets(EVERYBODY, offices.views, plan.code)[0]
    kept = {name: getattr(one, name) for name in ChangeOutlet.__struct_fields__ if hasattr(one, name)}
    told: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in kept.items()}
    change = ChangeOutlet(**told | {"name": "改了名的网点", "on": ON})
    done(offices, change, Context(plan.manager, Role.MANAGER, plan.code, plan.county, None, ""))


def _conclude_another_quarter(offices: Offices) -> None:
    """The next quarter of an operator that was the best: a worse total than everybody's."""
    plan, found = offices.own, archive.appraisal(EVERYBODY, offices.views, offices.own.code, QUARTER)
    assert found is not None
    later = {"period": "2026Q1", "total": Decimal("1.0"), "digest": "0" * 64, "on": ON}
    manager = Context(plan.manager, Role.MANAGER, plan.code, plan.county, None, "")
    which: dict[str, Any] = {"operator": plan.code, "period": "2026Q1", "on": ON}

    def told(kind: Any) -> dict[str, Any]:
        return {name: getattr(found, name) for name in kind.__struct_fields__ if hasattr(found, name)} | later

    done(offices, DeriveAppraisal(**told(DeriveAppraisal)), EVERYBODY)
    done(offices, PublishAppraisal(digest="0" * 64, answer_days=5, **which), EVERYBODY)
    page = said(offices.page(f"/operators/{plan.code}/appraisals/2026Q1", "manager"))
    assert "得分（还没有办结）1.0 照此办结，等次为不合格" in page
    assert "中位数截至" in page
    assert "还没有办结" in conclusion(report(offices, plan.code, "2026Q1"))
    done(offices, AnswerAppraisal(agrees=True, **which), manager)
    done(offices, ConcludeAppraisal(**told(ConcludeAppraisal) | {"grade": "不合格"}), EVERYBODY)


def test_the_file_is_a_pdf_with_a_name_and_twice_the_same(offices: Offices) -> None:
    path = f"/operators/{offices.worst.operator}/appraisals/{QUARTER}/report.pdf"
    first, second = (offices.client(login).get(path) for login in ("bureau", "auditor"))
    assert first.status_code == 200
    assert first.headers["Content-Type"] == "application/pdf"
    name = f"appraisal-{offices.worst.operator}-{QUARTER}.pdf"
    assert first.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert first.headers["X-Content-Type-Options"] == "nosniff"
    assert first.content.startswith(b"%PDF-")
    assert first.content == second.content


@dataclass(frozen=True)
class Unable:
    """A renderer that cannot print."""

    problem: DocumentError

    def appraisal_pdf(self, report: AppraisalReport) -> bytes:
        raise self.problem


def asked_of(offices: Offices, problem: DocumentError) -> Any:
    house = replace(offices.house, documents=Unable(problem))  # type: ignore[arg-type]
    troubled = replace(offices, app=create_app(house))
    return troubled.client().get(f"/operators/{offices.own.code}/appraisals/{QUARTER}/report.pdf")


def test_a_full_queue_is_said_in_words_with_the_time_to_come_back(offices: Offices) -> None:
    answer = asked_of(offices, RendererBusy("too many documents are waiting"))
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "15"
    assert "文书正在排队" in said(answer.text)


def test_what_cannot_be_printed_is_said_without_a_stack_trace(offices: Offices) -> None:
    answer = asked_of(offices, RendererFailed("the process stopped"))
    assert answer.status_code == 503
    assert "Retry-After" not in answer.headers
    assert "印不出来" in said(answer.text)
