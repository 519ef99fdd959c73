"""A seed from its commitment to the last finding, on the pages of everybody who may see it."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from domain.sampling.commands import RemindOfSampling
from domain.sampling.drawing import sha256_of
from domain.shared.period import Period
from projections.sample_board import queries as board
from projections.workload import queries as workload
from schedulers.sources import system
from tenants.accounts.roles import Role
from tests.support.html import by_id, text, tree
from tests.support.window.checking import AFTER, AREA, IN_QUARTER, PERIOD, adopt_scheme, night, until, work
from tests.support.window.clients import WHO, Window, complaint, said, sign_in_again, windows
from tests.support.window.town import OTHER, OWN, Town, town_at
from web.samples import listing

NEW, SEEDS, LIST = "/samples/seeds/new", "/samples/seeds", "/samples"
SEED_PAGE = f"/samples/seeds/{AREA}/{PERIOD}"
SAMPLE = f"/operators/{OWN}/samples/{PERIOD}"
SEED = "a seed that nobody guesses"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc00000030101"
    "00c9fe92ef0000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with town_at(tmp_path_factory.mktemp("town"), IN_QUARTER) as made:
        adopt_scheme(made)
        work(made)
        yield made


@pytest.fixture(scope="module")
def everybody(town: Town) -> dict[str, Window]:
    return windows(town, {**WHO, "finance": (Role.FINANCE, None, None)})


@pytest.fixture(scope="module")
def bureau(everybody: dict[str, Window]) -> Window:
    return everybody["bureau"]


@pytest.fixture(scope="module")
def committed(bureau: Window) -> None:
    answer = bureau.submit(NEW, NEW, area=AREA, period=PERIOD, seed=SEED)
    assert answer.status_code == 303, said(answer.text)


@pytest.fixture(scope="module")
def drawn(town: Town, everybody: dict[str, Window], bureau: Window, committed: None) -> list[str]:
    """The cases drawn, after the quarter, in their order."""
    until(town, AFTER)
    sign_in_again(everybody)
    assert bureau.submit(SEED_PAGE, f"{SEED_PAGE}/reveal").status_code == 303
    night(town)
    page = board.cases(town.bureau, town.house.views, OWN, PERIOD, size=200)
    return [one.case for one in page.rows]


def test_what_is_wrong_with_a_seed_is_said_beside_its_field_and_what_was_typed_is_kept(bureau: Window) -> None:
    short = bureau.submit(NEW, NEW, area=AREA, period=PERIOD, seed="1234")
    assert short.status_code == 422
    assert "至少要 16 个字符" in complaint(short.text, "seed")
    assert 'value="1234"' in short.text
    assert bureau.submit(NEW, NEW, area="99").status_code == 422
    late = bureau.submit(NEW, NEW, area="350102", period="2026Q2")
    assert "2026-06-30 是最后一天" in complaint(late.text, "period")


def test_an_empty_field_draws_a_seed_that_no_page_shows(bureau: Window, town: Town) -> None:
    assert bureau.submit(NEW, NEW, area="350122", period=PERIOD, seed=None).status_code == 303
    page = bureau.get(f"/samples/seeds/350122/{PERIOD}")
    found = board.sampling(town.bureau, town.house.views, "350122", PERIOD)
    assert found is not None
    assert found.seed_sha256 in page
    assert "尚未公布" in said(page)
    stored = town.house.log.load(f"sampling/350122:{PERIOD}", opening=True)[0].event
    assert len(stored.seed.plain) == 64
    assert sha256_of(stored.seed.plain) == found.seed_sha256
    assert stored.seed.plain not in page


def test_before_it_is_revealed_everybody_sees_the_hash_alone(everybody: dict[str, Window], committed: None) -> None:
    for who in ("bureau", "manager", "auditor", "finance"):
        page = everybody[who].get(SEED_PAGE)
        assert sha256_of(SEED) in page
        assert SEED not in page
        assert sha256_of(SEED)[:12] in everybody[who].get(SEEDS)
    early = everybody["bureau"].send(f"{SEED_PAGE}/reveal", {"request_id": "early-reveal"})
    assert early.status_code == 422
    assert "考核期结束（2026-09-30）以后" in said(early.text)


def test_a_reminder_is_shown_until_it_is_done(
    bureau: Window, town: Town, committed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for area, of in (("350122", "seed"), ("350103", "reveal"), (AREA, "reveal"), (AREA, "draw")):
        remind = RemindOfSampling(area=area, period=PERIOD, of=of, until=town.today, on=town.today)
        town.do(remind, system("sample_chasing"))
    page = said(bureau.get(SEEDS))
    assert "还没有封存抽查种子" not in page  # the city's reaches the county
    assert page.count("种子还没有公布") == 1
    assert "还有机构没有抽取" in page
    assert "还有机构没有抽取" in said(bureau.get(SEED_PAGE))
    remind = RemindOfSampling(area="350203", period=PERIOD, of="seed", until=town.today, on=town.today)
    town.do(remind, system("sample_chasing"))
    assert "还没有封存抽查种子" in said(bureau.get(SEEDS))
    monkeypatch.setattr(listing, "REMINDERS", 1)
    short = said(bureau.get(SEEDS))
    assert "看全部 3 项" in short
    assert "种子还没有公布" not in short or "还有机构没有抽取" not in short
    every = said(bureau.get(f"{SEEDS}?reminders=all"))
    assert "种子还没有公布" in every
    assert "还有机构没有抽取" in every


def test_a_second_seed_is_refused(bureau: Window, committed: None) -> None:
    again = bureau.submit(NEW, NEW, area=AREA, period=PERIOD, seed="another seed, long enough")
    assert again.status_code == 422
    assert "已经封存过种子" in said(again.text)
    below = bureau.submit(NEW, NEW, area="350102", period=PERIOD)
    assert below.status_code == 422
    assert "以上级的为准" in said(below.text)


def test_a_script_elsewhere_draws_the_same_cases_from_what_is_published(
    everybody: dict[str, Window], drawn: list[str], tmp_path: Path
) -> None:
    """With the standard library alone, and nothing of this house."""
    manager = everybody["manager"]
    page = manager.get(SAMPLE)
    here = [one.get("href") for one in by_id(tree(page), "nav").iter("a") if one.get("aria-current") == "page"]
    assert here == [LIST]
    shown = list(tree(page).iter("pre"))
    command, script = (text(one) if one.get("id") != "redraw" else "".join(one.itertext()) for one in shown)
    assert len(script.splitlines()) <= 30
    (tmp_path / "redraw.py").write_text(script, "utf-8")
    name = f"list-{OWN}-{PERIOD}.csv"
    (tmp_path / name).write_bytes(manager.client.get(f"{SAMPLE}/list.csv").content)
    said_line = command.strip().split(" ", 2)
    assert said_line[:2] == ["python3", "redraw.py"]
    arguments = [name, SEED, "0.5", "1", "200"]
    assert said_line[2] == " ".join(arguments)
    done = subprocess.run(
        [sys.executable, "-I", "redraw.py", *arguments], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    seed_line, list_line, *cases = done.stdout.splitlines()
    assert cases == drawn
    assert seed_line == f"seed sha256: {sha256_of(SEED)}"
    assert list_line.removeprefix("list sha256: ") in page


def test_who_may_not_see_the_operator_finds_no_sample(everybody: dict[str, Window], drawn: list[str]) -> None:
    for path in (
        SAMPLE,
        f"{SAMPLE}/list.csv",
        f"{SAMPLE}/findings.csv",
        f"{SAMPLE}/findings.xlsx",
        f"{SAMPLE}/cases/{drawn[0]}",
    ):
        assert everybody["auditor"].client.get(path).status_code == 200
        assert everybody["stranger"].client.get(path).status_code in (403, 404)
        assert everybody["bureau"].client.get(path.replace(OWN, "op-350102-999")).status_code == 404
    assert everybody["bureau"].client.get(f"{SAMPLE}/cases/none").status_code == 404
    assert OTHER not in everybody["manager"].get(LIST)


def test_the_findings_of_every_case_are_recorded_published_and_end_what_counts(
    everybody: dict[str, Window], bureau: Window, town: Town, drawn: list[str]
) -> None:
    first, *rest = drawn
    one = f"{SAMPLE}/cases/{first}"
    missing = bureau.submit(one, one, passed="no", finding="not-served")
    assert missing.status_code == 422
    assert "请写明在现场看到的情况" in complaint(missing.text, "note")
    number = bureau.submit(one, one, passed="no", finding="not-served", note="拨 13800138000 无人接")
    assert "不要写电话" in complaint(number.text, "note")
    assert "拨 13800138000 无人接" in number.text
    text_file = _with_photo(bureau, one, b"not a picture", passed="yes")
    assert text_file.status_code == 422
    done = _with_photo(bureau, one, PNG, passed="no", finding="not-served", note="服务对象表示没有办过")
    assert done.status_code == 303, said(done.text)
    photo = everybody["auditor"].client.get(f"{one}/photo")
    assert (photo.content, photo.headers["content-type"]) == (PNG, "image/png")
    for case in rest:
        path = f"{SAMPLE}/cases/{case}"
        assert f"{SAMPLE}/conclude" not in bureau.get(SAMPLE)
        assert bureau.submit(path, path, passed="yes").status_code == 303
    assert bureau.submit(SAMPLE, f"{SAMPLE}/conclude").status_code == 303
    assert "核查完毕" in said(everybody["manager"].get(SAMPLE))
    assert "服务对象表示没有办过" in said(everybody["manager"].get(SAMPLE))
    table = csv.reader(
        io.StringIO(everybody["finance"].client.get(f"{SAMPLE}/findings.csv").text.removeprefix("\ufeff"))
    )
    assert [row[0] for row in table][1:] == drawn
    late = bureau.send(one, {"request_id": "late", "passed": "yes", "note": "改口"})
    assert late.status_code == 422
    assert "不能再改" in said(late.text)
    facts = workload.facts_touching(town.bureau, town.house.views, OWN, Period.parse(PERIOD))
    assert {fact.key for fact in facts if fact.out == "failed-check"} == {first}


def _with_photo(bureau: Window, path: str, content: bytes, **typed: Any) -> Any:
    filled = {**bureau.filled(path, path), **typed}
    data = {name: value for name, value in filled.items() if name != "files" and value is not None}
    return bureau.client.post(path, data=data, files={"files": ("photo.png", content, "image/png")})


def test_an_operator_may_check_nothing_itself(everybody: dict[str, Window], drawn: list[str]) -> None:
    path = f"{SAMPLE}/cases/{drawn[0]}"
    answer = everybody["manager"].send(path, {"request_id": "mine", "passed": "yes"})
    assert answer.status_code == 403
    assert "记录核查结果" not in said(everybody["manager"].get(path))
