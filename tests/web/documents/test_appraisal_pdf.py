"""The finished report, read back from the PDF."""

import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.web.documents import samples
from tests.web.documents.reading import alternatives_of, attachment_of, fonts_of, info_of, pages_of, squeezed, text_of
from web.documents import appraisal, words
from web.documents.pdf import Renderer
from web.documents.report import AppraisalReport, Category, Item


def test_a_report_says_the_operator_the_period_and_every_score(quarterly_pdf: bytes) -> None:
    report, text = samples.quarterly(), squeezed(text_of(quarterly_pdf))
    for said in (report.operator, report.period_label, report.bureau, report.document_number, report.credit_code):
        assert squeezed(said) in text
    for point in report.points:
        assert squeezed(point.name) in text
        assert point.score is None or words.score(point.score) in text
    assert "57.6" in text
    assert "不合格" in text


def test_a_report_says_why_a_point_has_no_score(quarterly_pdf: bytes) -> None:
    text = squeezed(text_of(quarterly_pdf))
    assert "本季度没有到期任务" in text
    assert "未计分" in text


def test_a_report_says_what_counted_and_what_did_not(quarterly_pdf: bytes) -> None:
    text = text_of(quarterly_pdf, "-layout")
    for label, count in (("计入", "5,148"), ("不计：作废", "31"), ("不计：同日重复", "44"), ("迟录", "12")):
        assert re.search(rf"{label}\s+{count}\s", text), label


def test_a_report_says_scheme_position_hash_and_how_to_check_it(quarterly_pdf: bytes) -> None:
    report, text = samples.quarterly(), squeezed(text_of(quarterly_pdf))
    assert "default-2024第1版（默认方案）" in text
    assert str(report.log_position) in text
    for said in (report.result_hash, report.verification_code, report.verification_url, "盖章处"):
        assert said in text


def test_every_page_has_its_number_and_the_running_head_begins_on_the_second(quarterly_pdf: bytes) -> None:
    pages = pages_of(quarterly_pdf)
    assert len(pages) == 3
    for number, page in enumerate(pages, 1):
        assert f"第{number}页，共3页" in squeezed(page)
        assert ("榕人社考〔2026〕3-024号罗源凤山劳务有限公司" in squeezed(page)) == (number > 1)


def test_the_annual_report_shows_computed_scores_and_awaits_the_others(annual_pdf: bytes) -> None:
    text = squeezed(text_of(annual_pdf))
    for category in ("基础能力考核", "服务量考核", "专业性考核", "成效考核"):
        assert category in text
    assert text.count("待现场考核评分") == 8
    assert "自评" in text
    assert "50%" in text
    assert "8.53" in text
    assert "总分和等次待现场考核、佐证材料评定后形成" in text


def test_demonstration_data_is_marked_on_every_page_and_real_data_on_none(
    annual_pdf: bytes, quarterly_pdf: bytes
) -> None:
    assert all("演示数据" in page for page in pages_of(annual_pdf))
    assert "演示数据" not in text_of(quarterly_pdf)


def test_the_pdf_is_tagged_archival_and_printed_in_noto(quarterly_pdf: bytes, tmp_path: Path) -> None:
    about, fonts = info_of(quarterly_pdf, tmp_path), fonts_of(quarterly_pdf, tmp_path)
    assert re.search(r"Tagged:\s+yes", about)
    assert re.search(r"Page size:.*A4", about)
    assert re.search(r"JavaScript:\s+no", about)
    described = info_of(quarterly_pdf, tmp_path, "-meta")
    assert 'part="3"' in described
    assert 'conformance="A"' in described
    assert "Noto-Sans-CJK-SC" in fonts
    assert "Noto-Serif-CJK-SC" in fonts
    assert "H1" in info_of(quarterly_pdf, tmp_path, "-struct")


def test_the_chart_has_its_figures_as_alternative_text(quarterly_pdf: bytes) -> None:
    chart, code = alternatives_of(quarterly_pdf)
    assert "承接办理 62.6%" in chart
    assert "核验" in code


def test_the_evidence_holds_every_figure_exactly(quarterly_pdf: bytes, tmp_path: Path) -> None:
    report = samples.quarterly()
    found = json.loads(attachment_of(quarterly_pdf, tmp_path))["report"]
    assert found["result_hash"] == report.result_hash
    assert found["log_position"] == report.log_position
    assert found["scheme"]["version"] == "1"
    points = [point for item in found["categories"][0]["items"] for point in item["points"]]
    assert [point["score"] for point in points] == ["18.40", "8.68", None, "7.84", "5.57", "11.96", "5.14"]
    assert points[1]["measures"][1]["actual"] == "35400.00"


def test_a_first_appraisal_has_nothing_to_compare_with(renderer: Renderer) -> None:
    fresh = _without_past(samples.quarterly())
    text = squeezed(text_of(renderer.render(appraisal.source, fresh)))
    assert "上季度没有该机构已办结的考核结果，不作比较" in text
    assert "下降" not in text
    assert text.count("2026年第三季度") >= 2


def test_a_report_in_which_nothing_could_be_assessed_has_no_chart(renderer: Renderer) -> None:
    report = samples.quarterly()
    task = report.points[2]
    empty = replace(
        report,
        categories=(Category(name="服务量考核", items=(Item(name="任务", points=(task,)),)),),
        total=None,
        grade=None,
        history=(),
        failing=False,
    )
    text = squeezed(text_of(renderer.render(appraisal.source, empty)))
    assert "要点完成率与历期得分" not in text
    assert "二、逐项得分" in text


def test_thirty_points_keep_the_table_head_on_every_page_and_split_no_row(renderer: Renderer) -> None:
    points = tuple(
        replace(samples.quarterly().points[0], id=f"P{n:02d}", note=f"始{n:02d}" + "细目" * 60 + f"终{n:02d}", short="")
        for n in range(30)
    )
    report = replace(
        samples.quarterly(), categories=(Category(name="服务量考核", items=(Item(name="全部事项", points=points),)),)
    )
    pages = [squeezed(page) for page in pages_of(renderer.render(appraisal.source, report))]
    holding = [page for page in pages if re.search(r"始\d\d", page)]
    assert len(holding) >= 3
    assert all("考核内容和要点" in page and "完成率" in page for page in holding)
    for n in range(30):
        assert [f"始{n:02d}" in page for page in pages] == [f"终{n:02d}" in page for page in pages]


@pytest.mark.parametrize("count", [1, 3, 9, 27])
def test_a_report_of_any_number_of_points_can_be_printed(renderer: Renderer, count: int) -> None:
    point = samples.quarterly().points[0]
    points = tuple(replace(point, id=f"P{n}", completion=Decimal(n) / 10) for n in range(count))
    report = replace(
        samples.quarterly(), categories=(Category(name="服务量考核", items=(Item(name="事项", points=points),)),)
    )
    text = squeezed(text_of(renderer.render(appraisal.source, report)))
    assert f"考核要点{count}项" in text


def _without_past(report: AppraisalReport) -> AppraisalReport:
    def forgetful(item: Item) -> Item:
        points = (
            replace(p, previous_score=None, measures=tuple(replace(m, previous=None) for m in p.measures))
            for p in item.points
        )
        return replace(item, points=tuple(points))

    categories = tuple(replace(c, items=tuple(forgetful(item) for item in c.items)) for c in report.categories)
    return replace(report, history=(), categories=categories)
