"""Matching at the window: recorded first, shown from the record, each reason in words, in both languages."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import msgspec
import pytest

from domain.jobs.matching import Post, Seeker, compare
from projections.match_board import shown
from tests.support.html import tree
from tests.support.window.clients import Window, said
from tests.support.window.town import FOREIGN_VILLAGE, HOME, OTHER, VILLAGES, WISH, Town
from web.i18n import speaking
from web.jobs.matching import worded

FAR = next(code for code in VILLAGES if code[:9] != HOME[:9])
SEEKER = Seeker(
    id="p", village=HOME, occupation="数控车工", wage_min_fen=500_000, shifts=("day",), education="college", years=1
)
POST = Post(id="v", village=HOME, occupation="数控车工", wage_min_fen=450_000, wage_max_fen=650_000)
ASKS_MORE = {
    "education": "master",
    "qualification": "level-4",
    "years": 3,
    "shifts": ("night",),
    "wage_max_fen": 480_000,
}


def words(**post: object) -> list[str]:
    other = msgspec.structs.replace(POST, **post)
    return [one.text for one in worded(compare(SEEKER, other), SEEKER, other)]


def test_what_speaks_for_it_is_said() -> None:
    assert words() == ["工种相符：数控车工", "月薪达到要求：4,500–6,500 元", "就在本村（社区）"]
    assert words(education="senior", years=1, shifts=("day",))[3:] == ["班次合适：白班", "学历达到高中", "从业满 1 年"]


def test_what_speaks_against_it_is_said() -> None:
    told = words(**ASKS_MORE)
    for one in (
        "月薪低于要求：4,500–4,800 元",
        "班次不合：夜班",
        "学历要求研究生",
        "职业资格要求四级（中级工）",
        "要求从业满 3 年",
    ):
        assert one in told, one


@pytest.mark.parametrize(
    ("village", "text"),
    [(FAR, "同在鼓楼区"), ("350103001001", "同在福州市"), ("350203001001", "在思明区")],
)
def test_the_place_is_named_by_its_division(village: str, text: str) -> None:
    assert words(village=village)[-1] == text


def test_reasons_are_worded_in_the_readers_language() -> None:
    with speaking("en"):
        told = words(**ASKS_MORE)
    assert told[0] == "occupation matches: 数控车工"
    assert told[1] == "pays less than wished: CNY 4,500–4,800"
    assert not any("一" <= sign <= "鿿" for text in told[1:] for sign in text), told


def test_a_jobseekers_vacancies_are_ranked_and_recorded_before_they_are_shown(clerk: Window, town: Town) -> None:
    person, vacancy = town.seeker(), town.vacancy(occupation="数控车工", wage_max_fen=700_000)
    page = f"/people/{person}/referrals"
    assert "还没有匹配过" in said(clerk.get(page))
    text = said(clerk.follow(clerk.submit(page, f"/people/{person}/matches")))
    assert "工种相符：数控车工" in text
    recorded = shown.latest_matches(town.clerk(), town.house.views, person)
    assert recorded is not None
    assert vacancy in {one.id for one in recorded.ranked}
    told = said(clerk.get(f"/matches/{recorded.matches}"))
    assert "按记录重新排名，结果相同" in told
    assert "就在本村（社区）" in told


def test_the_same_asked_for_again_is_recorded_once(clerk: Window, town: Town) -> None:
    person = town.seeker()
    town.vacancy()
    page = f"/people/{person}/referrals"
    clerk.submit(page, f"/people/{person}/matches")
    head = town.head
    clerk.submit(page, f"/people/{person}/matches")
    assert town.head == head


def test_no_match_is_said_and_recorded(clerk: Window, town: Town) -> None:
    person = town.person()
    town.case(person, fields=WISH | {"occupation": "潜水教练"})
    page = f"/people/{person}/referrals"
    assert "现在没有合适的空岗" in said(clerk.follow(clerk.submit(page, f"/people/{person}/matches")))
    assert "没有合适的" in said(clerk.get("/matches?found=none"))
    owed = clerk.get("/duties?kind=push")
    assert "定期为其提供基本满足其需求的岗位信息" in said(owed)
    assert f'href="{page}"' in owed


def test_a_vacancy_that_closed_since_it_was_matched_is_not_offered(clerk: Window, town: Town) -> None:
    person = town.person()
    town.case(person, fields=WISH | {"occupation": "锔瓷匠"})
    vacancy = town.vacancy(occupation="锔瓷匠")
    page = f"/people/{person}/referrals"

    def radio() -> Element:
        return next(one for one in tree(clerk.get(page)).iter("input") if one.get("value") == vacancy)

    clerk.submit(page, f"/people/{person}/matches")
    assert radio().get("disabled") is None
    clerk.submit(f"/vacancies/{vacancy}/close", f"/vacancies/{vacancy}/close")
    assert radio().get("disabled") is not None
    assert "现在不能推荐" in said(clerk.get(page))


def test_people_are_ranked_for_a_vacancy_but_nobody_outside_a_lawful_age(clerk: Window, town: Town) -> None:
    old, young = town.seeker(name="石秀"), town.seeker(name="燕青")
    for limit, ground, there in ((30, "", True), (30, "retirement", False)):
        vacancy = town.vacancy(occupation="数控车工", age_max=limit, age_ground=ground)
        page = f"/vacancies/{vacancy}/candidates"
        text = said(clerk.follow(clerk.submit(page, f"/vacancies/{vacancy}/matches")))
        assert ("推荐此人" in text) is there
        found = shown.latest_matches(town.clerk(), town.house.views, vacancy)
        assert found is not None
        assert ({old, young} <= {one.id for one in found.ranked}) is there
        assert (found.outside_age > 0) is not there


def test_somebody_who_seeks_nothing_is_refused_in_words(clerk: Window, town: Town) -> None:
    person = town.person()
    head = town.head
    page = f"/people/{person}/referrals"
    assert "没有有效的求职登记" in said(clerk.follow(clerk.submit(page, f"/people/{person}/matches")))
    assert town.head == head


def test_another_operators_matches_are_not_found(everybody: dict[str, Window], town: Town) -> None:
    person = town.person(OTHER, village=FOREIGN_VILLAGE)
    town.case(person, operator=OTHER, village=FOREIGN_VILLAGE)
    stranger, clerk = everybody["stranger"], everybody["clerk"].client
    stranger.submit(f"/people/{person}/referrals", f"/people/{person}/matches")
    foreign = shown.latest_matches(town.clerk(OTHER), town.house.views, person)
    assert foreign is not None
    assert clerk.get(f"/matches/{foreign.matches}").status_code == 404
    assert clerk.post(f"/people/{person}/matches").status_code == 404
    hidden = town.vacancy(operator=OTHER, village=FOREIGN_VILLAGE, steps=2)
    assert clerk.post(f"/vacancies/{hidden}/matches").status_code == 404


def test_the_list_of_vacancies_can_be_narrowed_and_taken_along(clerk: Window, town: Town) -> None:
    town.vacancy(occupation="夜班保安", form="part-time", wage_min_fen=300_000, wage_max_fen=390_000, shifts="night")
    town.vacancy(occupation="高级焊工", wage_min_fen=800_000, wage_max_fen=900_000)
    text = said(clerk.get("/vacancies?wage=8000"))
    assert "高级焊工" in text
    assert "夜班保安" not in text
    file = clerk.client.get("/vacancies.csv?form=part-time")
    assert file.headers["content-type"].startswith("text/csv")
    assert "夜班保安" in file.text
    assert "3000,3900,夜班" in file.text
    assert "高级焊工" not in file.text
