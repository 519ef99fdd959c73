"""A draft on its pages: begun, changed with mistakes that are said beside the field, submitted, approved by another."""

from __future__ import annotations

import json

import pytest

from domain.appraisals.defaults import default_document
from tests.support.html import tree
from tests.support.offices import Offices, said
from tests.web.schemes.officers import Officer, draft_of, edit, fields_of


def test_a_draft_begins_from_a_version_the_default_or_a_blank(one: Officer, writing: Offices) -> None:
    begun = draft_of(writing, one.begin(base="v/default-2024/1"))
    assert (begun.base, begun.document) == (1, default_document())
    blank = draft_of(writing, one.begin(base="blank"))
    assert len(blank.document["points"]) == 27
    page = writing.page(f"/schemes/drafts/{blank.draft}")
    assert "权重合计是 0，应为 100" in said(page)
    assert "等次的最低分要从上到下一档比一档低" in said(page)


def test_every_part_saved_as_it_is_changes_nothing(one: Officer, writing: Offices) -> None:
    name = one.begin()
    for part in ("weights", "bands", "rules", "deadlines"):
        one.send(edit(name, part), edit(name, part), {})
    for point in default_document()["points"]:
        address = f"/schemes/drafts/{name}/point/{point['point']}"
        sent = fields_of(writing.page(address), address)
        items = {"items": point["items"]} if "items" in point else {}
        assert one.client.post(address, data=sent | items).status_code == 303
    found = draft_of(writing, name)
    assert (found.edit, found.document) == (0, default_document())


@pytest.mark.parametrize(
    ("part", "changes", "field", "words"),
    [
        ("weights", {"year_0": "3"}, "sum-year", "权重合计是 101，应为 100"),
        ("weights", {"quarter_8": "20"}, "sum-quarter", "权重合计是 95，应为 100"),
        ("weights", {"year_0": "2.345", "year_1": "1.655"}, "year-0", "小数最多 2 位"),
        ("weights", {"year_3": "viele"}, "year-3", "请填数字"),
        ("weights", {"quarter_0": "5", "quarter_8": "20"}, "quarter-0", "季度权重应为 0"),
        ("bands", {"least_1": "90"}, "least-1", "不能重叠"),
        ("bands", {"least_1": "95"}, "least-1", "不能重叠"),
        ("bands", {"least_3": "10"}, "least-3", "最后一档为 0"),
        ("bands", {"grade_3": "", "grade_5": "不合格", "least_5": "70"}, "least-5", "不能重叠"),
        ("bands", {"least_0": "101"}, "least-0", "不能大于 100"),
        ("bands", {"grade_1": "优秀"}, "grade-1", "两个等次同名"),
        ("rules", {"own": "20"}, "own", "占比合计应为 100%"),
        ("rules", {"at_least": "300"}, "at-least", "不能多于至多的件数"),
        ("rules", {"code_0": "licence", "question_0": ""}, "question-0", "要有自己的编号、要有什么"),
        ("rules", {"code_0": "licence", "question_0": "持证？", "grade_0": ""}, "grade-0", "等次里没有"),
        ("deadlines", {"appeal": "0"}, "appeal", "不能小于 1"),
        ("deadlines", {"quarter": "-1"}, "quarter", "不能小于 0"),
    ],
)
def test_what_does_not_add_up_is_said_beside_its_field_and_what_was_typed_is_kept(
    one: Officer, writing: Offices, part: str, changes: dict[str, str], field: str, words: str
) -> None:
    name = one.begin()
    page = one.send(edit(name, part), edit(name, part), changes, 422)
    beside = next(element for element in tree(page).iter("p") if element.get("id") == f"{field}-e")
    assert words in "".join(beside.itertext())
    kept = fields_of(page, edit(name, part))
    assert {key: kept.get(key, "") for key in changes} == changes
    assert draft_of(writing, name).edit == 0


def test_everything_wrong_is_said_at_once(one: Officer) -> None:
    name = one.begin()
    wrong = {"own": "20", "at_least": "300", "code_0": "licence"}
    page = one.send(edit(name, "rules"), edit(name, "rules"), wrong, 422)
    assert "还有 3 处要改" in said(page)


