"""Divisions by code."""

import pytest

from domain.shared.area import is_area, is_village, within
from tests.support.controls import COUNTY, OTHER_COUNTY, VILLAGE


@pytest.mark.parametrize("code", ["35", "3501", COUNTY, "350102001", VILLAGE])
def test_a_code_of_each_level_is_a_division(code: str) -> None:
    assert is_area(code)
    assert is_village(code) == (len(code) == 12)


@pytest.mark.parametrize("code", ["", "3", "350", "35010", "3501020010011", "35a1", "３５", "²⁵", "-35010"])
def test_anything_else_is_not(code: str) -> None:
    assert not is_area(code)
    assert not is_village(code)


def test_a_division_lies_within_itself_and_those_above_it() -> None:
    assert all(within(VILLAGE, (area,)) for area in ("35", "3501", COUNTY, "350102001", VILLAGE))
    assert within(VILLAGE, (OTHER_COUNTY, COUNTY))
    assert not within(VILLAGE, (OTHER_COUNTY,))
    assert not within(COUNTY, (VILLAGE,))
    assert not within(VILLAGE, ())
