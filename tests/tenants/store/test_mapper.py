"""What lies in the log: JSON under a stored name, personal data sealed, every old version readable."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from domain.shared.message import Event
from domain.shared.personal import Personal, PersonalError
from tenants.store.envelope import BUREAU, tenant_of
from tenants.store.errors import UnknownEvent
from tenants.store.log import Log
from tenants.store.mapper import EnvelopeMapper
from tenants.store.registry import EventRegistry
from tenants.store.rows import Recorded
from tests.tenants.store.samples import Issued, Registered, ReversibleVault, envelope, registry


def there_and_back(mapper: EnvelopeMapper, event: Any, **changes: Any) -> Any:
    row: Recorded = (1, *mapper.row(envelope("voucher/1", event=event, **changes)))
    return mapper.envelope(row)


def test_an_event_lies_in_the_log_as_json_with_its_field_names() -> None:
    row = EnvelopeMapper(registry()).row(envelope("voucher/1", event=Issued(voucher="v1", amount=5)))
    assert (row[3], msgspec.json.decode(row[11])) == ("samples.issued.v1", {"voucher": "v1", "amount": 5})


@given(
    some.datetimes(datetime(1970, 1, 2), datetime(2242, 1, 1), timezones=some.just(UTC)),  # noqa: DTZ001
    some.dates(date(1970, 1, 1), date(9000, 1, 1)),
)
def test_moments_and_days_come_back_exactly(moment: datetime, day: date) -> None:
    read = there_and_back(EnvelopeMapper(registry()), Issued(voucher="v", amount=1), recorded_at=moment, on=day)
    assert (read.recorded_at, read.on) == (moment, day)
    assert read.recorded_at.utcoffset() == timedelta(0)


def test_a_moment_of_another_zone_is_recorded_in_utc() -> None:
    shanghai = datetime(2026, 11, 22, 8, 0, tzinfo=timezone(timedelta(hours=8)))
    read = there_and_back(EnvelopeMapper(registry()), Issued(voucher="v", amount=1), recorded_at=shanghai)
    assert read.recorded_at == datetime(2026, 11, 22, 0, 0, tzinfo=UTC)


def test_a_moment_without_a_zone_is_refused() -> None:
    naive = datetime(2026, 11, 22, 8, 0)  # noqa: DTZ001
    with pytest.raises(ValueError, match="time zone"):
        EnvelopeMapper(registry()).row(envelope("voucher/1", recorded_at=naive))


def test_an_envelope_cannot_carry_the_name_of_another_event() -> None:
    with pytest.raises(ValueError, match=r"samples\.issued\.v1"):
        EnvelopeMapper(registry()).row(envelope("voucher/1", name="samples.redeemed.v1"))


@pytest.mark.parametrize(
    ("stream", "tenant"),
    [("op-350102-003/case/1", "op-350102-003"), ("person/1", BUREAU), ("op-350102-003", BUREAU), ("opera/1", BUREAU)],
)
def test_a_stream_belongs_to_the_operator_it_names(stream: str, tenant: str) -> None:
    assert tenant_of(stream) == tenant


# Personal data


def test_a_personal_field_is_sealed_in_the_log_and_stays_sealed_when_read(log: Log) -> None:
    zhang = Registered(person="p1", name=Personal.of("张三"), phones=(Personal.of("138"), Personal.of("139")))
    log.append([envelope("person/p1", event=zhang)])
    (read,) = log.load("person/p1")
    assert read.event.name == Personal.from_token("p1|name|三张")
    assert [phone.sealed for phone in read.event.phones] == ["p1|phones|831", "p1|phones|931"]
    (opened,) = log.load("person/p1", opening=True)
    assert opened.event == zhang


def test_a_forgotten_person_stays_sealed_even_when_opened(log: Log, vault: ReversibleVault) -> None:
    for person in ("p1", "p2"):
        log.append([envelope(f"person/{person}", event=Registered(person=person, name=Personal.of("张三")))])
    vault.forgotten.add("p1")
    assert log.load("person/p1", opening=True)[0].event.name.is_sealed
    assert log.load("person/p2", opening=True)[0].event.name.plain == "张三"


def test_no_plain_text_reaches_the_stored_bytes() -> None:
    mapper = EnvelopeMapper(registry(), ReversibleVault())
    row = mapper.row(envelope("person/p1", event=Registered(person="p1", name=Personal.of("张三"))))
    assert "张三".encode() not in row[11]


def test_without_a_vault_personal_data_is_not_written() -> None:
    with pytest.raises(RuntimeError, match="without a vault"):
        EnvelopeMapper(registry()).row(envelope("person/1", event=Registered(person="p1", name=Personal.of("张三"))))


def test_a_vault_that_seals_nothing_is_found_out_before_the_log() -> None:
    """The encoder itself refuses plain text, whatever the mapper did before."""
    with pytest.raises(PersonalError):
        msgspec.json.encode(Registered(person="p1", name=Personal.of("张三")), enc_hook=_as_stored)


def _as_stored(value: Any) -> Any:
    from tenants.store.codec import _to_json

    return _to_json(value)


class Contact(msgspec.Struct, frozen=True):
    kind: str
    number: Personal | None


class Met(Event, frozen=True, kw_only=True):
    person: str
    contacts: list[Contact]
    notes: dict[str, Personal]


def test_personal_values_are_found_wherever_they_are_nested() -> None:
    known = EventRegistry()
    known.register(Met, name="samples.met", personal_of="person")
    mapper = EnvelopeMapper(known, ReversibleVault())
    met = Met(
        person="p",
        contacts=[Contact("phone", Personal.of("138")), Contact("none", None)],
        notes={"a": Personal.of("b")},
    )
    read = there_and_back(mapper, met)
    assert read.event.contacts[0].number == Personal.from_token("p|contacts.number|831")
    assert read.event.contacts[1].number is None
    assert read.event.notes == {"a": Personal.from_token("p|notes|b")}
    assert mapper.opened(read).event == met


# The registry


def test_an_event_with_personal_fields_says_whose_they_are() -> None:
    with pytest.raises(ValueError, match="which field names the person"):
        EventRegistry().register(Registered, name="samples.registered")
    with pytest.raises(ValueError, match="which field names the person"):
        EventRegistry().register(Registered, name="samples.registered", personal_of="nobody")


@pytest.mark.parametrize(
    "name", ["issued", "Vouchers.issued", "vouchers.Issued", "vouchers issued", "vouchers.issued.v1.v2", ""]
)
def test_a_stored_name_has_its_shape(name: str) -> None:
    with pytest.raises(ValueError, match=r"stored name|not an event"):
        EventRegistry().register_all({f"{name}": Issued})


def test_a_name_and_a_class_are_registered_once() -> None:
    known = registry()
    with pytest.raises(ValueError, match="twice"):
        known.register(Issued, name="samples.issued-again")
    with pytest.raises(ValueError, match="twice"):
        known.register(Met, name="samples.issued", version=2, personal_of="person")


class IssuedInFen(Event, frozen=True, kw_only=True):
    """Version 3 of an event whose amount was once in yuan, and once had no currency."""

    voucher: str
    fen: int
    currency: str


def in_fen() -> EventRegistry:
    known = EventRegistry()
    known.register(IssuedInFen, name="samples.issued", version=3)
    known.register_upcaster("samples.issued", 1, lambda old: {"voucher": old["voucher"], "fen": old["yuan"] * 100})
    known.register_upcaster("samples.issued", 2, lambda old: old | {"currency": "CNY"})
    return known


@pytest.mark.parametrize(
    ("stored", "state"),
    [
        ("samples.issued.v1", b'{"voucher":"v","yuan":12}'),
        ("samples.issued.v2", b'{"voucher":"v","fen":1200}'),
        ("samples.issued.v3", b'{"voucher":"v","fen":1200,"currency":"CNY"}'),
    ],
)
def test_every_version_ever_stored_is_read_as_the_present_one(stored: str, state: bytes) -> None:
    mapper = EnvelopeMapper(in_fen())
    read = mapper.envelope((1, "bureau", "v/1", 1, stored, 0, 20261122, "lin", "clerk", None, "", None, state))
    assert (read.name, read.event) == (stored, IssuedInFen(voucher="v", fen=1200, currency="CNY"))
    assert mapper.row(envelope("v/1", event=read.event))[3] == "samples.issued.v3"
    assert in_fen().names() == ["samples.issued.v1", "samples.issued.v2", "samples.issued.v3"]


def test_a_version_without_a_way_to_the_present_is_refused() -> None:
    known = EventRegistry()
    known.register(IssuedInFen, name="samples.issued", version=3)
    known.register_upcaster("samples.issued", 1, lambda old: old)
    for stored in ("samples.issued.v1", "samples.issued.v2", "samples.issued.v4"):
        with pytest.raises(UnknownEvent):
            known.codec(stored)


class SealedLater(Event, frozen=True, kw_only=True):
    person: str
    name: Personal


def test_an_old_version_with_personal_fields_is_read_sealed() -> None:
    known = EventRegistry()
    known.register(SealedLater, name="samples.named", version=2, personal_of="person")
    known.register_upcaster("samples.named", 1, lambda old: {"person": old["person"], "name": old["full_name"]})
    mapper = EnvelopeMapper(known, ReversibleVault())
    state = b'{"person":"p","full_name":"p|name|cba"}'
    read = mapper.envelope((1, "bureau", "p/1", 1, "samples.named.v1", 0, 20261122, "l", "c", None, "", None, state))
    assert mapper.opened(read).event.name.plain == "abc"
