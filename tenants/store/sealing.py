"""Finding the personal fields of an event, sealing them before they are written and opening them when asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import msgspec
from msgspec import inspect

from domain.shared.personal import Personal

Change = Callable[[str, Personal], Personal]


class Sealer(Protocol):
    """The vault, as the store sees it."""

    def seal(self, subject: str, field: str, plain: str, /) -> str: ...

    def open(self, token: str, /) -> str | None: ...


class NoSealer:
    """For a log without personal data: a plain personal field is refused, a sealed one stays sealed."""

    def seal(self, subject: str, field: str, plain: str) -> str:
        raise RuntimeError(f"{field} of {subject} is personal data, and this log was opened without a vault")

    def open(self, token: str) -> str | None:
        return None


def personal_fields(cls: type) -> tuple[str, ...]:
    """The fields of an event class that hold personal values, themselves or somewhere inside."""
    info = inspect.type_info(cls)
    if not isinstance(info, inspect.StructType):
        return ()
    return tuple(field.name for field in info.fields if _holds_personal(field.type, ()))


def _holds_personal(info: inspect.Type, above: tuple[type, ...]) -> bool:
    match info:
        case inspect.CustomType(cls=cls):
            return cls is Personal
        case inspect.StructType(cls=cls, fields=fields) if cls not in above:
            return any(_holds_personal(field.type, (*above, cls)) for field in fields)
        case inspect.UnionType(types=types):
            return any(_holds_personal(one, above) for one in types)
        case inspect.DictType(value_type=inner) | inspect.CollectionType(item_type=inner):
            return _holds_personal(inner, above)
        case inspect.TupleType(item_types=inners):
            return any(_holds_personal(one, above) for one in inners)
        case _:
            return False


def changed(event: Any, fields: tuple[str, ...], change: Change) -> Any:
    """`event` with `change(field path, value)` applied to every personal value in `fields`."""
    return msgspec.structs.replace(event, **{name: _walk(getattr(event, name), name, change) for name in fields})


def _walk(value: Any, path: str, change: Change) -> Any:
    match value:
        case Personal():
            return change(path, value)
        case msgspec.Struct():
            return changed_inside(value, path, change)
        case tuple() | list():
            return type(value)(_walk(one, path, change) for one in value)
        case dict():
            return {key: _walk(one, path, change) for key, one in value.items()}
        case _:
            return value


def changed_inside(value: msgspec.Struct, path: str, change: Change) -> Any:
    names = value.__struct_fields__
    return msgspec.structs.replace(
        value, **{name: _walk(getattr(value, name), f"{path}.{name}", change) for name in names}
    )
