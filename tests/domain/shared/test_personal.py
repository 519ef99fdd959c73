"""A personal value is plain or sealed, is never printed, and is not taken for what it is not."""

import pytest

from domain.shared.personal import Personal, PersonalError


def test_a_plain_value_is_read_and_has_no_token() -> None:
    value = Personal.of("陈秀英")
    assert (value.plain, value.is_sealed) == ("陈秀英", False)
    with pytest.raises(PersonalError, match="not been sealed"):
        _ = value.sealed


def test_a_sealed_value_has_a_token_and_is_not_read() -> None:
    value = Personal.from_token("a token")
    assert (value.sealed, value.is_sealed) == ("a token", True)
    with pytest.raises(PersonalError, match="is sealed"):
        _ = value.plain


def test_a_value_is_either_plain_or_sealed() -> None:
    for both in ({}, {"plain": "a", "token": "b"}):
        with pytest.raises(PersonalError, match="either"):
            Personal(**both)


def test_a_personal_value_is_never_printed() -> None:
    assert "陈" not in f"{Personal.of('陈秀英')!r} {Personal.of('陈秀英')}"
    assert repr(Personal.from_token("a token")) == "Personal(sealed)"


def test_two_values_are_alike_when_what_they_hold_is() -> None:
    assert Personal.of("a") == Personal.of("a") != Personal.from_token("a")
    assert len({Personal.of("a"), Personal.of("a"), Personal.from_token("a")}) == 2
    assert Personal.of("a") != "a"
