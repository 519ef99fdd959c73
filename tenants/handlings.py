"""Command → who may, which stream, which other streams it needs, which rule prepares it. One table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from domain.appraisals import appraisal
from domain.appraisals import commands as appraisal_commands
from domain.appraisals import events as appraisal_events
from domain.cases import case
from domain.cases import commands as case_commands
from domain.cases import events as case_events
from domain.jobs import commands as job_commands
from domain.jobs import employer, referral, vacancy
from domain.jobs import events as job_events
from domain.operators import commands as operator_commands
from domain.operators import events as operator_events
from domain.operators import operator
from domain.people import commands as people_commands
from domain.people import events as people_events
from domain.people import person
from domain.policies import case_intake, contract_rules, effects, reactions, referral_rules, voucher_rules
from domain.policies.facts import Facts
from domain.shared.decider import Decider
from domain.shared.message import Command, Event
from domain.shared.period import Period
from domain.shared.refusal import Refusal
from domain.vouchers import commands as voucher_commands
from domain.vouchers import events as voucher_events
from domain.vouchers import policy, voucher
from tenants.accounts.permissions import Permission
from tenants.unit import Source

Lookup = Callable[[str, str], str | None]  # (claim scope, key) → holder
Read = Callable[[Any, Facts], Source | None]


@dataclass(frozen=True, slots=True)
class Handling:
    """How one kind of command is carried out. `reads` are taken together; `then` may use what they found.

    What `begins` a stream supposes that there is none yet; the log refuses it when there is.

    Without a permission nobody may ask for it: it only follows from an event.
    """

    permission: Permission | None
    decider: Decider
    stream: Callable[[Any, Lookup], str]
    reads: Mapping[str, Read] = field(default_factory=dict)
    prepare: Callable[[Any, Facts], Command | Refusal] | None = None
    then: Mapping[str, Read] = field(default_factory=dict)
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Reaction:
    """When an event of this kind was decided, which commands follow in the same transaction."""

    react: Callable[[Any, Facts, date], list[Command]]
    reads: Mapping[str, Read] = field(default_factory=dict)


def _operator(command: Any, facts: Facts) -> Source:
    return operator.decider, operator_events.stream(command.operator)


def _person(command: Any, facts: Facts) -> Source:
    return person.decider, people_events.stream(command.person)


def _employer(command: Any, facts: Facts) -> Source:
    return employer.decider, job_events.employer_stream(command.employer)


def _vacancy(command: Any, facts: Facts) -> Source:
    return vacancy.decider, job_events.vacancy_stream(command.vacancy)


def _voucher(command: Any, facts: Facts) -> Source:
    return voucher.decider, voucher_events.stream(command.voucher)


def _policy(command: Any, facts: Facts) -> Source:
    return policy.decider, voucher_events.policy_stream(command.policy)


def _subject(kind: str, decider: Decider, stream: Callable[[str], str]) -> Read:
    return lambda command, facts: (decider, stream(command.subject)) if command.subject_kind == kind else None


def _holder_of_voucher(command: Any, facts: Facts) -> Source | None:
    found = facts["voucher"]
    return (person.decider, people_events.stream(found.person)) if found else None


def _case_of(command: Any, facts: Facts) -> Source:
    return case.decider, case_events.stream(command.operator, command.case)


def _previous_appraisal(event: Any, facts: Facts) -> Source:
    return appraisal.decider, appraisal_events.stream(event.operator, str(Period.parse(event.period).previous))


def _next_appraisal(event: Any, facts: Facts) -> Source:
    return appraisal.decider, appraisal_events.stream(event.operator, str(Period.parse(event.period).next))


def _own(stream: Callable[[str], str], name: str) -> Callable[[Any, Lookup], str]:
    return lambda command, lookup: stream(getattr(command, name))


def _person_stream(command: Any, lookup: Lookup) -> str:
    """A person is known once: the number's holder, or the new one."""
    return people_events.stream(lookup(effects.IDENTITY, command.identity_key) or command.person)


def _case_stream(command: Any, lookup: Lookup) -> str:
    return case_events.stream(command.operator, command.case)


def _referral_stream(command: Any, lookup: Lookup) -> str:
    return job_events.referral_stream(command.operator, command.referral)


def _appraisal_stream(command: Any, lookup: Lookup) -> str:
    return appraisal_events.stream(command.operator, command.period)


_OPERATOR = _own(operator_events.stream, "operator")
_PERSON = _own(people_events.stream, "person")
_VACANCY = _own(job_events.vacancy_stream, "vacancy")
_VOUCHER = _own(voucher_events.stream, "voucher")
P = Permission
FOLLOWS = None

