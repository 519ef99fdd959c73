"""Résumés: drafted from the record, edited with the person, sealed, printed; and the pre-review that asks for one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import FOREIGN_VILLAGE, OTHER, WISH, Town
from tests.web.documents.reading import squeezed, text_of


def test_a_draft_says_what_the_registration_says(clerk: Window, town: Town) -> None:
    person = town.person(name="董平")
    town.case(person, fields=WISH | {"qualification": "level-4", "years": "6", "shifts": "day"})
    form = clerk.filled(f"/people/{person}/resume", f"/people/{person}/resume")
    assert form["wanted"] == "数控车工，月薪 5000 元以上，白班"
    assert "从业 6 年：数控车工" in form["work"]
    assert "四级（中级工）" in form["skills"]


def test_a_resume_is_kept_sealed_and_printed(clerk: Window, town: Town) -> None:
    person = town.seeker(name="张清", phone="13800138666")
    page = f"/people/{person}/resume"
    assert clerk.client.get(f"{page}.pdf").status_code == 404
    text = said(clerk.follow(clerk.submit(page, page, wanted="数控车工", work="2019 年起　某厂　数控车工")))
    assert "第 1 版" in text
    answer = clerk.client.get(f"{page}.pdf")
    printed = squeezed(text_of(answer.content))
    for told in ("张清", "13800138666", "2019年起"):
        assert told in printed
    assert town.house.accounts.access_log(1)[0].type == "resume"
    assert "第 1 版" in said(clerk.get(page))


def test_an_empty_resume_is_refused_beside_its_field(clerk: Window, town: Town) -> None:
    person = town.seeker()
    page = f"/people/{person}/resume"
    answer = clerk.submit(page, page, wanted="")
    assert "请填写这一项" in complaint(answer.text, "wanted")
    nothing = clerk.submit(page, page, wanted="保安", work="", schooling="", skills="")
    assert "至少写一项" in complaint(nothing.text, "work")


def test_the_pre_review_of_a_resume_says_what_it_lacks_until_it_is_written(clerk: Window, town: Town) -> None:
    person = town.seeker()
    page = f"/people/{person}/resume"
    draft = said(clerk.get(page))
    assert "还是草稿，没有与本人核对保存。" in draft
    assert "没有写技能和证书。" in draft
    other: dict[str, Any] = {"wanted": "会计", "work": "2030 年起 某厂", "schooling": "大专", "skills": "会计证"}
    text = said(clerk.follow(clerk.submit(page, page, **other)))
    assert "求职意向和求职登记的专业（工种）不一致。" in text
    assert "工作经历里的 2030 年还没有到。" in text
    right: dict[str, Any] = {
        "wanted": "数控车工",
        "work": "2019 年起 某厂 数控车工",
        "schooling": "大专",
        "skills": "四级（中级工）",
    }
    assert "没有发现缺漏、矛盾或存疑。" in said(clerk.follow(clerk.submit(page, page, **right)))


def test_another_operators_person_has_no_resume_here(clerk: Window, town: Town) -> None:
    person = town.person(OTHER, village=FOREIGN_VILLAGE)
    for address in (f"/people/{person}/resume", f"/people/{person}/resume.pdf"):
        assert clerk.client.get(address).status_code == 404
    assert clerk.client.post(f"/people/{person}/resume", data={"wanted": "保安"}).status_code == 404


def test_the_pre_review_says_what_is_doubtful_and_lets_it_pass(clerk: Window, town: Town) -> None:
    person, vacancy = town.seeker(), town.vacancy(education="master")
    page = f"/people/{person}/referrals"
    text = said(clerk.get(f"{page}?vacancy={vacancy}"))
    assert "还没有写简历。" in text
    assert "学历低于岗位要求。" in text
    assert clerk.submit(f"{page}?vacancy={vacancy}", page).status_code == 303


def test_a_contradiction_holds_the_referral_up_until_somebody_has_looked(clerk: Window, town: Town) -> None:
    person = town.person(born=town.today - timedelta(days=20 * 365))
    town.case(person, fields=WISH | {"years": "15"})
    vacancy, page = town.vacancy(), f"/people/{person}/referrals"
    head = town.head
    answer = clerk.submit(f"{page}?vacancy={vacancy}", page)
    assert answer.status_code == 422
    assert "十六周岁前不能就业" in said(answer.text)
    assert town.head == head
    assert clerk.submit(f"{page}?vacancy={vacancy}", page, checked="true").status_code == 303
