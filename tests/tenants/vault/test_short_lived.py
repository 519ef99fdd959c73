"""What is kept for a while opens under its own name, purpose and secret, and under no other."""

import pytest

from tenants.vault.errors import TokenBroken
from tenants.vault.short_lived import Seal
from tests.tenants.vault.conftest import SECRET

DRAFTS = Seal(SECRET, "drafts")


def test_it_opens_under_its_own_name() -> None:
    closed = DRAFTS.close("a/clerk", "欧阳锋".encode())
    assert "欧阳锋".encode() not in closed
    assert DRAFTS.open("a/clerk", closed).decode() == "欧阳锋"
    assert DRAFTS.close("a/clerk", "欧阳锋".encode()) != closed


@pytest.mark.parametrize(
    ("seal", "name"),
    [
        (DRAFTS, "b/clerk"),
        (Seal(SECRET, "notes"), "a/clerk"),
        (Seal("another secret of at least 32 characters", "drafts"), "a/clerk"),
    ],
)
def test_it_opens_under_no_other_name_purpose_or_secret(seal: Seal, name: str) -> None:
    with pytest.raises(TokenBroken):
        seal.open(name, DRAFTS.close("a/clerk", b"1"))


def test_no_byte_of_it_can_be_changed() -> None:
    closed = DRAFTS.close("a/clerk", b"1")
    for at in range(len(closed)):
        changed = bytearray(closed)
        changed[at] ^= 1
        with pytest.raises(TokenBroken):
            DRAFTS.open("a/clerk", bytes(changed))
    with pytest.raises(TokenBroken):
        DRAFTS.open("a/clerk", b"")
