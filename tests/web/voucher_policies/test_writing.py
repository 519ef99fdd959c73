"""Opening a policy and issuing vouchers: done once, refused in words beside the field, and then nothing is written."""

from typing import Any
from xml.etree.ElementTree import Element

from domain.shared.identity import check_character
from projections.people_register import queries as register
from projections.voucher_ledger import queries as ledger
from projections.voucher_ledger.balances import balance, policies, policy
from tests.support.html import form_values, text, tree
from tests.support.offices import EVERYBODY, Offices, said

NEW = "/voucher-policies/new"
TYPED = {
    "name": "县里自己的券",
    "area": "35",
    "face": "300",
    "budget": "600",
    "valid_days": "30",
    "first": "2026-01-01",
    "last": "2026-12-31",
    "items": ["3.1.2", "3.1.3"],
}


def form(page: str, action: str) -> Element:
    return next(one for one in tree(page).iter("form") if one.get("action") == action)


def send(offices: Offices, page: str, action: str, login: str = "bureau", **typed: Any) -> Any:
    """Fill in the form of a page that posts to `action`, and send it."""
    values = {**form_values(form(offices.page(page, login), action)), **typed}
    return offices.client(login).post(action, data={name: value for name, value in values.items() if value is not None})


def beside(page: str, field: str) -> str:
    """What is said beside a field."""
    return next((text(one) for one in tree(page).iter() if one.get("id") == f"{field}-e"), "")


def opened(offices: Offices, login: str = "bureau", **typed: Any) -> str:
    """A policy opened through the form; its address."""
    answer = send(offices, NEW, NEW, login, **(TYPED | typed))
    assert answer.status_code == 303, said(answer.text)
    return str(answer.headers["Location"])


def people(offices: Offices) -> list[str]:
    """The identity numbers of people in the register, in order."""
    found = register.people(EVERYBODY, offices.views, size=50).rows
    return [number for number in offices.house.vault.open_many([one.identity for one in found]) if number]


def issue(offices: Offices, path: str, identity: str, login: str = "bureau") -> Any:
    return send(offices, path, f"{path}/vouchers", login, identity=identity)


def test_a_policy_is_opened_and_stands_in_the_list(writing: Offices) -> None:
    path = opened(writing)
    page = said(writing.page(path))
    assert "县里自己的券" in page
    assert "¥300.00" in page
    assert "还可发放 ¥600.00" in page
    made = policy(EVERYBODY, writing.views, path.rsplit("/", 1)[1])
    assert made is not None
    assert (made.face_fen, made.budget_fen, made.items, made.valid_days) == (30_000, 60_000, ["3.1.2", "3.1.3"], 30)


def test_all_that_is_wrong_is_said_at_once_and_what_was_typed_stays(writing: Offices) -> None:
    before = writing.house.log.head()
    answer = send(writing, NEW, NEW, name="一个名字", area="99", face="三百", budget="0", valid_days="x", items=None)
    assert answer.status_code == 422
    page = answer.text
    for field in ("area", "face", "budget", "valid-days", "last"):
        assert beside(page, field), field
    assert form_values(form(page, NEW))["name"] == "一个名字"
    assert form_values(form(page, NEW))["face"] == "三百"
    assert writing.house.log.head() == before


def test_what_the_domain_refuses_stands_beside_its_field(writing: Offices) -> None:
    before = writing.house.log.head()
    wrong: dict[str, dict[str, Any]] = {
        "face": {"budget": "200"},
        "last": {"last": "2025-12-31"},
        "valid-days": {"valid_days": "0"},
    }
    for field, typed in wrong.items():
        answer = send(writing, NEW, NEW, **(TYPED | typed))
        assert (answer.status_code, bool(beside(answer.text, field))) == (422, True), field
    assert writing.house.log.head() == before


def test_a_county_opens_policies_for_its_own_people_alone(writing: Offices) -> None:
    county = writing.own.county
    path = opened(writing, "county", area=county)
    assert writing.page(path, "county")
    answer = send(writing, NEW, NEW, "county", **(TYPED | {"area": "35"}))
    assert answer.status_code == 422
    abroad = next(
        number
        for number, one in zip(people(writing), register.people(EVERYBODY, writing.views, size=50).rows, strict=True)
        if not one.village.startswith(county)
    )
    assert "没有登记过" in beside(issue(writing, path, abroad, "county").text, "identity")


