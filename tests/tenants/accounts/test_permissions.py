"""The one table of permissions says what product.md says of each role."""

import pytest

from tenants.accounts.permissions import GRANTS, Kind, Permission, may, permissions_of, writes
from tenants.accounts.roles import Role

BUREAU_SIDE = (Role.BUREAU, Role.FINANCE, Role.ASSESSOR, Role.AUDITOR, Role.SYSTEM)
MONEY_OUT = {Permission.ISSUE_VOUCHER, Permission.OPEN_VOUCHER_POLICY, Permission.SIGN_CONTRACT}


def test_every_permission_is_somebodys_and_every_line_is_a_permission() -> None:
    assert set(GRANTS) == set(Permission)
    assert all(grant.roles for grant in GRANTS.values())


@pytest.mark.parametrize("role", BUREAU_SIDE)
def test_nobody_of_the_bureau_acts_for_an_operator(role: Role) -> None:
    acts = [permission for permission in permissions_of(role) if GRANTS[permission].kind is Kind.OPERATOR_ACT]
    assert acts == []


@pytest.mark.parametrize("role", [Role.MANAGER, Role.CLERK])
def test_nobody_of_an_operator_acts_for_the_bureau(role: Role) -> None:
    acts = [permission for permission in permissions_of(role) if GRANTS[permission].kind is Kind.BUREAU_ACT]
    assert acts == []


def test_an_assessor_scores_and_changes_nothing_else() -> None:
    acts = [permission for permission in permissions_of(Role.ASSESSOR) if writes(permission)]
    assert acts == [Permission.THIRD_PARTY_ASSESS]


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.FINANCE])
def test_who_only_reads_changes_nothing(role: Role) -> None:
    """Payments of finance have no permission yet; when they do, this names them."""
    assert [permission for permission in permissions_of(role) if writes(permission)] == []


def test_the_auditor_reads_everything_but_what_belongs_to_one_operator() -> None:
    reads = {permission for permission in Permission if not writes(permission)}
    work_in_hand = {Permission.VIEW_OWN_OPERATOR, Permission.VIEW_IMPORTS}
    assert permissions_of(Role.AUDITOR) == reads - work_in_hand


def test_who_pays_does_not_approve() -> None:
    assert not permissions_of(Role.FINANCE) & MONEY_OUT


def test_jobs_do_what_the_schedule_and_the_policies_ask_and_nothing_else() -> None:
    assert permissions_of(Role.SYSTEM) == {
        Permission.EXPIRE_VOUCHER,
        Permission.EXPIRE_STATUS,
        Permission.CHASE_DUTY,
        Permission.REVIEW_GROUPS,
        Permission.LIST_TASK,
        Permission.COUNT_PLACES,
        Permission.DERIVE_APPRAISAL,
        Permission.ADOPT_SCHEME,
        Permission.PUBLISH_APPRAISAL,
        Permission.REMIND_OF_APPRAISAL,
        Permission.LAPSE_ANSWER,
        Permission.CONCLUDE_APPRAISAL,
        Permission.DRAW_SAMPLE,
        Permission.CHASE_SAMPLE,
        Permission.RAISE_SIGNAL,
        Permission.FLAG_OPERATOR,
        Permission.CHASE_EXIT,
        Permission.HAND_OVER,
    }


def test_a_reader_without_an_account_may_do_five_things_and_nothing_else() -> None:
    assert {one.name for one in permissions_of(Role.PUBLIC)} == {
        "CHECK_IN_AT_DOOR",
        "RATE_SERVICE",
        "LODGE_COMPLAINT",
        "ANSWER_REFERRAL",
        "OFFER_VACANCY",
    }


@pytest.mark.parametrize("permission", list(Permission))
def test_a_permission_is_held_by_exactly_the_roles_of_its_line(permission: Permission) -> None:
    assert {role for role in Role if may(role, permission)} == GRANTS[permission].roles


@pytest.mark.parametrize("permission", list(Permission))
def test_a_permission_is_named_by_verb_and_object_and_reads_are_named_as_such(permission: Permission) -> None:
    verb = permission.value.partition("_")[0]
    assert (verb in {"view", "replay"}) is not writes(permission)
