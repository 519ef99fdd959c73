"""What happened around a result is printed: answer, decision, sample, outlets, people's marks, evidence."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.web.documents.reading import info_of, squeezed, text_of
from tests.web.documents.samples_under_way import REASON, SHA, objected, scored
from web.documents import appraisal
from web.documents.fonts import NO_GLYPH, printable
from web.documents.pdf import Renderer
from web.documents.report import AppraisalReport
from web.documents.under_way import Answer


@pytest.fixture(scope="module")
def quarter(renderer: Renderer) -> bytes:
    return renderer.render(appraisal.source, objected())


@pytest.fixture(scope="module")
def year(renderer: Renderer) -> bytes:
    return renderer.render(appraisal.source, scored())


def test_an_objection_is_printed_with_what_was_decided_and_why(quarter: bytes) -> None:
    text = squeezed(text_of(quarter))
    assert "提出异议（2026年10月14日）" in text
    assert "系统已于2026年10月13日提醒" in text
    assert "有两场没有计入。支持" in text
    assert squeezed(REASON) in text
    assert "更正为6场" in text
    assert "少计40件。不支持" in text
    assert "福州市人力资源和社会保障局于2026年10月16日裁定" in text


def test_a_sample_is_printed_with_what_was_taken_out(quarter: bytes) -> None:
    assert re.search(r"2026 年第三季度\s+1,131 +60 +60 +3 +4 +1 +4 +2026-10-07", text_of(quarter, "-layout"))
    assert SHA in squeezed(text_of(quarter))


def test_every_outlet_is_printed_with_its_points_and_a_failing_grade(quarter: bytes) -> None:
    text = squeezed(text_of(quarter))
    assert "凤山镇零工驿站承接办理40.00（45.46）" in text
    assert "31.4不合格" in text
    assert "资源摸排未计分" not in text


def test_every_file_is_printed_with_its_hash(quarter: bytes) -> None:
    assert f"机构答复签到表.pdf{SHA}" in squeezed(text_of(quarter))


def test_peoples_marks_stand_in_their_columns_and_a_waived_party_with_its_reason(year: bytes) -> None:
    layout, text = text_of(year, "-layout"), squeezed(text_of(year))
    assert re.search(r"A1\.1 .*2\.00 +1\.00 +— +2\.00 +1\.00", layout)
    assert "第三方评估已免去，份额由其余各方分摊2027-02-20期限已过，评估员未提交。" in text
    assert "前置条件不具备：持有人力资源服务许可证" in text
    assert "61.0%" in text


def test_nobody_is_taken_for_agreeing_in_silence(year: bytes, renderer: Renderer) -> None:
    text = squeezed(text_of(year))
    assert "机构的答复：未在期限内答复（2027年3月9日）" in text
    assert "届满日待该年工作日历公布" in text
    assert "同意结果" not in text
    agreed = renderer.render(appraisal.source, _answered("agreed"))
    assert "机构的答复：同意结果" in squeezed(text_of(agreed))


def _answered(how: str) -> AppraisalReport:
    answer = objected().answer
    assert isinstance(answer, Answer)
    return replace(objected(), answer=replace(answer, answered=how, statement="", objections=(), decided_on=None))


def test_it_stays_a4_and_tagged_and_the_same_bytes(quarter: bytes, renderer: Renderer, tmp_path: Path) -> None:
    about = info_of(quarter, tmp_path)
    assert re.search(r"Tagged:\s+yes", about)
    assert re.search(r"Page size:.*A4", about)
    assert renderer.render(appraisal.source, objected()) == quarter


def test_what_was_typed_does_not_stop_a_report() -> None:
    assert printable("两场\r\n没有\u200b计入\U0001f3e9\ue000").count(NO_GLYPH) >= 2
    assert printable("两场\r\n没有计入。") == "两场\n没有计入。"
