"""The thresholds of the rules: the version in force, what waits for a second officer, and every version before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.responses import Response

from domain.shared.message import Command
from domain.shared.period import Period
from domain.signals import limits
from domain.signals.commands import AdoptSignalRules, ProposeSignalRules, ReturnSignalRules
from domain.signals.rules import RULES
from projections.signal_board import queries as board
from projections.signal_board.answers import RuleSet
from tenants.accounts.permissions import Permission, may
from tenants.authority import PROVINCE
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import N_, gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.actors import actor_names
from web.shown.days import today
from web.signals.forms import Adopt, Propose, Return
from web.terms.sampling import rule_name, rule_words

PAGE = "signals/rules.html"
THRESHOLDS = [(rule, name) for rule, limit in limits.defaults().items() for name in limit]


def show(request: Request) -> Response:
    return render(request, PAGE, values(request))


def values(request: Request, **sent: Sent[Any]) -> dict[str, Any]:
    """What the page shows; `sent` are forms that came back with something wrong."""
    told, day = board.rule_sets(request.platform.views), today(request)
    now = board.limits_on(request.platform.views, Period.quarter_of(day).first)
    adopted = [one for one in told if one.version]
    latest = limits.whole(adopted[0].rules) if adopted else limits.defaults()
    typed = {limits.field_of(rule, name): latest[rule][name] for rule, name in THRESHOLDS}
    waiting = next((one for one in told if one.status == "proposed"), None)
    version = (adopted[0].version if adopted else None) or limits.DEFAULT
    return {
        "limits": now,
        "quarter": str(Period.quarter_of(day)),
        "words": [(rule_name(rule), rule_words(rule, now.rules[rule])) for rule in RULES],
        "waiting": waiting,
        "changes": _changes(latest, waiting) if waiting else [],
        "history": told,
        "actors": actor_names(request, {who for one in told for who in (one.proposed_by, one.decided_by) if who}),
        "groups": [
            (rule_name(rule), [limits.field_of(*one) for one in THRESHOLDS if one[0] == rule]) for rule in RULES
        ],
        "edits": may(request.context.role, Permission.SET_SIGNAL_RULES) and request.context.area == PROVINCE,
        "own": waiting is not None and waiting.proposed_by == request.context.actor,
        "today": day,
        "proposing": sent.get("propose") or Propose.blank(version=version, **typed),
        "adopting": sent.get("adopt") or Adopt.blank(),
        "returning": sent.get("return") or Return.blank("return-"),
    }


def _changes(before: limits.Limits, waiting: RuleSet) -> list[tuple[str, str, int, int]]:
    """(rule, threshold, before, after) of what would be another."""
    after, fields = limits.whole(waiting.rules), Propose.model_fields
    return [
        (
            rule_name(rule),
            gettext(fields[limits.field_of(rule, name)].title or name),
            before[rule][name],
            after[rule][name],
        )
        for rule, name in THRESHOLDS
        if before[rule][name] != after[rule][name]
    ]


def _propose(request: Request, typed: Any) -> Command:
    rules: dict[str, dict[str, int]] = {rule: {} for rule in limits.defaults()}
    for rule, name in THRESHOLDS:
        rules[rule][name] = getattr(typed, limits.field_of(rule, name))
    told = {"version": typed.version, "effective_from": typed.effective_from, "note": typed.note}
    return ProposeSignalRules(rules=rules, on=today(request), **told)


def _adopt(request: Request, typed: Any) -> Command:
    return AdoptSignalRules(proposal=typed.proposal, on=today(request))


def _return(request: Request, typed: Any) -> Command:
    waiting = next((one for one in board.rule_sets(request.platform.views) if one.status == "proposed"), None)
    return ReturnSignalRules(proposal=waiting.proposal if waiting else 0, reason=typed.reason, on=today(request))


def _step(name: str, form: Any, make: Callable[[Request, Any], Command], done: str) -> Callable[[Request], Response]:
    """The handler of one form."""
    prefix = "return-" if name == "return" else ""

    def handler(request: Request) -> Response:
        sent = form.read(request, prefix)
        if sent.ok:
            outcome = act(request, make(request, sent.value))
            if not isinstance(outcome, Refused):
                return flash.put(request, see_other(request, "signals.rules"), gettext(done), "ok")
            sent = sent.refused(outcome.refusal)
        return invalid(request, PAGE, **values(request, **{name: sent}))

    return handler


propose = _step("propose", Propose, _propose, N_("已拟定，等另一位人员批准"))
adopt = _step("adopt", Adopt, _adopt, N_("已批准，成为新的一版"))
give_back = _step("return", Return, _return, N_("已退回，可以再拟"))
