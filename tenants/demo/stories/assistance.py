"""Assistance at a window: hardship, zero-employment families, public-welfare posts, subsidies, internships."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from domain.cases.commands import VoidCase
from domain.households.commands import (
    AddHouseholdMember,
    DeclareHouseholdMember,
    FollowUpHousehold,
    RemoveHouseholdMember,
)
from domain.internships.commands import AgreeInternship, NoteInternship
from domain.posts.commands import CheckPost, ConfirmPost, CorrectPost, JudgePost, ReturnPost, SendPostUp
from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.subsidies.commands import AddClaimLine, ConfirmClaim, RemoveClaimLine, ReturnClaim, SendClaimUp, VerifyClaim
from domain.subsidies.kinds import kinds
from tenants.demo.acts import live_in, register
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk
from tenants.demo.plan import OutletPlan
from tenants.demo.seasons import window_time
from tenants.demo.stories.assisted import case_of, days_on, employ, month, of_case, recognise, unemployed, whole
from tenants.demo.stories.story import Story
from tenants.demo.world import World

EVERY, OTHERS = 6, 0.0015
"""At the first operator one story in so many days, each kind in turn; elsewhere how likely each is on a day."""
FAMILY = ("all_unemployed", "all_able_and_willing", "no_fixed_income", "urban_household")


def room(world: World, desk: Desk, day: date) -> Iterable[Story]:
    stories = (post, hardship, family, internship, mistaken)
    if desk is world.desks[0]:
        if day.toordinal() % EVERY == 0:
            yield stories[day.toordinal() // EVERY % len(stories)](world, desk)
        return
    for story in stories:
        if world.chance(OTHERS):
            yield story(world, desk)


def hardship(world: World, desk: Desk) -> Story:
    """Somebody unemployed is recognised, later works on their own account and claims for the insurance paid."""
    outlet = desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    person = unemployed(world, desk, outlet)
    if person is None or not recognise(world, desk, outlet, person) or not world.chance(0.7):
        return
    yield world.at(days_on(world, 20, 50), window_time(world.rng))
    if not employ(world, desk, outlet, person):
        return
    yield world.at(days_on(world, 30, 60), window_time(world.rng))
    case, clerk = world.number(), world.clerk(desk, outlet)
    fields = month(world) | {"amount": "40000", "situation": "flexible", "registered": "已办", "insured": "足额缴纳"}
    told: dict[str, Any] = {"declared": ("flexible_work", "paid_in_full"), "fields": fields}
    opened = case_of(world, desk, outlet, case, "2.1.8", person, **told)
    if world.do(clerk, [opened, *whole(world, desk, case, "2.1.8")]):
        yield from _up(world, desk, outlet, case, "2.1.8")


def family(world: World, desk: Desk) -> Story:
    """Two of one home are recognised together; often one of them finds work, and the window looks after them."""
    outlet = desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    head, other = unemployed(world, desk, outlet), unemployed(world, desk, outlet)
    if head is None or other is None:
        return
    case, home, clerk = world.number(), world.number(), world.clerk(desk, outlet)
    opened = case_of(
        world,
        desk,
        outlet,
        case,
        "2.1.5",
        home,
        kind="household",
        about=head.id,
        declared=FAMILY,
        fields={"members": other.id},
        sealed={"address": "同上"},
    )
    if not world.do(clerk, [opened, *whole(world, desk, case, "2.1.5")]):
        return
    desk.homes.append((home, head.village))
    yield world.at(days_on(world, 15, 40), window_time(world.rng))
    if employ(world, desk, outlet, other):
        note = "一名成员已在附近上班，家庭生活有了着落。"
        told = FollowUpHousehold(household=home, operator=desk.plan.code, employed=True, note=note, on=world.today)
        world.do(clerk, [told])


def post(world: World, desk: Desk) -> Story:
    """An employer's post goes up to the bureau; confirmed, it places somebody in hardship and claims for them."""
    if not desk.employers:
        return
    outlet = desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    employer, case, on = world.rng.choice(desk.employers)[0], world.number(), world.today
    fields = {
        "title": world.rng.choice(("社区保洁员", "公共设施管护员", "治安协管员")),
        "headcount": "2",
        "address": "社区",
    }
    fields |= {"funding": "government", "target": "hardship", "kind": "service"}
    declared = ("publicly_funded", "for_hardship", "public_interest")
    clerk, own = world.clerk(desk, outlet), of_case("post", case, desk)
    opened = case_of(world, desk, outlet, case, "2.1.6", employer, kind="employer", declared=declared, fields=fields)
    looked: list[Command] = [
        CheckPost(**own, checked_on=on, as_stated=True, note="现场核实岗位和出资文件。", on=on),
        JudgePost(**own, is_public=True, opinion="三个条件具备，建议确认。", on=on),
        SendPostUp(**own, on=on),
    ]
    if not world.do(clerk, [opened, *whole(world, desk, case, "2.1.6"), *looked]):
        return
    yield world.at(days_on(world, 3, 10), window_time(world.rng))
    if world.chance(0.5):
        world.do(world.bureau, [ReturnPost(**own, reason="岗位数与现场不符，请更正。", on=world.today)])
        yield world.at(days_on(world, 1, 4), window_time(world.rng))
        stated: dict[str, Any] = {**fields, "headcount": 1}
        mended = [CorrectPost(**own, **stated, on=world.today), SendPostUp(**own, on=world.today)]
        if not world.do(clerk, mended):
            return
        yield world.at(days_on(world, 1, 4), window_time(world.rng))
    if not world.do(world.bureau, [ConfirmPost(**own, on=world.today)]):
        return
    yield world.at(days_on(world, 30, 45), window_time(world.rng))
    yield from _placed(world, desk, outlet, employer, case)


