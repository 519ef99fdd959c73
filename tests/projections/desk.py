"""The acts of a random history: an operator with its outlets, the people it meets, and their cases."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date

import msgspec

from domain.cases.commands import CompleteStep, OpenCase, VoidCase, WithdrawCase
from domain.catalogue.catalogue import items
from domain.operators.commands import AddStaff, AdmitOperator, OpenOutlet, SignContract
from domain.people.commands import RegisterPerson
from domain.shared.personal import Personal
from tenants.accounts.roles import Role
from tests.projections.history import Province
from tests.support.filled import fields_of, told_of

ITEMS = ("2.1.1", "3.1.1", "3.1.2", "3.1.3")
DECLARED = ("able_to_work", "wants_work", "is_unemployed")


def lookup_key(kind: str, text: str) -> str:
    """As the vault's, a hash that does not show what it is of."""
    return hashlib.sha256(f"{kind} {text}".encode()).hexdigest()[:26]


@dataclass
class Someone:
    """A person as they would come to another window again."""

    command: RegisterPerson
    person: str


@dataclass
class Shared:
    """What all operators of the province deal with."""

    people: list[Someone] = field(default_factory=list)
    vouchers: list[tuple[str, str]] = field(default_factory=list)  # number, person
    vacancies: list[str] = field(default_factory=list)
    policies: list[str] = field(default_factory=list)


class Desk:
    """One operator and its clerk."""

    def __init__(self, province: Province, shared: Shared, number: int) -> None:
        self.province, self.shared = province, shared
        self.county = f"35010{2 + number % 3}"
        self.operator = f"op-{self.county}-{number + 1:03}"
        self.village = f"{self.county}001001"
        self.contract = f"contract-{number}"
        self.outlet = f"outlet-{number}"
        self.people: list[Someone] = []
        self.employers: list[str] = []
        self.cases: list[tuple[str, str, str]] = []  # id, item, subject
        self.referrals: list[str] = []
        self.clerk = province.as_staff(self.operator, self.outlet)
        self._found()

    def _found(self) -> None:
        p, on = self.province, self.province.today
        manager = p.as_staff(self.operator, None, Role.MANAGER)
        admitted = AdmitOperator(
            operator=self.operator,
            name=f"榕城{self.operator[-1]}号人力资源服务有限公司",
            credit_code=p.credit_code(),
            licence="350102200001",
            area=self.county,
            on=on,
        )
        signed = SignContract(
            operator=self.operator,
            contract=self.contract,
            items=ITEMS,
            areas=(self.county,),
            first=date(on.year, 1, 1),
            last=date(on.year + 1, 12, 31),
            targets={"handled_cases": 40, "vouchers_redeemed": 5},
            prices_fen={"2.1.1": 3000},
            budget_fen=50_000_000,
            on=on,
        )
        p.do(admitted, p.as_bureau())
        p.do(signed, p.as_bureau())
        second = f"{self.county}001002"
        for name, villages in ((self.outlet, (self.village, second)), (f"{self.outlet}-b", (second,))):
            opened = OpenOutlet(
                operator=self.operator,
                outlet=name,
                name=f"{name}零工驿站",
                kind="station",
                village=villages[0],
                address="中山路 18 号",
                villages=villages,
                on=on,
            )
            p.do(opened, manager)
            self.hire(name)

    def hire(self, outlet: str) -> None:
        p = self.province
        joined = AddStaff(
            operator=self.operator,
            staff=p.id(),
            outlet=outlet,
            post="窗口",
            name=Personal.of("林晓芳"),
            phone=Personal.of("13800000001"),
            on=p.today,
        )
        p.do(joined, p.as_staff(self.operator, None, Role.MANAGER))

    def register_person(self) -> None:
        p = self.province
        identity = p.identity()
        command = RegisterPerson(
            person=p.id(),
            operator=self.operator,
            outlet=self.outlet,
            identity_key=lookup_key("identity", identity),
            name_key=lookup_key("name", identity[-6:]),
            phone_key=lookup_key("phone", identity[-8:]),
            name=Personal.of("陈秀英"),
            identity=Personal.of(identity),
            phone=Personal.of("13900000002"),
            address=Personal.of("鼓东街道"),
            village=p.rng.choice((self.village, f"{self.county}001002")),
            education="college",
            on=p.today,
        )
        if p.do(command, self.clerk):
            one = Someone(command, command.person)
            self.people.append(one)
            self.shared.people.append(one)

    def serve_known_person(self) -> None:
        p = self.province
        if not self.shared.people:
            return
        one = p.rng.choice(self.shared.people)
        command = msgspec.structs.replace(
            one.command, operator=self.operator, outlet=self.outlet, person=p.id(), on=p.today
        )
        if p.do(command, self.clerk):
            self.people.append(one)

    def _open(self, item: str, subject: str, about: str = "") -> str:
        p = self.province
        case = p.number()
        command = OpenCase(
            case=case,
            operator=self.operator,
            outlet=self.outlet,
            village=self.village,
            item=item,
            subject_kind="employer" if item == "3.1.1" else "person",
            subject=subject,
            declared=DECLARED,
            fields=fields_of(item),
            told=told_of(item),
            about=about,
            private=Personal.of("做过三年出纳") if p.rng.random() < 0.5 else None,
            on=p.today,
        )
        if p.do(command, self.clerk):
            self.cases.append((case, item, subject))
        return case

    def _take_steps(self, case: str, item: str, most: int = 99) -> None:
        for number in range(1, min(most, len(items()[item].steps)) + 1):
            step = CompleteStep(case=case, operator=self.operator, step=number, note="", on=self.province.today)
            self.province.do(step, self.clerk)

    def open_registration(self) -> None:
        p = self.province
        if self.people:
            item = p.rng.choice(("2.1.1", "3.1.2", "3.1.2"))
            case = self._open(item, p.rng.choice(self.people).person)
            self._take_steps(case, item, p.rng.choice((0, 1, 99, 99, 99)))

    def advance_case(self) -> None:
        if self.cases:
            case, item, _ = self.province.rng.choice(self.cases)
            self._take_steps(case, item)

    def withdraw_case(self) -> None:
        self._end_case(WithdrawCase)

    def void_case(self) -> None:
        self._end_case(VoidCase)

    def _end_case(self, kind: type[WithdrawCase] | type[VoidCase]) -> None:
        p = self.province
        if self.cases:
            case, _, _ = p.rng.choice(self.cases[-12:])
            p.do(kind(case=case, operator=self.operator, reason="本人要求", on=p.today), self.clerk)
