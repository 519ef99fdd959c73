"""The acts of a random history: vouchers, appraisals, and how often each act comes to mind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from domain.vouchers.commands import (
    ClaimVoucher,
    ExpireVoucher,
    IssueVoucher,
    OpenVoucherPolicy,
    RedeemVoucher,
    ReverseVoucher,
)
from tenants.accounts.roles import Role
from tests.projections.desk_of_people import DeskOfPeople
from tests.projections.history import appraisals


class WholeDesk(DeskOfPeople):
    """Everything that happens around one operator."""

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

    def reverse_voucher(self) -> None:
        p = self.province
        for number, _ in self.shared.vouchers[-3:]:
            if p.do(ReverseVoucher(voucher=number, reason="办件有误", on=p.today), p.as_bureau()):
                break

    def expire_vouchers(self) -> None:
        p = self.province
        for number, _ in self.shared.vouchers[-10:]:
            p.do(ExpireVoucher(voucher=number, on=p.today), p.as_system())

    def appraise(self) -> None:
        p = self.province
        period = p.rng.choice(("2026Q1", "2026Q2", "2026Q3", "2026Q4", "2026"))
        who = {
            "system": p.as_system(),
            "bureau": p.as_bureau(),
            "manager": p.as_staff(self.operator, None, Role.MANAGER),
        }
        for command, by in appraisals(p, self.operator, period, self.contract):
            p.do(command, who[by])

    def acts(self) -> list[tuple[Callable[[], None], int]]:
        return [
            (self.register_person, 6),
            (self.serve_known_person, 2),
            (self.register_employer, 2),
            (self.open_registration, 10),
            (self.advance_case, 3),
            (self.post_vacancy, 3),
            (self.close_vacancy, 1),
            (self.match, 3),
            (self.refer, 5),
            (self.record_outcome, 5),
            (self.follow_up, 5),
            (self.withdraw_case, 1),
            (self.void_case, 1),
            (self.open_policy, 1),
            (self.issue_voucher, 5),
            (self.claim_voucher, 4),
            (self.redeem_voucher, 5),
            (self.reverse_voucher, 1),
            (self.expire_vouchers, 1),
            (self.appraise, 1),
            (self.record_fact, 5),
            (self.withdraw_fact, 1),
            (self.contact, 3),
            (self.correct_person, 1),
            (self.correct_identity, 1),
            (self.review_groups, 1),
        ]
