"""What an operator that left still holds: asked of the rooms that know it, as the system sees it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from domain.handovers.handover import CASE, DUTY, FOLLOW_UP, OFFER, PERSON, TASK, VACANCY, VOUCHER
from projections.case_board import queries as cases
from projections.duty_list import queries as duties
from projections.handover_board import queries as board
from projections.job_board import queries as vacancies
from projections.offer_board import queries as offers
from projections.operator_directory import queries as directory
from projections.page import LARGEST
from projections.people_register import queries as people
from projections.referral_board import queries as referrals
from projections.task_board import queries as tasks
from projections.views import Views
from projections.voucher_ledger import queries as vouchers
from tenants.context import Context

BATCH = 50


class Held(msgspec.Struct, frozen=True):
    """One thing without a new owner yet, at the outlet that holds it; of a case, `done` steps are behind it, of a task
    so many are done."""

    kind: str
    key: str
    outlet: str
    done: int = 0


def left_of(context: Context, views: Views, operator: str, exit: str, day: date) -> dict[str, int]:
    """How much of each kind has no new owner yet on a day, what is held up included."""
    numbers = board.numbers(context, views, operator, exit)
    found = cases.cases(context, views, operator=operator, status="open", size=1)
    owed = duties.duties(context, views, operator=operator, status="open", other_than=OFFER, size=1)
    served = people.counts(context, views, operator).people
    live = sum(len(held) for held in held_vouchers(context, views, operator, exit))
    return {
        PERSON: max(0, served - numbers.get((PERSON, "handed"), 0)),
        CASE: found.total,
        VACANCY: vacancies.open_vacancies(context, views, operator, day),
        OFFER: offers.number_waiting(context, views, operator=operator),
        DUTY: owed.total,
        FOLLOW_UP: referrals.number_unfinished(context, views, operator),
        TASK: tasks.number_unfinished(context, views, operator),
        VOUCHER: live,
    }


def held_people(context: Context, views: Views, operator: str, exit: str) -> Iterator[list[Held]]:
    """People served, in batches, without those that were handed over or are held up."""
    for batch in _served(context, views, operator):
        told = board.told_of(context, views, operator, exit, PERSON, [person for person, _ in batch])
        yield [Held(PERSON, person, outlet) for person, outlet in batch if person not in told]


def held_vouchers(context: Context, views: Views, operator: str, exit: str) -> Iterator[list[Held]]:
    """Live vouchers of the people served, in batches: whoever takes over the person redeems them."""
    for batch in _served(context, views, operator):
        outlets = dict(batch)
        found = vouchers.vouchers(context, views, persons=list(outlets), status="live", size=LARGEST).rows
        told = board.told_of(context, views, operator, exit, VOUCHER, [one.voucher for one in found])
        yield [Held(VOUCHER, one.voucher, outlets[one.person]) for one in found if one.voucher not in told]


def held_cases(context: Context, views: Views, operator: str, exit: str) -> list[Held]:
    """Open cases that are not held up, the first opened first; so many at most as a page holds."""
    found = cases.cases(context, views, operator=operator, status="open", sort="opened", size=LARGEST).rows
    told = board.told_of(context, views, operator, exit, CASE, [one.case for one in found])
    return [Held(CASE, one.case, one.outlet, one.done) for one in found if told.get(one.case) != "held"]


def held_vacancies(context: Context, views: Views, operator: str, exit: str, day: date) -> list[Held]:
    """Vacancies that still take referrals and are not held up; so many at most as a page holds. One that was not
    published yet goes with its case."""
    found = vacancies.vacancies(context, views, operator=operator, open_on=day, sort="registered", size=LARGEST).rows
    told = board.told_of(context, views, operator, exit, VACANCY, [one.vacancy for one in found])
    return [Held(VACANCY, one.vacancy, one.outlet) for one in found if told.get(one.vacancy) != "held"]


def held_offers(context: Context, views: Views, operator: str, exit: str) -> list[Held]:
    """Offers of vacancies that nobody has answered and are not held up; so many at most as a page holds."""
    found = offers.offers(context, views, operator=operator, status="waiting", sort="made", size=LARGEST).rows
    told = board.told_of(context, views, operator, exit, OFFER, [one.offer for one in found])
    return [Held(OFFER, one.offer, one.outlet) for one in found if told.get(one.offer) != "held"]


def held_duties(context: Context, views: Views, operator: str, exit: str) -> list[Held]:
    """Open duties that are not held up, the longest due first; so many at most as a page holds. The duty to answer an
    offer goes with it."""
    found = duties.duties(context, views, operator=operator, status="open", other_than=OFFER, size=LARGEST).rows
    told = board.told_of(context, views, operator, exit, DUTY, [one.duty for one in found])
    return [Held(DUTY, one.duty, one.outlet) for one in found if told.get(one.duty) != "held"]


def held_follow_ups(context: Context, views: Views, operator: str, exit: str) -> list[Held]:
    """What is to be asked after of referrals and is not held up; so many at most as a page holds."""
    found = referrals.unfinished(context, views, operator, LARGEST)
    keys = {f"{one.referral}:{one.day}": one.outlet for one in found}
    told = board.told_of(context, views, operator, exit, FOLLOW_UP, list(keys))
    return [Held(FOLLOW_UP, key, outlet) for key, outlet in keys.items() if told.get(key) != "held"]


def held_tasks(context: Context, views: Views, operator: str, exit: str) -> list[Held]:
    """Who is on the lists of tasks and not settled, then the lists, which belong to the first outlet."""
    found = tasks.unfinished(context, views, operator, LARGEST)
    keys = {f"{one.task}:{one.person}": one for one in found}
    told = board.told_of(context, views, operator, exit, TASK, list(keys))
    first = next((one.outlet for one in directory.outlets(context, views, operator)), "")
    return [Held(TASK, key, one.outlet or first, one.done) for key, one in keys.items() if told.get(key) != "held"]


def _served(context: Context, views: Views, operator: str) -> Iterator[tuple[tuple[str, str], ...]]:
    after = ""
    while batch := people.served_after(context, views, operator, after=after, limit=BATCH):
        yield batch
        after = batch[-1][0]
