"""What the public page of an outlet and its display screen show of the outlet's own work."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from tests.support.html import check
from tests.support.window.clients import ORIGIN, Window, said
from tests.support.window.town import HOME, OTHER, OWN, SEEKING, Town
from tests.web.outlet.begun import begun
from web.app import create_app

PAGE, SCREEN = f"/o/{OWN}-w1", f"/o/{OWN}-w1/screen"
NOTHING = ("现在没有公告", "目前没有公开的公益性岗位。", "目前没有登记可以使用的便民设施。", "还没有人评价")


@pytest.fixture(scope="module")
def anybody(town: Town) -> TestClient:
    return TestClient(create_app(town.house), base_url=ORIGIN, headers={"Origin": ORIGIN}, follow_redirects=False)


def page_of(anybody: TestClient, path: str) -> str:
    answer = anybody.get(path)
    assert answer.status_code == 200
    check(answer.text)
    return said(answer.text)


def slides(anybody: TestClient, path: str) -> str:
    """Every slide of the screen, one after the other."""
    first = page_of(anybody, f"{path}?hold=1")
    count = re.search(r"1 / (\d+)", first)
    assert count
    return first + "".join(page_of(anybody, f"{path}?at={at}&hold=1") for at in range(1, int(count[1])))


def test_what_is_empty_is_said_in_words(anybody: TestClient) -> None:
    page, shown = page_of(anybody, f"/o/{OTHER}-w1"), slides(anybody, f"/o/{OTHER}-w1/screen")
    for words in NOTHING:
        assert words in page
        assert words in shown


def test_information_goes_to_the_page_and_to_the_screen_if_it_is_meant_for_it(
    clerk: Window, anybody: TestClient
) -> None:
    for title, channels in (("大屏上的公告", ["display"]), ("微信里的公告", ["wechat"])):
        made = {"title": title, "text": "周六上午九点", "kinds": "recruitment", "channels": "wechat,display"}
        address = f"/publications/{begun(clerk, '1.1.3', **made)[1]}"
        clerk.follow(clerk.submit(address, f"{address}/review", approved="yes", reason=""))
        assert title not in page_of(anybody, PAGE)
        clerk.follow(clerk.submit(address, f"{address}/publish", channels=channels))
        assert title in page_of(anybody, PAGE)
    shown = slides(anybody, SCREEN)
    assert "大屏上的公告" in shown
    assert "微信里的公告" not in shown
    assert f'href="/notices/{OWN}-w1"' in anybody.get(PAGE).text


def test_published_posts_are_shown_with_unit_and_wage(clerk: Window, anybody: TestClient) -> None:
    page = f"/campaigns/{begun(clerk, '2.2.1', title='公益岗位开发', purpose='社区保洁', scope='全街道')[1]}"
    post = {"name": "楼道保洁员", "unit": "军门社区", "category": "environment", "village": HOME, "wage": "2300"}
    clerk.follow(clerk.send(f"{page}/posts", clerk.filled(page, f"{page}/posts") | post))
    assert "楼道保洁员" not in page_of(anybody, PAGE)
    clerk.follow(clerk.send(f"{page}/posts/publish", {}))
    for read in (page_of(anybody, PAGE), slides(anybody, SCREEN)):
        for words in ("楼道保洁员", "军门社区", "2,300"):
            assert words in read


def test_facilities_in_working_order_are_shown_where_they_stand(clerk: Window, anybody: TestClient) -> None:
    bought = {"kind": "umbrella", "name": "长柄伞", "quantity": "6", "cost": "12000", "charge": "free"}
    address = f"/facilities/{begun(clerk, '1.2.2', check_days='30', **bought)[1]}"
    assert "大厅入口" not in page_of(anybody, PAGE)
    clerk.follow(clerk.submit(address, f"{address}/place", place="大厅入口"))
    for read in (page_of(anybody, PAGE), slides(anybody, SCREEN)):
        assert "大厅入口" in read
    clerk.follow(clerk.submit(address, f"{address}/retire", reason="换新柜"))
    assert "大厅入口" not in page_of(anybody, PAGE)


def test_how_many_gave_each_score_is_counted_without_a_name(clerk: Window, town: Town, anybody: TestClient) -> None:
    for score in ("5", "2"):
        case = town.case(town.person(name="顾大嫂"), SEEKING)
        (receipt,) = set(re.findall(rf"/r/{case}-[0-9A-Z]{{12}}", clerk.get(f"/cases/{case}/receipt")))
        assert anybody.post(f"{receipt}/rating", data={"score": score, "words": "好"}).status_code == 303
    for read in (page_of(anybody, PAGE), slides(anybody, SCREEN)):
        assert "平均 3.5 分" in read
        assert "2 人评价" in read
        assert "顾" not in read
