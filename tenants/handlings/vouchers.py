"""Voucher policies and vouchers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.people import events as people_events
from domain.people import person
from domain.policies import voucher_rules
from domain.policies.facts import Facts
from domain.shared.message import Command
from domain.vouchers import commands, events, policy, voucher
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import Handling, own
from tenants.handlings.reads import case_of, catalogue_of, operator_of, person_of
from tenants.unit import Source


def _policy_of(command: Any, facts: Facts) -> Source:
    return policy.decider, events.policy_stream(command.policy)


def _voucher_of(command: Any, facts: Facts) -> Source:
    return voucher.decider, events.stream(command.voucher)


def _holder(command: Any, facts: Facts) -> Source | None:
    found = facts["voucher"]
    return (person.decider, people_events.stream(found.person)) if found else None


def _policy_behind(command: Any, facts: Facts) -> Source | None:
    found = facts["voucher"]
    return (policy.decider, events.policy_stream(found.policy)) if found else None


_VOUCHER = own(events.stream, "voucher")

HANDLINGS: Mapping[type[Command], Handling] = {
    commands.OpenVoucherPolicy: Handling(
        Permission.OPEN_VOUCHER_POLICY,
        policy.decider,
        own(events.policy_stream, "policy"),
        {"catalogue": catalogue_of},
        voucher_rules.prepare_policy,
        begins=True,
    ),
    commands.IssueVoucher: Handling(
        Permission.ISSUE_VOUCHER,
        voucher.decider,
        _VOUCHER,
        {"policy": _policy_of, "person": person_of},
        voucher_rules.prepare_issue,
        begins=True,
    ),
    commands.ClaimVoucher: Handling(
        Permission.CLAIM_VOUCHER,
        voucher.decider,
        _VOUCHER,
        {"voucher": _voucher_of},
        voucher_rules.prepare_claim,
        {"person": _holder},
    ),
    commands.RedeemVoucher: Handling(
        Permission.REDEEM_VOUCHER,
        voucher.decider,
        _VOUCHER,
        {"case": case_of, "operator": operator_of, "voucher": _voucher_of},
        voucher_rules.prepare_redemption,
        {"person": _holder},
    ),
    commands.ReverseVoucher: Handling(
        Permission.REVERSE_VOUCHER,
        voucher.decider,
        _VOUCHER,
        {"voucher": _voucher_of},
        voucher_rules.prepare_reversal,
        {"policy": _policy_behind},
    ),
    commands.ExpireVoucher: Handling(Permission.EXPIRE_VOUCHER, voucher.decider, _VOUCHER),
}
