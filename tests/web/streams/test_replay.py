"""Replaying a stream in the browser: every event, any moment, nothing of any person."""

import pytest

from projections.people_register import queries as register
from projections.stream_index import queries as index
from projections.voucher_ledger import queries as ledger
from tests.support.html import by_id, text, tree
from tests.support.htmx import assert_swap_equals_reload
from tests.support.offices import EVERYBODY, QUARTER, Offices, rows, said


def redeemed(offices: Offices) -> str:
    return ledger.vouchers(EVERYBODY, offices.views, status="redeemed").rows[0].voucher


def events(page: str) -> list[str]:
    """The events on a page as text, newest first."""
    listed = next(one for one in tree(page).iter("ol") if one.get("class") == "events")
    return [text(one) for one in listed]


def test_a_vouchers_whole_life_is_told_newest_first(offices: Offices) -> None:
    number = redeemed(offices)
    page = offices.page(f"/streams/voucher/{number}", "auditor")
    told = events(page)
    assert len(told) == 3
    assert "核销" in told[0]
    assert "办理领取" in told[1]
    assert f"发放就业券 {number}" in told[2]
    assert sorted(row[0] for row in rows(page, "h-changes")) == ["机构", "核销的办件", "状态", "网点"]
    assert "data-mode" not in page.split("<main")[0]


def test_a_moment_of_the_past_is_unmistakable_and_leads_back(offices: Offices) -> None:
    page = offices.page(f"/streams/voucher/{redeemed(offices)}?at=2", "auditor")
    assert 'data-mode="past"' in page
    bar = next(one for one in tree(page).iter("div") if one.get("class") == "mode")
    assert "第 2 条，共 3 条" in text(bar)
    assert ["状态", "待领取", "可核销"] in rows(page, "h-changes")
    links = [one.get("href", "") for one in tree(page).iter("a")]
    assert {f"?at={at}" for at in (1, 3)} <= {f"?{link.partition('?')[2]}" for link in links}
    assert "在所选时刻之后" in events(page)[0]


@pytest.mark.parametrize(("asked", "shown"), [("0", 1), ("99", 3), ("-1", 3), ("x", 3), ("99999999999", 3)])
def test_a_version_that_is_not_there_is_the_nearest_one(offices: Offices, asked: str, shown: int) -> None:
    page = offices.page(f"/streams/voucher/{redeemed(offices)}?at={asked}", "auditor")
    assert f"第 {shown} 条，共 3 条" in said(page)


def test_who_when_and_where_it_leads_stand_beside_it(offices: Offices) -> None:
    voucher = ledger.voucher(EVERYBODY, offices.views, redeemed(offices))
    assert voucher is not None
    page = offices.page(f"/streams/voucher/{voucher.voucher}", "auditor")
    facts = text(next(one for one in tree(page).iter("section") if one.get("aria-labelledby") == "h-moment"))
    for expected in ("vouchers.redeemed.v1", "录入（UTC）", "业务日期", str(voucher.redeemed_on), "请求编号"):
        assert expected in facts
    links = {one.get("href") for one in tree(page).iter("a")}
    for stream in (
        f"{voucher.operator}/case/{voucher.case}",
        f"person/{voucher.person}",
        f"voucher-policy/{voucher.policy}",
    ):
        assert f"/streams/{stream}" in links
        offices.page(f"/streams/{stream}", "auditor")


def test_a_person_is_replayed_without_being_named(offices: Offices) -> None:
    found = register.people(EVERYBODY, offices.views).rows[:5]
    for one in found:
        page = offices.page(f"/streams/person/{one.person}", "auditor")
        name, identity, phone, address = offices.house.vault.open_many([one.name, one.identity, one.phone, one.address])
        assert "●●● (sealed)" in page
        assert not [secret for secret in (name, identity, phone, address) if secret and secret in page]


