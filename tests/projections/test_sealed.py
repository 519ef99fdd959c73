"""No read model holds a name, an identity number, a phone number, an address or a résumé in plain."""

from __future__ import annotations

import msgspec
import pytest

from domain.people.events import PersonRegistered
from projections.catalog import ROOMS
from tests.projections.random_history import random_history
from tests.projections.world import World

PERSONAL = ("陈秀英", "林晓芳", "黄经理", "1390000", "1380000", "1370000", "鼓东街道", "做过三年出纳")
PUBLIC = ("福州海风", "榕城", "中山路")


@pytest.fixture
def everything(world: World) -> str:
    """All rows of all tables after everything has happened, as text."""
    world.record(random_history(1, 1000))
    world.catch_up()
    rows = [world.rows(table) for room in ROOMS for table in room.tables]
    return msgspec.json.encode(rows).decode()


def test_what_names_a_person_is_sealed(everything: str) -> None:
    assert [text for text in PERSONAL if text in everything] == []
    numbers = {one.event.identity.plain for one in random_history(1, 1000) if isinstance(one.event, PersonRegistered)}
    assert len(numbers) > 50
    assert [number for number in numbers if number in everything] == []


def test_what_may_be_known_of_employers_and_operators_is_there(everything: str) -> None:
    """Negative control: the text above is really searched."""
    assert all(text in everything for text in PUBLIC)
