"""An example of each event of cases and of the catalogue."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.cases import events as cases
from domain.catalogue import events as catalogue
from domain.catalogue.catalogue import items
from domain.shared.message import Event
from domain.shared.personal import Personal

JOB_CASE, OPERATOR, OUTLET = "case-312", "op-350102-003", "outlet-1"
PERSON, VILLAGE = "person-1", "350102001001"

CASES: tuple[Event, ...] = (
    cases.CaseOpened(
        case=JOB_CASE,
        operator=OPERATOR,
        outlet=OUTLET,
        village=VILLAGE,
        item="3.1.2",
        subject_kind="person",
        subject=PERSON,
        steps=items()["3.1.2"].steps,
        catalogue=1,
        declared=("able_to_work", "wants_work"),
        fields={"category": "unemployed", "occupation": "会计", "wage_min_fen": "300000"},
        private=Personal.of("做过三年出纳"),
    ),
    cases.CaseFilled(
        case=JOB_CASE,
        operator=OPERATOR,
        subject=PERSON,
        fields={"category": "unemployed", "occupation": "出纳", "wage_min_fen": "300000"},
        told=(),
        private=Personal.of("做过四年出纳"),
    ),
    cases.CaseSentBack(case=JOB_CASE, operator=OPERATOR, step=1, name="了解需求", reason="材料不全"),
    cases.CaseStepCompleted(case=JOB_CASE, operator=OPERATOR, step=1, name="了解需求", note=""),
    cases.CaseFinished(
        case=JOB_CASE, operator=OPERATOR, outlet=OUTLET, item="3.1.2", subject_kind="person", subject=PERSON
    ),
    cases.CaseWithdrawn(case=JOB_CASE, operator=OPERATOR, reason="本人撤回"),
    cases.CaseEvidenceAttached(
        case=JOB_CASE,
        operator=OPERATOR,
        subject=PERSON,
        evidence="2607-AAAAA-00001",
        sha256="9f" * 32,
        size=20_480,
        type="application/pdf",
        title=Personal.of("身份证复印件"),
    ),
    cases.CaseVoided(
        case=JOB_CASE,
        operator=OPERATOR,
        item="3.1.2",
        subject_kind="person",
        subject=PERSON,
        was_finished=False,
        reason="重复录入",
    ),
    catalogue.CatalogueEditionPublished(
        edition=2,
        first=date(2026, 9, 1),
        note="停办便民服务",
        items=(msgspec.structs.replace(items()["1.2.2"], offered=False),),
    ),
)