def test_staff_who_acted_are_masked(offices: Offices) -> None:
    page = offices.page(f"/streams/voucher/{redeemed(offices)}", "auditor")
    staff = [person for plan in offices.plan.operators for outlet in plan.outlets for person in outlet.staff]
    assert not [person for person in staff if len(person.name) > 2 and person.name in page]


@pytest.mark.parametrize("kind", ["operator", "appraisal", "case", "referral", "vacancy", "employer", "scheme"])
def test_every_kind_of_stream_is_replayed_in_both_languages(offices: Offices, kind: str) -> None:
    stream = index.streams(EVERYBODY, offices.views, kind=kind, sort="-events").rows[0]
    for language in ("zh", "en"):
        page = offices.page(f"/streams/{stream.stream}", "auditor", language)
        assert len(events(page)) == stream.events


def test_events_are_narrowed_to_those_of_people_or_of_the_system(offices: Offices) -> None:
    path = f"/streams/{offices.worst.operator}/operator"
    every, people, system = (
        len(events(offices.page(f"{path}{who}", "auditor"))) for who in ("", "?who=people", "?who=system")
    )
    assert every == people + system
    assert system == 1  # the flag


def test_an_appraisal_is_told_from_its_draft_to_its_conclusion(offices: Offices) -> None:
    page = offices.page(f"/streams/{offices.worst.operator}/appraisal/{QUARTER}", "auditor")
    told = events(page)
    assert len(told) == 4  # concluded, answered, published, derived: the newest first
    assert f"{offices.worst.total} 分" in told[0]
    assert all("系统" in told[n] for n in (0, 2, 3))


@pytest.mark.parametrize(
    "stream", ["voucher/none", "nothing", "op-350102-003/case/x", "%00", "voucher/../voucher", "x" * 500]
)
def test_a_stream_that_is_not_there_is_not_found(offices: Offices, stream: str) -> None:
    offices.page(f"/streams/{stream}", "auditor", status=404)


def test_only_auditors_replay(offices: Offices) -> None:
    for login in ("bureau", "finance", "manager", "clerk", "assessor"):
        assert offices.client(login).get(f"/streams/voucher/{redeemed(offices)}").status_code == 403
        assert offices.client(login).get("/streams").status_code == 403


def test_streams_are_found_by_number_id_kind_and_operator(offices: Offices) -> None:
    number = redeemed(offices)
    for asked in (number, number[:8], f"voucher/{number}"):
        assert f"voucher/{number}" in [
            row[0] for row in rows(offices.page(f"/streams?q={asked}", "auditor"), "h-streams")
        ]
    shown = rows(offices.page("/streams?kind=scheme", "auditor"), "h-streams")
    assert [row[0] for row in shown] == ["scheme/default-2024"]
    own = rows(offices.page(f"/streams?operator={offices.own.code}&kind=operator", "auditor"), "h-streams")
    assert [row[0] for row in own] == [f"{offices.own.code}/operator"]
    assert "没有这样的事件流" in said(offices.page("/streams?q=nothing-begins-so", "auditor"))


def test_the_list_has_pages_and_its_parts_equal_a_reload(offices: Offices) -> None:
    first = rows(offices.page("/streams?sort=first", "auditor"), "h-streams")
    second = rows(offices.page("/streams?sort=first&page=2", "auditor"), "h-streams")
    assert len(first) == len(second) == 20
    assert not {row[0] for row in first} & {row[0] for row in second}
    asked = f"/streams?kind=case&operator={offices.own.code}&page=2"
    assert_swap_equals_reload(offices.client("auditor"), "/streams", asked, "streams")
    assert by_id(tree(offices.page(asked, "auditor")), "streams-operator").get("value") == offices.own.code


def test_a_list_of_more_than_is_counted_says_so(offices: Offices, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("projections.page.COUNTED", 25)
    page = offices.page("/streams?sort=first&page=9", "auditor")
    assert '<span class="count">25+</span>' in page
    assert "21–25，共 25+" in said(page)
    assert "+" not in said(offices.page("/streams?kind=scheme", "auditor")).split("共", 1)[1][:6]
