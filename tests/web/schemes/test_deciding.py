"""A draft submitted, approved by another officer, given back; who may see it, and what is marked as default."""

from __future__ import annotations

import json
import re
from datetime import timedelta

import pytest

from projections.appraisal_archive import queries as archive
from tests.support.offices import Offices, said
from tests.web.schemes.officers import Officer, draft_of, edit, fields_of


def test_two_officers_make_a_version_and_the_pages_say_who(one: Officer, two: Officer, writing: Offices) -> None:
    before = archive.schemes(writing.views)[-1]
    first = before.effective_from + timedelta(days=45)
    name = one.begin(base=f"v/{before.scheme}/{before.version}")
    page = f"/schemes/drafts/{name}"
    one.send(edit(name, "deadlines"), edit(name, "deadlines"), {"appeal": "12"})
    past = one.send(page, page + "/submit", {"effective_from": "2020-01-01", "note": "试行"}, 422)
    assert "不能早于今天" in said(past)
    assert fields_of(past, page + "/submit")["note"] == "试行"
    one.send(page, page + "/submit", {"effective_from": first.isoformat(), "note": "申诉期限缩短"})
    assert "送审的人不能批准" in said(writing.page(page))
    alone = one.client.post(page + "/approve", data={"edit": "1", "request_id": "alone"})
    assert (alone.status_code, "送审的人不能批准" in said(alone.text)) == (422, True)
    two.send(page, page + "/approve", {})
    version = archive.schemes(writing.views)[-1]
    assert (version.version, version.effective_from) == (before.version + 1, first)
    shown = said(writing.page(f"/schemes/versions/{version.scheme}/{version.version}"))
    assert "省人社局经办（演示） 送审，省人社局复核（演示） 于" in shown
    assert "申诉期限缩短" in shown
    old, new = (f"v/{one.scheme}/{one.version}" for one in (before, version))
    told = said(writing.page(f"/schemes/difference?from={old}&to={new}"))
    assert re.search(r"申诉\s*15 个工作日\s*12 个工作日", told)


def test_a_draft_is_given_back_and_dropped(one: Officer, two: Officer, writing: Offices) -> None:
    first = archive.schemes(writing.views)[-1].effective_from + timedelta(days=1)
    name = one.begin()
    page = f"/schemes/drafts/{name}"
    one.send(page, page + "/submit", {"effective_from": first.isoformat(), "note": "再试"})
    two.send(page, page + "/return", {"reason": "先模拟再说"})
    assert "退回：先模拟再说" in said(writing.page(page))
    one.send(page, page + "/drop", {})
    assert "已作废" in said(writing.page(page))


@pytest.mark.parametrize("login", ["county", "elsewhere"])
def test_another_bureau_reads_drafts_and_changes_none(writing: Offices, one: Officer, login: str) -> None:
    name = one.begin()
    assert "草案" in said(writing.page(f"/schemes/drafts/{name}", login))
    for address in (edit(name, "weights"), f"/schemes/drafts/{name}/point/A4.1", "/schemes/new"):
        assert writing.client(login).get(address).status_code == 403
    answer = writing.client(login).post(f"/schemes/drafts/{name}/drop", data={"request_id": "elsewhere"})
    assert answer.status_code == 403
    assert draft_of(writing, name).status == "draft"


@pytest.mark.parametrize("login", ["manager", "assessor", "finance"])
def test_who_is_appraised_or_pays_sees_versions_and_no_drafts(writing: Offices, one: Officer, login: str) -> None:
    name = one.begin()
    listed = said(writing.page("/schemes", login))
    assert "第 1 版" in listed
    assert name not in listed
    assert "从这一版起草" not in said(writing.page("/schemes/versions/default-2024/1", login))
    assert writing.client(login).get(f"/schemes/drafts/{name}").status_code == 403
    hidden = writing.client(login).get(f"/schemes/difference?from=d/{name}&to=v/default-2024/1")
    assert hidden.status_code == 404


def test_every_default_is_marked(writing: Offices) -> None:
    page = said(writing.page("/schemes/versions/default-2024/1"))
    assert page.count("默认") >= 27 + 8
    assert "已改" not in page
    changed = said(writing.page("/schemes/versions/default-2024/2"))
    assert changed.count("已改") == 2


def test_what_is_not_there_is_not_found(writing: Offices) -> None:
    for address in (
        "/schemes/versions/default-2024/99",
        "/schemes/versions/other/1",
        "/schemes/drafts/none",
        "/schemes/difference?from=v/none/1",
    ):
        assert writing.client().get(address).status_code == 404


def test_what_has_no_words_of_its_own_is_shown_to_who_approves_as_it_is_written(one: Officer, writing: Offices) -> None:
    document = archive.schemes(writing.views)[-1].document | {"rounding": "to whole points"}
    document["points"] = [document["points"][0] | {"remark": "见通知"}, *document["points"][1:]]
    upload = {"file": ("scheme.json", json.dumps(document).encode(), "application/json")}
    answer = one.client.post("/schemes/new", data={"base": "file", "request_id": "unnamed"}, files=upload)
    page = said(writing.page(str(answer.headers["location"])))
    assert "其他内容" in page
    assert "不参与计算" in page
    assert '"to whole points"' in page
    assert '"见通知"' in page
