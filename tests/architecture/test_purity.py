"""The domain decides from its arguments alone: the same question, the same answer, today and in a replay."""

import pytest

from tests.architecture.purity import impurities
from tests.architecture.source import name, python_files


def test_the_domain_has_no_clock_no_chance_and_no_outside() -> None:
    found = [f"{name(path)}:{what}" for path in python_files("domain") for what in impurities(path.read_text("utf-8"))]
    assert not found, "\n".join(found)


def test_there_is_a_domain_to_look_at() -> None:
    assert len(list(python_files("domain"))) > 10


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("from datetime import datetime\ndatetime.now()", "2: uses now"),
        ("from datetime import date\ndef f():\n    return date.today()", "3: uses today"),
        ("import random", "1: imports random"),
        ("def f():\n    from os import environ", "2: imports os"),
        ("import sqlalchemy.orm", "1: imports sqlalchemy.orm"),
        ("open('x')", "1: calls open()"),
        ("key = hash('张三')", "1: calls hash()"),
        ("class A:\n    def key(self):\n        return hash(1)", "3: calls hash()"),
    ],
)
def test_a_planted_impurity_is_found(source: str, what: str) -> None:
    assert impurities(source) == [what]


def test_a_pure_decision_is_left_alone() -> None:
    assert impurities("from datetime import date\ndef late(on: date, last: date) -> bool:\n    return on > last") == []


def test_a_value_may_say_how_it_is_hashed() -> None:
    assert impurities("class A:\n    def __hash__(self):\n        return hash(('A', 1))") == []
