"""Files of a case: put to it, listed and handed out, each only by and to whom the case is."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.support.html import form_values
from tests.support.proofs import HTML, PDF, PNG, pdf
from tests.support.window.clients import HTMX, Window, complaint, form_to, said
from tests.support.window.town import Town


def attach(window: Window, case: str, *contents: bytes, title: str = "失业登记表", **headers: str) -> Any:
    action = f"/cases/{case}/evidence"
    form = dict(form_values(form_to(window.get(f"/cases/{case}"), action))) | {"title": title}
    return send(window, case, form, *contents, **headers)


def send(window: Window, case: str, form: dict[str, str], *contents: bytes, **headers: str) -> Any:
    files = [("files", (f"扫描件{n}.pdf", content)) for n, content in enumerate(contents, start=1)]
    return window.client.post(f"/cases/{case}/evidence", data=form, files=files, headers=headers)


def links(page: str, case: str) -> list[str]:
    return re.findall(rf'href="(/cases/{case}/evidence/[^"]+)"', page)


def test_files_are_listed_and_handed_out_as_downloads_alone(clerk: Window, town: Town) -> None:
    case = town.case(town.person(), steps=1)
    page = clerk.follow(attach(clerk, case, PDF, PNG))
    assert "材料已附上" in page
    assert "失业登记表" in said(page)
    contents = {}
    for address in links(page, case):
        answer = clerk.client.get(address)
        contents[answer.headers["Content-Type"]] = answer.content
        assert answer.headers["Content-Disposition"].startswith('attachment; filename="')
        assert "扫描" not in answer.headers["Content-Disposition"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert contents == {"application/pdf": PDF, "image/png": PNG}


def test_who_took_a_file_is_in_the_access_log(clerk: Window, town: Town) -> None:
    case = town.case(town.person(), steps=1)
    (address,) = links(clerk.follow(attach(clerk, case, PDF)), case)
    clerk.client.get(address)
    entry = town.house.accounts.access_log(1)[0]
    assert (entry.type, entry.result) == ("evidence", address.rsplit("/", 1)[1])


def test_the_log_holds_the_hash_and_neither_title_nor_content(clerk: Window, town: Town) -> None:
    case = town.case(town.person(), steps=1)
    clerk.follow(attach(clerk, case, pdf("张小明"), title="张小明的登记表"))
    (event,) = [one.event for one in town.house.log.load(f"op-350102-003/case/{case}")][-1:]
    assert (len(event.sha256), event.type, event.size) == (64, "application/pdf", len(pdf("张小明")))
    assert "张小明" not in repr(event)


@pytest.mark.parametrize(
    ("contents", "words"),
    [((), "请选择文件"), ((HTML,), "不是完整的"), ((PDF,) * 6, "一次最多 5 个文件"), ((PDF + b"\0" * 2**24,), "太大")],
    ids=["none", "page", "too many", "too large"],
)
@pytest.mark.parametrize("headers", [{}, HTMX], ids=["browser", "htmx"])
def test_what_is_wrong_is_said_beside_the_field_and_the_title_stays(
    clerk: Window, town: Town, contents: tuple[bytes, ...], words: str, headers: dict[str, str]
) -> None:
    case = town.case(town.person(), steps=1)
    head = town.head
    answer = attach(clerk, case, *contents, title="登记表扫描", **headers)
    assert answer.status_code == 422
    assert words in complaint(answer.text, "evidence-files")
    assert 'value="登记表扫描"' in answer.text
    assert town.head == head


def test_a_form_sent_twice_attaches_once_and_another_file_under_it_is_refused(clerk: Window, town: Town) -> None:
    case = town.case(town.person(), steps=1)
    action = f"/cases/{case}/evidence"
    form = dict(form_values(form_to(clerk.get(f"/cases/{case}"), action))) | {"title": "登记表"}
    assert send(clerk, case, form, PDF).status_code == 303
    head = town.head
    assert send(clerk, case, form, PDF).status_code == 303
    assert send(clerk, case, form, pdf("other")).status_code == 422
    assert town.head == head


def test_a_case_taken_back_offers_no_form_and_takes_no_file(clerk: Window, town: Town) -> None:
    case = town.case(town.person(), steps=1)
    form = dict(form_values(form_to(clerk.get(f"/cases/{case}"), f"/cases/{case}/evidence"))) | {"title": "登记表"}
    clerk.follow(clerk.submit(f"/cases/{case}/withdraw", f"/cases/{case}/withdraw", reason="不办了"))
    assert f'action="/cases/{case}/evidence"' not in clerk.get(f"/cases/{case}")
    answer = send(clerk, case, form, PDF)
    assert answer.status_code == 422
    assert "已撤回，不能再改" in said(answer.text)


def test_only_who_sees_the_case_gets_its_files(everybody: dict[str, Window], town: Town) -> None:
    clerk, case = everybody["clerk"], town.case(town.person(), steps=1)
    (address,) = links(clerk.follow(attach(clerk, case, PDF)), case)
    answers = {who: everybody[who].client.get(address).status_code for who in ("colleague", "manager", "auditor")}
    assert answers == {"colleague": 200, "manager": 200, "auditor": 200}
    assert everybody["stranger"].client.get(address).status_code == 404
    assert everybody["bureau"].client.get(address).status_code == 403
    other = town.case(town.person(), steps=1)
    assert clerk.client.get(address.replace(case, other)).status_code == 404


def test_who_is_forgotten_takes_the_files_along(clerk: Window, town: Town) -> None:
    person = town.person()
    case = town.case(person, steps=1)
    (address,) = links(clerk.follow(attach(clerk, case, PDF)), case)
    town.house.vault.shred(person)
    assert clerk.client.get(address).status_code == 404
    assert "已遗忘" in said(clerk.get(f"/cases/{case}"))
