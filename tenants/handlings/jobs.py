"""Employers, vacancies and referrals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import case
from domain.cases import events as cases
from domain.duties import duty
from domain.duties import events as duties
from domain.jobs import (
    commands,
    employer,
    events,
    matches,
    offer,
    offer_commands,
    offer_events,
    referral,
    vacancy,
)
from domain.operators import events as operator_events
from domain.operators import operator
from domain.people import events as people_events
from domain.people import person
from domain.policies import contract_rules, handover_rules, offer_rules, reactions, referral_rules
from domain.policies.facts import Facts
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.calendars import YEARS
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction, own
from tenants.handlings.reads import case_of, employer_of, operator_of, person_of, vacancy_of
from tenants.unit import Source


def _referral(command: Any, lookup: Lookup) -> str:
    return events.referral_stream(command.operator, command.referral)


def _own_referral(event: Any, facts: Facts) -> Source:
    return referral.decider, events.referral_stream(event.operator, event.referral)


def _case_of_referral(event: Any, facts: Facts) -> Source | None:
    made: referral.Referral | None = facts["referral"]
    return (case.decider, cases.stream(event.operator, made.case)) if made and made.case else None


def _matches(command: Any, lookup: Lookup) -> str:
    return events.matches_stream(command.operator, command.matches)


def _seeker(command: Any, facts: Facts) -> Source | None:
    return (person.decider, people_events.stream(command.subject)) if command.purpose == "vacancies" else None


def _post(command: Any, facts: Facts) -> Source | None:
    return (vacancy.decider, events.vacancy_stream(command.subject)) if command.purpose == "people" else None


def _offer_of(message: Any, facts: Facts) -> Source:
    return offer.decider, offer_events.offer_stream(message.offer)


def _offered(event: Any, facts: Facts) -> Source:
    """The duty to answer the offer, where it waited until now."""
    return duty.decider, duties.stream(event.operator, offer_rules.offer_duty(event.offer))


def _successor(command: Any, facts: Facts) -> Source:
    return operator.decider, operator_events.stream(command.to_operator)


def _nothing(command: Any, facts: Facts) -> None:
    return None


_OFFER = own(offer_events.offer_stream, "offer")
_VACANCY = own(events.vacancy_stream, "vacancy")

HANDLINGS: Mapping[type[Command], Handling] = {
    commands.RegisterEmployer: Handling(
        Permission.REGISTER_EMPLOYER,
        employer.decider,
        own(events.employer_stream, "employer"),
        {"operator": operator_of},
        contract_rules.prepare_under_contract,
        begins=True,
    ),
    commands.RegisterVacancy: Handling(
        Permission.REGISTER_VACANCY,
        vacancy.decider,
        _VACANCY,
        {"employer": employer_of, "case": case_of, "operator": operator_of},
        referral_rules.prepare_vacancy,
        begins=True,
    ),
    commands.PublishVacancy: Handling(FOLLOWS, vacancy.decider, _VACANCY),
    commands.CountHire: Handling(FOLLOWS, vacancy.decider, _VACANCY),
    commands.CloseVacancy: Handling(Permission.CLOSE_VACANCY, vacancy.decider, _VACANCY),
    commands.TakeOverVacancy: Handling(
        FOLLOWS,
        vacancy.decider,
        _VACANCY,
        {"vacancy": vacancy_of, "offer": _nothing, "successor": _successor},
        handover_rules.prepare_passing,
    ),
    offer_commands.MakeOffer: Handling(
        Permission.OFFER_VACANCY,
        offer.decider,
        _OFFER,
        {"operator": operator_of, **YEARS},
        offer_rules.prepare_offer,
        begins=True,
    ),
    offer_commands.AcceptOffer: Handling(
        Permission.REGISTER_VACANCY,
        offer.decider,
        _OFFER,
        {"offer": _offer_of, "employer": employer_of},
        offer_rules.prepare_acceptance,
    ),
    offer_commands.DeclineOffer: Handling(Permission.REGISTER_VACANCY, offer.decider, _OFFER),
    offer_commands.PassOnOffer: Handling(
        FOLLOWS,
        offer.decider,
        _OFFER,
        {"vacancy": _nothing, "offer": _offer_of, "successor": _successor},
        handover_rules.prepare_passing,
    ),
    commands.ShowMatches: Handling(
        Permission.SHOW_MATCHES,
        matches.decider,
        _matches,
        {"operator": operator_of, "person": _seeker, "vacancy": _post},
        referral_rules.prepare_matches,
    ),
    commands.MakeReferral: Handling(
        Permission.REFER_PERSON,
        referral.decider,
        _referral,
        {"person": person_of, "vacancy": vacancy_of, "case": case_of, "operator": operator_of},
        referral_rules.prepare_referral,
        begins=True,
    ),
    commands.RecordOutcome: Handling(
        Permission.RECORD_OUTCOME,
        referral.decider,
        _referral,
        {"operator": operator_of},
        referral_rules.prepare_outcome,
    ),
    commands.AnswerReferral: Handling(
        Permission.ANSWER_REFERRAL,
        referral.decider,
        _referral,
        {"operator": operator_of},
        referral_rules.prepare_outcome,
    ),
    commands.RecordFollowUp: Handling(
        Permission.RECORD_FOLLOW_UP,
        referral.decider,
        _referral,
        {"operator": operator_of},
        contract_rules.prepare_under_contract,
    ),
    commands.EndFollowUp: Handling(FOLLOWS, referral.decider, _referral),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    events.ReferralOutcomeRecorded: Reaction(reactions.when_outcome_recorded, {"person": person_of}),
    offer_events.OfferMade: Reaction(offer_rules.when_made),
    offer_events.OfferAccepted: Reaction(
        offer_rules.when_accepted, {"offer": _offer_of, "employer": employer_of, "offered": _offered}
    ),
    offer_events.OfferDeclined: Reaction(offer_rules.when_decided, {"offered": _offered}),
    offer_events.OfferPassedOn: Reaction(offer_rules.when_passed_on, {"offer": _offer_of, "offered": _offered}),
    events.ReferralAnswered: Reaction(
        referral_rules.when_answered, {"referral": _own_referral}, then={"case": _case_of_referral}
    ),
    cases.CaseVoided: Reaction(referral_rules.when_referral_case_voided),
    cases.CaseWithdrawn: Reaction(referral_rules.when_referral_case_withdrawn, {"case": case_of}),
}
