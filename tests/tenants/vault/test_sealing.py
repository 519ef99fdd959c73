"""What is sealed opens again, as it was, and only as what it was sealed."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text

from tenants.vault.errors import TokenBroken, WrongSecretKey
from tenants.vault.vault import Vault

ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
subjects = st.text(ALPHABET + "_-/:", min_size=1, max_size=60)
fields = st.text(ALPHABET + "_.", min_size=1, max_size=20)
plains = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
in_one_database = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


@in_one_database
@given(subjects, fields, plains)
def test_what_is_sealed_opens_as_it_was(vault: Vault, subject: str, field: str, plain: str) -> None:
    token = vault.seal(subject, field, plain)
    assert vault.open(token) == plain
    assert vault.open(token, subject=subject, field=field) == plain
    assert vault.open_many([token]) == [plain]


@in_one_database
@given(st.lists(st.tuples(subjects, fields, plains), max_size=20))
def test_many_are_opened_in_their_order(vault: Vault, values: list[tuple[str, str, str]]) -> None:
    tokens = [vault.seal(*value) for value in values]
    assert vault.open_many(tokens) == [plain for _, _, plain in values]


@in_one_database
@given(plains, st.data())
def test_no_character_of_a_token_can_be_changed(vault: Vault, plain: str, data: st.DataObject) -> None:
    token = vault.seal("person/1", "name", plain)
    vault.ensure_keys(["person/2"])
    position = data.draw(st.integers(0, len(token) - 1))
    other = data.draw(st.sampled_from(ALPHABET + "-_./= \n"))
    changed = token[:position] + other + token[position + 1 :]
    assume(changed != token)
    try:
        opened = vault.open(changed)
    except TokenBroken:
        return
    assert opened is None  # the subject's part was changed to someone without a key
    assert not changed.startswith("v1.person/1.")


def test_a_token_moved_to_another_person_does_not_open(vault: Vault) -> None:
    token = vault.seal("person/1", "name", "张小明")
    vault.seal("person/2", "name", "李四")
    with pytest.raises(TokenBroken):
        vault.open(token.replace("person/1", "person/2"))
    with pytest.raises(TokenBroken):
        vault.open(token, subject="person/2")


def test_a_token_moved_to_another_field_does_not_open(vault: Vault) -> None:
    token = vault.seal("person/1", "identity", "350121199003071234")
    with pytest.raises(TokenBroken):
        vault.open(token.replace(".identity.", ".address."))
    with pytest.raises(TokenBroken):
        vault.open(token, field="address")


@pytest.mark.parametrize(
    "token", ["", "v1", "张小明", "v1.a.b.", "v1.a.b.AAAA", "v2.a.b.AAAA", "v1..b.AAAA", "v1.a b.c.AAAA"]
)
def test_what_is_no_token_is_refused(vault: Vault, token: str) -> None:
    vault.ensure_keys(["a"])
    with pytest.raises(TokenBroken):
        vault.open(token)


@pytest.mark.parametrize(
    ("subject", "field"), [("", "name"), ("a.b", "name"), ("张", "name"), ("a", ""), ("a", "na me")]
)
def test_a_name_that_cannot_stand_in_a_token_is_refused(vault: Vault, subject: str, field: str) -> None:
    with pytest.raises(ValueError, match="is 1 to"):
        vault.seal(subject, field, "张小明")


def test_the_same_value_is_never_sealed_to_the_same_token(vault: Vault) -> None:
    assert len({vault.seal("person/1", "name", "张小明") for _ in range(100)}) == 100


def test_another_process_opens_what_this_one_sealed(new_vault: Callable[[], Vault]) -> None:
    token = new_vault().seal("person/1", "name", "张小明")
    assert new_vault().open(token) == "张小明"


def test_another_secret_key_is_noticed_before_anything_is_done(vault: Vault, engine: Engine) -> None:
    token = vault.seal("person/1", "name", "张小明")
    stranger = Vault(engine, "another secret key, long enough 0123")
    for attempt in (
        lambda: stranger.open(token),
        lambda: stranger.seal("person/2", "name", "李四"),
        lambda: stranger.lookup_key("name", "李四"),
        lambda: stranger.shred("person/1"),
    ):
        with pytest.raises(WrongSecretKey):
            attempt()
    assert vault.open(token) == "张小明"


def test_a_wrapped_key_moved_to_another_person_does_not_unwrap(new_vault: Callable[[], Vault], engine: Engine) -> None:
    new_vault().ensure_keys(["person/1", "person/2"])
    with engine.begin() as connection:
        stolen = connection.scalar(text("SELECT wrapped FROM keys WHERE subject = 'person/1'"))
        connection.execute(text("UPDATE keys SET wrapped = :stolen WHERE subject = 'person/2'"), {"stolen": stolen})
    with pytest.raises(WrongSecretKey):
        new_vault().seal("person/2", "name", "李四")


def test_no_plain_text_and_no_key_is_in_the_database(vault: Vault, engine: Engine) -> None:
    vault.seal("person/1", "name", "张小明")
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT subject, wrapped FROM keys")).all()
    assert [(subject, len(wrapped)) for subject, wrapped in rows] == [("person/1", 12 + 32 + 16)]
