"""Projects, founders, loans and clinics at the window."""

from __future__ import annotations

from typing import Any

from domain.cases.commands import WithdrawCase
from domain.shared.personal import Personal
from domain.workforce.commands import AddExpert, FormExpertTeam
from projections.venture_board import founders, loans, queries
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.htmx import assert_swap_equals_reload
from tests.support.window import startups
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import OWN, Town

MET = ["promising", "low-risk", "replicable", "no-ip-dispute"]


def test_a_project_is_reviewed_by_experts_and_goes_into_the_library(clerk: Window, town: Town) -> None:
    number = startups.venture(town, steps=2)
    page = f"/ventures/{number}"
    who: dict[str, Any] = {"reviewer": "吴建平", "organisation": "福州大学"}
    partly = clerk.submit(page, f"{page}/reviews", **who, met=MET[:2], recommends="yes", opinion="可以")
    assert partly.status_code == 422
    assert "四项特征都符合" in complaint(partly.text, "r-recommends")
    typed: dict[str, Any] = {**who, "met": MET, "recommends": "yes", "opinion": "投入小"}
    reviewed = clerk.follow(clerk.submit(page, f"{page}/reviews", **typed))
    assert "评审意见已记下" in reviewed
    assert "吴*平" in said(reviewed)
    found = queries.venture(town.clerk(), town.house.views, number)
    assert found is not None
    town.do(town.steps(found.case, 3, 5), town.clerk())
    assert "已入库并发布" in said(clerk.get(page))
    out = clerk.follow(clerk.submit(page, f"{page}/withdraw", reason="停止加盟"))
    assert "已移出：停止加盟" in said(out)


def test_an_expert_of_the_team_is_chosen_and_heard_once(clerk: Window, town: Town) -> None:
    number = startups.venture(town, steps=2)
    manager = Context(f"manager-{OWN}", Role.MANAGER, OWN, OWN[3:9], None, "")
    team: dict[str, Any] = {"operator": OWN, "team": "team-1", "on": town.today}
    named: dict[str, Any] = {"name": Personal.of("黄建国"), "phone": Personal.of("13900000009")}
    joined = AddExpert(**team, expert="expert-1", speciality="创业", affiliation="福建师大", **named)
    town.do([FormExpertTeam(**team, name="创业导师团", field="startup"), joined], manager)
    page, typed = f"/ventures/{number}", dict[str, Any](met=MET, recommends="yes", opinion="投入小")
    assert "黄*国（创业）" in said(clerk.get(page))
    both = clerk.submit(page, f"{page}/reviews", expert="expert-1", reviewer="吴建平", **typed)
    assert "不要再填外请专家" in complaint(both.text, "r-reviewer")
    nobody = clerk.submit(page, f"{page}/reviews", reviewer="吴建平", **typed)
    assert "所在的单位" in complaint(nobody.text, "r-organisation")
    reviewed = said(clerk.follow(clerk.submit(page, f"{page}/reviews", expert="expert-1", **typed)))
    assert "黄*国本机构专家团队" in reviewed
    again = clerk.submit(page, f"{page}/reviews", expert="expert-1", **typed)
    assert "已经评审过" in complaint(again.text, "r-expert")
    assert "投入小" in again.text
    foreign = clerk.send(f"{page}/reviews", clerk.filled(page, f"{page}/reviews") | typed | {"expert": "expert-9"})
    assert "没有这位专家" in complaint(foreign.text, "r-expert")


def test_a_project_that_no_expert_has_reviewed_is_refused_at_the_step(clerk: Window, town: Town) -> None:
    number = startups.venture(town, steps=2)
    found = queries.venture(town.clerk(), town.house.views, number)
    assert found is not None
    page = f"/cases/{found.case}"
    answer = clerk.submit(page, f"{page}/steps", note="资料已齐")
    assert answer.status_code == 422
    assert "还没有专家评审意见" in said(answer.text)
    assert "资料已齐" in answer.text
    reviews, typed = f"/ventures/{number}/reviews", {"reviewer": "吴建平", "opinion": "投入小", "recommends": "yes"}
    typed |= {"organisation": "福州大学"}
    clerk.follow(clerk.send(reviews, clerk.filled(f"/ventures/{number}", reviews) | typed | {"met": MET}))
    clerk.follow(clerk.submit(page, f"{page}/steps"))


def test_what_experts_advise_against_is_refused_at_the_step(clerk: Window, town: Town) -> None:
    number = startups.venture(town, steps=2)
    page = f"/ventures/{number}"
    against: dict[str, Any] = {"met": MET[:1], "recommends": "no", "opinion": "不成熟"}
    clerk.follow(clerk.submit(page, f"{page}/reviews", reviewer="甲", organisation="福州大学", **against))
    found = queries.venture(town.clerk(), town.house.views, number)
    assert found is not None
    answer = clerk.submit(f"/cases/{found.case}", f"/cases/{found.case}/steps")
    assert answer.status_code == 422
    assert "1 位专家中有 1 位不建议入库" in said(answer.text)
    withdrawn = WithdrawCase(case=found.case, operator=OWN, reason="不入库", on=town.today)
    town.do(withdrawn, town.clerk())
    assert "已撤下" in said(clerk.get(page))


def test_a_recommended_project_opens_the_founder_s_file(clerk: Window, town: Town) -> None:
    number, person = startups.venture(town), town.person(name="林大山")
    startups.begin(town, "5.2.2", person, {"venture": number}, told=("wish",))
    founder = founders.founder(town.clerk(), town.house.views, OWN, person)
    assert founder is not None
    assert (founder.venture, founder.stage) == (number, "preparing")
    assert "林*山" in said(clerk.get(f"/ventures/{number}"))
    page = f"/operators/{OWN}/founders/{person}"
    typed: dict[str, Any] = {"enterprise": "东街助餐点", "founded_on": "2026-11-18", "jobs": "3"}
    founded = clerk.follow(clerk.submit(page, f"{page}/founding", **typed))
    assert "已落地" in said(founded)
    assert startups.statuses(town, person) == {"entrepreneur"}


