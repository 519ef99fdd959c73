"""How far an actor reaches: what is out of reach answers exactly as if it were missing."""

import pytest

from domain.appraisals.assessment_commands import AssessPoint, SubmitAssessment
from domain.appraisals.commands import AdoptScheme
from domain.cases.commands import CompleteStep, OpenCase, VoidCase, WithdrawCase
from domain.jobs.commands import CloseVacancy, CountHire, MakeReferral, PublishVacancy, RecordOutcome
from domain.operators.commands import AddStaff, AdmitOperator, OpenOutlet, SignContract
from domain.people.commands import EndStatus, GainStatus
from domain.shared.message import Command
from domain.shared.refusal import refuse
from domain.vouchers.commands import ClaimVoucher, ExpireVoucher, IssueVoucher, OpenVoucherPolicy, RedeemVoucher
from tenants.accounts.permissions import Permission, may, permissions_of
from tenants.accounts.roles import Role
from tenants.handlings import HANDLINGS
from tests.support.appraised import adopt
from tests.support.asked import BRINGS, ask
from tests.support.controls import COUNTY, OTHER_COUNTY, OTHER_OPERATOR, OTHER_OUTLET
from tests.tenants.application.story import AT_OTHERS, Story

NOT_ALLOWED, NOT_FOUND = refuse("access.not-allowed"), refuse("access.not-found")


@pytest.fixture
def story(sqlite_story: Story) -> Story:
    return sqlite_story


@pytest.mark.parametrize("kind", [CompleteStep, WithdrawCase, VoidCase, RecordOutcome, CloseVacancy])
def test_work_of_another_operator_answers_exactly_like_work_that_is_missing(story: Story, kind: type[Command]) -> None:
    story.do(ask(OpenCase), story.clerk())
    story.publish()
    story.finish(case="case-of-seeking")
    story.refer()
    foreign = story.refused(ask(kind, operator=OTHER_OPERATOR), story.other_clerk())
    missing = {"case": "missing"} if kind in (CompleteStep, WithdrawCase, VoidCase) else {}
    missing |= {"referral": "missing"} if kind is RecordOutcome else {}
    missing |= {"vacancy": "missing"} if kind is CloseVacancy else {}
    assert foreign == story.refused(ask(kind, operator=OTHER_OPERATOR, **missing), story.other_clerk())
    assert foreign.code.endswith(".unknown")


def test_naming_another_operator_answers_alike_whether_what_is_named_exists_or_not(story: Story) -> None:
    story.do(ask(OpenCase), story.clerk())
    for case in ("case-312", "missing"):
        assert story.refused(ask(CompleteStep, case=case), story.other_clerk()) == NOT_FOUND


def test_a_person_or_voucher_of_others_answers_exactly_like_a_missing_one(story: Story) -> None:
    story.issue()
    for voucher in ("voucher-1", "missing"):
        claim = ask(ClaimVoucher, voucher=voucher, operator=OTHER_OPERATOR)
        redeem = ask(RedeemVoucher, voucher=voucher, **AT_OTHERS)
        for asked in (claim, redeem):
            assert story.refused(asked, story.other_clerk()) == refuse("vouchers.unknown", field="voucher")
    for person in ("person-1", "missing"):
        opened = ask(OpenCase, subject=person, **AT_OTHERS, village="350103001001")
        assert story.refused(opened, story.other_clerk()) == refuse("people.unknown", field="subject")
        referred = ask(MakeReferral, person=person, **AT_OTHERS)
        assert story.refused(referred, story.other_clerk()) == refuse("people.unknown", field="person")


def test_a_clerk_works_at_their_own_outlet(story: Story) -> None:
    at_another = ask(OpenCase, outlet=OTHER_OUTLET)
    assert story.refused(at_another, story.clerk()) == refuse("outlets.unknown", field="outlet")


def test_a_tenant_claims_vouchers_only_in_its_own_name(story: Story) -> None:
    story.issue(claim=False)
    assert story.refused(ask(ClaimVoucher, via="public"), story.clerk()) == NOT_FOUND


