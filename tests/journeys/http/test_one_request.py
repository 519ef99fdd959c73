"""The same form sent twice: one event and the same answer. Sent again with something else in it: refused."""

from __future__ import annotations

from collections import Counter
from itertools import count

import httpx2
import pytest

from domain.shared.refusal import refuse
from tenants.application import Application
from tenants.settings import Settings
from tests.journeys.http.conftest import prepared, served_here
from tests.journeys.http.crowd import Clerk, at_once, clerks_at
from tests.support.working import Working
from web.refusals import words

pytestmark = pytest.mark.faults
OPENING = "/people/person-1/cases/2.1.1"
CLIENTS = 8


def filled_in(province: Working, clerk: Clerk, **changed: str) -> dict[str, str]:
    """A registration as unemployed, as a clerk would have typed it into a form with its own request id."""
    today = province.today.isoformat()
    typed = {"on": today, "unemployed_since": today, "cause": "resigned", "wish": "job", "situation": "做过三年出纳"}
    return clerk.form(OPENING) | typed | changed


def send(clerk: Clerk, form: dict[str, str]) -> httpx2.Response:
    declared = {"declared": ["able_to_work", "wants_work", "is_unemployed"]}
    return clerk.http.post(OPENING, data=form | declared)


def opened(province: Working) -> int:
    """Unemployment registrations in the log."""
    events = (one for one in province.side.log.feed(0, 100_000) if one.name == "cases.opened.v1")
    return Counter(one.event.item for one in events)["2.1.1"]


def test_a_form_sent_twice_opens_one_case_and_both_times_leads_there(desk: Working, address_here: str) -> None:
    with clerks_at(address_here, desk, 1) as [clerk]:
        form = filled_in(desk, clerk)
        first, again = send(clerk, form), send(clerk, form)
        assert (first.status_code, again.status_code) == (303, 303), again.text
        assert first.headers["Location"] == again.headers["Location"]
        assert clerk.http.get(first.headers["Location"]).status_code == 200
    assert opened(desk) == 1


def test_a_form_sent_eight_times_at_once_opens_one_case_and_always_leads_there(
    desk: Working, address_here: str
) -> None:
    with clerks_at(address_here, desk, CLIENTS, accounts=1) as clerks:
        form = filled_in(desk, clerks[0])
        answers = at_once([lambda clerk=clerk: send(clerk, form) for clerk in clerks])  # type: ignore[misc]
    assert {one.status_code for one in answers} == {303}
    assert len({one.headers["Location"] for one in answers}) == 1
    assert opened(desk) == 1


def test_the_same_request_with_something_else_in_it_is_refused(desk: Working, address_here: str) -> None:
    with clerks_at(address_here, desk, 1) as [clerk]:
        form = filled_in(desk, clerk)
        assert send(clerk, form).status_code == 303
        otherwise = send(clerk, form | {"wish": "gig"})
        assert otherwise.status_code == 422
        assert words(refuse("request.reused")) in otherwise.text
    assert opened(desk) == 1


def test_without_request_ids_the_same_form_opens_two_cases(
    sqlite_database: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = count(1)
    monkeypatch.setattr(Application, "_key", lambda *given: None)
    monkeypatch.setattr(Application, "number_for", lambda *given: f"9999-AAAAA-{next(numbers):05}")
    with prepared(sqlite_database) as province, served_here(sqlite_database) as address:
        with clerks_at(address, province, 1) as [clerk]:
            form = filled_in(province, clerk)
            sent = [send(clerk, form) for _ in range(2)]
            assert [one.status_code for one in sent] == [303, 303], sent[0].text
        assert opened(province) == 2
