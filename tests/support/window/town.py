"""A town with two operators at work through the one write path, over the whole house: pages, read models, accounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from domain.cases.commands import AttachEvidence, CompleteStep, OpenCase
from domain.catalogue.catalogue import items
from domain.catalogue.prerequisites import attesting
from domain.jobs.commands import MakeReferral, RecordOutcome, RegisterEmployer, RegisterVacancy
from domain.operators.commands import AdmitOperator, OpenOutlet, SignContract
from domain.people.commands import RegisterPerson
from domain.shared.identity import check_character, credit_check_character
from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.vouchers.commands import ClaimVoucher, IssueVoucher, OpenVoucherPolicy
from tenants.accounts.roles import Role
from tenants.clock import SHANGHAI, MovingClock, business_date
from tenants.context import Context
from tenants.divisions import divisions
from tenants.outcome import Done
from tenants.settings import Settings
from tests.support.asked import ask
from tests.support.databases import SECRET
from tests.support.filled import fields_of, told_of
from web.house import House, open_house

OWN, OTHER = "op-350102-003", "op-350103-001"
POLICY = "policy-seeking"
VILLAGES = [one.code for one in divisions().villages_below("350102")]
HOME = VILLAGES[5]  # covered by the first outlet of OWN
FOREIGN_VILLAGE = divisions().villages_below("350103")[0].code
UNEMPLOYMENT, VACANCY, SEEKING, REFERRAL = ("2.1.1", "3.1.1", "3.1.2", "3.1.3")
ITEMS = tuple(items())
DECLARED = {
    UNEMPLOYMENT: ("able_to_work", "wants_work", "is_unemployed"),
    SEEKING: ("able_to_work", "wants_work"),
    **dict.fromkeys(("3.1.4", "3.3.1", "3.3.2"), (attesting(VACANCY),)),
    "6.2.1": (attesting("6.1.1"),),
}
WISH = {"category": "unemployed", "occupation": "数控车工", "wage_min_fen": "500000"}
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)  # of the contracts
MORNING = datetime(2026, 11, 20, 10, 24, tzinfo=SHANGHAI).astimezone(UTC)


class Town:
    """What is done here must be possible: a refusal fails the test."""

    def __init__(self, house: House, clock: MovingClock) -> None:
        self.house, self.clock = house, clock
        self.numbers = 0

    @property
    def today(self) -> date:
        return business_date(self.clock())

    @property
    def head(self) -> int:
        return self.house.log.head()

    def do(self, commands: Command | Sequence[Command], context: Context) -> None:
        outcome = self.house.application.handle(commands, context)
        assert isinstance(outcome, Done), outcome
        assert self.house.runner.wait(outcome.position, 10)

    def clerk(self, operator: str = OWN) -> Context:
        return Context(f"clerk-{operator}", Role.CLERK, operator, operator[3:9], f"{operator}-w1", "")

    @property
    def bureau(self) -> Context:
        return Context("user-bureau", Role.BUREAU, None, "35", None, "")

    def next(self, what: str) -> str:
        self.numbers += 1
        return f"{what}-{self.numbers}"

    def found(self, operator: str, covered: Sequence[str] = ITEMS) -> None:
        """Admit an operator with a contract over its county until the end of 2026, and open two outlets."""
        county = operator[3:9]
        villages = [one.code for one in divisions().villages_below(county)]
        admitted = ask(AdmitOperator, operator=operator, credit_code=self.credit_code(), area=county, on=FIRST)
        contract: dict[str, Any] = {"areas": (county,), "items": tuple(covered), "prices_fen": {}}
        contract |= {"first": FIRST, "last": LAST}
        signed = ask(SignContract, operator=operator, contract=f"HT-{operator}", on=FIRST, **contract)
        self.do([admitted, signed], self.bureau)
        manager = Context(f"manager-{operator}", Role.MANAGER, operator, county, None, "")
        for n in (1, 2):
            near = tuple(villages[5 * n : 5 * n + 3])
            where: dict[str, Any] = {"village": near[0], "villages": near, "kind": "station", "name": f"第 {n} 网点"}
            self.do(ask(OpenOutlet, operator=operator, outlet=f"{operator}-w{n}", on=FIRST, **where), manager)

    def identity(self, born: date = date(1990, 3, 7), *, sex: str = "M") -> str:
        """An identity number nobody in this town has."""
        self.numbers += 1
        order = 2 * (self.numbers % 500) + (1 if sex == "M" else 0)
        digits = f"3501{self.numbers // 500:02}{born:%Y%m%d}{order:03}"
        return digits + check_character(digits)

    def credit_code(self) -> str:
        self.numbers += 1
        first = f"91350102MA{self.numbers:07}"
        return first + credit_check_character(first)

    def person(
        self,
        operator: str = OWN,
        *,
        name: str = "张小明",
        born: date = date(1990, 3, 7),
        village: str = HOME,
        identity: str = "",
        phone: str = "13800138000",
    ) -> str:
        """Somebody known to an operator."""
        person, identity, key = self.next("person"), identity or self.identity(born), self.house.vault.lookup_key
        registered = RegisterPerson(
            person=person,
            operator=operator,
            outlet=f"{operator}-w1",
            identity_key=key("identity", identity),
            name_key=key("name", name),
            phone_key=key("phone", phone),
            name=Personal.of(name),
            identity=Personal.of(identity),
            phone=Personal.of(phone),
            address=Personal.of("福建省福州市鼓楼区东街口 1 号"),
            village=village,
            education="college",
            on=self.today,
        )
        self.do(registered, self.clerk(operator))
        return person

    def opened(self, case: str, item: str, subject: str, operator: str = OWN, **other: Any) -> OpenCase:
        """The command that opens a case, as a window would give it."""
        usual: dict[str, Any] = {"village": HOME, "subject_kind": "person", "declared": DECLARED.get(item, ())}
        usual |= {"operator": operator, "outlet": f"{operator}-w1", "on": self.today}
        return OpenCase(case=case, item=item, subject=subject, **(usual | other))

    def steps(self, case: str, first: int, last: int, operator: str = OWN, on: date | None = None) -> list[Command]:
        on = on or self.today
        return [CompleteStep(case=case, operator=operator, step=n, on=on) for n in range(first, last + 1)]

    def case(self, person: str, item: str = SEEKING, *, steps: int = 99, operator: str = OWN, **other: Any) -> str:
        """A case of a person, taken through so many steps."""
        case = self.next("CASE")
        done = self.steps(case, 1, min(steps, len(items()[item].steps)), operator, other.get("on"))
        opened = self.opened(
            case, item, person, operator, **({"fields": fields_of(item) | WISH, "told": told_of(item)} | other)
        )
        self.do([opened, *done], self.clerk(operator))
        return case

    def evidence(self, case: str, person: str, content: bytes, operator: str = OWN) -> str:
        """A file put to a person's case."""
        kept, evidence = self.house.evidence.keep(person, content), self.next("EVIDENCE")
        what: dict[str, Any] = {"sha256": kept.sha256, "size": kept.size, "type": kept.type}
        title = Personal.of("登记表")
        attached = AttachEvidence(case=case, operator=operator, evidence=evidence, title=title, on=self.today, **what)
        self.do(attached, self.clerk(operator))
        return evidence

    def seeker(self, **who: Any) -> str:
        """A person of OWN whose job-seeking registration is finished."""
        person = self.person(**who)
        self.case(person)
        return person

    def employer(self, operator: str = OWN, name: str = "福州海峡纺织有限公司") -> tuple[str, str]:
        """Id and credit code."""
        employer, code = self.next("employer"), self.credit_code()
        registered = RegisterEmployer(
            employer=employer,
            operator=operator,
            name=name,
            credit_code=code,
            industry="纺织业",
            economy="limited",
            address="某路 2 号",
            profile="",
            contact=Personal.of("李大勇"),
            phone=Personal.of("13900139000"),
            on=self.today,
        )
        self.do(registered, self.clerk(operator))
        return employer, code

    def vacancy(self, *, steps: int = 7, operator: str = OWN, employer: str = "", **other: Any) -> str:
        """A vacancy whose case is taken through so many steps: after all seven it is published."""
        vacancy, case, day = self.next("vacancy"), self.next("CASE"), self.today
        employer, village = employer or self.employer(operator)[0], other.pop("village", HOME)
        usual: dict[str, Any] = {"occupation": "数控车工", "form": "full-time", "headcount": 2, "education": ""}
        usual |= {"age_min": 18, "age_max": 45, "major": "", "years": 0, "qualification": "none", "title": ""}
        usual |= {"wage_min_fen": 450_000, "wage_max_fen": 650_000, "lodging": "none", "benefits": ""}
        usual |= {"first": day, "last": day + timedelta(days=60), "operator": operator, "outlet": f"{operator}-w1"}
        registered = RegisterVacancy(
            vacancy=vacancy, case=case, employer=employer, village=village, on=day, **(usual | other)
        )
        opened = self.opened(case, VACANCY, employer, operator, subject_kind="employer", about=vacancy, village=village)
        self.do([opened, registered, *self.steps(case, 1, steps, operator)], self.clerk(operator))
        return vacancy

    def referral(self, person: str, vacancy: str, *, operator: str = OWN, starts_on: date | None = None) -> str:
        """A referral made today; with `starts_on` the person was hired."""
        referral, case = self.next("referral"), self.next("CASE")
        place: dict[str, Any] = {"operator": operator, "outlet": f"{operator}-w1", "on": self.today}
        made = MakeReferral(referral=referral, case=case, person=person, vacancy=vacancy, **place)
        opened = self.opened(case, REFERRAL, person, operator, about=vacancy)
        self.do([opened, *self.steps(case, 1, 2, operator), made], self.clerk(operator))
        if starts_on:
            hired = RecordOutcome(
                referral=referral, operator=operator, outcome="hired", starts_on=starts_on, on=self.today
            )
            self.do(hired, self.clerk(operator))
        return referral

    def policy(self, policy: str = POLICY, **changes: Any) -> None:
        terms: dict[str, Any] = {"name": "求职服务券", "area": "35", "items": (SEEKING,), "valid_days": 60}
        terms |= {"face_fen": 20_000, "budget_fen": 5_000_000, "first": FIRST, "last": LAST, "on": FIRST}
        self.do(OpenVoucherPolicy(policy=policy, **(terms | changes)), self.bureau)

    def voucher(self, person: str, *, claimed: bool = True, on: date | None = None, policy: str = POLICY) -> str:
        """A voucher issued today or on a day before, and claimed at the window."""
        voucher, day = self.next("VOUCHER"), on or self.today
        self.do(IssueVoucher(voucher=voucher, policy=policy, person=person, on=day), self.bureau)
        if claimed:
            self.do(ClaimVoucher(voucher=voucher, via="window", operator=OWN, on=day), self.clerk())
        return voucher


@contextmanager
def town_at(folder: Path, moment: datetime = MORNING, covered: Sequence[str] = ITEMS) -> Iterator[Town]:
    """Two operators, each with a contract over the items `covered` and two outlets, and the policy of a voucher."""
    clock = MovingClock(moment)
    house = open_house(Settings(data_dir=folder, secret_key=SECRET), clock)
    house.runner.start()
    town = Town(house, clock)
    try:
        for operator in (OWN, OTHER):
            town.found(operator, covered)
        town.policy()
        yield town
    finally:
        house.close()