def internship(world: World, desk: Desk) -> Story:
    """A graduate of this summer becomes an intern."""
    if not desk.employers:
        return
    outlet = desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    person, on = world.crowd.next(world.clock(), live_in(world, outlet)), world.today
    case, employer, clerk = world.number(), world.rng.choice(desk.employers)[0], world.clerk(desk, outlet)
    all_of_it = [register(world, desk, outlet, person, on), *_interned(world, desk, outlet, case, employer, person)]
    if world.do(clerk, all_of_it):
        yield world.at(days_on(world, 20, 40), window_time(world.rng))
        note = NoteInternship(internship=case, operator=desk.plan.code, note="到岗正常，补助按月发放。", on=world.today)
        world.do(clerk, [note])


def mistaken(world: World, desk: Desk) -> Story:
    """Entered for the wrong family and the wrong intern: put right as far as it goes, then voided by the manager."""
    if not desk.employers:
        return
    outlet = desk.outlet(world.rng)
    yield world.at(world.today, window_time(world.rng))
    head, other = unemployed(world, desk, outlet), unemployed(world, desk, outlet)
    if head is None or other is None:
        return
    case, home, clerk, on = world.number(), world.number(), world.clerk(desk, outlet), world.today
    own: dict[str, Any] = {"household": home, "operator": desk.plan.code, "person": other.id, "on": on}
    told: dict[str, Any] = {"kind": "household", "about": head.id, "declared": FAMILY, "sealed": {"address": "同上"}}
    opened = case_of(world, desk, outlet, case, "2.1.5", home, **told)
    members = [
        AddHouseholdMember(**own, declared=("unemployed",)),
        DeclareHouseholdMember(**own, declared=("unemployed", "able", "willing")),
        RemoveHouseholdMember(**own),
    ]
    voided = [case]
    world.do(clerk, [opened, *members])
    employer, post_case, intern_case = world.rng.choice(desk.employers)[0], world.number(), world.number()
    fields = {"title": "社区保洁员", "headcount": "1", "funding": "own", "target": "mixed", "kind": "other"}
    declared = ("publicly_funded", "for_hardship", "public_interest")
    post_told: dict[str, Any] = {"kind": "employer", "declared": declared, "fields": fields}
    if world.do(clerk, [case_of(world, desk, outlet, post_case, "2.1.6", employer, **post_told)]):
        voided.append(post_case)
    if world.do(clerk, _interned(world, desk, outlet, intern_case, employer, other)):
        voided.append(intern_case)
    yield world.at(days_on(world, 1, 6), window_time(world.rng))
    for one in voided:
        void = VoidCase(case=one, operator=desk.plan.code, reason="录错了对象", on=world.today)
        world.do(world.manager(desk), [void])