@pytest.mark.parametrize("area", [OTHER_COUNTY, "3502"])
def test_a_bureau_acts_in_its_own_area_alone(story: Story, area: str) -> None:
    officer = story.bureau(area=area)
    assert story.refused(ask(SignContract), officer) == NOT_FOUND
    assert story.refused(story.admission_of("op-350102-009"), officer) == refuse("access.not-found", field="area")
    assert story.refused(ask(OpenVoucherPolicy), officer) == refuse("access.not-found", field="area")


def test_a_policy_of_another_area_answers_exactly_like_a_missing_one(story: Story) -> None:
    story.do(ask(OpenVoucherPolicy), story.bureau())
    for policy in ("policy-1", "missing"):
        asked = ask(IssueVoucher, policy=policy, terms=None)
        assert story.refused(asked, story.bureau(area=OTHER_COUNTY)) == refuse("policies.unknown", field="policy")


def test_the_bureaus_above_a_county_act_in_it(story: Story) -> None:
    for n, area in enumerate(("35", "3501", COUNTY)):
        story.do(ask(OpenVoucherPolicy, policy=f"policy-of-{n}"), story.bureau(area=area))


def test_no_officer_adopts_a_scheme_alone_the_program_begins_with_the_default(story: Story) -> None:
    for area in (COUNTY, "35"):
        assert story.refused(adopt(), story.bureau(area=area)) == NOT_ALLOWED
    assert story.do(adopt(), story.system()).events


def everything() -> list[Command]:
    return [*(ask(kind) for kind in BRINGS), adopt()]


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.FINANCE, Role.ASSESSOR, Role.PUBLIC])
def test_who_only_reads_changes_nothing(story: Story, role: Role) -> None:
    for command in everything():
        permission = HANDLINGS[type(command)].permission
        if permission is None or not may(role, permission):  # whoever was served may rate it, and complain
            assert story.refused(command, story.context(role)) == NOT_ALLOWED


def test_the_public_rates_complains_answers_a_letter_comes_to_a_fair_offers_a_vacancy_and_no_more() -> None:
    assert permissions_of(Role.PUBLIC) == {
        Permission.RATE_SERVICE,
        Permission.LODGE_COMPLAINT,
        Permission.ANSWER_REFERRAL,
        Permission.CHECK_IN_AT_DOOR,
        Permission.OFFER_VACANCY,
    }


def test_the_bureau_never_acts_for_an_operator(story: Story) -> None:
    for kind in (OpenCase, CompleteStep, RedeemVoucher, MakeReferral, OpenOutlet, AddStaff):
        assert story.refused(ask(kind), story.bureau()) == NOT_ALLOWED


@pytest.mark.parametrize("role", Role)
def test_nobody_asks_for_what_only_follows(story: Story, role: Role) -> None:
    for kind in (GainStatus, EndStatus, PublishVacancy, CountHire):
        assert story.refused(ask(kind), story.context(role)) == NOT_ALLOWED


def test_an_operator_does_nothing_that_is_the_bureaus(story: Story) -> None:
    for role in (Role.MANAGER, Role.CLERK):
        for kind in (AdmitOperator, SignContract, OpenVoucherPolicy, IssueVoucher, ExpireVoucher):
            assert story.refused(ask(kind), story.context(role)) == NOT_ALLOWED
        assert story.refused(adopt(), story.context(role)) == NOT_ALLOWED


def test_a_manager_leaves_the_desk_to_the_clerks_and_a_clerk_the_outlets_to_the_manager(story: Story) -> None:
    assert story.refused(ask(OpenCase), story.context(Role.MANAGER)) == NOT_ALLOWED
    assert story.refused(ask(OpenOutlet), story.clerk()) == NOT_ALLOWED


def test_every_command_is_handled() -> None:
    def below(kind: type[Command]) -> set[type[Command]]:
        return {kind}.union(*(below(one) for one in kind.__subclasses__()))

    of_a_party = {AssessPoint, SubmitAssessment}  # each party has its own, with a permission of its own
    assert below(Command) - {Command} - of_a_party == HANDLINGS.keys()
    assert {*BRINGS, AdoptScheme} <= HANDLINGS.keys()
