"""A canonical example of each event: one small story that hangs together.

The operator op-350102-003 in 鼓楼区, an outlet in 中山社区, a woman born on 7 March 1990 who looks for work, an
employer with a vacancy, a referral, a voucher.

`example(VoucherIssued, face_fen=100)` is the example with another face value.
"""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

import msgspec

from domain.cases import events as cases
from domain.catalogue.catalogue import items
from domain.jobs import events as jobs
from domain.operators import events as operators
from domain.people import events as people
from domain.shared.message import Event
from domain.shared.personal import Personal
from domain.vouchers import events as vouchers
from tests.support import (
    controls_training,
    duties,
    exits,
    feedback,
    going_up,
    handovers,
    households,
    internships,
    offers,
    recruiting,
    sampling,
    schemes,
    tasks,
)
from tests.support.controls_of_outlets import OF_OUTLETS
from tests.support.controls_workforce import WORKFORCE
from tests.support.examples_of_cases import CASES

DAY = date(2026, 7, 1)
OPERATOR, OTHER_OPERATOR = "op-350102-003", "op-350103-001"
COUNTY, OTHER_COUNTY = "350102", "350103"
VILLAGE, SECOND_VILLAGE, OTHER_VILLAGE = "350102001001", "350102001002", "350103001001"
OUTLET, OTHER_OUTLET = "outlet-1", "outlet-2"
PERSON, OTHER_PERSON = "person-1", "person-2"
EMPLOYER, VACANCY, REFERRAL, VOUCHER, POLICY = "employer-1", "vacancy-1", "referral-1", "voucher-1", "policy-1"
JOB_CASE, VACANCY_CASE, REFERRAL_CASE = "case-312", "case-311", "case-313"

T = TypeVar("T", bound=msgspec.Struct)

