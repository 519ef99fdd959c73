"""The acts of a random history: one operator with its outlet, its people and everything they go through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

import msgspec

from domain.cases.commands import CompleteStep, OpenCase, VoidCase, WithdrawCase
from domain.catalogue.catalogue import items
from domain.jobs.commands import (
    CloseVacancy,
    MakeReferral,
    RecordFollowUp,
    RecordOutcome,
    RegisterEmployer,
    RegisterVacancy,
)
from domain.operators.commands import AddStaff, AdmitOperator, OpenOutlet, SignContract
from domain.people.commands import RegisterPerson
from domain.shared.personal import Personal
from domain.vouchers.commands import ClaimVoucher, ExpireVoucher, IssueVoucher, OpenVoucherPolicy, RedeemVoucher
from tenants.accounts.roles import Role
from tests.projections.history import Province, appraisals

ITEMS = ("2.1.1", "3.1.1", "3.1.2", "3.1.3")
DECLARED = ("able_to_work", "wants_work", "is_unemployed")


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
    """One operator."""

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
            identity_key=f"identity-{identity}",
            name_key=f"name-{identity[-6:]}",
            phone_key=f"phone-{identity[-8:]}",
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

    def register_employer(self) -> None:
        p = self.province
        command = RegisterEmployer(
            employer=p.id(),
            operator=self.operator,
            name=f"福州海风{p.rng.randrange(100)}食品有限公司",
            credit_code=p.credit_code(),
            industry="制造业",
            economy="有限责任公司",
            address="鼓西街道",
            profile="",
            contact=Personal.of("黄经理"),
            phone=Personal.of("13700000003"),
            on=p.today,
        )
        if p.do(command, self.clerk):
            self.employers.append(command.employer)

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
            fields={"求职专业（工种）": "会计"},
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

    def post_vacancy(self) -> None:
        p = self.province
        if not self.employers:
            return
        employer, vacancy = p.rng.choice(self.employers), p.id()
        case = self._open("3.1.1", employer, about=vacancy)
        command = RegisterVacancy(
            vacancy=vacancy,
            operator=self.operator,
            outlet=self.outlet,
            case=case,
            employer=employer,
            village=self.village,
            occupation=p.rng.choice(("出纳", "焊工", "保洁员", "Cook 厨师")),
            form="全日制",
            headcount=p.rng.randrange(1, 4),
            age_min=18,
            age_max=p.rng.choice((0, 50)),
            education="college",
            major="",
            years=1,
            qualification="",
            title="",
            wage_min_fen=450_000,
            wage_max_fen=600_000,
            lodging="",
            benefits="五险",
            first=p.today,
            last=p.today + timedelta(days=120),
            interview_on=p.rng.choice((None, p.today)),
            on=p.today,
        )
        if p.do(command, self.clerk):
            self._take_steps(case, "3.1.1", p.rng.choice((1, 99, 99, 99)))
            self.shared.vacancies.append(vacancy)

    def close_vacancy(self) -> None:
        p = self.province
        if self.shared.vacancies and p.rng.random() < 0.3:
            chosen = p.rng.choice(self.shared.vacancies)
            p.do(CloseVacancy(vacancy=chosen, operator=self.operator, on=p.today), self.clerk)

    def refer(self) -> None:
        p = self.province
        if not (self.people and self.shared.vacancies):
            return
        person, referral = p.rng.choice(self.people).person, p.number()
        case = self._open("3.1.3", person, about=referral)
        command = MakeReferral(
            referral=referral,
            operator=self.operator,
            outlet=self.outlet,
            case=case,
            person=person,
            vacancy=p.rng.choice(self.shared.vacancies),
            on=p.today,
        )
        if p.do(command, self.clerk):
            self.referrals.append(referral)
            self._take_steps(case, "3.1.3")

    def record_outcome(self) -> None:
        p = self.province
        if self.referrals:
            outcome = p.rng.choice(("interviewed", "hired", "hired", "hired", "declined", "not-suitable"))
            starts = p.today + timedelta(days=p.rng.randrange(3)) if outcome == "hired" else None
            command = RecordOutcome(
                referral=p.rng.choice(self.referrals[-8:]),
                operator=self.operator,
                outcome=outcome,
                starts_on=starts,
                on=p.today,
            )
            p.do(command, self.clerk)

    def follow_up(self) -> None:
        p = self.province
        if self.referrals:
            chosen, day = p.rng.choice(self.referrals), p.rng.choice((7, 30, 30, 90))
            employed = p.rng.random() < 0.8
            command = RecordFollowUp(
                referral=chosen, operator=self.operator, day=day, employed=employed, note="", on=p.today
            )
            p.do(command, self.clerk)

    def withdraw_case(self) -> None:
        self._end_case(WithdrawCase)

    def void_case(self) -> None:
        self._end_case(VoidCase)

    def _end_case(self, kind: type[WithdrawCase] | type[VoidCase]) -> None:
        p = self.province
        if self.cases:
            case, _, _ = p.rng.choice(self.cases[-12:])
            p.do(kind(case=case, operator=self.operator, reason="本人要求", on=p.today), self.clerk)

    def open_policy(self) -> None:
        p = self.province
        if len(self.shared.policies) < 6:
            command = OpenVoucherPolicy(
                policy=p.number(),
                name="求职服务就业券",
                area=p.rng.choice((self.county, "3501", "35")),
                items=("3.1.2", "3.1.3", "2.1.1"),
                face_fen=30_000,
                valid_days=p.rng.choice((5, 60)),
                budget_fen=30_000 * p.rng.choice((3, 500)),
                first=p.today,
                last=p.today + timedelta(days=700),
                on=p.today,
            )
            if p.do(command, p.as_bureau()):
                self.shared.policies.append(command.policy)

    def issue_voucher(self) -> None:
        p = self.province
        if self.shared.policies and self.people:
            person = p.rng.choice(self.people).person
            command = IssueVoucher(
                voucher=p.number(), policy=p.rng.choice(self.shared.policies), person=person, on=p.today
            )
            if p.do(command, p.as_bureau()):
                self.shared.vouchers.append((command.voucher, person))

    def claim_voucher(self) -> None:
        p = self.province
        for number, _ in self.shared.vouchers[-5:]:
            p.do(ClaimVoucher(voucher=number, via="window", operator=self.operator, on=p.today), self.clerk)

    def redeem_voucher(self) -> None:
        p = self.province
        for number, person in self.shared.vouchers[-8:]:
            for case in [case for case, item, subject in self.cases if subject == person and item != "3.1.1"][-3:]:
                command = RedeemVoucher(
                    voucher=number, operator=self.operator, outlet=self.outlet, case=case, on=p.today
                )
                if p.do(command, self.clerk):
                    break

    def expire_vouchers(self) -> None:
        p = self.province
        for number, _ in self.shared.vouchers[-10:]:
            p.do(ExpireVoucher(voucher=number, on=p.today), p.as_system())

    def appraise(self) -> None:
        p = self.province
        period = p.rng.choice(("2026Q1", "2026Q2", "2026Q3", "2026Q4", "2026"))
        for command in appraisals(p, self.operator, period, self.contract):
            p.do(command, p.as_system())

    def acts(self) -> list[tuple[Callable[[], None], int]]:
        return [
            (self.register_person, 6),
            (self.serve_known_person, 2),
            (self.register_employer, 2),
            (self.open_registration, 10),
            (self.advance_case, 3),
            (self.post_vacancy, 3),
            (self.close_vacancy, 1),
            (self.refer, 5),
            (self.record_outcome, 5),
            (self.follow_up, 5),
            (self.withdraw_case, 1),
            (self.void_case, 1),
            (self.open_policy, 1),
            (self.issue_voucher, 5),
            (self.claim_voucher, 4),
            (self.redeem_voucher, 5),
            (self.expire_vouchers, 1),
            (self.appraise, 1),
        ]
