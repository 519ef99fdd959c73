"""Scoring a year on pages: who may, what is said of a wrong answer, what is kept, and who is assigned to whom."""

from __future__ import annotations

import re
from datetime import date

import pytest

from domain.appraisals.assessment_events import SUPERIOR
from projections.appraisal_archive import course
from projections.appraisal_archive.course_answers import PointAssessment
from projections.operator_directory import queries as directory
from projections.workforce import queries as workforce
from tests.support.offices import EVERYBODY, YEAR, Offices, rows, said
from tests.support.proofs import HTML, PDF
from web.appraisals import waiting


def year_of(offices: Offices, operator: str | None = None) -> str:
    return f"/operators/{operator or offices.own.code}/appraisals/{YEAR}"


def scored(offices: Offices, point: str) -> PointAssessment | None:
    offices.house.runner.catch_up()
    every = course.assessments_of(EVERYBODY, offices.views, offices.own.code, YEAR)
    return next((one for one in every if (one.party, one.point) == ("self", point)), None)


def test_the_operator_sees_what_is_missing_and_until_when(writing: Offices) -> None:
    page = writing.page(f"{year_of(writing)}/assess", "manager")
    parties = {row[0]: row[1:] for row in rows(page, "h-parties")}
    assert parties["自评"][0] == "评分中"
    assert "6 / 13" in parties["自评"][1]
    assert parties["自评"][2] == "2026-01-30（还有 1 个工作日）"
    assert len(rows(page, "h-points")) == 13


def test_nobody_sees_the_scores_of_another_party_before_the_result(writing: Offices) -> None:
    for login, own in (("manager", 1), ("assessor", 3)):
        for row in rows(writing.page(f"{year_of(writing)}/assess", login), "h-points"):
            others = [cell for place, cell in enumerate(row[1:4], 1) if place != own]
            seen = others[1:] if login == "assessor" else others  # an assessor reads what the operator says of itself
            assert set(seen) == {"—"}
    everything = rows(writing.page(f"{year_of(writing)}/assess"), "h-points")
    assert {cell != "—" for row in everything for cell in row[1:4]} == {True, False}


@pytest.mark.parametrize(("language", "words"), [("zh", "完成比例"), ("en", "Share reached")])
def test_a_wrong_answer_is_said_beside_its_field_and_what_was_typed_is_kept(
    writing: Offices, language: str, words: str
) -> None:
    client = writing.client("manager", language)
    typed = {"request_id": f"wrong-{language}", "value": "约八成", "remark": "见附表"}
    answer = client.post(f"{year_of(writing)}/assess/A7.1/self", data=typed)
    assert answer.status_code == 422
    page = said(answer.text)
    assert words in page
    assert 'value="约八成"' in answer.text
    assert "见附表" in answer.text
    assert scored(writing, "A7.1") is None


def test_a_point_is_saved_with_its_file_and_once_however_often_it_is_sent(writing: Offices) -> None:
    client, path = writing.client("manager"), f"{year_of(writing)}/assess/A7.1/self"
    typed = {"request_id": "once", "value": "55", "remark": "九人中五人持证", "title": "资格证书"}
    for _ in range(2):
        answer = client.post(path, data=typed, files={"files": ("a.pdf", PDF, "application/pdf")})
        assert answer.status_code == 303
    one = scored(writing, "A7.1")
    assert one is not None
    assert (one.answers, one.earned, one.remark) == ({"value": "55"}, "7/10", "九人中五人持证")
    [proof] = one.evidence
    told = writing.house.application.log.load(f"{writing.own.code}/appraisal/{YEAR}")
    assert sum(getattr(each.event, "point", "") == "A7.1" and each.event.by == "self" for each in told) == 1
    file = client.get(f"{year_of(writing)}/evidence/{proof.sha256}")
    assert file.content == PDF
    assert "attachment" in file.headers["Content-Disposition"]
    assert writing.client("elsewhere").get(f"{year_of(writing)}/evidence/{proof.sha256}").status_code == 404
    assert client.get(f"{year_of(writing)}/evidence/{'0' * 64}").status_code == 404
    page = writing.page(f"{year_of(writing)}/assess/A7.1", "manager")
    assert "资格证书" in page
    assert "持有效资格证书的工作人员" in page  # the hint of the system


def test_what_the_records_of_that_year_say_of_activities_and_staff_stands_beside_the_point(writing: Offices) -> None:
    kinds = said(writing.page(f"{year_of(writing)}/assess/A8.3", "manager"))
    assert re.search(r"四类中有记录的 [1-4] 类。进社区：基层行 \d+ 场；进招聘：招聘会 \d+ 场", kinds)
    trained = re.search(
        r"本年度参加过培训的工作人员：(\d+) / \d+", said(writing.page(f"{year_of(writing)}/assess/A7.2"))
    )
    assert trained
    views, last = writing.views, date(2025, 12, 31)
    every = workforce.records(EVERYBODY, views, writing.own.code)
    learnt = {one.staff for one in every if one.category == "training" and one.counts and one.first.year == last.year}
    here = {
        one.staff
        for one in directory.staff(EVERYBODY, views, writing.own.code)
        if one.joined_on <= last and (one.left_on is None or one.left_on > last)
    }
    assert int(trained[1]) == len(learnt & here)


