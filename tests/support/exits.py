"""Canonical examples of the events of working days and of an operator's exit, from the flag to the end."""

from __future__ import annotations

from datetime import date

from domain.calendars import events as calendars
from domain.exits import events as exits
from domain.operators import events as operators
from domain.shared.message import Event
from domain.shared.proof import Proof

OPERATOR, EXIT = "op-350102-003", "1"
OFFICER, SECOND, MANAGER = "user-bureau", "user-bureau2", "user-manager"
CREDIT_CODE = "91350100M000100Y43"
PROOF = Proof(sha256="ab" * 32, size=48_213, type="application/pdf", title="送达回证")

EVENTS: tuple[Event, ...] = (
    calendars.WorkingDaysPublished(
        year=2026,
        holidays=(date(2026, 10, 1), date(2026, 10, 2)),
        workdays=(date(2026, 10, 10),),
        source="国务院办公厅关于2026年部分节假日安排的通知",
    ),
    exits.ExitOpened(operator=OPERATOR, exit=EXIT, rule="two-failed-quarters", periods=("2026Q1", "2026Q2")),
    exits.ExitGroundAdded(operator=OPERATOR, exit=EXIT, rule="failed-year", periods=("2026",)),
    exits.NoticeServed(
        operator=OPERATOR,
        exit=EXIT,
        number="榕鼓人社退通〔2026〕1号",
        text="两个季度考核不合格，拟终止购买服务合同。",
        how="in-person",
        scheme="default-2024",
        scheme_version=1,
        remedy_days=10,
        appeal_days=15,
        decision_days=20,
        handover_days=30,
        by=OFFICER,
    ),
    exits.NoticeReceived(
        operator=OPERATOR,
        exit=EXIT,
        received_on=date(2026, 7, 1),
        how="signed",
        remedy_until=date(2026, 7, 15),
        appeal_until=date(2026, 7, 22),
        evidence=(PROOF,),
        by=OFFICER,
    ),
    exits.RemedyPlanned(
        operator=OPERATOR,
        exit=EXIT,
        plan="增派两名窗口人员，八月底前补齐走访。",
        by_when=date(2026, 8, 31),
        evidence=(),
        by=MANAGER,
    ),
    exits.AppealLodged(
        operator=OPERATOR,
        exit=EXIT,
        grounds="二季度停电两周，有供电局证明。",
        evidence=(PROOF,),
        lodged_on=date(2026, 7, 8),
        decision_until=date(2026, 8, 5),
        by=MANAGER,
    ),
    exits.HearingHeld(
        operator=OPERATOR,
        exit=EXIT,
        held_on=date(2026, 7, 20),
        present=("人社局就业科", "机构负责人", "第三方评估"),
        minutes="机构陈述停电影响，出示证明；就业科质证。",
        evidence=(PROOF,),
        by=OFFICER,
    ),
    exits.DecisionProposed(
        operator=OPERATOR,
        exit=EXIT,
        proposal=1,
        outcome="exit",
        reasons="停电不足以解释两个季度的缺口。",
        effective_on=date(2026, 8, 1),
        barred_until=date(2029, 8, 1),
        remedy_until=None,
        by=OFFICER,
    ),
    exits.DecisionReturned(operator=OPERATOR, exit=EXIT, proposal=1, reason="请补充听证意见的采纳情况。", by=SECOND),
    exits.DecisionConfirmed(
        operator=OPERATOR,
        exit=EXIT,
        proposal=1,
        number="榕鼓人社退决〔2026〕1号",
        outcome="exit",
        reasons="停电不足以解释两个季度的缺口。",
        opinion="事实清楚，程序完整，同意。",
        effective_on=date(2026, 8, 1),
        barred_until=date(2029, 8, 1),
        remedy_until=None,
        handover_days=30,
        handover_until=date(2026, 9, 11),
        proposed_by=OFFICER,
        by=SECOND,
    ),
    exits.RemedyChecked(
        operator=OPERATOR, exit=EXIT, met=True, findings="人员到位，走访补齐。", evidence=(PROOF,), by=OFFICER
    ),
    exits.ExitTermReminded(operator=OPERATOR, exit=EXIT, of="appeal", until=date(2026, 7, 22)),
    exits.ExitTermLapsed(operator=OPERATOR, exit=EXIT, of="appeal", until=date(2026, 7, 22)),
    operators.OperatorExitStarted(operator=OPERATOR, exit=EXIT),
    operators.OperatorReleased(operator=OPERATOR, exit=EXIT),
    operators.OperatorExited(
        operator=OPERATOR,
        exit=EXIT,
        credit_code=CREDIT_CODE,
        effective_on=date(2026, 8, 1),
        barred_until=date(2029, 8, 1),
        handover_days=30,
        handover_until=date(2026, 9, 11),
    ),
    operators.ReentryBarred(credit_code=CREDIT_CODE, operator=OPERATOR, until=date(2029, 8, 1)),
)
