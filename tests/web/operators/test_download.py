"""The list as a file: the same rows as on the page, and nothing that a spreadsheet would compute."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from domain.operators.commands import AdmitOperator
from domain.shared.identity import credit_check_character
from projections.appraisal_archive import league
from projections.operator_directory import queries as directory
from projections.page import LARGEST
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.outcome import Done
from tests.support.html import text, tree
from tests.support.offices import EVERYBODY, Offices
from web.documents.sheet import MARK, harmless, sheet

HOSTILE = ('=HYPERLINK("http://evil.test")', "+1+1", "-1+cmd", "@SUM(A1)", "＝1＋1", "\t=1", " =1", "\n=1")


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_spreadsheet_could_compute_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("cell", [-5, Decimal("-1.40"), 0, None, "平安（福州）", "2025-01-01", "1,2"])
def test_numbers_and_plain_words_stay_as_they_are(cell: str | int | Decimal | None) -> None:
    assert harmless(cell) == ("" if cell is None else str(cell))


def test_a_sheet_is_utf8_with_a_mark_and_quotes_what_needs_it() -> None:
    content = sheet(["a", "b"], [["x,y", 1], ['"', None]]).decode()
    assert content == f'{MARK}a,b\r\n"x,y",1\r\n"""",\r\n'


def read(offices: Offices, path: str, login: str = "bureau") -> list[list[str]]:
    answer = offices.client(login).get(path)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"].startswith("attachment; ")
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_the_file_has_every_row_of_the_list_as_it_is_narrowed(offices: Offices) -> None:
    head, *lines = read(offices, "/operators.csv")
    every = directory.operators(EVERYBODY, offices.views, size=LARGEST).rows
    assert [line[0] for line in lines] == [one.operator for one in sorted(every, key=lambda one: one.name)]
    assert len(head) == len(lines[0])
    flagged = directory.flagged_operators(EVERYBODY, offices.views)
    assert len(read(offices, "/operators.csv?status=flagged")) == 1 + len(flagged)
    assert [line[0] for line in read(offices, "/operators.csv", "county")[1:]] == [offices.own.code]


@pytest.mark.parametrize("path", ["/operators", "/appraisals", "/subsidies/ledger", "/loans/ledger"])
def test_a_list_is_a_workbook_as_well_and_the_page_leads_to_both(offices: Offices, path: str) -> None:
    client = offices.client("bureau")
    assert client.get(f"{path}.xlsx").content.startswith(b"PK")
    page = client.get(path.removesuffix("/ledger")).text
    assert f"{path}.csv" in page
    assert f"{path}.xlsx" in page


LISTS = (
    *(("bureau", path) for path in ("/exits", "/samples", "/samples/seeds", "/signals", "/schemes/trials")),
    *(("auditor", path) for path in ("/streams", "/unmaskings", "/streams?kind=case&operator={own}&sort=events")),
    *(("clerk", path) for path in ("/imports", "/vouchers?status=live&sort=expires")),
    *(("finance", path) for path in ("/vouchers", "/voucher-policies")),
)


def as_told(cell: object, text: str) -> object:
    """What the CSV says as the workbook would: a number as a number."""
    return (float(text) if isinstance(cell, int | float) else text) if cell is not None or text else None


@pytest.mark.parametrize(("login", "path"), LISTS)
def test_every_list_in_pages_is_handed_over_in_both_forms(offices: Offices, login: str, path: str) -> None:
    page, _, query = path.format(own=offices.own.code).partition("?")
    shown = offices.page(f"{page}?{query}", login)
    assert {f"{page}.{form}" in shown for form in ("csv", "xlsx")} == {True}
    rows = read(offices, f"{page}.csv?{query}", login)
    book = load_workbook(io.BytesIO(offices.client(login).get(f"{page}.xlsx?{query}").content)).worksheets[0]
    for told, row in zip(book.iter_rows(values_only=True), rows, strict=True):
        assert [as_told(cell, text) for cell, text in zip(told, row, strict=True)] == list(told)
    count = next(text(one) for one in tree(shown).iter("span") if one.get("class") == "count")
    assert count.replace(",", "").removesuffix("+") in (str(len(rows) - 1), "10000")


def test_the_ranking_is_a_file_too(offices: Offices) -> None:
    _, *lines = read(offices, "/appraisals.csv?period=2025Q4")
    assert [int(line[0]) for line in lines] == sorted(int(line[0]) for line in lines)
    assert len(lines) == len(offices.plan.operators)
    failing = league.operators_graded(EVERYBODY, offices.views, "2025Q4", "不合格")
    assert len(read(offices, "/appraisals.csv?period=2025Q4&grade=不合格")) == 1 + len(failing) > 1


def test_an_operator_with_a_formula_for_a_name_is_only_a_name(writing: Offices) -> None:
    house, base = writing.house, "91350100M000999Y4"
    command = AdmitOperator(
        operator="op-350102-999",
        name=HOSTILE[0],
        credit_code=base + credit_check_character(base),
        licence="350102999",
        area="350102",
        on=date(2026, 1, 28),
    )
    officer = Context("bureau-1", Role.BUREAU, None, "35", None, "")
    outcome = house.application.handle(command, officer)
    assert isinstance(outcome, Done), outcome
    assert house.runner.wait(outcome.position, 10)
    line = next(line for line in read(writing, "/operators.csv") if line[0] == "op-350102-999")
    assert line[1] == f"'{HOSTILE[0]}"
    assert HOSTILE[0].replace('"', "&#34;") in writing.page("/operators?q=HYPERLINK")
