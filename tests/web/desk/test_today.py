"""Today at the desk: what is due first, what is open at which step, what is done, which vouchers expire."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.html import by_id, text, tree
from tests.support.window.clients import Window, said, windows
from tests.support.window.town import SEEKING, UNEMPLOYMENT, Town, town_at


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Town, dict[str, Window]]]:
    """Somebody hired eight days ago, somebody seven days ago; cases at several steps, one of them old."""
    with town_at(tmp_path_factory.mktemp("busy"), datetime(2026, 11, 2, 2, tzinfo=UTC)) as town:
        old = town.case(town.person(name="鲁达"), UNEMPLOYMENT, steps=2)
        seekers = [town.seeker(name=name) for name in ("林冲", "杨志")]
        vacancy = town.vacancy(occupation="缝纫工", headcount=9)
        referrals = [town.referral(person, vacancy) for person in seekers]
        town.policy("policy-short", name="短期券", valid_days=21)
        expiring = town.voucher(town.person(name="武松"), policy="policy-short")
        town.clock.set(datetime(2026, 11, 20, 2, tzinfo=UTC))
        everybody = windows(town)
        for referral, days in zip(referrals, (8, 7), strict=True):
            starts = (town.today - timedelta(days=days)).isoformat()
            action = f"/referrals/{referral}/outcome"
            everybody["clerk"].submit(f"/referrals/{referral}", action, outcome="hired", starts_on=starts)
        for steps in (1, 1, 3):
            town.case(town.person(), SEEKING, steps=steps)
        town.case(town.person(name="史进"), SEEKING)
        assert old
        assert expiring
        yield town, everybody


def panel(page: str, heading: str) -> str:
    """What stands in the panel with that heading."""
    root = tree(page)
    assert by_id(root, heading) is not None
    return next(text(one) for one in root.iter("section") if one.get("aria-labelledby") == heading)


def test_the_longest_overdue_follow_up_stands_first(busy: tuple[Town, dict[str, Window]]) -> None:
    duties = panel(busy[1]["clerk"].get("/desk"), "h-duties")
    assert duties.startswith("今天要做的2")
    assert duties.index("逾期 1 天") < duties.index("今天回访")
    assert duties.index("回访 林*") < duties.index("回访 杨*")
    assert "计入考核" in duties


def test_open_cases_stand_at_the_step_they_wait_for(busy: tuple[Town, dict[str, Window]]) -> None:
    page = busy[1]["clerk"].get("/desk")
    stations = next(one for one in tree(page).iter("ol") if one.get("aria-label") == "求职登记各步骤件数")
    assert [text(one) for one in stations.iter("li")] == [
        "0了解需求",
        "2审核资质",
        "0指导填表",
        "1检查校核",
        "0求职指导",
        "0记载信息",
    ]
    assert "18 天" in panel(page, "h-open")


def test_what_was_finished_today_is_counted_and_listed(busy: tuple[Town, dict[str, Window]]) -> None:
    page = busy[1]["clerk"].get("/desk")
    assert "今日已办结 1 件" in said(page)
    assert "史*" in panel(page, "h-done")


def test_a_voucher_about_to_expire_is_shown_with_its_days(busy: tuple[Town, dict[str, Window]]) -> None:
    expiring = panel(busy[1]["clerk"].get("/desk"), "h-expiring")
    assert "2 天后" in expiring
    assert "武*" in expiring


def test_the_other_outlet_has_a_day_of_its_own(busy: tuple[Town, dict[str, Window]]) -> None:
    page = busy[1]["colleague"].get("/desk")
    assert "第 2 网点" in said(page)
    assert "一周内没有要做的" in said(page)
    assert "没有在办的件" in said(page)


def test_the_manager_sees_all_outlets_and_no_quick_actions(busy: tuple[Town, dict[str, Window]]) -> None:
    page = busy[1]["manager"].get("/desk")
    assert "全部网点" in said(page)
    assert "第 1 网点" in panel(page, "h-duties")
    assert "新办" not in said(page)


def test_an_empty_desk_says_what_will_stand_there(busy: tuple[Town, dict[str, Window]]) -> None:
    page = said(busy[1]["stranger"].get("/desk"))
    for sentence in ("一周内没有要做的", "没有在办的件", "一周内没有要到期的券"):
        assert sentence in page


def test_a_figure_opens_to_the_cases_it_counts(busy: tuple[Town, dict[str, Window]]) -> None:
    clerk = busy[1]["clerk"]
    page = clerk.get("/desk")
    links = {text(one): one.get("href", "") for one in tree(page).iter("a") if "step=" in one.get("href", "")}
    assert set(links) == {"审核资质", "检查校核", "审核认定", "一般化的职业指导"}
    listed = clerk.get(links["审核资质"])
    assert "1–2，共 2" in said(listed)
    assert "停在第 2 步" in said(listed)


def test_every_call_that_is_owed_is_listed_found_by_person_and_handed_over(
    busy: tuple[Town, dict[str, Window]],
) -> None:
    town, windows_of = busy
    clerk = windows_of["clerk"]
    assert "/follow-ups" in clerk.get("/desk")
    due = said(clerk.get("/follow-ups"))
    assert "1–2，共 2" in due
    assert due.index("林*") < due.index("杨*")
    assert "1–1，共 1" in said(clerk.get("/follow-ups?state=late"))
    assert "1–6，共 6" in said(clerk.get("/follow-ups?state=all"))
    answer = clerk.client.post("/find", data={"q": "杨志", "where": "follow-ups.list"})
    assert answer.headers["Location"].startswith("/follow-ups?found=")
    found = said(clerk.get(answer.headers["Location"]))
    assert "杨*" in found
    assert "林*" not in found
    lines = clerk.client.get("/follow-ups.csv?state=all").text.splitlines()
    assert len(lines) == 7
    assert lines[1].startswith((town.today - timedelta(days=1)).isoformat())
    assert "林冲" not in "".join(lines)
    assert "第 1 网点" in said(windows_of["manager"].get("/follow-ups"))
    for other in ("colleague", "stranger"):
        assert "今天没有要做的回访" in said(windows_of[other].get("/follow-ups"))


def test_what_does_not_fit_is_counted_and_leads_to_the_lists(
    busy: tuple[Town, dict[str, Window]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.desk.today.SHOWN", 1)
    page = busy[1]["clerk"].get("/desk")
    assert "这里是最急的 1 项" in panel(page, "h-duties")
    assert "/follow-ups?state=week" in page
    calls = panel(page, "h-duties").split("次回访")[0][-2:].strip()
    assert f"名单{calls}" in said(busy[1]["clerk"].get("/follow-ups?state=week")).replace(" ", "")