HANDLINGS: dict[type[Command], Handling] = {
    operator_commands.AdmitOperator: Handling(P.ADMIT_OPERATOR, operator.decider, _OPERATOR, begins=True),
    operator_commands.SignContract: Handling(
        P.SIGN_CONTRACT, operator.decider, _OPERATOR, prepare=contract_rules.prepare_contract
    ),
    operator_commands.OpenOutlet: Handling(P.OPEN_OUTLET, operator.decider, _OPERATOR),
    operator_commands.AddStaff: Handling(P.ADD_STAFF, operator.decider, _OPERATOR),
    operator_commands.FlagOperator: Handling(P.FLAG_OPERATOR, operator.decider, _OPERATOR),
    people_commands.RegisterPerson: Handling(
        P.REGISTER_PERSON,
        person.decider,
        _person_stream,
        {"operator": _operator},
        contract_rules.prepare_person,
        begins=True,
    ),
    people_commands.GainStatus: Handling(FOLLOWS, person.decider, _PERSON),
    people_commands.EndStatus: Handling(FOLLOWS, person.decider, _PERSON),
    case_commands.OpenCase: Handling(
        P.OPEN_CASE,
        case.decider,
        _case_stream,
        {
            "operator": _operator,
            "person": _subject("person", person.decider, people_events.stream),
            "employer": _subject("employer", employer.decider, job_events.employer_stream),
        },
        case_intake.prepare,
        begins=True,
    ),
    case_commands.CompleteStep: Handling(
        P.STEP_CASE, case.decider, _case_stream, {"case": _case_of, "operator": _operator}, case_intake.prepare_step
    ),
    case_commands.WithdrawCase: Handling(P.WITHDRAW_CASE, case.decider, _case_stream),
    case_commands.VoidCase: Handling(P.VOID_CASE, case.decider, _case_stream),
    job_commands.RegisterEmployer: Handling(
        P.REGISTER_EMPLOYER,
        employer.decider,
        _own(job_events.employer_stream, "employer"),
        {"operator": _operator},
        contract_rules.prepare_under_contract,
        begins=True,
    ),
    job_commands.RegisterVacancy: Handling(
        P.REGISTER_VACANCY,
        vacancy.decider,
        _VACANCY,
        {"employer": _employer, "case": _case_of, "operator": _operator},
        referral_rules.prepare_vacancy,
        begins=True,
    ),
    job_commands.PublishVacancy: Handling(FOLLOWS, vacancy.decider, _VACANCY),
    job_commands.CountHire: Handling(FOLLOWS, vacancy.decider, _VACANCY),
    job_commands.CloseVacancy: Handling(P.CLOSE_VACANCY, vacancy.decider, _VACANCY),
    job_commands.MakeReferral: Handling(
        P.REFER_PERSON,
        referral.decider,
        _referral_stream,
        {"person": _person, "vacancy": _vacancy, "case": _case_of, "operator": _operator},
        referral_rules.prepare_referral,
        begins=True,
    ),
    job_commands.RecordOutcome: Handling(
        P.RECORD_OUTCOME, referral.decider, _referral_stream, {"operator": _operator}, referral_rules.prepare_outcome
    ),
    job_commands.RecordFollowUp: Handling(
        P.RECORD_FOLLOW_UP,
        referral.decider,
        _referral_stream,
        {"operator": _operator},
        contract_rules.prepare_under_contract,
    ),
    voucher_commands.OpenVoucherPolicy: Handling(
        P.OPEN_VOUCHER_POLICY,
        policy.decider,
        _own(voucher_events.policy_stream, "policy"),
        prepare=voucher_rules.prepare_policy,
        begins=True,
    ),
    voucher_commands.IssueVoucher: Handling(
        P.ISSUE_VOUCHER,
        voucher.decider,
        _VOUCHER,
        {"policy": _policy, "person": _person},
        voucher_rules.prepare_issue,
        begins=True,
    ),
    voucher_commands.ClaimVoucher: Handling(
        P.CLAIM_VOUCHER,
        voucher.decider,
        _VOUCHER,
        {"voucher": _voucher},
        voucher_rules.prepare_claim,
        {"person": _holder_of_voucher},
    ),
    voucher_commands.RedeemVoucher: Handling(
        P.REDEEM_VOUCHER,
        voucher.decider,
        _VOUCHER,
        {"case": _case_of, "operator": _operator, "voucher": _voucher},
        voucher_rules.prepare_redemption,
        {"person": _holder_of_voucher},
    ),
    voucher_commands.ExpireVoucher: Handling(P.EXPIRE_VOUCHER, voucher.decider, _VOUCHER),
    appraisal_commands.AdoptScheme: Handling(
        P.ADOPT_SCHEME, appraisal.scheme_decider, _own(appraisal_events.scheme_stream, "scheme")
    ),
    appraisal_commands.ConcludeQuarter: Handling(P.DERIVE_APPRAISAL, appraisal.decider, _appraisal_stream, begins=True),
    appraisal_commands.OpenAnnualAppraisal: Handling(
        P.DERIVE_APPRAISAL, appraisal.decider, _appraisal_stream, begins=True
    ),
}

REACTIONS: dict[type[Event], Reaction] = {
    case_events.CaseFinished: Reaction(reactions.when_case_finished),
    case_events.CaseVoided: Reaction(reactions.when_case_voided, {"case": _case_of}),
    job_events.ReferralOutcomeRecorded: Reaction(reactions.when_outcome_recorded, {"person": _person}),
    appraisal_events.AppraisalConcluded: Reaction(
        reactions.when_appraisal_concluded,
        {"previous_appraisal": _previous_appraisal, "next_appraisal": _next_appraisal},
    ),
}
