"""The letter of referral and the résumé on paper: one sheet each, the same bytes every time."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.web.documents import samples_short as samples
from tests.web.documents.reading import attachment_of, pages_of, squeezed, text_of
from tests.web.documents.test_sameness import ROOT
from web.documents import letter, resume
from web.documents.errors import CharactersMissing
from web.documents.pdf import Renderer

PROGRAM = """
import hashlib
from tests.web.documents import samples_short
from web.documents import letter, render
print(hashlib.sha256(render.pdf(letter.source(samples_short.letter()))).hexdigest())
"""


@pytest.fixture(scope="module")
def letter_pdf(renderer: Renderer) -> bytes:
    return renderer.render(letter.source, samples.letter())


def test_a_letter_says_who_is_sent_where_and_how_to_check_it(letter_pdf: bytes) -> None:
    told, text = samples.letter(), squeezed(text_of(letter_pdf))
    for said in (told.person, told.employer, told.occupation, told.phone, told.code, told.url, told.number, "回执"):
        assert squeezed(said) in text, said
    assert "2026年12月20日" in text
    assert len(pages_of(letter_pdf)) == 1


def test_a_letter_with_the_longest_names_stays_on_two_sheets(renderer: Renderer) -> None:
    long = replace(samples.letter(), employer="福州" * 40, occupation="操作工" * 20, place="街道" * 40)
    assert len(pages_of(renderer.render(letter.source, long))) <= 2


def test_what_is_attached_to_a_letter_names_nobody(letter_pdf: bytes, tmp_path: Path) -> None:
    content = attachment_of(letter_pdf, tmp_path)
    told = json.loads(content)
    assert told["code"] == samples.letter().code
    assert samples.letter().person not in content.decode()


def test_another_process_makes_the_same_letter(letter_pdf: bytes) -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, check=True, timeout=100)
    assert done.stdout.decode().strip() == hashlib.sha256(letter_pdf).hexdigest()


def test_a_resume_says_what_the_person_said(renderer: Renderer) -> None:
    made = renderer.render(resume.source, samples.resume())
    text = squeezed(text_of(made))
    for said in ("张小明", "数控车工", "会看图纸，能独立编程。", "教育和培训"):
        assert squeezed(said) in text
    assert renderer.render(resume.source, samples.resume()) == made


def test_what_nobody_can_print_is_refused(renderer: Renderer) -> None:
    with pytest.raises(CharactersMissing):
        renderer.render(letter.source, replace(samples.letter(), person="张\u202e明"))
