"""A signal: its arithmetic in words, looked into by an officer; the operator sees it after that."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from domain.signals.commands import AdoptSignalRules, RaiseSignal
from projections.sample_board import queries as samples
from projections.signal_board.answers import Signal
from schedulers.sources import system
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.window.checking import IN_QUARTER, PERIOD, work
from tests.support.window.clients import Window, complaint, said, windows
from tests.support.window.town import OWN, Town, town_at
from web.i18n import speaking
from web.signals.arithmetic import in_words

FIGURES = {
    "back-dating": ({"late": 5, "cases": 20}, {"days": 3, "percent": 20, "least": 20}),
    "burst": ({"last": 20, "rest": 10, "rest_days": 87}, {"last_days": 5, "times": 3, "least": 20}),
    "throughput": ({"cases": 41}, {"cases_a_day": 30}),
    "phone": ({"people": 5}, {"people": 4}),
    "device": ({"people": 7, "ratings": 6, "complaints": 1, "check_ins": 2}, {"people": 6}),
    "ring": (
        {"hires": 4, "whole": 4, "placements": 5, "followed": 4, "short": 3},
        {"hires": 4, "followed": 3, "share_percent": 10, "own_percent": 100, "short_percent": 50},
    ),
}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with town_at(tmp_path_factory.mktemp("town"), IN_QUARTER) as made:
        yield made


@pytest.fixture(scope="module")
def everybody(town: Town) -> dict[str, Window]:
    return windows(town)


@pytest.fixture(scope="module")
def cases(town: Town) -> list[str]:
    return work(town, 4)


@pytest.fixture(scope="module")
def raised(town: Town, cases: list[str]) -> dict[str, str]:
    """The page of one signal of each rule."""
    for rule, (figures, thresholds) in FIGURES.items():
        told = RaiseSignal(
            signal=f"{rule}_{PERIOD}",
            operator=OWN,
            rule=rule,
            period=PERIOD,
            about=town.clerk().actor if rule == "throughput" else "",
            figures=figures,
            thresholds=thresholds,
            cases=tuple(cases),
            total=len(cases),
            on=town.today,
        )
        town.do(told, system("signals"))
    return {rule: f"/operators/{OWN}/signals/{rule}_{PERIOD}" for rule in FIGURES}


def signal(rule: str) -> Signal:
    figures, thresholds = FIGURES[rule]
    day = date(2026, 9, 28)
    rest: tuple[Any, ...] = (
        OWN,
        rule,
        rule,
        PERIOD,
        "",
        None,
        figures,
        thresholds,
        [],
        0,
        0,
        "raised",
        day,
        None,
        None,
        [],
        None,
        None,
    )
    return Signal(*rest)


@pytest.mark.parametrize(
    ("rule", "words", "english"),
    [
        ("back-dating", "5 ÷ 20 ＝ 25.0%，界限 20%", "5 ÷ 20 = 25.0%; the limit is 20%"),
        ("burst", "每天 4.0 件；其余 87 天 10 件，每天 0.1 件：34.8 倍", "34.8 times as many"),
        ("throughput", "一天办结 41 件，界限 30 件", "41 cases in a day; the limit is 30"),
        ("phone", "5 人留同一个电话，界限 4 人", "5 people left the same phone; the limit is 4"),
        ("device", "7 人评价 6 次、投诉 1 次、扫码签到 2 次，界限 6 人", "by 7 people on one device; the limit is 6"),
        ("ring", "共录用 5 人，这家占 80.0%", "that is 80.0%"),
    ],
)
def test_the_arithmetic_is_told_with_its_figures(rule: str, words: str, english: str) -> None:
    assert words in in_words(signal(rule))
    with speaking("en"):
        assert english in in_words(signal(rule))


def test_a_burst_beside_nothing_has_no_ratio() -> None:
    one = signal("burst")
    one.figures["rest"] = 0
    try:
        assert "∞ 倍" in in_words(one)
    finally:
        one.figures["rest"] = 10


def test_the_bureau_sees_every_signal_and_the_operator_none_yet(
    everybody: dict[str, Window], raised: dict[str, str]
) -> None:
    page = everybody["bureau"].get("/signals")
    assert all(path in page for path in raised.values())
    assert raised["ring"] not in everybody["bureau"].get("/signals?rule=burst")
    for path in raised.values():
        everybody["bureau"].get(path)
        everybody["auditor"].get(path)
        assert everybody["manager"].client.get(path).status_code == 404
    assert "没有核实过的线索" in said(everybody["manager"].get("/signals"))
    assert everybody["clerk"].client.get("/signals").status_code == 403
    assert everybody["bureau"].client.get(f"/operators/{OWN}/signals/none").status_code == 404


def test_what_is_missing_is_said_beside_its_field(everybody: dict[str, Window], raised: dict[str, str]) -> None:
    bureau, path = everybody["bureau"], raised["burst"]
    assert bureau.submit(path, path).status_code == 422
    doubtful = bureau.submit(path, path, finding="doubtful", note="当天只开了一个窗口")
    assert doubtful.status_code == 422
    assert "请选择要现场核查的办件" in complaint(doubtful.text, "cases")
    assert "当天只开了一个窗口" in doubtful.text
    foreign = bureau.submit(path, path, finding="doubtful", note="x", cases=["CASE-elsewhere"])
    assert "请选择要现场核查的办件" in complaint(foreign.text, "cases")


def test_a_doubtful_one_sends_its_cases_to_be_checked_and_an_explained_one_is_dismissed(
    everybody: dict[str, Window], town: Town, raised: dict[str, str], cases: list[str]
) -> None:
    bureau, path = everybody["bureau"], raised["throughput"]
    sent = bureau.submit(path, path, finding="doubtful", note="当天只开了一个窗口", cases=cases[:2])
    assert sent.status_code == 303, said(sent.text)
    page = everybody["manager"].get(path)
    assert "转现场核查" in said(page)
    assert "当天只开了一个窗口" in said(page)
    sample = samples.sample(town.bureau, town.house.views, OWN, PERIOD)
    assert sample is not None
    assert (sample.targeted, sample.picked, sample.drawn_on) == (2, 0, None)
    case = bureau.get(f"/operators/{OWN}/samples/{PERIOD}/cases/{cases[0]}")
    assert path.rpartition("/")[2] in case
    explained = raised["back-dating"]
    assert bureau.submit(explained, explained, finding="explained", note="系统停机补录").status_code == 303
    assert "已排除" in said(everybody["manager"].get(explained))
    assert raised["ring"] not in everybody["manager"].get("/signals")


def test_it_is_looked_into_once(everybody: dict[str, Window], raised: dict[str, str]) -> None:
    bureau, path = everybody["bureau"], raised["phone"]
    values = bureau.filled(path, path) | {"finding": "mistaken", "note": "一家人"}
    assert bureau.send(path, values).status_code == 303
    assert bureau.send(path, values).status_code == 303  # the same press again
    again = bureau.send(path, values | {"request_id": "another", "note": "另一个说法"})
    assert again.status_code == 422
    assert "已经有核实结论" in said(again.text)


def test_two_officers_change_the_thresholds_and_everybody_reads_which_version_holds(
    everybody: dict[str, Window], town: Town
) -> None:
    page, bureau = "/signals/rules", everybody["bureau"]
    assert "系统默认值" in said(bureau.get(page))
    filled = bureau.filled(page, page) | {"phone_people": "5", "effective_from": "2026-10-01", "note": "村委会电话多"}
    assert "应在 1 到 10000 之间" in complaint(
        bureau.send(page, filled | {"phone_people": "10001"}).text, "phone-people"
    )
    past = bureau.send(page, filled | {"effective_from": "2026-01-01"})
    assert "生效日不能早于今天" in complaint(past.text, "effective-from")
    assert "村委会电话多" in past.text
    shown = said(bureau.follow(bureau.send(page, filled)))
    assert "待另一人批准" in shown
    assert "留同一个电话（人）" in shown
    alone = bureau.send(f"{page}/adopt", {"proposal": "1", "request_id": "own"})
    assert "拟定的人不能批准" in said(alone.text)
    assert everybody["manager"].client.post(f"{page}/adopt", data={"proposal": "1"}).status_code == 403
    second = Context("user-second", Role.BUREAU, None, "35", None, "")
    town.do(AdoptSignalRules(proposal=1, on=town.today), second)
    for login in ("bureau", "manager", "auditor"):
        assert "第 1 版" in said(everybody[login].get(page))
    assert "多于 30 件" in said(everybody["manager"].get("/signals"))
