"""The way to an appraisal's pages, and to what stands behind a counted record."""

from __future__ import annotations

from domain.appraisals.kinds import CASE, PLACED, VOUCHER
from tenants.context import Context
from web import addresses
from web.guards.access import opens
from web.i18n import gettext

_PAGES = {CASE: ("cases.show", "case"), VOUCHER: ("vouchers.show", "voucher"), PLACED: ("referrals.show", "referral")}
_STREAMS = {CASE: "{operator}/case/{key}", VOUCHER: "voucher/{key}", PLACED: "{operator}/referral/{key}"}


def record_href(context: Context, operator: str, kind: str, key: str) -> str | None:
    """Where a record can be read: auditors replay its stream, tenants open its page, others have its number alone."""
    stream = addresses.route("streams.show")
    if stream and opens(context.role, stream):
        return addresses.url("streams.show", stream=_STREAMS[kind].format(operator=operator, key=key))
    name, parameter = _PAGES[kind]
    page = addresses.route(name)
    return addresses.url(name, **{parameter: key}) if page and opens(context.role, page) else None


def operator_crumbs(context: Context, operator: str, name: str) -> list[tuple[str, str | None]]:
    """The first steps of the way: the list and the operator, or for a tenant its own overview."""
    if context.role.in_tenant:
        return [(gettext("本机构"), addresses.url("operators.mine"))]
    return [
        (gettext("机构与合同"), addresses.url("operators.list")),
        (name, addresses.url("operators.show", operator=operator)),
    ]
