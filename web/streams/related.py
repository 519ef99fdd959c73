"""Other streams that an event names: from a redemption to its case, from a case to the person."""

from __future__ import annotations

from collections.abc import Mapping

from tenants.replay import Step
from web import addresses
from web.i18n import N_, gettext

# Field of an event → the stream it names; {operator} is the event's own.
STREAMS: Mapping[str, tuple[str, str]] = {
    "operator": (N_("机构"), "{value}/operator"),
    "case": (N_("办件"), "{operator}/case/{value}"),
    "referral": (N_("推荐"), "{operator}/referral/{value}"),
    "person": (N_("服务对象"), "person/{value}"),
    "vacancy": (N_("岗位"), "vacancy/{value}"),
    "offer": (N_("岗位登记申请"), "offer/{value}"),
    "employer": (N_("用人单位"), "employer/{value}"),
    "voucher": (N_("就业券"), "voucher/{value}"),
    "policy": (N_("就业券政策"), "voucher-policy/{value}"),
    "task": (N_("任务"), "task/{value}"),
    "scheme": (N_("方案"), "scheme/{value}"),
    "draft": (N_("考核方案草案"), "scheme-draft/{value}"),
    "fair": (N_("招聘活动"), "{operator}/fair/{value}"),
    "campaign": (N_("调查与活动"), "{operator}/campaign/{value}"),
}


def related(step: Step) -> list[tuple[str, str, str]]:
    """(what, stream, address) of each stream the event names besides its own."""
    operator = step.data.get("operator") or step.envelope.on_behalf_of
    found = []
    for field, (what, pattern) in STREAMS.items():
        value = step.data.get(field)
        if not value or ("{operator}" in pattern and not operator):
            continue
        stream = pattern.format(value=value, operator=operator)
        if stream != step.envelope.stream:
            found.append((gettext(what), stream, addresses.url("streams.show", stream=stream)))
    return found
