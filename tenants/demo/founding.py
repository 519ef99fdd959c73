"""The days before the first contract begins: scheme, voucher policies, operators with contract, outlets and staff."""

from __future__ import annotations

from datetime import date

from domain.appraisals.commands import AdoptScheme
from domain.appraisals.defaults import default_document
from domain.operators.commands import AddStaff, AdmitOperator, OpenOutlet, SignContract
from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.vouchers.commands import OpenVoucherPolicy
from tenants.demo.desk import Desk
from tenants.demo.facilities import facilities
from tenants.demo.plan import OperatorPlan, OutletPlan, PolicyPlan
from tenants.demo.stories.story import Story
from tenants.demo.world import World


def found_bureau(world: World) -> None:
    """The default scheme is version 1, adopted by the program itself; the bureau opens the voucher policies."""
    world.do(world.system, [_scheme(world.today)])
    world.do(world.bureau, [_policy(policy, world.today) for policy in world.plan.policies])


def found_operator(world: World, desk: Desk) -> Story:
    """The bureau admits and contracts; the manager opens outlets and takes on staff."""
    yield world.at(world.today, 9 * 60 + world.rng.uniform(0, 150))
    plan, on = desk.plan, world.today
    world.do(world.bureau, [admission(plan, on)])
    yield world.later(30, 60)
    world.do(world.bureau, [contract(plan, on)])
    manager = world.manager(desk)
    for outlet in plan.outlets:
        yield world.later(15, 45)
        world.do(manager, [outlet_of(plan, outlet, on), *staff_of(plan, outlet, on)])


def _scheme(on: date) -> AdoptScheme:
    document = default_document()
    return AdoptScheme(
        scheme=str(document["id"]),
        version=1,
        effective_from=date.fromisoformat(str(document["effective_from"])),
        is_default=True,
        document=document,
        on=on,
    )


def _policy(plan: PolicyPlan, on: date) -> OpenVoucherPolicy:
    return OpenVoucherPolicy(
        policy=plan.policy,
        name=plan.name,
        area=plan.area,
        items=plan.items,
        face_fen=plan.face_fen,
        valid_days=plan.valid_days,
        budget_fen=plan.budget_fen,
        first=plan.first,
        last=plan.last,
        on=on,
    )


def admission(plan: OperatorPlan, on: date) -> AdmitOperator:
    return AdmitOperator(
        operator=plan.code,
        name=plan.name,
        credit_code=plan.credit_code,
        licence=plan.licence,
        area=plan.county,
        on=on,
    )


def contract(plan: OperatorPlan, on: date) -> SignContract:
    return SignContract(
        operator=plan.code,
        contract=plan.contract,
        items=plan.items,
        areas=plan.areas,
        first=plan.first,
        last=plan.last,
        targets=plan.targets,
        prices_fen=plan.prices_fen,
        budget_fen=plan.budget_fen,
        on=on,
    )


def outlet_of(plan: OperatorPlan, outlet: OutletPlan, on: date) -> OpenOutlet:
    return OpenOutlet(
        operator=plan.code,
        outlet=outlet.id,
        name=outlet.name,
        kind=outlet.kind,
        village=outlet.village,
        address=outlet.address,
        villages=outlet.villages,
        **facilities(outlet),
        on=on,
    )


def staff_of(plan: OperatorPlan, outlet: OutletPlan, on: date) -> list[Command]:
    return [
        AddStaff(
            operator=plan.code,
            staff=person.id,
            outlet=outlet.id,
            post=person.post,
            name=Personal.of(person.name),
            phone=Personal.of(person.phone),
            terms="full-time",
            on=on,
        )
        for person in outlet.staff
    ]