_EVENTS: tuple[Event, ...] = (
    operators.OperatorAdmitted(
        operator=OPERATOR,
        name="榕城人力资源服务有限公司",
        credit_code="91350100M000100Y43",
        licence="350102200001",
        area=COUNTY,
    ),
    operators.ContractSigned(
        operator=OPERATOR,
        contract="榕鼓人社购〔2026〕3号",
        items=("2.1.1", "3.1.1", "3.1.2", "3.1.3"),
        areas=(COUNTY,),
        first=date(2026, 1, 1),
        last=date(2026, 12, 31),
        targets={"handled_cases": 40, "vouchers_redeemed": 10, "voucher_amount_fen": 300_000, "referrals": 20},
        prices_fen={"2.1.1": 3_000, "3.1.2": 2_000},
        budget_fen=50_000_000,
    ),
    operators.OutletOpened(
        operator=OPERATOR,
        outlet=OUTLET,
        name="中山社区零工驿站",
        kind="station",
        village=VILLAGE,
        address="鼓东街道中山路 18 号",
        villages=(VILLAGE, SECOND_VILLAGE),
    ),
    operators.StaffJoined(
        operator=OPERATOR,
        staff="staff-1",
        outlet=OUTLET,
        post="窗口",
        name=Personal.of("林晓芳"),
        phone=Personal.of("13800000001"),
    ),
    operators.OperatorFlagged(operator=OPERATOR, rule="two-failed-quarters", periods=("2026Q1", "2026Q2")),
    people.PersonRegistered(
        person=PERSON,
        operator=OPERATOR,
        outlet=OUTLET,
        identity_key="key-of-the-number",
        name_key="key-of-the-name",
        phone_key="key-of-the-phone",
        name=Personal.of("陈秀英"),
        identity=Personal.of("350102199003070020"),
        phone=Personal.of("13900000002"),
        address=Personal.of("鼓东街道中山路 20 号"),
        born=Personal.of("1990-03-07"),
        sex="F",
        village=VILLAGE,
        education="college",
        birth_year=1990,
    ),
    people.PersonServed(person=PERSON, operator=OTHER_OPERATOR, outlet=OTHER_OUTLET),
    people.PersonStatusGained(person=PERSON, status="job-seeking", case=JOB_CASE, operator=OPERATOR, since=DAY),
    people.PersonStatusEnded(person=PERSON, status="job-seeking", case=JOB_CASE, operator=OPERATOR, cause="hired"),
    people.PersonCorrected(
        person=PERSON,
        operator=OPERATOR,
        cause="mistyped",
        name=Personal.of("陈秀瑛"),
        name_key="key-of-the-right-name",
        village=SECOND_VILLAGE,
    ),
    people.PersonIdentityCorrected(
        person=PERSON,
        operator=OPERATOR,
        identity=Personal.of("350102199003080026"),
        identity_key="key-of-the-right-number",
        former_key="key-of-the-number",
        born=Personal.of("1990-03-08"),
        sex="F",
        birth_year=1990,
    ),
    people.PersonFactRecorded(
        person=PERSON,
        operator=OPERATOR,
        fact="disability",
        since=date(2024, 5, 6),
        until=date(2034, 5, 5),
        kind="",
        source="document",
        detail=Personal.of("肢体三级"),
        case="",
    ),
    people.PersonFactWithdrawn(person=PERSON, operator=OPERATOR, fact="disability", cause="other-person"),
    people.PersonContacted(
        person=PERSON,
        operator=OPERATOR,
        outlet=OUTLET,
        way="phone",
        result="needs-service",
        next_on=date(2026, 7, 20),
        note=Personal.of("想学养老护理"),
    ),
    people.PersonGroupsReviewed(
        person=PERSON,
        day=DAY,
        entered=("disabled",),
        entered_by=("holds-certificate",),
        left=(),
        left_by=(),
        next_review=date(2034, 5, 6),
    ),
    *CASES,
    jobs.EmployerRegistered(
        employer=EMPLOYER,
        operator=OPERATOR,
        name="福州海风食品有限公司",
        credit_code="91350102MA31G7WX02",
        industry="制造业",
        economy="有限责任公司",
        address="鼓西街道 5 号",
        profile="",
        contact=Personal.of("黄经理"),
        phone=Personal.of("13700000003"),
    ),
    jobs.VacancyRegistered(
        vacancy=VACANCY,
        operator=OPERATOR,
        outlet=OUTLET,
        case=VACANCY_CASE,
        employer=EMPLOYER,
        employer_name="福州海风食品有限公司",
        village=VILLAGE,
        occupation="出纳",
        form="全日制",
        headcount=2,
        age_min=18,
        age_max=45,
        education="college",
        major="",
        years=1,
        qualification="",
        title="",
        wage_min_fen=450_000,
        wage_max_fen=600_000,
        lodging="",
        benefits="五险",
        first=date(2026, 6, 1),
        last=date(2026, 9, 30),
        interview_on=None,
    ),
    jobs.VacancyPublished(vacancy=VACANCY, operator=OPERATOR),
    jobs.VacancyHireCounted(vacancy=VACANCY, referral=REFERRAL, hired=1),
    jobs.VacancyClosed(vacancy=VACANCY, operator=OPERATOR, cause="withdrawn"),
    jobs.ReferralMade(
        referral=REFERRAL,
        operator=OPERATOR,
        outlet=OUTLET,
        case=REFERRAL_CASE,
        person=PERSON,
        vacancy=VACANCY,
        employer=EMPLOYER,
    ),
    jobs.ReferralOutcomeRecorded(
        referral=REFERRAL,
        operator=OPERATOR,
        person=PERSON,
        vacancy=VACANCY,
        outcome="hired",
        starts_on=date(2026, 7, 6),
        note="",
    ),
    jobs.ReferralAnswered(
        referral=REFERRAL,
        operator=OPERATOR,
        person=PERSON,
        vacancy=VACANCY,
        outcome="hired",
        starts_on=date(2026, 7, 6),
    ),
    jobs.FollowUpRecorded(referral=REFERRAL, operator=OPERATOR, person=PERSON, day=30, employed=True, note=""),
    jobs.FollowUpEnded(referral=REFERRAL, operator=OPERATOR, person=PERSON, day=30, reason="移交 op-350102-009"),
    vouchers.VoucherPolicyOpened(
        policy=POLICY,
        name="求职服务就业券",
        area=COUNTY,
        items=("3.1.2", "3.1.3"),
        face_fen=30_000,
        valid_days=30,
        budget_fen=60_000,
        first=date(2026, 1, 1),
        last=date(2026, 12, 31),
    ),
    vouchers.VoucherIssued(
        voucher=VOUCHER,
        policy=POLICY,
        person=PERSON,
        items=("3.1.2", "3.1.3"),
        face_fen=30_000,
        expires_on=date(2026, 7, 30),
    ),
    vouchers.VoucherClaimed(voucher=VOUCHER, policy=POLICY, person=PERSON, via="window"),
    vouchers.VoucherRedeemed(
        voucher=VOUCHER,
        policy=POLICY,
        person=PERSON,
        operator=OPERATOR,
        outlet=OUTLET,
        case=JOB_CASE,
        item="3.1.2",
        amount_fen=30_000,
    ),
    vouchers.VoucherReversed(
        voucher=VOUCHER,
        policy=POLICY,
        person=PERSON,
        operator=OPERATOR,
        outlet=OUTLET,
        case=JOB_CASE,
        item="3.1.2",
        amount_fen=30_000,
        reason="办件与券不符",
    ),
    vouchers.VoucherExpired(voucher=VOUCHER, policy=POLICY, person=PERSON, amount_fen=30_000),
    *going_up.EVENTS,
    *households.EVENTS,
    *internships.EVENTS,
    *tasks.EVENTS,
    *sampling.EVENTS,
    *duties.EVENTS,
    *feedback.EVENTS,
    *recruiting.EVENTS,
    *offers.EVENTS,
    *schemes.EVENTS,
)

_ALL = (*_EVENTS, *WORKFORCE, *OF_OUTLETS, *controls_training.EVENTS, *exits.EVENTS, *handovers.EVENTS)
EXAMPLES: dict[type, Any] = {type(event): event for event in _ALL}


def example(kind: type[T], /, **changes: Any) -> T:
    """The canonical example of an event, with some fields otherwise."""
    found: T = EXAMPLES[kind]
    return msgspec.structs.replace(found, **changes)


def finished_steps(item: str = "3.1.2", **finished: object) -> list[Event]:
    """The events that take an opened case of `item` to its end, without the opening."""
    steps = enumerate(items()[item].steps, start=1)
    done = [example(cases.CaseStepCompleted, step=number, name=name) for number, name in steps]
    return [*done, example(cases.CaseFinished, item=item, **finished)]
