"""A large province written straight into the log: people and cases by the hundred thousand, for pages to be asked of.

Every event is what a window would have recorded; only claims and decisions are left out, which no page looks at.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count, islice
from typing import Any

from domain.cases import events as cases
from domain.catalogue.catalogue import items
from domain.operators import events as operators
from domain.people import events as people
from domain.shared.identity import check_character
from domain.shared.message import Event
from domain.shared.personal import Personal
from tenants.accounts.roles import Role
from tenants.ids import new_number
from tenants.store.envelope import BUREAU, Envelope, tenant_of
from tenants.store.log import Log
from tenants.vault.vault import Vault

BATCH = 2_000
FIRST, LAST = date(2025, 1, 1), date(2026, 12, 31)
BEGINS = datetime(2025, 1, 6, 1, tzinfo=UTC)
SURNAMES, GIVEN = "陈林黄张李王吴刘郑杨", "秀英建国志强丽华文彬小明晓燕"
ITEMS = ("3.1.2", "2.1.1", "1.1.1", "1.1.2", "3.1.6")


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is; `others` are operators whom nobody has come to."""

    people: int
    cases: int
    operators: int
    others: int = 0


def batched(told: Iterator[Envelope]) -> Iterator[list[Envelope]]:
    """As many as are written at a time."""
    while batch := list(islice(told, BATCH)):
        yield batch


class Province:
    """Made up from `seed`; `fill` writes it. `code(0)` is the operator whose pages are asked for."""

    def __init__(self, size: Size, vault: Vault, seed: int = 1) -> None:
        self.size, self.vault = size, vault
        self.rng = random.Random(seed)  # noqa: S311  made-up people, not keys
        self._ticks = count()

    @staticmethod
    def code(number: int) -> str:
        return f"op-350102-{number + 1:03}"

    def fill(self, log: Log) -> None:
        for batch in batched(self._events()):
            self.vault.ensure_keys(e.event.person for e in batch if isinstance(e.event, people.PersonRegistered))
            log.append(batch)

    def _events(self) -> Iterator[Envelope]:
        for number in range(self.size.operators + self.size.others):
            yield from self._operator(self.code(number))
        for number in range(self.size.people):
            yield self._registered(number)
        for number in range(self.size.cases):
            yield from self._case(number)

    def _operator(self, operator: str) -> Iterator[Envelope]:
        admitted = operators.OperatorAdmitted(
            operator=operator, name=f"榕城第 {operator[-3:]} 服务社", credit_code="", licence="1", area="350102"
        )
        signed = operators.ContractSigned(
            operator=operator,
            contract=f"HT-{operator}",
            items=tuple(items()),
            areas=("350102",),
            first=FIRST,
            last=LAST,
            targets={"handled_cases": 100},
            prices_fen={},
            budget_fen=1,
        )
        opened = operators.OutletOpened(
            operator=operator,
            outlet=f"{operator}-w1",
            name="中山社区零工驿站",
            kind="station",
            village="350102001001",
            address="中山路 1 号",
            villages=("350102001001",),
        )
        yield from self.recorded(operators.stream(operator), (admitted, signed, opened), operator)

    def _registered(self, number: int) -> Envelope:
        operator = self.code(number % self.size.operators)
        born = date(1970, 1, 1) + timedelta(days=number % 12_000)
        digits = f"359{number // 12_000:03}{born:%Y%m%d}{number % 999:03}"
        name = self.rng.choice(SURNAMES) + "".join(self.rng.sample(GIVEN, 2))
        identity, phone = digits + check_character(digits), f"139{number:08}"
        key = self.vault.lookup_key
        event = people.PersonRegistered(
            person=f"person-{number}",
            operator=operator,
            outlet=f"{operator}-w1",
            identity_key=key("identity", identity),
            name_key=key("name", name),
            phone_key=key("phone", phone),
            name=Personal.of(name),
            identity=Personal.of(identity),
            phone=Personal.of(phone),
            address=Personal.of("福州市鼓楼区中山路"),
            born=Personal.of(born.isoformat()),
            sex="F" if number % 2 else "M",
            village="350102001001",
            education="college",
        )
        return next(self.recorded(people.stream(event.person), (event,), operator))

    def _case(self, number: int) -> Iterator[Envelope]:
        person = number % self.size.people
        operator = self.code(person % self.size.operators)
        item = items()[ITEMS[number % len(ITEMS)]]
        case = new_number(self._moment(), self.rng)
        whose: dict[str, Any] = {"case": case, "operator": operator}
        what: dict[str, Any] = {"item": item.code, "subject_kind": "person", "subject": f"person-{person}"}
        told: list[Event] = [
            cases.CaseOpened(
                **whose,
                **what,
                outlet=f"{operator}-w1",
                village="350102001001",
                steps=item.steps,
                catalogue=1,
                declared=(),
                fields={},
            )
        ]
        if number // self.size.operators % 10:  # one in ten of every operator's is still open
            last = len(item.steps)
            told.append(cases.CaseStepCompleted(**whose, step=last, name=item.steps[-1], note=""))
            told.append(cases.CaseFinished(**whose, **what, outlet=f"{operator}-w1"))
        yield from self.recorded(cases.stream(operator, case), told, operator)

    def recorded(self, stream: str, told: Iterable[Event], operator: str) -> Iterator[Envelope]:
        """The events of a new stream, each twenty seconds after the one before."""
        for version, event in enumerate(told, start=1):
            moment = self._moment()
            yield Envelope(
                tenant=tenant_of(stream),
                stream=stream,
                version=version,
                recorded_at=moment,
                on=moment.date(),
                actor=f"user-{operator}",
                role=Role.CLERK,
                on_behalf_of=operator,
                request_id="",
                reason=None,
                event=event,
            )

    def of_bureau(self, stream: str, event: Event) -> Envelope:
        """The first event of a stream of the bureau's."""
        return next(self.recorded(stream, (event,), BUREAU))

    def _moment(self) -> datetime:
        return BEGINS + timedelta(seconds=20 * next(self._ticks))
