"""The same report, the same bytes: in another process, with another hash seed, in another time zone."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from tests.web.documents import samples, samples_annual
from web.documents import appraisal
from web.documents.pdf import Renderer

ROOT = Path(__file__).parents[3]
PROGRAM = """
import hashlib
from tests.web.documents import samples, samples_annual
from web.documents import appraisal, render
print(hashlib.sha256(render.pdf(appraisal.source(samples.{which}()))).hexdigest())
"""


def made_elsewhere(which: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(which=which)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=True,
        timeout=100,
    )
    return done.stdout.decode().strip()


def test_two_processes_make_the_same_bytes(quarterly_pdf: bytes) -> None:
    here = hashlib.sha256(quarterly_pdf).hexdigest()
    assert made_elsewhere("quarterly", PYTHONHASHSEED="7", TZ="America/New_York") == here


def test_the_same_process_makes_the_same_bytes_after_other_documents(renderer: Renderer, annual_pdf: bytes) -> None:
    renderer.render(appraisal.source, samples.quarterly())
    assert renderer.render(appraisal.source, samples_annual.annual()) == annual_pdf


def test_one_changed_score_changes_the_document_and_its_identifier(renderer: Renderer, quarterly_pdf: bytes) -> None:
    changed = renderer.render(appraisal.source, replace(samples.quarterly(), total=Decimal("57.7")))
    assert changed != quarterly_pdf
    assert _identifier(changed) != _identifier(quarterly_pdf)


def _identifier(pdf: bytes) -> bytes:
    return pdf[pdf.rindex(b"/ID") :].split(b"]")[0]
