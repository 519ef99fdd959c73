"""From somebody nobody knew to a hire, at the window: registered, matched, referred with a printed letter, hired."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from domain.shared.refusal import Refusal
from projections.match_board import shown as board
from projections.referral_board import queries as referrals
from tenants.accounts.roles import Role
from tests.journeys import desk
from tests.journeys.province import PASSWORD
from tests.journeys.reader import WAYS, Reader, Way
from tests.support.browser import OpenPage, assert_accessible
from tests.support.server import served
from tests.support.window.town import OWN, Town, town_at
from tests.web.documents.reading import squeezed, text_of
from web.app import create_app

pytestmark = pytest.mark.browser
OCCUPATION = "数控车工"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with town_at(tmp_path) as made:
        place: dict[str, Any] = {"tenant": OWN, "outlet": f"{OWN}-w1", "area": OWN[3:9]}
        user = made.house.accounts.add_user("clerk", PASSWORD, role=Role.CLERK, display_name="窗口 某", **place)
        assert not isinstance(user, Refusal)
        yield made


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_jobseeker_is_matched_referred_with_a_letter_and_hired(open_page: OpenPage, town: Town, way: Way) -> None:
    town.person()
    town.vacancy(occupation=OCCUPATION, shifts="day")
    with served(create_app(town.house)) as address:
        clerk = Reader(partial(open_page, for_axe=way.script), address, way, Role.CLERK)  # type: ignore[arg-type]
        one = desk.newcomer(301)
        person = desk.register_person(clerk, one)
        register_as_seeking(clerk, person)
        referral = match_and_refer(clerk, town, person)
        looked_over(clerk)
        the_letter_is_printed(clerk, address, town, referral, one)
        clerk.fill(outcome="hired", starts_on=town.today.isoformat())
        clerk.press("记下结果")
        clerk.sees(
            "下一次：%(days)s 日回访，%(day)s 起可办。", days=7, day=(town.today + timedelta(days=7)).isoformat()
        )
        looked_over(clerk)


def register_as_seeking(clerk: Reader, person: str) -> None:
    wish = {"category": "unemployed", "occupation": OCCUPATION, "wage_min": "4000"}
    desk.open_case(clerk, desk.SEEKING, shifts=["day"], **wish)
    desk.finish_case(clerk)
    clerk.page.goto(clerk.page.url.split("/cases/")[0] + f"/people/{person}")
    clerk.sees("求职中")


def match_and_refer(clerk: Reader, town: Town, person: str) -> str:
    """The number of the referral, whose page is then open."""
    clerk.follow(desk.REFERRING)
    clerk.press("匹配岗位")
    clerk.sees("工种相符：%(occupation)s", occupation=OCCUPATION)
    clerk.sees("班次合适：%(shifts)s", shifts=clerk.words("白班"))
    looked_over(clerk)
    assert board.latest_matches(town.clerk(), town.house.views, person)
    clerk.page.get_by_role("radio", name=OCCUPATION).first.check()
    clerk.press("推荐到所选岗位")
    return clerk.arrives("/referrals/([^/?]+)$")


def the_letter_is_printed(clerk: Reader, address: str, town: Town, referral: str, one: desk.Newcomer) -> None:
    """It names the person in full; its code can be checked by anybody."""
    link = clerk.page.get_by_role("link", name=clerk.words("打印推荐介绍信"), exact=True)
    answer = clerk.page.context.request.get(f"{address}{link.get_attribute('href')}")
    assert answer.headers["content-type"] == "application/pdf"
    told = squeezed(text_of(answer.body()))
    assert one.name in told
    assert OCCUPATION in told
    found = referrals.referral(town.clerk(), town.house.views, referral)
    assert found is not None
    checked = clerk.page.context.request.get(f"{address}/verify/{found.code}")
    assert OCCUPATION in checked.text()
    assert one.name not in checked.text()


def looked_over(clerk: Reader) -> None:
    """Nothing that a screen reader would stumble over; axe needs script."""
    if clerk.way.script:
        assert_accessible(clerk.page)
