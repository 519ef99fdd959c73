"""Drawing the plan of a demo province from a seed and a few wishes."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, datetime, timedelta

from domain.shared.period import Period
from tenants.accounts.roles import Role
from tenants.clock import business_date, start_of
from tenants.demo import contracts
from tenants.demo.geography import Territory, counties, territory
from tenants.demo.plan import BUREAU_AREA, DemoUser, OperatorPlan, OutletPlan, Plan, StaffPlan
from tenants.demo.policies import policies
from tenants.demo.profiles import LEAVER, NEWCOMER, Profile, profile_of
from tenants.demo.words.companies import BRANDS, credit_code, operator_name
from tenants.demo.words.people import name, someone
from tenants.divisions import divisions
from tenants.ids import new_id

OPERATORS, MONTHS, SEED = 24, 15, 20241009
POSTS = ("网点负责人", "综合窗口", "职业指导")
DESK = "350121"  # the first operator's county


def make_plan(
    until: datetime, *, operators: int = OPERATORS, months: int = MONTHS, seed: int = SEED, events: int | None = None
) -> Plan:
    """The plan of a province whose history ends at the moment `until` and fills `months` calendar months, the last
    one with it. `events` asks for about that many events in the log. Pure: the same wishes give the same plan.

    Raises ValueError for less than one operator, two months or a few hundred events.
    """
    if operators < 1 or months < 2 or (events is not None and events < 200):
        raise ValueError("a demo needs at least one operator, two months and 200 events")
    rng = random.Random(seed)  # noqa: S311  made-up people, not keys
    end = business_date(until)
    first = _months_before(end, months - 1)
    sizes = [3.5 if n == 0 else rng.uniform(0.6, 1.45) for n in range(operators)]
    base = contracts.base_target(sizes, months, events)
    grounds = counties(divisions(), rng)
    numbers: Counter[str] = Counter()
    planned = []
    for n, size in enumerate(sizes):
        county = next(grounds)
        numbers[county] += 1
        days = _contract_days(n, first, end)
        planned.append(_operator(n, county, numbers[county], days, base * size, rng))
    return Plan(
        seed=seed,
        first=first,
        until=until,
        operators=tuple(planned),
        policies=policies(first, end, planned),
        users=_users(planned, start_of(first), rng),
    )


def _months_before(day: date, months: int) -> date:
    """The first of the month, `months` months before `day`'s."""
    count = day.year * 12 + day.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)


def _contract_days(number: int, first: date, end: date) -> tuple[date, date]:
    """Two years from the start, and on; one operator comes later, one has just left."""
    closed = Period.quarter_of(end).previous
    begins = max(first, closed.first + timedelta(days=45)) if number == NEWCOMER else first
    years = 2
    while date(begins.year + years, begins.month, 1) < end + timedelta(days=150):
        years += 1
    last = date(begins.year + years, begins.month, 1) - timedelta(days=1)
    return begins, max(first, end - timedelta(days=18)) if number == LEAVER else last


def _operator(
    number: int, county: str, order: int, days: tuple[date, date], target: float, rng: random.Random
) -> OperatorPlan:
    code = f"op-{county}-{order:03d}"
    profile = profile_of(number)
    ground = territory(divisions(), county, 3 if number == 0 else rng.randint(2, 4), _coverage(profile), rng)
    first, last = days
    terms = contracts.terms(target, first, last, rng, puts_on_much=number == 0)
    place = divisions().name(county)
    return OperatorPlan(
        code=code,
        name=operator_name(place, BRANDS[number % len(BRANDS)], rng),
        credit_code=credit_code("A", number),
        licence=f"（闽）人服证字〔{first.year - 1}〕第{350000 + number}号（演示）",
        county=county,
        manager=new_id(start_of(first), rng),
        contract=f"HT{first.year}-{code[3:]}",
        areas=ground.areas,
        first=first,
        last=last,
        profile=profile,
        outlets=_outlets(code, ground, first, rng),
        **terms,
    )


def _coverage(profile: Profile) -> float:
    return 0.6 + 0.38 * profile.diligence


def _outlets(code: str, ground: Territory, first: date, rng: random.Random) -> tuple[OutletPlan, ...]:
    planned = []
    for number, (seat, covered) in enumerate(zip(ground.seats, ground.covered, strict=True), start=1):
        kind, title = ("market", "零工市场") if number == 1 else ("station", "零工驿站")
        if number == 3:
            kind, title = "window", "就业服务窗口"
        township = divisions().name(seat[:9])
        address = f"{divisions().path(seat, since='35')} {rng.randint(1, 188)} 号"
        planned.append(
            OutletPlan(
                id=f"{code}-w{number}",
                name=f"{township}{title}",
                kind=kind,
                village=seat,
                address=address,
                villages=covered,
                staff=tuple(_staff(post, first, rng) for post in POSTS[: rng.randint(1, 3)]),
            )
        )
    return tuple(planned)


def _staff(post: str, first: date, rng: random.Random) -> StaffPlan:
    phone = someone(rng.randrange(900_000, 1_000_000), first, rng).phone
    return StaffPlan(new_id(start_of(first), rng), name(rng, woman=rng.random() < 0.7), phone, post)


def _users(operators: list[OperatorPlan], at: datetime, rng: random.Random) -> tuple[DemoUser, ...]:
    """The bureau's and the auditor's eyes on the province; manager and clerk of the first operator; its assessor."""
    desk = operators[0]
    outlet = desk.outlets[0]
    assigned = tuple(operator.code for operator in operators[:3])
    bureau = [
        DemoUser(new_id(at, rng), login, display, role, BUREAU_AREA)
        for login, display, role in (
            ("bureau", "省人社局经办（演示）", Role.BUREAU),
            ("finance", "省人社局财务（演示）", Role.FINANCE),
            ("auditor", "审计（演示）", Role.AUDITOR),
        )
    ]
    manager = DemoUser(desk.manager, "manager", "机构负责人（演示）", Role.MANAGER, desk.county, desk.code)
    clerk = DemoUser(outlet.staff[0].id, "clerk", "网点经办（演示）", Role.CLERK, desk.county, desk.code, outlet.id)
    assessor = DemoUser(
        new_id(at, rng), "assessor", "第三方评估（演示）", Role.ASSESSOR, BUREAU_AREA, assigned=assigned
    )
    second = DemoUser(new_id(at, rng), "bureau2", "省人社局复核（演示）", Role.BUREAU, BUREAU_AREA)
    return (*bureau, second, manager, clerk, assessor)
