"""A personal field of a person (个人信息): plain on the write path, sealed wherever it is kept.

The domain only carries the value along and never prints it. Sealing and opening are the vault's work, so a field that
reaches the log unsealed is a fault, not a leak: `sealed` raises for a plain value and `plain` for a sealed one.
"""

from __future__ import annotations


class PersonalError(ValueError):
    """A sealed field was read as plain text, or a plain one as sealed."""


class Personal:
    """One personal value, either plain text or the vault's token; equal when both are alike."""

    __slots__ = ("_plain", "_token")

    def __init__(self, plain: str | None = None, token: str | None = None) -> None:
        if (plain is None) == (token is None):
            raise PersonalError("a personal field is either plain or sealed")
        self._plain = plain
        self._token = token

    @classmethod
    def of(cls, plain: str) -> Personal:
        """The plain value as typed at the window."""
        return cls(plain=plain)

    @classmethod
    def from_token(cls, token: str) -> Personal:
        """The value as it is kept in the log and in read models."""
        return cls(token=token)

    @property
    def is_sealed(self) -> bool:
        return self._token is not None

    @property
    def plain(self) -> str:
        """The text; PersonalError when the value is sealed."""
        if self._plain is None:
            raise PersonalError("this personal field is sealed")
        return self._plain

    @property
    def sealed(self) -> str:
        """The vault's token; PersonalError when the value has not been sealed yet."""
        if self._token is None:
            raise PersonalError("this personal field has not been sealed")
        return self._token

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Personal) and (self._plain, self._token) == (other._plain, other._token)

    def __hash__(self) -> int:
        return hash((self._plain, self._token))

    def __repr__(self) -> str:
        return "Personal(sealed)" if self.is_sealed else "Personal(•••)"
