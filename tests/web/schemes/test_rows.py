"""Any number of grades, prerequisites and measures: all are shown, none is lost, and there is always room for more."""

from __future__ import annotations

import json
from typing import Any

from domain.appraisals.defaults import default_document
from tests.support.html import tree
from tests.support.offices import Offices
from tests.web.schemes.officers import Officer, draft_of, edit, fields_of

GRADES = [f"第{n}等" for n in range(1, 13)]
MEASURES = ("handled_cases", "referrals", "events", "ventures", "professional_cases", "surveyed_persons")


def long_document() -> dict[str, Any]:
    """Twelve grades, six prerequisites, a point of six measures, rules of two lengths."""
    document = default_document()
    document["bands"] = [{"grade": grade, "at_least": 88 - 8 * n} for n, grade in enumerate(GRADES)]
    document["performance_coefficient"] = dict.fromkeys(GRADES, 1)
    document["failing"] = GRADES[-2:]
    document["prerequisites"] = [
        {"code": f"licence-{n}", "question": f"第 {n} 项许可在有效期内", "grade_if_missing": GRADES[-1]}
        for n in range(1, 7)
    ]
    document["flag_rules"] = [{"rule": "failed-quarters", "in_a_row": n} for n in (2, 4)]
    point = next(one for one in document["points"] if one["point"] == "A4.1")
    point["parts"] = [
        {"measure": name, "against": {"contract": name}, "curve": {"kind": "linear"}, "share": share}
        for name, share in zip(MEASURES, (0.25, 0.25, 0.125, 0.125, 0.125, 0.125), strict=True)
    ]
    point["curve"] = {"kind": "composite"}
    return document


def imported(one: Officer, document: dict[str, Any]) -> str:
    upload = {"file": ("scheme.json", json.dumps(document).encode(), "application/json")}
    answer = one.client.post("/schemes/new", data={"base": "file", "request_id": "long"}, files=upload)
    assert answer.status_code == 303
    return str(answer.headers["location"].removeprefix("/schemes/drafts/"))


def test_more_than_a_form_usually_has_is_saved_as_it_is(one: Officer, writing: Offices) -> None:
    document = long_document()
    name = imported(one, document)
    for part in ("bands", "rules"):
        one.send(edit(name, part), edit(name, part), {})
    address = f"/schemes/drafts/{name}/point/A4.1"
    items = next(raw["items"] for raw in document["points"] if raw["point"] == "A4.1")
    sent = fields_of(writing.page(address), address)
    assert one.client.post(address, data=sent | {"items": items}).status_code == 303
    assert draft_of(writing, name).document == document
    one.send(edit(name, "bands"), edit(name, "bands"), {"grade_11": "末等", "failing_11": "true"})
    bands = draft_of(writing, name).document["bands"]
    assert [band["grade"] for band in bands] == [*GRADES[:-1], "末等"]


def test_more_rows_are_asked_for_without_script_and_nothing_is_saved_by_it(one: Officer, writing: Offices) -> None:
    name = one.begin()
    for address, field, typed in (
        (edit(name, "bands"), "grade_{}", "甲等"),
        (edit(name, "rules"), "question_{}", "有许可证"),
        (f"/schemes/drafts/{name}/point/A4.1", "p{}_value", "7"),
    ):
        before = fields_of(writing.page(address), address)
        last = max(n for n in range(40) if field.format(n) in before)
        answer = one.client.post(address, data=before | {field.format(last): typed, "more": "1"})
        assert answer.status_code == 200
        after = fields_of(answer.text, address)
        assert after[field.format(last)] == typed
        assert field.format(last + 2) in after
        assert not [p for p in tree(answer.text).iter("p") if p.get("class") == "error"]
    assert draft_of(writing, name).edit == 0


def test_a_row_that_was_added_is_kept(one: Officer, writing: Offices) -> None:
    name = one.begin()
    address = edit(name, "bands")
    more = one.client.post(address, data=fields_of(writing.page(address), address) | {"more": "1"})
    rows = fields_of(more.text, address)
    last = max(n for n in range(40) if f"grade_{n}" in rows)
    rows |= {f"grade_{last}": "末等", f"least_{last}": "0", f"factor_{last}": "0.5", "least_3": "20"}
    rows |= {f"failing_{last}": "true"}
    assert one.client.post(address, data=rows).status_code == 303
    document = draft_of(writing, name).document
    assert (document["bands"][-1], document["failing"]) == ({"grade": "末等", "at_least": 0}, ["不合格", "末等"])