@pytest.mark.parametrize(
    ("point", "changes", "field", "words"),
    [
        ("A4.1", {"p0_measure": ""}, "p0-measure", "没有目标"),
        ("A4.1", {"p0_against": ""}, "p0-against", "没有目标"),
        ("A4.2", {"p1_share": "40"}, "p0-share", "各指标的占比合计不是 100%"),
        ("A4.1", {"p0_against": "peers:mean"}, "p0-curve", "和同行比"),
        ("A4.1", {"p0_curve": "thresholds", "p0_steps": "50 100\n90 50"}, "p0-steps", "要从高到低"),
        ("A4.1", {"p0_curve": "thresholds", "p0_steps": "gut"}, "p0-steps", "每行写两个百分数"),
        ("A2.1", {"steps": ""}, "steps", "要从高到低"),
        ("A8.1", {"answers": "province 120"}, "answers", "得 0 到 100%"),
    ],
)
def test_a_point_without_target_source_or_curve_is_refused(
    one: Officer, writing: Offices, point: str, changes: dict[str, str], field: str, words: str
) -> None:
    name = one.begin()
    address = f"/schemes/drafts/{name}/point/{point}"
    page = one.send(address, address, changes, 422)
    beside = [element for element in tree(page).iter("p") if element.get("id") == f"{field}-e"]
    assert beside, said(page)
    assert words in "".join(beside[0].itertext())
    assert draft_of(writing, name).edit == 0


def test_a_point_is_held_against_its_peers_by_steps(one: Officer, writing: Offices) -> None:
    name = one.begin()
    address = f"/schemes/drafts/{name}/point/A4.1"
    steps = "40 100\n10 80\n-10 60\n-50 40"
    changes = {"p0_against": "peers:median", "p0_curve": "relative", "p0_steps": steps, "p0_share": "100"}
    one.send(address, address, changes)
    page = said(writing.page(f"/schemes/drafts/{name}"))
    assert "比同行高 40% 及以上得 100%" in page
    assert "比同行低不超过 50% 得 40%" in page


def test_a_point_of_the_provinces_own_is_added_and_one_taken_out(one: Officer, writing: Offices) -> None:
    name = one.begin()
    add = f"/schemes/drafts/{name}/add"
    told = {"point": "B1.1", "name": "数据质量", "category": "基础能力考核", "source": "on-site"}
    one.send(add, add, told)
    twice = one.send(add, add, told, 422)
    assert "方案里已有这个编号" in said(twice)
    assert "数据质量" in said(writing.page(edit(name, "weights")))
    address = f"/schemes/drafts/{name}/point/A8.2"
    one.send(address, address + "/remove", {})
    codes = [point["point"] for point in draft_of(writing, name).document["points"]]
    assert ("A8.2" in codes, codes[-1]) == (False, "B1.1")
    assert "权重合计是 97" in said(writing.page(f"/schemes/drafts/{name}"))


def test_totals_follow_what_is_typed(one: Officer, writing: Offices) -> None:
    name = one.begin()
    sent = fields_of(writing.page(edit(name, "weights")), edit(name, "weights"))
    answer = one.client.post(edit(name, "weights") + "/sums", data=sent | {"year_0": "7"})
    assert answer.status_code == 200
    assert "年度权重合计 105" in said(answer.text)
    assert "应为 100" in said(answer.text)
    nothing = one.client.post(edit(name, "weights") + "/sums", data=sent | {"year_0": "x"})
    assert "年度权重合计 —" in said(nothing.text)


def test_of_two_officers_who_change_a_draft_the_second_is_told_and_keeps_what_was_typed(
    one: Officer, two: Officer, writing: Offices
) -> None:
    name = one.begin()
    address = edit(name, "deadlines")
    opened = fields_of(writing.page(address, "bureau2"), address)
    one.send(address, address, {"appeal": "18"})
    late = two.client.post(address, data=opened | {"appeal": "12"})
    assert late.status_code == 422
    assert "别人改动了草案" in said(late.text)
    assert fields_of(late.text, address)["appeal"] == "12"
    assert draft_of(writing, name).document["deadlines_working_days"]["appeal"] == 18


def test_a_document_goes_out_and_comes_in_as_json(one: Officer, writing: Offices) -> None:
    name = one.begin()
    exported = one.client.get(f"/schemes/drafts/{name}/document.json")
    assert exported.json() == default_document()
    changed = exported.json() | {"grace_days": {"quarter": 3, "year": 10}}
    upload = {"file": ("scheme.json", json.dumps(changed).encode(), "application/json")}
    answer = one.client.post("/schemes/new", data={"base": "file", "request_id": "import-1"}, files=upload)
    assert answer.status_code == 303
    assert draft_of(writing, answer.headers["location"].rsplit("/", 1)[1]).document == changed


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "请选择文件"),
        (b"not json", "这不是 JSON 文件"),
        (b"[]", "读不出来"),
        (b"{}", "缺少"),
        (json.dumps(default_document() | {"points": [{"point": "A"}]}).encode(), "缺少"),
        (json.dumps(default_document() | {"points": [5]}).encode(), "读不出来"),
        (b'{"points": ' + b" " * 210_000 + b"[]}", "文件太大"),
    ],
)
def test_a_file_that_is_no_scheme_is_refused_in_words(one: Officer, content: bytes, words: str) -> None:
    upload = {"file": ("scheme.json", content, "application/json")}
    answer = one.client.post("/schemes/new", data={"base": "file", "request_id": "import-2"}, files=upload)
    assert answer.status_code == 422
    assert words in said(answer.text)