def _interned(world: World, desk: Desk, outlet: OutletPlan, case: str, employer: str, person: Person) -> list[Command]:
    """A case of 2.3.1 with its agreement."""
    on = world.today
    fields = {"graduated_on": (on - timedelta(days=90)).isoformat(), "wish": "行政、运营", "recommended": "行政见习"}
    agreed = AgreeInternship(
        internship=case,
        operator=desk.plan.code,
        outlet=outlet.id,
        case=case,
        employer=employer,
        title="行政见习",
        first=on,
        last=on + timedelta(days=180),
        allowance_fen=200_000,
        mentor=Personal.of("带教老师"),
        on=on,
    )
    opened = case_of(world, desk, outlet, case, "2.3.1", person, declared=("is_unemployed",), fields=fields)
    return [opened, *whole(world, desk, case, "2.3.1"), agreed]


def _placed(world: World, desk: Desk, outlet: OutletPlan, employer: str, post_case: str) -> Story:
    """The employer claims the post's subsidy for one person."""
    person = unemployed(world, desk, outlet)
    if person is None or not recognise(world, desk, outlet, person):
        return
    case, on, clerk = world.number(), world.today, world.clerk(desk, outlet)
    past = month(world)
    told: dict[str, Any] = {"declared": ("placed_and_insured",), "fields": past | {"subsidies": "post", "placed": "1"}}
    line = AddClaimLine(
        claim=case,
        operator=desk.plan.code,
        subsidy="post",
        person=person.id,
        first_month=past["first"][:7],
        last_month=past["last"][:7],
        amount_fen=110_000,
        post=post_case,
        on=on,
    )
    opened = case_of(world, desk, outlet, case, "2.1.7", employer, kind="employer", **told)
    if world.do(clerk, [opened, *whole(world, desk, case, "2.1.7"), line]):
        yield from _up(world, desk, outlet, case, "2.1.7", line)


def _up(world: World, desk: Desk, outlet: OutletPlan, case: str, item: str, again: AddClaimLine | None = None) -> Story:
    """Verified, sent up; confirmed, returned, or still waiting at the end."""
    yield world.later(10, 60)
    own, on, kind = {"claim": case, "operator": desk.plan.code}, world.today, kinds()[item]
    if again:
        gone = RemoveClaimLine(**own, subsidy=again.subsidy, person=again.person, first_month=again.first_month, on=on)
        world.do(world.clerk(desk, outlet), [gone, again])
    verified = VerifyClaim(**own, checks=kind.checks, documents=kind.documents, on=on)
    if world.do(world.clerk(desk, outlet), [verified, SendClaimUp(**own, opinion="符合条件，上报。", on=on)]):
        yield world.at(days_on(world, 4, 15), window_time(world.rng))
        if world.chance(0.5):
            world.do(world.bureau, [ReturnClaim(**own, reason="缴费凭证看不清，请重新提交。", on=world.today)])
            yield world.at(days_on(world, 1, 5), window_time(world.rng))
            world.do(world.clerk(desk, outlet), [SendClaimUp(**own, opinion="已补凭证，上报。", on=world.today)])
            yield world.at(days_on(world, 2, 8), window_time(world.rng))
        world.do(world.bureau, [ConfirmClaim(**own, on=world.today)])