def test_problems_fall_to_a_named_member_of_staff_and_are_solved_in_words(clerk: Window, town: Town) -> None:
    person = startups.founder(town, fields=startups.SHOP | {"problem_funding": "周转不足"})
    page = f"/operators/{OWN}/founders/{person}"
    assert "周转不足" in said(clerk.get(page))
    nobody = clerk.submit(page, f"{page}/owner", staff="staff-of-others")
    assert nobody.status_code == 422
    assert "没有找到这名工作人员" in nobody.text or "No such" in nobody.text
    raised = clerk.submit(page, f"{page}/problems", kind="business", text="不会报税")
    assert "不会报税" in said(clerk.follow(raised))
    empty = clerk.submit(page, f"{page}/solutions", problem="1", solution="")
    assert "请填写这一项" in complaint(empty.text, "s-solution")
    solved = clerk.follow(clerk.submit(page, f"{page}/solutions", problem="1", solution="已协助申请贷款"))
    assert "已协助申请贷款" in said(solved)
    assert "1 / 2" in said(clerk.get("/founders?unsolved=yes"))


def test_a_loan_is_visited_signed_and_answered_by_the_bank(clerk: Window, town: Town) -> None:
    number = startups.loan(town)
    page = said(clerk.get(f"/loans/{number}"))
    for words in ("正常营业", "建议推荐", "clerk-op-350102-003"[-6:]):
        assert words in page, words
    late = clerk.submit(f"/loans/{number}", f"/loans/{number}/outcome", lent="80000", decided_on="2026-12-01")
    assert late.status_code == 422
    assert "不能在今天之后" in complaint(late.text, "decided-on")
    done = clerk.follow(clerk.submit(f"/loans/{number}", f"/loans/{number}/outcome", lent="80000"))
    assert "已放款" in said(done)
    sheet = clerk.client.get("/loans/ledger.csv?status=lent")
    assert sheet.headers["content-type"].startswith("text/csv")
    assert "80000.00" in sheet.text
    assert "/loans/ledger.csv" in clerk.get("/loans")


def test_a_visit_that_was_not_recorded_stops_the_step_in_words(clerk: Window, town: Town) -> None:
    number = startups.loan(town, steps=2, findings="")
    answer = clerk.submit(f"/cases/{number}", f"/cases/{number}/steps")
    assert answer.status_code == 422
    assert "填写核查日期和核查情况" in said(answer.text)
    kept = loans.loan(town.clerk(), town.house.views, number)
    assert kept is not None
    assert kept.status == "received"


def test_a_clinic_is_arranged_booked_and_its_advice_kept(clerk: Window, town: Town) -> None:
    typed: dict[str, Any] = {"topic": "小店财税", "expert": "吴建平", "place": "洽谈室", "slots": "1"}
    made = clerk.submit("/clinics/new", "/clinics/new", **typed)
    page = made.headers["Location"]
    assert "吴*平" in said(clerk.follow(made))
    person, other = startups.founder(town), startups.founder(town)
    clerk.follow(clerk.submit(page, f"{page}/bookings", person=person, question="怎样报税"))
    full = clerk.send(f"{page}/bookings", {"person": other, "question": "怎样记账", "on": town.today.isoformat()})
    assert full.status_code == 422
    assert "号已经约满" in said(full.text)
    advised = clerk.follow(clerk.submit(page, f"{page}/advice", person=person, advice="先记流水账"))
    assert "先记流水账" in said(advised)


def test_a_booking_is_cancelled_with_a_reason_and_its_slot_is_free_again(clerk: Window, town: Town) -> None:
    clinic, person, other = startups.clinic(town, slots=1), startups.founder(town), startups.founder(town)
    page = f"/clinics/{clinic}"
    assert "取消预约" not in clerk.get(page)
    clerk.follow(clerk.submit(page, f"{page}/bookings", person=person, question="怎样报税"))
    unsaid = clerk.submit(page, f"{page}/cancellations", person=person, reason="")
    assert unsaid.status_code == 422
    assert complaint(unsaid.text, "c-reason")
    shown = clerk.follow(clerk.submit(page, f"{page}/cancellations", person=person, reason="临时要上班"))
    assert "预约已取消，号已空出" in shown
    assert "临时要上班" in said(shown)
    assert "余 1 号" in said(shown)
    clerk.follow(clerk.submit(page, f"{page}/bookings", person=other, question="怎样记账"))
    clerk.follow(clerk.submit(page, f"{page}/advice", person=other, advice="先记流水账"))
    late = clerk.send(f"{page}/cancellations", {"person": other, "reason": "不来了", "on": town.today.isoformat()})
    assert "不能再取消" in said(late.text)


def test_the_lists_are_filtered_and_swapped(clerk: Window, town: Town) -> None:
    startups.venture(town, name="早餐车连锁")
    for path, address, region in (
        ("/ventures", "/ventures?q=早餐&status=library", "ventures"),
        ("/founders", "/founders?stage=founded", "founders"),
        ("/loans", "/loans?status=agreed", "loans"),
        ("/clinics", "/clinics?when=coming", "clinics"),
    ):
        assert_swap_equals_reload(clerk.client, path, address, region)
    assert "没有找到项目" in said(clerk.get("/ventures?q=宇航员"))
