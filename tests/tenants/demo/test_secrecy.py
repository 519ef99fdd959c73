"""Nothing that names a made-up person stands in the files, as nothing would that names a real one."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from domain.shared.personal import Personal
from tests.tenants.demo.telling import Told

TOO_SHORT = 3  # characters: a name of two is also part of a village's
EVERY = 7  # one text in so many is looked for, of each kind as often


def test_no_name_number_phone_or_address_is_in_the_files(told: Told) -> None:
    stored = b"".join(path.read_bytes() for path in sorted(told.folder.glob("*.sqlite*")))
    texts = sorted({text for text in _personal(told) if len(text) >= TOO_SHORT})[::EVERY]
    assert len(texts) > 200
    assert [text for text in texts if text.encode() in stored] == []


def test_what_is_not_personal_is_found_in_the_files(told: Told) -> None:
    """The negative control: the files are read, and text in them is found."""
    stored = b"".join(path.read_bytes() for path in sorted(told.folder.glob("*.sqlite*")))
    assert told.plan.operators[0].name.encode() in stored
    assert told.of("jobs.employer-registered.v1")[0].event.name.encode() in stored


def test_the_secret_texts_are_those_that_people_gave(told: Told) -> None:
    registered = told.of("people.registered.v1")[0].event
    texts = set(_personal(told))
    assert {registered.name.plain, registered.identity.plain, registered.phone.plain} <= texts
    assert {staff.name for staff in told.plan.operators[0].outlets[0].staff} <= texts


def _personal(told: Told) -> Iterator[str]:
    for one in told.events:
        if one.name == "sampling.seed-committed.v1":
            continue  # sealed until the period is over, and then published
        for value in msgspec.structs.asdict(one.event).values():
            if isinstance(value, Personal):
                yield value.plain
