"""A lookup key is the same for the same value, however it was typed, and tells nothing to whoever lacks the secret."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from tenants.settings import Settings
from tenants.store.engines import open_engine
from tenants.store.migrations import migrate
from tenants.vault.lookup import Kind
from tenants.vault.vault import Vault

IDENTITY = "35010219900307123X"


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("identity", IDENTITY, " 35010219900307123x\n"),
        ("identity", IDENTITY, "350102 19900307 123X"),
        ("identity", IDENTITY, "３５０１０２１９９００３０７１２３Ｘ"),
        ("phone", "13812345678", "138-1234-5678"),
        ("phone", "13812345678", "+86 138 1234 5678"),
        ("phone", "13812345678", "１３８１２３４５６７８"),
        ("name", "张小明", " 张 小 明 "),
        ("name", "张小明", "张\u3000小明"),
        ("name", "é", "e\u0301"),
    ],
)
def test_one_value_has_one_key_however_it_is_typed(vault: Vault, kind: Kind, one: str, other: str) -> None:
    assert vault.lookup_key(kind, one) == vault.lookup_key(kind, other)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.from_regex(r"[1-9][0-9]{16}[0-9X]", fullmatch=True), st.from_regex(r"[1-9][0-9]{16}[0-9X]", fullmatch=True))
def test_different_values_have_different_keys(vault: Vault, one: str, other: str) -> None:
    key = vault.lookup_key("identity", one)
    assert re.fullmatch("[a-z2-7]{26}", key)
    assert (key == vault.lookup_key("identity", other)) is (one == other)


def test_the_same_digits_of_another_kind_have_another_key(vault: Vault) -> None:
    assert vault.lookup_key("phone", "13812345678") != vault.lookup_key("identity", "13812345678")


def test_another_secret_gives_other_keys(vault: Vault, tmp_path: Path) -> None:
    elsewhere = Settings(data_dir=tmp_path / "elsewhere")
    migrate(elsewhere)
    engine = open_engine(elsewhere, "vault")
    other = Vault(engine, "another secret key, long enough 0123")
    assert other.lookup_key("name", "张小明") != vault.lookup_key("name", "张小明")
    engine.dispose()


@pytest.mark.parametrize(
    ("kind", "text"), [("identity", " "), ("phone", "unknown"), ("name", ""), ("e-mail", "a@b.cn")]
)
def test_nothing_cannot_be_looked_up(vault: Vault, kind: Kind, text: str) -> None:
    with pytest.raises(ValueError, match=r"nothing to look up|is none of"):
        vault.lookup_key(kind, text)


def test_a_key_does_not_change_with_the_program(engine: Engine) -> None:
    """Stored keys must be found by every later version: this value is part of the format."""
    fixed = Vault(engine, "correct horse battery staple 0123456789")
    assert fixed.lookup_key("identity", IDENTITY) == "hfhjs6rgd5idbtrcvfibdkt2zp"