def test_a_form_sent_twice_opens_one_policy(writing: Offices) -> None:
    values = form_values(form(writing.page(NEW), NEW)) | TYPED | {"name": "只开一次的券"}
    client = writing.client()
    first, second = client.post(NEW, data=values), client.post(NEW, data=values)
    assert (first.status_code, first.headers["Location"]) == (second.status_code, second.headers["Location"])
    assert [one.name for one in policies(EVERYBODY, writing.views)].count("只开一次的券") == 1


def test_a_voucher_is_issued_to_a_person_and_the_money_still_adds_up(writing: Offices) -> None:
    path = opened(writing)
    answer = issue(writing, path, people(writing)[0])
    assert answer.status_code == 303
    one = next(one for one in balance(EVERYBODY, writing.views) if one.policy == path.rsplit("/", 1)[1])
    assert (one.issued, one.live, one.left_fen, one.holds) == (1, 1, 30_000, True)
    page = writing.page(path)
    assert people(writing)[0] not in page
    assert "待领取" in said(page)


def test_a_form_sent_twice_issues_one_voucher(writing: Offices) -> None:
    path = opened(writing)
    values = form_values(form(writing.page(path), f"{path}/vouchers")) | {"identity": people(writing)[0]}
    client, before = writing.client(), writing.house.log.head()
    answers = [client.post(f"{path}/vouchers", data=values) for _ in range(2)]
    assert [one.status_code for one in answers] == [303, 303]
    assert writing.house.log.head() == before + 1


def test_a_second_live_voucher_is_refused_with_the_rule(writing: Offices) -> None:
    path = opened(writing)
    assert issue(writing, path, people(writing)[0]).status_code == 303
    before = writing.house.log.head()
    answer = issue(writing, path, people(writing)[0])
    assert answer.status_code == 422
    assert "一人一政策一张有效券" in beside(answer.text, "identity")
    assert form_values(form(answer.text, f"{path}/vouchers"))["identity"] == people(writing)[0]
    assert writing.house.log.head() == before


def test_an_exhausted_budget_is_refused_with_the_amounts(writing: Offices) -> None:
    path = opened(writing)
    first, second, third = people(writing)[:3]
    assert {issue(writing, path, first).status_code, issue(writing, path, second).status_code} == {303}
    before = writing.house.log.head()
    answer = issue(writing, path, third)
    assert answer.status_code == 422
    assert "超出预算：预算 ¥600.00，已用 ¥600.00，还剩 ¥0.00" in said(answer.text)
    assert writing.house.log.head() == before
    assert ledger.vouchers(EVERYBODY, writing.views, policy=path.rsplit("/", 1)[1]).total == 2


def test_nobody_unknown_and_no_wrong_number_gets_one(writing: Offices) -> None:
    path = opened(writing)
    before = writing.house.log.head()
    stranger = "35010219620102001"
    assert "没有登记过" in beside(issue(writing, path, stranger + check_character(stranger)).text, "identity")
    wrong = people(writing)[0][:-1] + ("1" if people(writing)[0][-1] != "1" else "2")
    assert "末位校验码" in beside(issue(writing, path, wrong).text, "identity")
    assert "请填写" in beside(issue(writing, path, "").text, "identity")
    assert writing.house.log.head() == before


def test_a_policy_whose_time_is_over_issues_nothing(writing: Offices) -> None:
    path = opened(writing, first="2025-01-01", last="2025-12-31")
    before = writing.house.log.head()
    answer = issue(writing, path, people(writing)[0])
    assert answer.status_code == 422
    assert "发放期为 2025-01-01 至 2025-12-31" in said(answer.text)
    assert writing.house.log.head() == before


def test_htmx_gets_the_form_alone_with_what_is_wrong(writing: Offices) -> None:
    path = opened(writing)
    answer = writing.client().post(f"{path}/vouchers", data={"identity": "x"}, headers={"HX-Request": "true"})
    assert answer.status_code == 422
    assert "<html" not in answer.text
    assert beside(answer.text, "identity")
    done = writing.client().post(
        f"{path}/vouchers", data={"identity": people(writing)[0]}, headers={"HX-Request": "true"}
    )
    assert (done.status_code, done.headers["HX-Redirect"]) == (204, path)
