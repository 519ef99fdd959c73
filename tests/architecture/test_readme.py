"""What a person may set and run is written down, in the words that the program itself uses."""

import pytest

from tenants.settings import PREFIX, Settings
from tests.architecture.source import ROOMS, ROOT

README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("field", Settings.model_fields)
def test_every_setting_stands_in_the_readme_with_its_meaning(field: str) -> None:
    row = next((line for line in README.splitlines() if line.startswith(f"| `{PREFIX}{field.upper()}` |")), None)
    assert row is not None, f"add: | `{PREFIX}{field.upper()}` | default | {Settings.model_fields[field].description} |"
    assert row.endswith(f"| {Settings.model_fields[field].description} |")


def test_no_setting_is_written_down_that_does_not_exist() -> None:
    written = {line.split("`")[1] for line in README.splitlines() if line.startswith(f"| `{PREFIX}")}
    assert written == {f"{PREFIX}{field.upper()}" for field in Settings.model_fields}


@pytest.mark.parametrize("room", [*ROOMS, "tests"])
def test_every_room_is_on_the_map(room: str) -> None:
    assert f"| `{room}/` |" in README
