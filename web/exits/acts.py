"""What is done on a way out. A refusal leaves what was typed in its form, with the words beside the field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.responses import Response

from domain.exits import commands as c
from domain.shared.message import Command
from domain.shared.proof import Proof
from projections.appraisal_archive import queries as archive
from projections.exit_board.answers import Exit
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.exits.forms import FORMS
from web.exits.show import PAGE, find, values
from web.i18n import N_, gettext
from web.render import invalid, see_other
from web.request import Request
from web.shown import uploads
from web.shown.days import today

Make = Callable[[Request, Exit, Any, tuple[Proof, ...]], Command]


def _of(request: Request, exit: Exit) -> dict[str, Any]:
    return {"operator": exit.operator, "exit": exit.exit, "on": today(request)}


def _serve(request: Request, exit: Exit, typed: Any, proofs: tuple[Proof, ...]) -> Command:
    """The scheme in force names the time limits; its version is looked up by the rule."""
    schemes = [one for one in archive.schemes(request.platform.views) if one.effective_from <= today(request)]
    scheme = schemes[-1].scheme if schemes else "none"
    return c.ServeNotice(number=typed.number, text=typed.text, how=typed.how, scheme=scheme, **_of(request, exit))


def _receipt(request: Request, exit: Exit, typed: Any, proofs: tuple[Proof, ...]) -> Command:
    return c.RecordReceipt(received_on=typed.received_on, how=typed.how, evidence=proofs, **_of(request, exit))


def _acknowledge(request: Request, exit: Exit, typed: Any, proofs: tuple[Proof, ...]) -> Command:
    return c.AcknowledgeNotice(**_of(request, exit))


def _remedy(request: Request, exit: Exit, typed: Any, proofs: tuple[Proof, ...]) -> Command:
    return c.PlanRemedy(plan=typed.plan, by_when=typed.by_when, evidence=proofs, **_of(request, exit))


def _appeal(request: Request, exit: Exit, typed: Any, proofs: tuple[Proof, ...]) -> Command:
    return c.LodgeAppeal(grounds=typed.grounds, evidence=proofs, **_of(request, exit))


def _hearing(request: Request, exit: Exit, typed: Any, proofs: tuple[Proof, ...]) -> Command:
    present = tuple(line.strip() for line in typed.present.splitlines() if line.strip())
    told = {"held_on": typed.held_on, "present": present, "minutes": typed.minutes}
    return c.HoldHearing(evidence=proofs, **told, **_of(request, exit))


def _propose(request: Request, exit: Exit, typed: Any, proofs: tuple[Proof, ...]) -> Command:
    return c.ProposeDecision(
        outcome=typed.outcome,
        reasons=typed.reasons,
        effective_on=typed.effective_on,
        barred_until=typed.barred_until,
        remedy_until=typed.remedy_until,
        **_of(request, exit),
    )


def _return(request: Request, exit: Exit, typed: Any, proofs: tuple[Proof, ...]) -> Command:
    return c.ReturnDecision(proposal=_proposal(request), reason=typed.reason, **_of(request, exit))


def _confirm(request: Request, exit: Exit, typed: Any, proofs: tuple[Proof, ...]) -> Command:
    told = {"number": typed.number, "opinion": typed.opinion}
    return c.ConfirmDecision(proposal=_proposal(request), **told, **_of(request, exit))


def _check(request: Request, exit: Exit, typed: Any, proofs: tuple[Proof, ...]) -> Command:
    return c.CheckRemedy(met=typed.met == "yes", findings=typed.findings, evidence=proofs, **_of(request, exit))


def _proposal(request: Request) -> int:
    """Which proposal the reader had before them."""
    text = request.path_params["proposal"]
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def _step(name: str, make: Make, done: str, proof: str = "") -> Callable[[Request], Response]:
    """The handler of one form; `proof` is what its files are, for those that have some."""

    def handler(request: Request) -> Response:
        exit = find(request)
        sent: Any = FORMS[name].read(request, f"{name}-")
        files = uploads.read(request, "files", required=False) if proof else uploads.Uploads()
        sent = sent.wrong(files.problems)
        if sent.ok:
            kept = files.keep(request, exit.operator)
            proofs = tuple(Proof(sha256=k.sha256, size=k.size, type=k.type, title=proof) for k in kept)
            outcome = act(request, make(request, exit, sent.value, proofs))
            if not isinstance(outcome, Refused):
                shown = see_other(request, "exits.show", operator=exit.operator, exit=exit.exit)
                return flash.put(request, shown, gettext(done), "ok")
            sent = sent.refused(outcome.refusal)
        return invalid(request, PAGE, **values(request, find(request), **{name: sent}))

    return handler


serve = _step("serve", _serve, N_("退出通知书已送达，等机构签收"))
receipt = _step("receipt", _receipt, N_("送达回证已记录，期限开始"), "receipt")
acknowledge = _step("acknowledge", _acknowledge, N_("已签收，期限开始"))
remedy = _step("remedy", _remedy, N_("整改计划已提交"), "remedy")
appeal = _step("appeal", _appeal, N_("申诉已提出"), "appeal")
hearing = _step("hearing", _hearing, N_("听证已记录"), "hearing")
propose = _step("propose", _propose, N_("决定已拟定，等另一名经办人确认"))
give_back = _step("return", _return, N_("决定已退回"))
confirm = _step("confirm", _confirm, N_("决定已确认"))
check = _step("check", _check, N_("核验已记录"), "check")
