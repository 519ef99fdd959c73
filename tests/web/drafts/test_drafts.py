"""A half-filled form is kept for one clerk, found on the desk, gone on with, and gone once it was sent or discarded."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from tenants.accounts.drafts import KEPT, MOST, Draft
from tenants.accounts.drafts import drafts as table
from tenants.store.engines import read_only_engine
from tenants.vault.masking import mask_name
from tests.support.html import form_values
from tests.support.window.clients import Window, form_to, said
from tests.support.window.town import HOME, OWN, SEEKING, Town

NEW = "/people/new"
HALF = {"name": "欧阳锋", "phone": "1380", "address": "东街口 9 号"}


def kept(town: Town) -> list[tuple[str, Draft]]:
    user = clerk_of(town)
    return [(id, one) for id, _, one in town.house.write_side.drafts.all(user)]


def clerk_of(town: Town) -> Any:
    user = town.house.accounts.find("clerk")
    assert user is not None
    return user.context("")


def save(window: Window, page: str, **typed: Any) -> Any:
    return window.send(f"{page}/draft", window.filled(page, page) | typed)


@pytest.fixture(autouse=True)
def _nothing_kept(town: Town, everybody: dict[str, Window]) -> None:
    for id, _ in kept(town):
        town.house.write_side.drafts.discard(clerk_of(town), id)


def test_a_half_filled_registration_is_kept_and_gone_on_with(clerk: Window, town: Town) -> None:
    head = town.head
    desk = clerk.follow(save(clerk, NEW, **HALF))
    assert "欧阳*" in said(desk)
    assert "欧阳锋" not in desk
    ((id, _),) = kept(town)
    assert f"{NEW}?draft={id}" in desk
    values = dict(form_values(form_to(clerk.get(f"{NEW}?draft={id}"), NEW)))
    assert {name: values[name] for name in HALF} == HALF
    assert town.head == head
    assert 'formaction="/people/new/draft"' in clerk.get(NEW)


def test_it_is_kept_again_in_its_place_and_gone_once_the_form_is_sent(clerk: Window, town: Town) -> None:
    person = town.person(name="洪七公")
    page = f"/people/{person}/cases/{SEEKING}"
    desk = clerk.follow(save(clerk, page, occupation="数控"))
    assert mask_name("洪七公") in said(desk)
    assert "洪七公" not in desk
    ((id, _),) = kept(town)
    form = dict(form_values(form_to(clerk.get(f"{page}?draft={id}"), page))) | {"occupation": "数控车工"}
    clerk.follow(clerk.send(f"{page}/draft", form))
    assert [one for one, _ in kept(town)] == [id]
    refused = clerk.send(page, form)
    assert refused.status_code == 422
    assert dict(form_values(form_to(refused.text, page)))["draft"] == id
    whole = {"category": "unemployed", "wage_min": "5000", "declared": ["able_to_work", "wants_work"]}
    assert "已受理" in clerk.follow(clerk.send(page, form | whole))
    assert kept(town) == []


def test_a_vacancy_that_was_half_registered_is_found_under_its_employer(clerk: Window, town: Town) -> None:
    employer, code = town.employer(name="半途纺织有限公司")
    page = "/vacancies/new"
    half = clerk.filled(f"{page}?code={code}", page) | {"occupation": "挡车工", "shifts": ["day", "night"]}
    desk = clerk.follow(clerk.send(f"{page}/draft", half))
    assert "半途纺织有限公司" in said(desk)
    ((id, draft),) = kept(town)
    assert (draft.employer, draft.item) == (employer, "3.1.1")
    assert f"{page}?draft={id}" in desk
    again = form_to(clerk.get(f"{page}?draft={id}"), page)
    typed = form_values(again)
    assert (typed["occupation"], typed["code"]) == ("挡车工", code)
    assert [one.get("value") for one in again.iter("input") if one.get("checked") is not None] == ["day", "night"]
    whole = {"form": "full-time", "village": HOME, "wage_min": "4500", "wage_max": "6500", "lodging": "dormitory"}
    assert "岗位已登记" in clerk.follow(clerk.send(page, clerk.filled(f"{page}?draft={id}", page) | whole))
    assert kept(town) == []


def test_an_employer_that_was_half_registered_is_found_by_its_name(clerk: Window, town: Town) -> None:
    page = "/employers/new"
    half = {"name": "半途电子有限公司", "credit_code": town.credit_code(), "contact": "欧阳锋"}
    desk = clerk.follow(save(clerk, page, **half))
    assert "半途电子有限公司" in said(desk)
    ((id, _),) = kept(town)
    again = clerk.filled(f"{page}?draft={id}", page)
    assert {name: again[name] for name in half} == half
    whole = {"industry": "制造业", "economy": "private", "address": "工业路 1 号", "phone": "13800138001"}
    assert "半途电子有限公司" in clerk.follow(clerk.send(page, again | whole))
    assert kept(town) == []


def test_it_can_be_discarded(clerk: Window, town: Town) -> None:
    save(clerk, NEW, **HALF)
    ((id, _),) = kept(town)
    assert "草稿已丢弃" in clerk.follow(clerk.send(f"/drafts/{id}/discard", {}))
    assert clerk.client.get(f"{NEW}?draft={id}").status_code == 404


def test_one_more_than_fifty_is_not_kept_and_nothing_typed_is_lost(clerk: Window, town: Town) -> None:
    drafts, user = town.house.write_side.drafts, clerk_of(town)
    for n in range(MOST):
        assert drafts.keep(replace(user, request_id=f"one-{n}"), Draft(page=NEW))
    answer = save(clerk, NEW, **HALF)
    assert answer.status_code == 422
    assert "最多存 50 份草稿" in said(answer.text)
    assert "欧阳锋" in answer.text


@pytest.mark.security
@pytest.mark.parametrize("who", ["colleague", "stranger"])
def test_anybody_elses_draft_answers_like_a_missing_one(everybody: dict[str, Window], town: Town, who: str) -> None:
    save(everybody["clerk"], NEW, **HALF)
    ((id, _),) = kept(town)
    other = everybody[who]
    for one in (id, "2611-AAAAA"):
        assert other.client.get(f"{NEW}?draft={one}").status_code == 404
        assert other.client.post(f"/drafts/{one}/discard").status_code == 404
    assert id not in other.get("/desk")
    assert len(kept(town)) == 1
    if who == "stranger":
        person = town.person()
        for missing in (person, "person-of-nobody"):
            assert other.client.post(f"/people/{missing}/cases/{SEEKING}/draft").status_code == 404


@pytest.mark.security
def test_what_was_typed_lies_sealed(clerk: Window, town: Town) -> None:
    save(clerk, NEW, **HALF)
    folder = Path(town.house.settings.data_dir)
    stores = [one.read_bytes() for one in folder.rglob("*") if one.is_file() and "accounts" in one.name]
    assert stores
    assert OWN.encode() in b"".join(stores)
    assert not any("欧阳锋".encode() in one for one in stores)


def test_it_is_over_after_a_week_and_removed_with_what_is_pruned(town: Town) -> None:
    """The last of the file: everybody's session is over with it."""
    drafts, user, now = town.house.write_side.drafts, clerk_of(town), town.clock()
    old = drafts.keep(replace(user, request_id="week"), Draft(page=NEW))
    assert old
    town.clock.set(now + KEPT + timedelta(seconds=1))
    assert drafts.get(user, old) is None
    assert drafts.all(user) == []
    count = sa.select(sa.func.count()).select_from(table)
    with read_only_engine(town.house.settings, "accounts").connect() as db:
        assert db.scalar(count)
        town.house.accounts.prune()
    with read_only_engine(town.house.settings, "accounts").connect() as db:
        assert db.scalar(count) == 0
