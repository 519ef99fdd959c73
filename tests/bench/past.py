"""What lies behind the bureau's pages of a large province: quarters with a result for every operator, and vouchers.

Written straight into the log like the province itself; nothing is computed, for it is pages that are measured by it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from importlib.resources import files

import msgspec

from domain.appraisals import events as appraisals
from domain.appraisals.language import Point
from domain.appraisals.scheme import Scheme
from domain.shared.period import Period
from domain.vouchers import events as vouchers
from tenants.store.envelope import Envelope
from tenants.store.log import Log
from tests.bench.province import Province, batched

SCHEME = "default-2024"
FIRST = Period(2024, 1)
FACE_FEN = 30_000
LIVE = 5  # one voucher in so many is not redeemed yet


def adopted() -> appraisals.SchemeAdopted:
    """The default scheme, from the first quarter on."""
    document = msgspec.json.decode(files("domain.appraisals").joinpath("default_scheme.json").read_bytes())
    return appraisals.SchemeAdopted(
        scheme=SCHEME, version=1, effective_from=FIRST.first, is_default=True, document=document
    )


class Past:
    """Of `province`, which is filled: a result of every operator in each of `quarters`, and `number` vouchers."""

    def __init__(self, province: Province, seed: int = 2) -> None:
        self.province, self.scheme = province, Scheme.read(adopted())
        self.rng = random.Random(seed)  # noqa: S311  made-up results, not keys

    def fill(self, log: Log, *, quarters: int, number: int) -> None:
        for batch in batched(self._events(quarters, number)):
            log.append(batch)

    def _events(self, quarters: int, number: int) -> Iterator[Envelope]:
        yield self.province.of_bureau(appraisals.scheme_stream(SCHEME), adopted())
        period = FIRST
        for _ in range(quarters):
            for operator in range(self.province.size.operators + self.province.size.others):
                yield from self._appraised(self.province.code(operator), str(period))
            period = period.next
        yield self.province.of_bureau(vouchers.policy_stream("policy-0"), self._policy())
        for one in range(number):
            yield from self._voucher(one)

    def _appraised(self, operator: str, period: str) -> Iterator[Envelope]:
        total = Decimal(self.rng.randint(500, 990)) / 10
        derived = appraisals.AppraisalDerived(
            operator=operator,
            period=period,
            contract=f"HT-{operator}",
            scheme=SCHEME,
            scheme_version=1,
            position=1,
            cut_off="2026-01-06T00:00",
            points=tuple(self._point(one, Period.parse(period)) for one in self.scheme.points),
            counted=appraisals.Counted(counted=100, duplicate=0, voided=0, withdrawn=0, late=0, late_in=0),
            total=total,
            digest=f"{self.rng.getrandbits(256):064x}",
        )
        concluded = appraisals.AppraisalConcluded(
            operator=operator, period=period, total=total, grade=self.scheme.grade(total), answered="agreed"
        )
        yield from self.province.recorded(appraisals.stream(operator, period), (derived, concluded), operator)

    def _point(self, point: Point, period: Period) -> appraisals.PointScore:
        full = point.weight(period)
        score = full * self.rng.randint(0, 4) / 4
        return appraisals.PointScore(point=point.point, category=point.category, weight=full, full=full, score=score)

    def _policy(self) -> vouchers.VoucherPolicyOpened:
        return vouchers.VoucherPolicyOpened(
            policy="policy-0",
            name="求职服务券",
            area="35",
            items=("3.1.2",),
            face_fen=FACE_FEN,
            valid_days=90,
            budget_fen=FACE_FEN * 10**6,
            first=date(2024, 1, 1),
            last=date(2030, 12, 31),
        )

    def _voucher(self, number: int) -> Iterator[Envelope]:
        person = number % self.province.size.people
        operator = self.province.code(person % self.province.size.operators)
        whose = {"voucher": f"V{number:08}", "policy": "policy-0", "person": f"person-{person}"}
        last = date(2026, 1, 1) + timedelta(days=number % 400)
        told: list[vouchers.VoucherIssued | vouchers.VoucherRedeemed] = [
            vouchers.VoucherIssued(**whose, items=("3.1.2",), face_fen=FACE_FEN, expires_on=last)
        ]
        if number // self.province.size.operators % LIVE:
            where = {"operator": operator, "outlet": f"{operator}-w1", "case": f"paid-{number}", "item": "3.1.2"}
            told.append(vouchers.VoucherRedeemed(**whose, **where, amount_fen=FACE_FEN))
        yield from self.province.recorded(vouchers.stream(whose["voucher"]), told, operator)
