"""The course of an exit, to begin a test at any point of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.exits import commands as c
from domain.exits import events as e
from domain.shared.message import Event
from tests.support.controls import example
from tests.support.exits import EXIT, MANAGER, OFFICER, OPERATOR, SECOND

OF: dict[str, Any] = {"operator": OPERATOR, "exit": EXIT}
JULY_2, JULY_8, JULY_22, JULY_23 = (date(2026, 7, day) for day in (2, 8, 22, 23))
OPENED: tuple[Event, ...] = (example(e.ExitOpened),)
SERVED = (*OPENED, example(e.NoticeServed))
RECEIVED = (*SERVED, example(e.NoticeReceived))
PLANNED = (*RECEIVED, example(e.RemedyPlanned))
APPEALED = (*RECEIVED, example(e.AppealLodged))
HEARD = (*APPEALED, example(e.HearingHeld))
PROPOSED = (*HEARD, example(e.DecisionProposed))
EXITED = (*PROPOSED, example(e.DecisionConfirmed))
REMEDY_DAY = date(2026, 9, 30)
_NO_EXIT: dict[str, Any] = {"effective_on": None, "barred_until": None}
IN_REMEDY = (
    *PLANNED,
    example(e.DecisionProposed, outcome="remedy", remedy_until=REMEDY_DAY, **_NO_EXIT),
    example(
        e.DecisionConfirmed,
        outcome="remedy",
        remedy_until=REMEDY_DAY,
        handover_days=0,
        handover_until=None,
        **_NO_EXIT,
    ),
)


def propose(on: date = JULY_23, **changes: Any) -> c.ProposeDecision:
    told: dict[str, Any] = {
        "outcome": "exit",
        "reasons": "停电不足以解释两个季度的缺口。",
        "effective_on": date(2026, 8, 1),
        "barred_until": date(2029, 8, 1),
        "appeal_last": JULY_22,
        "by": OFFICER,
    }
    return c.ProposeDecision(on=on, **OF, **(told | changes))


def confirm(on: date = JULY_23, **changes: Any) -> c.ConfirmDecision:
    told: dict[str, Any] = {
        "proposal": 1,
        "number": "榕鼓人社退决〔2026〕1号",
        "opinion": "事实清楚，程序完整，同意。",
        "handover_until": date(2026, 9, 11),
        "by": SECOND,
    }
    return c.ConfirmDecision(on=on, **OF, **(told | changes))


def appeal(on: date = JULY_8, **changes: Any) -> c.LodgeAppeal:
    lodged: Any = example(e.AppealLodged)
    told: dict[str, Any] = {"grounds": lodged.grounds, "evidence": lodged.evidence, "last": JULY_22, "by": MANAGER}
    return c.LodgeAppeal(on=on, decision_until=date(2026, 8, 5), **OF, **(told | changes))


def plan(on: date = JULY_8, **changes: Any) -> c.PlanRemedy:
    planned: Any = example(e.RemedyPlanned)
    told: dict[str, Any] = {"plan": planned.plan, "by_when": planned.by_when, "evidence": (), "by": MANAGER}
    return c.PlanRemedy(on=on, last=date(2026, 7, 15), **OF, **(told | changes))
