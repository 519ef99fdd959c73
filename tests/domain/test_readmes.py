"""The pages of the rooms name what is there: every command, event, permission, rule and decision."""

from pathlib import Path

import pytest

from domain.policies import effects
from domain.shared.message import Command, Event
from tenants.catalog_of_events import CONTEXTS
from tenants.handlings import HANDLINGS, REACTIONS

DOMAIN = Path(effects.__file__).parents[1]
ROOMS = (
    *(
        "operators",
        "people",
        "cases",
        "jobs",
        "households",
        "posts",
        "subsidies",
        "vouchers",
        "duties",
        "feedback",
        "appraisals",
        "schemes",
        "tasks",
    ),
    *(
        "households",
        "internships",
        "recruiting",
        "catalogue",
        "calendars",
        "exits",
        "workforce",
        "training",
        "ventures",
    ),
    *("fairs", "campaigns", "publications", "facilities", "calendars", "exits", "handovers"),
)


def page(room: str) -> str:
    return (DOMAIN / room / "README.md").read_text("utf-8")


def rows(room: str) -> list[str]:
    return [line for line in page(room).splitlines() if line.startswith("|")]


def room_of(kind: type[Command] | type[Event]) -> str:
    return kind.__module__.split(".")[1]


@pytest.mark.parametrize("kind", HANDLINGS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_every_command_stands_in_its_rooms_page_with_who_may_give_it(kind: type[Command]) -> None:
    told = [line for line in rows(room_of(kind)) if line.startswith(f"| {kind.__name__} ")]
    assert len(told) == 1
    permission = HANDLINGS[kind].permission
    assert (permission.name if permission else "| follows ") in told[0]


@pytest.mark.parametrize("context", CONTEXTS, ids=lambda context: context.__name__)
def test_every_event_stands_in_its_rooms_page(context: object) -> None:
    for kind in context.EVENTS.values():  # type: ignore[attr-defined]
        assert any(kind.__name__ in line for line in rows(room_of(kind))), kind


@pytest.mark.parametrize("kind", REACTIONS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_every_reaction_stands_in_the_policies_page(kind: type[Event]) -> None:
    assert any(line.startswith(f"| {kind.__name__}") for line in rows("policies"))


def test_every_rule_stands_in_the_policies_page() -> None:
    files = {path.stem for path in (DOMAIN / "policies").glob("*.py")} - {"__init__", "facts"}
    assert {line.split("|")[1].strip() for line in rows("policies")} >= files


def test_every_room_and_decision_is_listed() -> None:
    rooms = {path.name for path in DOMAIN.iterdir() if path.is_dir() and not path.name.startswith("_")}
    assert all(f"| [{room}]" in page("") or f"| {room} |" in page("") for room in rooms)
    for path in sorted((DOMAIN / "decisions").glob("0*.md")):
        assert f"]({path.name})" in page("decisions")
        assert all(f"**{part}.**" in path.read_text("utf-8") for part in ("Context", "Decision", "Why", "Consequences"))
