"""The number of a certificate at the window: put right with a reason, until the county has confirmed money by it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from domain.catalogue.catalogue import items
from domain.catalogue.prerequisites import attesting
from domain.training.events import CertificateCorrected, TrainingResultRecorded
from projections.people_register import queries as register
from projections.training_board import queries
from tests.support.html import by_id, text, tree
from tests.support.window import startups
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import OWN, Town
from web.subsidies import page as page_of_claim

FORM = {"subsidy": "training", "told": "conditions", "materials": "齐全", "amount": "80000"}
TEST = {
    "certificate_kind": "养老护理员（初级）",
    "certified_on": "2026-10-01",
    "told": "conditions",
    "materials": "齐全",
}


def passed(clerk: Window, town: Town) -> tuple[str, str, str]:
    """Somebody with a certificate: class, person and page."""
    number = startups.course(town, last=town.today.isoformat())
    person = startups.enrolled(town, number)
    page = f"/courses/{number}/people/{person}"
    clerk.follow(clerk.submit(page, f"{page}/result", result="passed", certificate="S0001"))
    return number, person, page


def confirm(everybody: dict[str, Window], claim: str, *checks: str) -> None:
    clerk, bureau, address = everybody["clerk"], everybody["bureau"], f"/subsidies/{claim}"
    clerk.follow(clerk.submit(address, f"{address}/verify", checks=list(checks)))
    clerk.follow(clerk.submit(address, f"{address}/send-up", opinion="符合条件"))
    bureau.follow(bureau.submit(address, f"{address}/confirm"))


def months(town: Town) -> dict[str, str]:
    return {"first": town.today.isoformat(), "last": town.today.isoformat()}


def test_a_wrong_number_is_put_right_until_money_is_confirmed_by_it(everybody: dict[str, Window], town: Town) -> None:
    clerk = everybody["clerk"]
    number, person, page = passed(clerk, town)
    action = f"{page}/certificate"
    bare = clerk.submit(page, action, certificate="S0002")
    assert bare.status_code == 422
    assert "请写明更正的原因" in complaint(bare.text, "c-reason")
    assert "S0002" in bare.text
    shown = clerk.follow(clerk.submit(page, action, certificate="S0002", reason="末位录错"))
    assert "证书编号已更正" in shown
    assert f"{town.today.isoformat()} 更正" in said(shown)
    (held,) = queries.enrolments_of(town.clerk(), town.house.views, number)
    assert town.house.vault.open(held.certificate or "") == "S0002"
    told = [one.event for one in town.house.log.load(f"{OWN}/course/{number}")]
    kept = [one.certificate for one in told if isinstance(one, TrainingResultRecorded | CertificateCorrected)]
    assert [town.house.vault.open(one.sealed) for one in kept if one] == ["S0001", "S0002"]
    claim = startups.begin(town, "4.2.1", person, FORM | months(town), steps=1)
    assert "更正编号" in said(clerk.get(f"/subsidies/{claim}"))
    confirm(everybody, claim, "参加培训", "培训合格", "未重复享受")
    late = clerk.submit(page, action, certificate="S0003", reason="再改")
    assert late.status_code == 422
    assert f"补贴申请 {claim} 已经由县级人社局确认" in complaint(late.text, "c-certificate")


def test_the_number_in_the_form_of_a_test_is_put_right_until_its_claim_is_confirmed(
    everybody: dict[str, Window], town: Town
) -> None:
    clerk, person = everybody["clerk"], town.person()
    page, asked = f"/people/{person}/cases/4.2.2", items()["4.2.2"].asks()
    typed: dict[str, Any] = TEST | months(town) | {"amount": "800", "certificate": "S0001", "declared": asked}
    answer = clerk.submit(page, page, **typed)
    assert answer.status_code == 303, said(answer.text)
    case = answer.headers["Location"].rsplit("/", 1)[1]
    form = f"/cases/{case}/form"
    clerk.follow(clerk.submit(form, form, certificate="S0002"))
    confirm(everybody, case, "参加职业技能鉴定", "取得证书", "未重复享受")
    clerk.follow(clerk.submit(form, form, materials="补了缴费凭证"))
    late = clerk.submit(form, form, certificate="S0003")
    assert late.status_code == 422
    assert "已经由县级人社局确认" in complaint(late.text, "certificate")


def test_a_training_is_claimed_for_by_the_class_that_was_passed_and_once(clerk: Window, town: Town) -> None:
    number, person, _ = passed(clerk, town)
    form = {**FORM, "amount": ""}
    first, second = (startups.begin(town, "4.2.1", person, form, steps=1) for _ in range(2))
    failing = startups.course(town)
    startups.begin(town, "4.1.2", person, {"course": failing}, steps=4, told=("needs",))

    def add(claim: str, course: str, month: str) -> Any:
        address = f"/subsidies/{claim}"
        page = clerk.filled(address, f"{address}/lines")
        typed = {"course": course, "first_month": month, "last_month": month, "amount": "800"}
        return clerk.send(f"{address}/lines", page | typed)

    assert "养老护理员" in said(clerk.get(f"/subsidies/{first}"))
    assert "还没有合格" in complaint(add(first, failing, "2026-10").text, "line-course")
    assert "没有参加" in complaint(add(first, "COURSE-99", "2026-10").text, "line-course")
    assert "养老护理员" in said(clerk.follow(add(first, number, "2026-10")))
    again = add(second, number, "2026-09")
    assert again.status_code == 422
    assert "一个班只补一次" in complaint(again.text, "line-course")
    assert "在别处培训" in said(clerk.follow(add(second, "", "2026-09")))


def test_an_employers_line_chooses_among_the_classes_that_somebody_passed(
    clerk: Window, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    number, person, _ = passed(clerk, town)
    unfinished = startups.course(town)
    case, employer = town.next("CASE"), town.employer()[0]
    opened = town.opened(case, "4.2.1", employer, subject_kind="employer", fields={**FORM, "amount": ""})
    town.do([msgspec.structs.replace(opened, declared=(*items()["4.2.1"].asks(), attesting("4.1.2")))], town.clerk())
    address = f"/subsidies/{case}"
    offered = by_id(tree(clerk.get(address)), "line-course")
    values = [one.get("value") for one in offered.iter("option")]
    assert number in values
    assert unfinished not in values
    assert "结束）" in text(offered)
    assert "line-other-course" not in clerk.get(address)
    monkeypatch.setattr(page_of_claim, "CLASSES", 0)
    month = town.today.strftime("%Y-%m")
    held = register.person(town.clerk(), town.house.views, person)
    assert held
    identity = town.house.vault.open(held.identity)
    line: dict[str, Any] = {"subsidy": "training", "identity": identity, "amount": "800"}
    line |= {"first_month": month, "last_month": month}
    wrong = clerk.submit(address, f"{address}/lines", **line, other_course="COURSE-99")
    assert "没有参加" in complaint(wrong.text, "line-other-course")
    shown = clerk.follow(clerk.submit(address, f"{address}/lines", **line, other_course=number))
    assert "养老护理员" in said(shown)
