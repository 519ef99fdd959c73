"""What is done on a handover. A refusal leaves what was typed in its form, with the words beside the field."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from starlette.responses import Response

from domain.handovers import commands as c
from domain.shared.message import Command
from projections.handover_board.answers import Handover
from projections.handover_board.earned import earned_until
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.handover.forms import FORMS
from web.handover.show import PAGE, find, values
from web.i18n import N_, gettext
from web.render import invalid, see_other
from web.request import Request
from web.shown.days import today

Make = Callable[[Request, Handover, Any], Command]


def _of(request: Request, one: Handover) -> dict[str, Any]:
    return {"operator": one.operator, "exit": one.exit, "on": today(request)}


def _plan(request: Request, one: Handover, typed: Any) -> Command:
    operator, _, outlet = typed.to.partition(" ")
    return c.PlanHandover(outlet=typed.outlet, to_operator=operator, to_outlet=outlet or "-", **_of(request, one))


def _close(request: Request, one: Handover, typed: Any) -> Command:
    kind, _, key = typed.which.partition(" ")
    return c.CloseItem(kind=kind, key=key, reason=typed.reason, **_of(request, one))


def _propose(request: Request, one: Handover, typed: Any) -> Command:
    counted = earned_until(request.context, request.platform.views, one.operator, one.effective_on)
    return c.ProposeFinalSettlement(
        contract=counted.contract if counted else "-",
        lines=counted.lines if counted else (),
        coefficient=counted.coefficient if counted else Decimal(1),
        graded=counted.graded if counted else "",
        paid_fen=int(typed.paid * 100),
        deducted_fen=int(typed.deducted * 100),
        position=counted.position if counted else 0,
        reason=typed.reason,
        **_of(request, one),
    )


def _return(request: Request, one: Handover, typed: Any) -> Command:
    return c.ReturnFinalSettlement(reason=typed.reason, **_of(request, one))


def _confirm(request: Request, one: Handover, typed: Any) -> Command:
    return c.ConfirmFinalSettlement(**_of(request, one))


def _step(name: str, make: Make, done: str) -> Callable[[Request], Response]:
    """The handler of one form."""

    def handler(request: Request) -> Response:
        one = find(request)
        sent: Any = FORMS[name].read(request, f"{name}-")
        if sent.ok:
            outcome = act(request, make(request, one, sent.value))
            if not isinstance(outcome, Refused):
                shown = see_other(request, "handover.show", operator=one.operator, exit=one.exit)
                return flash.put(request, shown, gettext(done), "ok")
            sent = sent.refused(outcome.refusal)
        return invalid(request, PAGE, **values(request, find(request), **{name: sent}))

    return handler


plan = _step("plan", _plan, N_("接收机构已选定，系统开始移交"))
close = _step("close", _close, N_("已办结"))
propose = _step("propose", _propose, N_("最终结算已拟定，等另一个人确认"))
give_back = _step("return", _return, N_("最终结算已退回"))
confirm = _step("confirm", _confirm, N_("最终结算已确认"))
