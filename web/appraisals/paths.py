"""The way to an appraisal's pages, and to what stands behind a counted record."""

from __future__ import annotations

from domain.appraisals.kinds import (
    CASE,
    EMPLOYED,
    EVENT,
    GRADUATE,
    PLACED,
    RATING,
    SURVEYED,
    TASK,
    TRAINED,
    VENTURE,
    VOUCHER,
)
from tenants.context import Context
from web import addresses
from web.guards.access import opens
from web.i18n import gettext

# Kind of fact → the page of what proves it, and the name of the key in its address; the stream that proves it.
_PAGES = {
    CASE: ("cases.show", "case"),
    VOUCHER: ("vouchers.show", "voucher"),
    PLACED: ("referrals.show", "referral"),
    TASK: ("tasks.given", "task"),
    EVENT: ("fairs.show", "fair"),
    VENTURE: ("founders.show", "person"),
    RATING: ("cases.show", "case"),
    TRAINED: ("cases.show", "case"),
    SURVEYED: ("campaigns.show", "campaign"),
}
_STREAMS = {
    CASE: "{operator}/case/{key}",
    VOUCHER: "voucher/{key}",
    PLACED: "{operator}/referral/{key}",
    TASK: "{operator}/task-given/{key}",
    EVENT: "{operator}/fair/{key}",
    VENTURE: "{operator}/founder/{key}",
    RATING: "{operator}/rating/{key}",
    TRAINED: "{operator}/case/{key}",
    SURVEYED: "{operator}/campaign/{key}",
}
_OF_OPERATORS = ("tasks.given", "founders.show")
"""Pages whose address names the operator as well."""


def record_href(context: Context, operator: str, kind: str, key: str) -> str | None:
    """Where a record can be read: auditors replay its stream, tenants open its page, others have its number alone."""
    kind, key = proof_of(kind, key)
    stream = addresses.route("streams.show")
    if stream and opens(context.role, stream):
        return addresses.url("streams.show", stream=_STREAMS[kind].format(operator=operator, key=key))
    name, parameter = _PAGES[kind]
    page = addresses.route(name)
    if page is None or not opens(context.role, page):
        return None
    of = {"operator": operator} if name in _OF_OPERATORS else {}
    return addresses.url(name, **{parameter: key}, **of)


def proof_of(kind: str, key: str) -> tuple[str, str]:
    """The kind and key of what proves a fact: of a person at work (`placed:…`), of who was surveyed."""
    if kind in (EMPLOYED, GRADUATE):
        proof, _, key = key.partition(":")
        return proof, key
    if kind == SURVEYED:
        first, *rest = key.split(":")
        return (TASK, rest[0]) if first == "task" else (kind, first)
    return kind, key


def shown_key(kind: str, key: str) -> str:
    """The number of the record as a person reads it: people are not named by their ids."""
    proof, number = proof_of(kind, key)
    return number if proof != VENTURE else ""


def operator_crumbs(context: Context, operator: str, name: str) -> list[tuple[str, str | None]]:
    """The first steps of the way: the list and the operator, or for a tenant its own overview."""
    if context.role.in_tenant:
        return [(gettext("本机构"), addresses.url("operators.mine"))]
    return [
        (gettext("机构与合同"), addresses.url("operators.list")),
        (name, addresses.url("operators.show", operator=operator)),
    ]
