"""The handover on its page: successors, progress, what is held up, the settlement by two, the extract, read-only."""

from __future__ import annotations

import hashlib
import io
import json
import re
import subprocess
import zipfile
from pathlib import Path

import pytest

from domain.duties.commands import DoDuty
from domain.feedback.commands import LodgeComplaint
from domain.handovers.handover import KINDS
from domain.shared.personal import Personal
from projections.case_board import queries as cases
from projections.case_board.answers import Case
from projections.duty_list import queries as duties
from projections.feedback_board import queries as feedback
from projections.handover_board import queries as board
from projections.handover_board.answers import Handover
from schedulers.handover import handover
from schedulers.sources import Sources
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.window.clients import Window, said
from tests.support.window.town import OTHER, OWN, Town
from tests.web.handover.conftest import EXIT, SUCCESSOR, SYSTEM
from web.handover import show

PAGE = f"/operators/{OWN}/exits/{EXIT}/handover"
EXTRACT = f"/operators/{OWN}/extract.zip"


def list_of(town: Town, operator: str) -> list[Case]:
    """The open cases of an operator."""
    town.house.runner.catch_up()
    return list(cases.cases(SYSTEM, town.house.views, operator=operator, status="open").rows)


def settlement_of(town: Town) -> Handover:
    found = board.handover_of(SYSTEM, town.house.views, OWN, EXIT)
    assert found is not None
    return found


def plan(who: Window, outlet: str = f"{OWN}-w1", to: str = f"{SUCCESSOR} {SUCCESSOR}-w1") -> str:
    return who.follow(who.submit(PAGE, f"{PAGE}/plan", outlet=outlet, to=to))


def test_a_successor_is_named_and_everything_goes_there(
    people: dict[str, Window], sources: Sources, town: Town
) -> None:
    assert "还没有选定" in people["bureau"].get(PAGE)
    assert "移交截止日还不知道" in said(people["bureau"].get("/exits")).replace(" ", "")  # no calendar is known
    assert "接收机构已选定" in plan(people["bureau"])
    handover(sources)
    page = people["bureau"].get(PAGE)
    assert "新编号" in page
    assert "没有符合条件的事项" in people["bureau"].get(f"{PAGE}?q=9999")
    file = people["bureau"].client.get(f"{PAGE}/items.csv?kind=person").text.splitlines()
    assert len(file) > 1
    assert all(line.startswith("服务对象,person-") and "已移交" in line for line in file[1:])
    assert f"{PAGE}/items.xlsx" in page
    assert "已移交" in page
    left = re.findall('data-label="还没有接手">([0-9]+)<', page)
    assert left == ["0"] * len(KINDS)
    taken = list_of(town, SUCCESSOR)
    assert [(one.item, one.done) for one in taken] == [("3.1.2", 2)]


def test_a_complaint_about_who_left_is_answered_by_who_took_over(
    people: dict[str, Window], sources: Sources, town: Town
) -> None:
    plan(people["bureau"])
    handover(sources)
    [finished] = cases.cases(SYSTEM, town.house.views, operator=OWN, status="finished").rows
    anybody = Context("public", Role.PUBLIC, None, "", None, "")
    words = Personal.of("办的时候说好要回访，没有人来。")
    lodged = LodgeComplaint(
        complaint="C-1", operator=OWN, via="public", kind="result", words=words, case=finished.case, on=town.today
    )
    town.do(lodged, anybody)
    assert duties.duties(SYSTEM, town.house.views, operator=OWN, status="open").total == 0
    [owed] = duties.duties(SYSTEM, town.house.views, operator=SUCCESSOR, status="open").rows
    assert (owed.kind, owed.outlet, owed.about) == ("answer", f"{SUCCESSOR}-w1", finished.subject)
    assert cases.case(SYSTEM, town.house.views, "C-1") is None  # nobody works on a case of an operator that left
    town.do(DoDuty(duty=owed.duty, operator=SUCCESSOR, occurrence=1, on=town.today), town.clerk(SUCCESSOR))
    town.house.runner.catch_up()
    complaint = feedback.complaint(SYSTEM, town.house.views, "C-1")
    assert complaint is not None
    assert (complaint.operator, complaint.status, complaint.answered_on) == (OWN, "finished", town.today)


def test_a_foreign_successor_is_refused_beside_its_field(people: dict[str, Window]) -> None:
    answer = people["bureau"].submit(PAGE, f"{PAGE}/plan", outlet=f"{OWN}-w1", to=f"{OWN} {OWN}-w2")
    assert answer.status_code == 422
    assert "没有退出的机构和它开着的网点" in answer.text


