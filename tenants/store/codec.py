"""How the events of one stored name become bytes and come back: JSON, field names kept, personal fields as tokens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from domain.shared.personal import Personal
from tenants.store.sealing import personal_fields


def _to_json(value: Any) -> Any:
    if isinstance(value, Personal):
        return value.sealed  # raises for a value that was not sealed: plain text never reaches the log
    raise TypeError(f"an event cannot hold a {type(value).__name__}")


def _from_json(kind: type, value: Any) -> Any:
    if kind is Personal:
        return Personal.from_token(value)
    if kind is object:
        return value  # whatever JSON can hold, as in the document of a scheme
    raise TypeError(f"an event cannot hold a {kind.__name__}")


_ENCODER = msgspec.json.Encoder(enc_hook=_to_json)
encode = _ENCODER.encode


class Codec:
    """Reads one stored name. `personal` are the fields that hold personal values, `personal_of` whose they are."""

    __slots__ = ("decode", "personal", "personal_of", "stored")

    def __init__(
        self,
        stored: str,
        cls: type,
        personal_of: str | None,
        upcasters: Sequence[Callable[[dict[str, Any]], dict[str, Any]]] = (),
    ) -> None:
        self.stored = stored
        self.personal = personal_fields(cls)
        self.personal_of = personal_of
        if self.personal and personal_of not in cls.__struct_fields__:  # type: ignore[attr-defined]
            raise ValueError(f"{stored} holds personal fields: say which field names the person they belong to")
        self.decode: Callable[[bytes], Any] = msgspec.json.Decoder(cls, dec_hook=_from_json).decode
        if upcasters:
            self.decode = _upcasting(cls, upcasters)


def _upcasting(cls: type, upcasters: Sequence[Callable[[dict[str, Any]], dict[str, Any]]]) -> Callable[[bytes], Any]:
    plain = msgspec.json.Decoder(dict[str, Any])

    def decode(state: bytes) -> Any:
        fields = plain.decode(state)
        for upcast in upcasters:
            fields = upcast(fields)
        return msgspec.convert(fields, cls, dec_hook=_from_json)

    return decode
