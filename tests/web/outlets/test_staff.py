"""Staff join, move and leave; what they can show is recorded, proved and withdrawn."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from domain.operators.commands import AddStaff
from domain.shared.personal import Personal
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.proofs import HTML, PDF
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import OTHER, OWN, Town

JOIN = "/my-operator/staff/new"


def joined(manager: Window, **changes: Any) -> str:
    who = {"name": "欧阳晓芳", "phone": "13812345678", "outlet": f"{OWN}-w1", "post": "窗口", "terms": "full-time"}
    answer = manager.submit(JOIN, JOIN, **(who | changes))
    assert answer.status_code == 303, said(answer.text)
    return str(answer.headers["Location"])


def credential(manager: Window, address: str, *contents: bytes, **changes: Any) -> Any:
    path = f"{address}/credentials"
    told = {"kind": "career-guide", "level": "3", "issuer": "省职业技能鉴定中心", "issued_on": "2025-05-10"}
    files = [("files", (f"{n}.pdf", content)) for n, content in enumerate(contents)]
    form = manager.filled(path, path) | told | changes
    return manager.client.post(path, data=form, files=files or None)


def test_somebody_joins_and_is_shown_masked(manager: Window, everybody: dict[str, Window]) -> None:
    address = joined(manager)
    for who in ("manager", "clerk", "bureau", "auditor"):
        page = everybody[who].get(address)
        assert "欧阳**" in said(page)
        assert "欧阳晓芳" not in page
        assert "13812345678" not in page
    assert "工作人员到岗" in said(manager.get(address))


def test_somebody_moves_and_keeps_name_and_number(manager: Window) -> None:
    address = joined(manager)
    path = f"{address}/change"
    page = said(manager.follow(manager.submit(path, path, outlet=f"{OWN}-w2", post="线上客服", online="true")))
    assert "第 2 网点" in page
    assert "线上客服" in page
    assert "欧阳**" in page


def test_somebody_leaves_with_a_reason_and_is_no_longer_among_the_staff(manager: Window) -> None:
    address = joined(manager, name="司马离岗")
    path = f"{address}/leave"
    assert complaint(manager.submit(path, path).text, "reason")
    assert "原因：考取外地" in said(manager.follow(manager.submit(path, path, reason="考取外地")))
    assert "司马**" not in said(manager.get("/my-operator/outlets"))
    assert path not in manager.get(address)


def test_a_credential_is_recorded_with_what_proves_it(manager: Window, everybody: dict[str, Window]) -> None:
    address = joined(manager)
    page = manager.follow(credential(manager, address, PDF))
    assert "职业指导师" in said(page)
    assert "三级（高级工）" in said(page)
    (file,) = re.findall(rf'href="({address}/proofs/[^"]+)"', page)
    answer = everybody["bureau"].client.get(file)
    assert (answer.content, answer.headers["Content-Type"]) == (PDF, "application/pdf")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert everybody["stranger"].client.get(file).status_code == 404


def test_a_credential_that_has_expired_says_so(manager: Window, town: Town) -> None:
    address = joined(manager)
    yesterday = (town.today - timedelta(days=1)).isoformat()
    assert "已过期" in said(manager.follow(credential(manager, address, expires_on=yesterday)))
    assert f"{yesterday} 已过期" in said(manager.get("/my-operator/outlets"))


def test_a_credential_that_is_about_to_expire_is_said_beside_its_holder(manager: Window, town: Town) -> None:
    soon, late = ((town.today + timedelta(days=days)).isoformat() for days in (90, 91))
    for day in (soon, late):
        manager.follow(credential(manager, joined(manager), expires_on=day))
    page = said(manager.get("/my-operator/outlets"))
    assert f"{soon} 到期" in page
    assert late not in page


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"kind": "driver"}, "kind", "请从所列的项目中选一项"),
        ({"issued_on": "2026-12-01"}, "issued_on", "不能在登记日之后"),
        ({"expires_on": "2025-05-10"}, "expires_on", "应在发证日期之后"),
        ({"issuer": ""}, "issuer", "请填写这一项"),
    ],
)
def test_what_is_wrong_with_a_credential_is_said_beside_it(
    manager: Window, changes: dict[str, str], field: str, words: str
) -> None:
    answer = credential(manager, joined(manager), PDF, **changes)
    assert answer.status_code == 422
    assert words in complaint(answer.text, field.replace("_", "-"))


def test_a_file_of_another_kind_is_refused_and_nothing_is_recorded(manager: Window, town: Town) -> None:
    address = joined(manager)
    head = town.head
    answer = credential(manager, address, HTML)
    assert "不是完整的" in complaint(answer.text, "files")
    assert town.head == head


def test_a_training_is_recorded_proved_later_and_withdrawn(manager: Window) -> None:
    address = joined(manager)
    path = f"{address}/trainings"
    told: dict[str, Any] = {
        "kind": "instructor",
        "title": "求职能力实训师资班",
        "organiser": "市人社局",
        "first": "2026-06-01",
    }
    page = manager.follow(manager.submit(path, path, **told, last="2026-06-03", hours="24", result="合格"))
    (prove,) = re.findall(rf'href="({address}/records/[^"]+/proofs)"', page)
    answer = manager.client.post(prove, data=manager.filled(prove, prove), files=[("files", ("a.pdf", PDF))])
    assert "PDF 文件" in said(manager.follow(answer))
    withdraw = prove.replace("/proofs", "/withdraw")
    page = manager.follow(manager.submit(withdraw, withdraw, reason="重复登记"))
    assert "已撤销" in said(page)
    assert withdraw not in page


def test_another_operators_staff_are_as_missing_as_nobody(manager: Window, town: Town) -> None:
    who = {"name": Personal.of("别家人"), "phone": Personal.of("13800000009"), "post": "窗口", "on": town.today}
    theirs = Context("manager-other", Role.MANAGER, OTHER, OTHER[3:9], None, "")
    town.do(AddStaff(operator=OTHER, staff="foreign-staff", outlet=f"{OTHER}-w1", **who), theirs)  # type: ignore[arg-type]
    for path in ("", "/change", "/leave", "/credentials", "/trainings", "/records/x/proofs", "/records/x/withdraw"):
        answers = [manager.client.get(f"/staff/{staff}{path}") for staff in ("foreign-staff", "nobody-at-all")]
        assert [one.status_code for one in answers] == [404, 404], path
    head = town.head
    for path in ("change", "leave", "credentials", "trainings", "records/x/proofs", "records/x/withdraw"):
        assert manager.client.post(f"/staff/foreign-staff/{path}", data={"reason": "x"}).status_code == 404
    assert town.head == head


def test_staff_do_not_join_another_operators_outlet(manager: Window) -> None:
    answer = manager.submit(
        JOIN, JOIN, name="张三", phone="13812345678", outlet=f"{OTHER}-w1", post="x", terms="full-time"
    )
    assert answer.status_code == 422
    assert complaint(answer.text, "outlet")
