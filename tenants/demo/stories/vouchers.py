"""A voucher from its request to its redemption, or to the day it is forgotten. Notice 四(一)."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Generator
from datetime import date, datetime, timedelta

from domain.policies.effects import budget_of
from domain.shared.message import Command
from domain.vouchers.commands import ClaimVoucher, IssueVoucher, RedeemVoucher, ReverseVoucher
from tenants.demo.acts import UNEMPLOYMENT
from tenants.demo.desk import Desk, Served
from tenants.demo.policies import SEEKERS, SPRING, UNEMPLOYED
from tenants.demo.requests import VoucherRequest
from tenants.demo.seasons import moment, window_time, working_day_from
from tenants.demo.stories.story import Story
from tenants.demo.world import World

PATIENCE = 20  # working days that a request waits for somebody who was served
ISSUE_AT = 16 * 60 + 20
REVERSED = 0.05  # of the first desk's redemptions


def voucher(world: World, desk: Desk, redeem_on: date) -> Story:
    """Asked for, issued, claimed at the window, and redeemed on `redeem_on` against a finished case."""
    served = yield from _somebody(world, desk)
    if not served:
        return
    request = _ask(world, served)
    yield moment(world.today + timedelta(days=1), 8 * 60)
    if not request.voucher:
        return
    clerk, code = world.clerk(desk, served.outlet), desk.plan.code
    redeem_on = working_day_from(max(redeem_on, world.today))
    if not desk.plan.in_force_on(redeem_on):
        return
    claim_on = world.today + timedelta(days=world.rng.randint(0, (redeem_on - world.today).days))
    yield world.at(claim_on, window_time(world.rng))
    claim = ClaimVoucher(voucher=request.voucher, via="window", operator=code, on=world.today)
    if not world.do(clerk, [claim]):
        return
    yield world.at(redeem_on, window_time(world.rng)) if redeem_on > world.today else world.later(2, 40)
    redemption = RedeemVoucher(
        voucher=request.voucher, operator=code, outlet=served.outlet.id, case=served.case, on=world.today
    )
    if world.do(clerk, [redemption]) and desk is world.desks[0] and request.policy != SPRING:
        yield from _checked(world, request.voucher)


def _checked(world: World, number: str) -> Story:
    """Rarely the bureau finds that a redemption should not have been, and reverses it. By dice of its own."""
    if random.Random(f"reversed {number}").random() >= REVERSED:  # noqa: S311  made-up, not keys
        return
    yield world.at(working_day_from(world.today + timedelta(days=2)), 14 * 60)
    reason = "复核发现办件材料与券的用途不符"
    world.do(world.bureau, [ReverseVoucher(voucher=number, reason=reason, on=world.today)])


def unused_voucher(world: World, desk: Desk) -> Story:
    """Issued, perhaps claimed, and then forgotten: one day the schedule lets it expire."""
    served = yield from _somebody(world, desk)
    if not served:
        return
    request = _ask(world, served)
    yield moment(world.today + timedelta(days=1 + world.rng.randint(0, 9)), 8 * 60)
    if request.voucher and world.chance(0.5):
        yield world.at(working_day_from(world.today), window_time(world.rng))
        claim = ClaimVoucher(voucher=request.voucher, via="window", operator=desk.plan.code, on=world.today)
        world.do(world.clerk(desk, served.outlet), [claim])


def issue(world: World) -> None:
    """The bureau issues what was asked for today, in one go, as far as each budget reaches."""
    wanted, world.requests = world.requests, []
    spent: Counter[str] = Counter()
    granted: list[VoucherRequest] = []
    for request in wanted:
        policy = next(one for one in world.plan.policies if one.policy == request.policy)
        used, budget = world.application.log.cap(budget_of(policy.policy)) or (0, 0)
        if used + spent[policy.policy] + policy.face_fen <= budget * policy.stop_at:
            spent[policy.policy] += policy.face_fen
            granted.append(request)
    for request in granted:
        request.voucher = world.number()
    commands: list[Command] = [
        IssueVoucher(voucher=one.voucher or "", policy=one.policy, person=one.person, on=world.today) for one in granted
    ]
    if commands and not world.do(world.bureau, commands):
        for request in granted:
            request.voucher = None


def _somebody(world: World, desk: Desk) -> Generator[datetime, None, Served | None]:
    for _ in range(PATIENCE):
        yield world.at(working_day_from(world.today), 15 * 60 + world.rng.uniform(0, 50))
        if served := desk.take_served(world.rng):
            return served
        yield moment(world.today + timedelta(days=1), 8 * 60)
    return None


def _ask(world: World, served: Served) -> VoucherRequest:
    """Under the policy that pays for the case's item; the special one as long as its money lasts."""
    others = SPRING if world.chance(0.35) else SEEKERS
    request = VoucherRequest(UNEMPLOYED if served.item == UNEMPLOYMENT else others, served.person.id)
    world.requests.append(request)
    return request
