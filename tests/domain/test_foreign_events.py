"""A state is changed by its own events alone; what it does not know, it passes over."""

import pytest

from domain.appraisals import appraisal
from domain.campaigns import campaign
from domain.campaigns.events import CampaignPlanned
from domain.cases import case
from domain.cases.events import CaseOpened
from domain.duties import duty
from domain.duties.events import DutyRaised
from domain.facilities import facility
from domain.facilities.events import FacilityBought
from domain.fairs import fair
from domain.fairs.events import FairPlanned
from domain.households import household
from domain.households.events import HouseholdApplied
from domain.internships import internship
from domain.internships.events import InternshipAgreed
from domain.jobs import employer, offer, referral, vacancy
from domain.jobs.events import EmployerRegistered, ReferralMade, VacancyRegistered
from domain.jobs.offer_events import OfferMade
from domain.operators import operator
from domain.operators.events import OperatorAdmitted
from domain.people import person
from domain.people.events import PersonRegistered
from domain.posts import post
from domain.posts.events import PostApplied
from domain.publications import publication
from domain.publications.events import PublicationDrafted
from domain.shared.decider import Decider
from domain.shared.message import Event
from domain.subsidies import claim
from domain.subsidies.events import ClaimDrafted
from domain.training import course
from domain.training.events import CourseCollected
from domain.ventures import clinic, founder, loan, venture
from domain.ventures.events import ClinicAnnounced, FounderFileOpened, LoanReceived, VentureReceived
from domain.vouchers import policy, voucher
from domain.vouchers.events import VoucherIssued, VoucherPolicyOpened
from tests.support.controls import example
from tests.support.given import given


class SomethingElse(Event, frozen=True, kw_only=True):
    """An event of a context nobody here has heard of."""


@pytest.mark.parametrize(
    ("decider", "kind"),
    [
        (operator.decider, OperatorAdmitted),
        (person.decider, PersonRegistered),
        (case.decider, CaseOpened),
        (employer.decider, EmployerRegistered),
        (vacancy.decider, VacancyRegistered),
        (offer.decider, OfferMade),
        (referral.decider, ReferralMade),
        (household.decider, HouseholdApplied),
        (internship.decider, InternshipAgreed),
        (post.decider, PostApplied),
        (claim.decider, ClaimDrafted),
        (course.decider, CourseCollected),
        (venture.decider, VentureReceived),
        (founder.decider, FounderFileOpened),
        (loan.decider, LoanReceived),
        (clinic.decider, ClinicAnnounced),
        (policy.decider, VoucherPolicyOpened),
        (voucher.decider, VoucherIssued),
        (duty.decider, DutyRaised),
        (fair.decider, FairPlanned),
        (campaign.decider, CampaignPlanned),
        (publication.decider, PublicationDrafted),
        (facility.decider, FacilityBought),
    ],
)
def test_an_event_of_others_changes_nothing(decider: Decider, kind: type[Event]) -> None:
    begun = given(decider, example(kind)).state
    assert begun is not None
    assert given(decider, example(kind), SomethingElse()).state == begun
    assert given(decider, SomethingElse()).state is None


def test_an_event_of_others_changes_no_appraisal_and_no_scheme() -> None:
    assert given(appraisal.decider, SomethingElse()).state is None
    assert given(appraisal.scheme_decider, SomethingElse()).state == ()


def test_a_state_is_folded_on_from_where_it_was_known() -> None:
    known = given(operator.decider, example(OperatorAdmitted)).state
    assert operator.decider.fold([], known) is known