def test_what_is_no_document_is_refused_beside_the_field(writing: Offices) -> None:
    typed = {"request_id": "html", "value": "55", "title": "网页"}
    path = f"{year_of(writing)}/assess/A7.2/self"
    answer = writing.client("manager").post(path, data=typed, files={"files": ("a.pdf", HTML, "application/pdf")})
    assert answer.status_code == 422
    assert scored(writing, "A7.2") is None


def test_an_incomplete_self_assessment_is_not_submitted(writing: Offices) -> None:
    answer = writing.client("manager").post(f"{year_of(writing)}/assess/submit-self", data={"request_id": "early"})
    assert answer.status_code == 422
    assert "没有评分" in said(answer.text)


@pytest.mark.parametrize("path", ["/assess", "/assess/A2.1", "/answer"])
def test_a_foreign_appraisal_answers_like_a_missing_one(writing: Offices, path: str) -> None:
    other = year_of(writing, writing.other.code)
    missing = year_of(writing, "op-999999-001")
    for login in ("manager", "county"):
        answers = [writing.client(login).get(one + path) for one in (other, missing)]
        assert [one.status_code for one in answers] == [404, 404]
    assert writing.client("clerk").get(year_of(writing) + path).status_code == 403


@pytest.mark.parametrize(
    ("login", "path"),
    [
        ("bureau", "/assess/submit-self"),
        ("bureau", "/assess/A2.1/third-party"),
        ("bureau", "/answer"),
        ("manager", "/assess/submit-superior"),
        ("manager", "/decision"),
        ("manager", "/assess/self/waive"),
        ("assessor", "/assess/A2.1/superior"),
        ("assessor", "/decision"),
        ("auditor", "/assess/submit-self"),
    ],
)
def test_nobody_acts_for_another_party(writing: Offices, login: str, path: str) -> None:
    assert writing.client(login).post(year_of(writing) + path, data={"request_id": "no"}).status_code == 403


def test_nobody_is_waived_before_the_last_day(writing: Offices) -> None:
    typed = {"request_id": "waive", "reason": "逾期"}
    answer = writing.client("bureau").post(f"{year_of(writing)}/assess/self/waive", data=typed)
    assert answer.status_code == 422
    assert "不能免去" in said(answer.text)


def test_an_assessor_sees_an_operator_from_the_assignment_to_the_release(writing: Offices) -> None:
    user = writing.plan.user("assessor")
    operator = next(one.code for one in writing.plan.operators if one.code not in user.assigned)
    page, who = f"/operators/{operator}/assessors", {"assessor": user.id}
    assessor, bureau = writing.client("assessor"), writing.client("bureau")
    assert assessor.get(f"{year_of(writing, operator)}/assess").status_code == 404
    assert bureau.post(f"{page}/assign", data={"request_id": "a", "assessor": "nobody"}).status_code == 422
    for _ in range(2):
        assert bureau.post(f"{page}/assign", data={"request_id": "assign", **who}).status_code == 303
    assert assessor.get(f"{year_of(writing, operator)}/assess").status_code == 200
    assert user.display_name in said(writing.page(page))
    unsaid = bureau.post(f"{page}/release", data={"request_id": "r", **who})
    assert unsaid.status_code == 422
    assert bureau.post(f"{page}/release", data={"request_id": "free", "reason": "回避", **who}).status_code == 303
    assert assessor.get(f"{year_of(writing, operator)}/assess").status_code == 404
    told = [one.name for one in writing.house.application.log.load(f"{operator}/assessors")]
    assert told[-2:] == ["appraisals.assessor-assigned.v1", "appraisals.assessor-released.v1"]
    assert writing.client("elsewhere").get(page).status_code in (200, 404)
    assert writing.client("manager").get(page).status_code == 403


def test_the_bureau_sees_where_every_operator_stands(writing: Offices) -> None:
    page = writing.page(f"/appraisals/progress?period={YEAR}")
    assert len(rows(page, "h-progress")) == len(writing.plan.operators)
    quarter = writing.page("/appraisals/progress?period=2025Q4&status=concluded")
    assert all("已定等次" in row[1] for row in rows(quarter, "h-progress"))
    assert writing.client("manager").get("/appraisals/progress").status_code == 403


def test_all_that_waits_is_counted_and_the_rest_is_one_link_away(
    writing: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = said(writing.page("/appraisals/waiting"))
    every = len(course.open_parties(EVERYBODY, writing.views, SUPERIOR))
    assert every > 1
    assert f"共 {every}" in page
    assert page.split("共", 1)[0] == said(writing.page("/appraisals/waiting?page=99")).split("共", 1)[0]
    monkeypatch.setattr(waiting, "SHOWN", 1)
    assert f"看全部 {every} 项" in said(writing.page("/appraisals"))
    assert said(writing.page("/appraisals")).count("考核上级考评") == 1
