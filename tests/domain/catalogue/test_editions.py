"""A change of the catalogue is a new edition, from a day on, and never rewrites what was."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from domain.catalogue.catalogue import items
from domain.catalogue.commands import PublishEdition
from domain.catalogue.edition import decider
from domain.catalogue.events import CatalogueEditionPublished
from domain.catalogue.item import Clause, DutyRule, FormField, Rule, ServiceItem
from tests.support.given import given

TODAY, FIRST = date(2026, 7, 1), date(2026, 7, 15)
replace = msgspec.structs.replace
OLD = items()["1.1.1"]
NEW = replace(OLD, steps=("接待", "登记", "答复"))
SECOND = CatalogueEditionPublished(edition=2, first=FIRST, note="三步就够", items=(NEW,))


def publish(*changed: ServiceItem, **other: Any) -> PublishEdition:
    usual: dict[str, Any] = {"edition": 2, "first": FIRST, "note": "三步就够", "items": changed, "on": TODAY}
    return PublishEdition(**(usual | other))


def test_an_edition_is_published_with_what_it_changes() -> None:
    given(decider).when(publish(NEW)).then(SECOND)


def test_it_is_in_force_from_its_day_and_what_it_does_not_name_stays() -> None:
    editions = decider.fold([SECOND])
    assert editions.edition_on(FIRST - timedelta(days=1)) == 1
    assert editions.items_on(FIRST - timedelta(days=1)) == items()
    assert editions.edition_on(FIRST) == 2
    assert editions.items_on(FIRST) == items() | {"1.1.1": NEW}
    assert (editions.item("1.1.1", 1), editions.item("1.1.1", 2)) == (OLD, NEW)
    assert editions.item("1.1.2", 2) == items()["1.1.2"]


def test_the_same_edition_again_is_done_already_and_another_of_its_number_is_refused() -> None:
    given(decider, SECOND).when(publish(NEW)).then_nothing()
    other = publish(replace(OLD, name="咨询"))
    given(decider, SECOND).when(other).then_refused("catalogue.edition-taken", field="edition", latest=2)


def test_editions_follow_one_another_by_number_and_by_day() -> None:
    given(decider).when(publish(NEW, edition=3)).then_refused("catalogue.edition-order", field="edition", next=2)
    early = publish(OLD, edition=3, first=FIRST - timedelta(days=1))
    given(decider, SECOND).when(early).then_refused("catalogue.first-order", field="first", first="2026-07-15")
    third = publish(OLD, edition=3)
    given(decider, SECOND).when(third).then(replace(SECOND, edition=3, items=(OLD,)))


def test_an_item_may_be_added_and_one_taken_off_the_list() -> None:
    added = replace(OLD, code="9.1.1", name="数字技能辅导")
    closed = replace(items()["1.2.2"], offered=False)
    assert decider.fold([replace(SECOND, items=(added, closed))]).items_on(FIRST)["9.1.1"] == added
    given(decider).when(publish(added, closed)).then(replace(SECOND, items=(added, closed)))


@pytest.mark.parametrize(
    ("command", "code", "field"),
    [
        (publish(NEW, note=" "), "catalogue.note", "note"),
        (publish(NEW, first=TODAY - timedelta(days=1)), "catalogue.first-past", "first"),
        (publish(), "catalogue.nothing-changed", "items"),
        (publish(OLD), "catalogue.nothing-changed", "items"),
        (publish(NEW, NEW), "catalogue.item-twice", "items"),
        (publish(replace(NEW, code="1.1")), "catalogue.code", "code"),
        (publish(replace(NEW, name=" ")), "catalogue.name", "name"),
        (publish(replace(NEW, tier="高级")), "catalogue.tier", "tier"),
        (publish(replace(NEW, subject="pet")), "catalogue.subject", "subject"),
        (publish(replace(NEW, steps=())), "catalogue.steps", "steps"),
        (publish(replace(NEW, steps=("",))), "catalogue.steps", "steps"),
        (publish(replace(NEW, form_step=4)), "catalogue.form-step", "form_step"),
        (publish(replace(NEW, depends_on=("9.9.9",))), "catalogue.depends-on", "depends_on"),
        (publish(replace(NEW, depends_on=("1.1.1",))), "catalogue.depends-on-itself", "depends_on"),
        (publish(replace(items()["2.1.1"], depends_on=("2.1.4",))), "catalogue.depends-on-itself", "depends_on"),
        (publish(replace(NEW, group=" ")), "catalogue.group", "group"),
        (publish(NEW, added=("1.1.1",)), "catalogue.code-taken", "code"),
    ],
)
def test_an_edition_is_refused_for_what_is_wrong_with_it(command: PublishEdition, code: str, field: str) -> None:
    given(decider).when(command).then_refused(code, field=field)


def test_two_clauses_do_not_share_a_number() -> None:
    clause = Clause(clause="E1", quote="年满十六周岁", rule=Rule(kind="age", least=16))
    twice = publish(replace(NEW, clauses=(clause, clause)))
    given(decider).when(twice).then_refused("catalogue.clause-twice", field="clauses")


@pytest.mark.parametrize(
    "wrong",
    [
        FormField(name="Name", label="名称", kind="line"),
        FormField(name="title", label=" ", kind="line"),
        FormField(name="title", label="名称", kind="colour"),
        FormField(name="title", label="名称", kind="choice"),
        FormField(name="title", label="名称", kind="line", choices=(("a", "甲"),)),
        FormField(name="title", label="名称", kind="choice", choices=(("a", "甲"), ("a", "乙"))),
        FormField(name="declared", label="名称", kind="line"),
    ],
    ids=lambda field: f"{field.name} {field.kind} {len(field.choices)}",
)
def test_a_field_that_no_form_could_show_is_refused(wrong: FormField) -> None:
    command = publish(replace(NEW, fields=(wrong,)))
    given(decider).when(command).then_refused("catalogue.field", field="fields", name=wrong.name)


def test_fields_have_names_of_their_own() -> None:
    field = FormField(name="title", label="名称", kind="line")
    command = publish(replace(NEW, fields=(field, field)))
    given(decider).when(command).then_refused("catalogue.fields", field="fields")


@pytest.mark.parametrize(
    "wrong",
    [
        DutyRule(kind="dance", text="跳舞", days=1),
        DutyRule(kind="push", text="推送", days=-1),
        DutyRule(kind="push", text="推送", days=1, after="9"),
    ],
    ids=lambda duty: f"{duty.kind} {duty.days} {duty.after}",
)
def test_a_duty_that_can_never_be_done_is_refused(wrong: DutyRule) -> None:
    command = publish(replace(NEW, duties=(wrong,)))
    given(decider).when(command).then_refused("catalogue.duty", field="duties")
