"""Notice and decision of exit on paper: whole, checkable, the same bytes every time."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.web.documents import samples_exits as samples
from tests.web.documents.reading import attachment_of, pages_of, squeezed, text_of
from tests.web.documents.test_sameness import ROOT
from web.documents import exits, settlement
from web.documents.pdf import Renderer

PROGRAM = """
import hashlib
from tests.web.documents import samples_exits as samples
from web.documents import exits, render, settlement
for source in (
    exits.notice_source(samples.notice()),
    exits.decision_source(samples.decision()),
    settlement.source(samples.settlement()),
):
    print(hashlib.sha256(render.pdf(source)).hexdigest())
"""


@pytest.fixture(scope="module")
def notice_pdf(renderer: Renderer) -> bytes:
    return renderer.render(exits.notice_source, samples.notice())


@pytest.fixture(scope="module")
def decision_pdf(renderer: Renderer) -> bytes:
    return renderer.render(exits.decision_source, samples.decision())


@pytest.fixture(scope="module")
def settlement_pdf(renderer: Renderer) -> bytes:
    return renderer.render(settlement.source, samples.settlement())


def test_a_notice_says_why_and_what_may_be_done_and_has_a_receipt(notice_pdf: bytes) -> None:
    told, text = samples.notice(), squeezed(text_of(notice_pdf))
    wanted = (told.operator, told.number, told.code, told.url, "10个工作日", "15个工作日", "送达回证", "48.6", "听证")
    for said in (*wanted, "18cd-77f0-4402", "主要差距在承接办理和核销就业券。", "演示数据"):
        assert squeezed(said) in text, said
    assert len(pages_of(notice_pdf)) <= 2


def test_a_recorded_receipt_is_filled_in(renderer: Renderer) -> None:
    signed = replace(samples.notice(), receipt=(date(2026, 7, 9), "签收"))
    text = squeezed(text_of(renderer.render(exits.notice_source, signed)))
    assert "2026年7月9日" in text
    assert "签收人（盖章）" not in text


def test_a_decision_gives_reasons_days_and_what_was_done_before(decision_pdf: bytes) -> None:
    told, text = samples.decision(), squeezed(text_of(decision_pdf))
    for said in ("退出决定书", told.reasons, "2026年9月1日", "2029年9月1日", "30个工作日", "举行听证", told.code):
        assert squeezed(said) in text, said


@pytest.mark.parametrize(
    ("outcome", "title", "said"),
    [("release", "解除退出程序决定书", "继续履行合同"), ("remedy", "同意整改决定书", "2026年10月30日")],
)
def test_the_other_outcomes_have_their_own_words(renderer: Renderer, outcome: str, title: str, said: str) -> None:
    day = date(2026, 10, 30) if outcome == "remedy" else None
    other = replace(samples.decision(), outcome=outcome, effective_on=None, barred_until=None, remedy_until=day)
    text = squeezed(text_of(renderer.render(exits.decision_source, other)))
    assert title in text
    assert said in text
    assert "不得以本统一社会信用代码再准入" not in text


def test_what_is_attached_checks_the_paper_without_the_system(decision_pdf: bytes, tmp_path: Path) -> None:
    told = json.loads(attachment_of(decision_pdf, tmp_path))
    assert (told["format"], told["outcome"], told["effective_on"]) == ("yizhan.exit-decision.v1", "exit", "2026-09-01")


def test_a_settlement_adds_up_on_paper_and_says_who_pays(settlement_pdf: bytes, tmp_path: Path) -> None:
    paper, text = samples.settlement(), squeezed(text_of(settlement_pdf))
    for said in ("最终结算单", "24,080.00", "绩效系数0.6", "19,848.00", "应退回", "152.00", paper.reason, paper.code):
        assert squeezed(said) in text, said
    told = json.loads(attachment_of(settlement_pdf, tmp_path))
    assert (told["format"], told["due_fen"]) == ("yizhan.final-settlement.v1", -15_200)


def test_another_process_makes_the_same_papers(notice_pdf: bytes, decision_pdf: bytes, settlement_pdf: bytes) -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, check=True, timeout=100)
    digests = [hashlib.sha256(pdf).hexdigest() for pdf in (notice_pdf, decision_pdf, settlement_pdf)]
    assert done.stdout.decode().split() == digests
