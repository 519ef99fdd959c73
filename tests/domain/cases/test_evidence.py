"""AttachEvidence: files of a case, open or finished; the same file once."""

from domain.cases.case import decider
from domain.cases.commands import AttachEvidence
from domain.cases.events import CaseEvidenceAttached, CaseOpened, CaseVoided, CaseWithdrawn
from domain.cases.evidence import MOST
from domain.shared.personal import Personal
from tests.support.asked import ask
from tests.support.controls import example, finished_steps
from tests.support.given import given

OPENED, ATTACHED = example(CaseOpened), example(CaseEvidenceAttached)


def test_a_file_is_put_to_a_case_that_is_open_or_finished() -> None:
    given(decider, OPENED).when(ask(AttachEvidence)).then(ATTACHED)
    given(decider, OPENED, *finished_steps()).when(ask(AttachEvidence)).then(ATTACHED)


def test_the_same_file_is_put_to_a_case_once() -> None:
    given(decider, OPENED, ATTACHED).when(ask(AttachEvidence, evidence="another")).then_nothing()


def test_a_case_that_was_taken_back_gets_no_more_files() -> None:
    for ended, status in ((example(CaseWithdrawn), "withdrawn"), (example(CaseVoided), "voided")):
        given(decider, OPENED, ended).when(ask(AttachEvidence)).then_refused("cases.not-open", status=status)


def test_a_file_without_a_title_is_refused_beside_it() -> None:
    nameless = ask(AttachEvidence, title=Personal.of("  "))
    given(decider, OPENED).when(nameless).then_refused("cases.evidence-title", field="title")


def test_a_case_holds_so_many_files_and_no_more() -> None:
    full = [example(CaseEvidenceAttached, evidence=f"e-{n}", sha256=f"{n:064x}") for n in range(MOST)]
    given(decider, OPENED, *full).when(ask(AttachEvidence)).then_refused("cases.evidence-full", field="files", most=50)
