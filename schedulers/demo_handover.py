"""The end of the demo: what the operator that had to leave held goes to one that was admitted in its place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from domain.handovers import commands as c
from domain.handovers.handover import OFFER, VACANCY
from domain.shared.message import Command
from projections.handover_board import queries as board
from projections.handover_board.answers import Handover
from projections.handover_board.earned import earned_until
from projections.handover_board.left import held_cases
from schedulers.handover import handover
from schedulers.problems import NotMade
from schedulers.sources import Sources
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.demo.founding import admission, contract, outlet_of, staff_of
from tenants.demo.plan import OperatorPlan, Plan
from tenants.demo.words.companies import credit_code
from tenants.outcome import Refused


def make_handover(sources: Sources, plan: Plan) -> None:
    """Admit a successor, name it for every outlet but one, close what nobody can take, and settle by two."""
    for one in board.handovers_under_way(sources.context, sources.views):
        left = next((operator for operator in plan.operators if operator.code == one.operator), None)
        if left is not None and one.effective_on <= sources.today:
            _hand_over(sources, plan, one, left)


def _hand_over(sources: Sources, plan: Plan, one: Handover, left: OperatorPlan) -> None:
    successor, other = _successor(plan, left, sources), next(o for o in plan.operators if o.code != left.code)
    bureau, second = _officer(plan, "bureau"), _officer(plan, "bureau2")
    manager = Context(f"{successor.code}-manager", Role.MANAGER, successor.code, successor.county, None, "")
    day = sources.today
    _do(sources, bureau, admission(successor, day), contract(successor, day))
    for outlet in successor.outlets:
        _do(sources, manager, outlet_of(successor, outlet, day), *staff_of(successor, outlet, day))
    of: dict[str, Any] = {"operator": one.operator, "exit": one.exit, "on": day}
    misfit = _misfit(sources, one, left)
    for number, outlet in enumerate(left.outlets):  # the other works elsewhere: its contract does not reach here
        to, place = (other, other.outlets[0]) if outlet.id == misfit else (successor, successor.outlets[number])
        _do(sources, bureau, c.PlanHandover(outlet=outlet.id, to_operator=to.code, to_outlet=place.id, **of))
    handover(sources)
    sources.catch_up()
    for held in board.items(sources.context, sources.views, one.operator, one.exit, state="held", size=200).rows:
        told = "用人单位到县级窗口登记" if held.kind in (VACANCY, OFFER) else "本人到县级窗口办理"
        reason = f"村（社区）不在接收机构合同范围内，已电话告知{told}。"
        _do(sources, bureau, c.CloseItem(kind=held.kind, key=held.key, reason=reason, **of))
    _do(sources, bureau, _settlement(sources, one, of, "退服务费预付款凭证 2026-018"))
    _do(sources, second, c.ReturnFinalSettlement(reason="请写明预付款的批次。", **of))
    _do(sources, bureau, _settlement(sources, one, of, "退服务费预付款凭证 2026-018，第二批"))
    _do(sources, second, c.ConfirmFinalSettlement(**of))
    handover(sources)
    sources.catch_up()


def _misfit(sources: Sources, one: Handover, left: OperatorPlan) -> str:
    """Of several outlets one where a case is open, so that something is held up; else the last."""
    opened = held_cases(sources.context, sources.views, one.operator, one.exit)
    return [left.outlets[-1].id, *(case.outlet for case in opened)][-1] if len(left.outlets) > 1 else ""


def _settlement(sources: Sources, one: Handover, of: dict[str, Any], reason: str) -> Command:
    counted = earned_until(sources.context, sources.views, one.operator, one.effective_on)
    if counted is None:
        raise NotMade(f"{one.operator} has no contract to settle")
    return c.ProposeFinalSettlement(
        contract=counted.contract,
        lines=counted.lines,
        coefficient=counted.coefficient,
        graded=counted.graded,
        paid_fen=100_000,
        deducted_fen=0,
        position=counted.position,
        reason=reason,
        **of,
    )


def _successor(plan: Plan, left: OperatorPlan, sources: Sources) -> OperatorPlan:
    """A new operator in the same county, with the same villages and items."""
    taken = {operator.code for operator in plan.operators}
    code = next(c for n in range(900, 999) if (c := f"op-{left.county}-{n}") not in taken)
    outlets = tuple(
        replace(
            outlet,
            id=f"{code}-w{number}",
            staff=tuple(replace(person, id=f"{code}-{person.id}") for person in outlet.staff),
        )
        for number, outlet in enumerate(left.outlets, 1)
    )
    return replace(
        left,
        code=code,
        name="接续人力资源服务有限公司（演示）",
        credit_code=credit_code("C", 1),
        contract=f"{left.contract}（接续）",
        first=sources.today,
        outlets=outlets,
    )


def _officer(plan: Plan, login: str) -> Context:
    user = plan.user(login)
    return Context(user.id, Role.BUREAU, None, user.area, None, "")


def _do(sources: Sources, context: Context, *commands: Command) -> None:
    outcome = sources.application.handle(list(commands), context)
    if isinstance(outcome, Refused):
        raise NotMade(f"refused: {outcome.refusal.code}")
    sources.catch_up()