def test_a_successor_that_is_not_among_the_nearest_is_searched_for(
    people: dict[str, Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(show, "NEAR", 1)
    near, far = sorted((OTHER, SUCCESSOR), key=lambda code: (not code.startswith(OWN[:9]), code))
    page = people["bureau"].get(PAGE)
    assert "下面列出 1 家，共 2 家" in said(page)
    assert f'value="{near} {near}-w1"' in page
    assert f'value="{far} {far}-w1"' not in page
    assert f'value="{far} {far}-w1"' in people["bureau"].get(f"{PAGE}?near={far}")
    refused = people["bureau"].submit(PAGE, f"{PAGE}/plan", outlet="", to=f"{far} {far}-w1")
    assert refused.status_code == 422
    assert f'value="{far} {far}-w1" selected' in refused.text


def test_what_the_successor_cannot_take_is_held_up_with_the_reason_and_closed(
    people: dict[str, Window], sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan(people["bureau"], to=f"{OTHER} {OTHER}-w1")  # its contract covers other villages
    handover(sources)
    page = people["bureau"].get(PAGE)
    assert "没有机构能接的" in page
    assert "待处理" in page
    with monkeypatch.context() as few:
        few.setattr(show, "HELD", 0)
        assert "先列出前 0 项；办结以后，其余" in said(people["bureau"].get(PAGE))
    [which] = re.findall('<option value="(case [^"]+)"', page)
    form = people["bureau"].filled(PAGE, f"{PAGE}/close") | {"which": which}
    empty = people["bureau"].send(f"{PAGE}/close", form | {"reason": ""})
    assert empty.status_code == 422
    done = people["bureau"].send(f"{PAGE}/close", form | {"reason": "本人已外出务工"})
    assert "本人已外出务工" in people["bureau"].follow(done)


def test_the_final_settlement_is_proposed_and_confirmed_by_another_person(
    people: dict[str, Window], sources: Sources, town: Town
) -> None:
    assert people["manager"].client.get(f"{PAGE}/settlement.pdf").status_code == 404
    plan(people["bureau"])
    handover(sources)
    no_ground = people["bureau"].submit(PAGE, f"{PAGE}/settlement", paid="100")
    assert no_ground.status_code == 422
    assert "请写明依据" in no_ground.text
    assert 'value="100"' in no_ground.text
    sent = people["bureau"].submit(PAGE, f"{PAGE}/settlement", paid="100", reason="凭证 2026-018")
    page = people["bureau"].follow(sent)
    assert "这是您拟定的" in page
    assert "−¥100.00" in page or "-¥100.00" in page
    confirmed = people["second"].follow(people["second"].submit(PAGE, f"{PAGE}/settlement/confirm"))
    assert "已确认" in confirmed
    assert people["manager"].client.get(f"{PAGE}/settlement.pdf").content[:5] == b"%PDF-"
    code = settlement_of(town).settlement_code or ""
    assert "这份结算单有记录" in said(people["clerk"].get(f"/verify/{code.upper()}"))
    assert people["stranger"].client.get(f"{PAGE}/settlement.pdf").status_code in (403, 404)
    handover(sources)
    done = people["auditor"].get(PAGE)
    assert "移交完成2026-11-20" in said(people["auditor"].get("/exits")).replace(" ", "")
    assert "移交完成" in done
    assert "都有了接手的机构" in done


def test_the_one_who_left_reads_and_downloads_and_writes_nothing(people: dict[str, Window], town: Town) -> None:
    page = people["manager"].get(PAGE)
    assert "不能再办理业务" in page
    assert f"{PAGE}/plan" not in page
    head = town.head
    clerk = people["clerk"]
    assert "不能再办理业务" in said(clerk.get("/desk"))
    assert 'href="/people/new"' not in clerk.get("/desk") + clerk.get("/people")
    for answer in (clerk.client.get("/people/new"), clerk.send("/people/new", {}), clerk.send("/duties", {})):
        assert answer.status_code == 403
        assert "贵机构已退出" in said(answer.text)
    assert town.head == head
    assert people["manager"].client.get(EXTRACT).status_code == 200


def test_the_extract_is_signed_complete_and_the_same_each_time(
    people: dict[str, Window], town: Town, tmp_path: Path
) -> None:
    content = people["manager"].client.get(EXTRACT).content
    assert people["auditor"].client.get(EXTRACT).content == content
    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        bundle.extractall(tmp_path)
        lines = bundle.read("events.jsonl").splitlines()
        manifest = json.loads(bundle.read("manifest.json"))
    assert manifest["events"] == len(lines) > 10
    assert manifest["sha256"] == hashlib.sha256(b"\n".join(lines) + b"\n").hexdigest()
    told = [json.loads(line) for line in lines]
    assert [one["position"] for one in told] == sorted(one["position"] for one in told)
    assert not any("张小明" in line.decode() for line in lines)
    check = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "public-key.pem", "-rawin"]
    check += ["-in", "manifest.json", "-sigfile", "manifest.sig"]
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    (tmp_path / "manifest.json").write_text((tmp_path / "manifest.json").read_text().replace(OWN, OTHER))
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode != 0


def test_a_stranger_finds_neither_page_nor_extract(people: dict[str, Window]) -> None:
    for path in (PAGE, EXTRACT):
        foreign = people["stranger"].client.get(path)
        missing = people["stranger"].client.get(path.replace(OWN, "op-350102-999"))
        assert (foreign.status_code, missing.status_code) in ((404, 404), (403, 403))
    assert people["manager"].client.get(PAGE.replace("/exits/1/", "/exits/9/")).status_code == 404


def test_the_page_of_an_outlet_says_that_its_operator_left_and_takes_no_offers(people: dict[str, Window]) -> None:
    page = people["auditor"].get(f"/o/{OWN}-w1")
    assert "不再办理业务" in said(page)
    assert "申请登记岗位" not in page
    for gone in ("offer", "items/3.1.1"):
        assert people["auditor"].client.get(f"/o/{OWN}-w1/{gone}").status_code == 404
