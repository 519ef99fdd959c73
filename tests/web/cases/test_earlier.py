"""What comes before an item: refused at the window with the way there, shown by a finished case or confirmed."""

from __future__ import annotations

from typing import Any

from domain.catalogue.catalogue import items
from domain.catalogue.prerequisites import attesting
from projections.case_board import queries
from tests.support.filled import fields_of
from tests.support.window.clients import Window, said
from tests.support.window.town import SEEKING, VACANCY, Town
from tests.web.cases.every_item import Applicant, send

ASSISTANCE, SURVEY, AGENCY = "6.2.1", "6.1.1", "3.3.1"


def judged(town: Town, address: str) -> dict[str, str]:
    form = queries.case_form(town.clerk(), town.house.views, address.removeprefix("/cases/"))
    assert form is not None
    return form.judged


def begin(clerk: Window, town: Town, item: str, page: str, **typed: Any) -> Any:
    return send(town, clerk, items()[item], Applicant(page), (), **typed)


def test_assistance_waits_for_the_survey_and_names_it_once_it_is_finished(clerk: Window, town: Town) -> None:
    page = f"/cases/new/{ASSISTANCE}"
    assert "本机构没有办结的记录" in said(clerk.get(page))
    head = town.head
    refused = begin(clerk, town, ASSISTANCE, page, declared=[])
    assert refused.status_code == 422
    assert "摸清辖区就业援助对象的底数" in said(refused.text)
    assert f"/cases/new/{SURVEY}" in refused.text
    assert town.head == head
    survey = town.case(town.next("thing"), SURVEY, subject_kind="campaign", fields=fields_of(SURVEY))
    opened = begin(clerk, town, ASSISTANCE, page, declared=[])
    assert judged(town, opened.headers["Location"]) == {SURVEY: f"case {survey}"}
    assert f'href="/cases/{survey}"' in clerk.get(opened.headers["Location"])


def test_what_was_done_elsewhere_is_confirmed_and_kept_with_the_case(clerk: Window, town: Town) -> None:
    employer, _ = town.employer()
    page = f"/employers/{employer}/cases/{AGENCY}"
    refused = begin(clerk, town, AGENCY, page, declared=[])
    assert "在别处或以前办过的，在「声明」中确认" in said(refused.text)
    assert f"/employers/{employer}/cases/{VACANCY}" in refused.text
    opened = begin(clerk, town, AGENCY, page, declared=[attesting(VACANCY)])
    assert judged(town, opened.headers["Location"]) == {VACANCY: "attested"}
    assert "由窗口确认：在别处或以前办过" in said(clerk.get(opened.headers["Location"]))


def test_a_clause_that_asks_for_a_registration_leads_to_it(clerk: Window, town: Town) -> None:
    person = town.person()
    assert f'href="/people/{person}/cases/{SEEKING}"' in clerk.get(f"/people/{person}/cases/3.1.6")
