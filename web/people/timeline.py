"""What happened with a person, the latest first: every event that tells of them, as far as the reader may know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from projections.operator_directory import queries as directory
from projections.person_file import queries
from projections.person_file.answers import Moment
from projections.referral_board.answers import Referral
from web.formats import local
from web.i18n import gettext
from web.people.phrases import page, phrase
from web.request import Request
from web.shown.actors import actor_names
from web.shown.outlets import outlet_names
from web.shown.people import PersonShown

LONGEST = 60  # moments at a time; older ones follow on a page of their own
BEFORE = "before"  # the name of a position in an address


def timeline(
    request: Request, person: PersonShown, referrals: Sequence[Referral]
) -> tuple[list[dict[str, Any]], int | None]:
    """For `ui.events`; and the position before which there is more, None when there is none."""
    moments = queries.moments_of(
        request.context, request.platform.views, person.person, before=_before(request), limit=LONGEST
    )
    operators = {one.operator for one in moments if one.operator}
    who = actor_names(request, [one.actor for one in moments], operators)
    names = _names(request, operators, referrals)
    told = ((one, phrase(one, who.get(one.actor, ""), names)) for one in moments)
    lines = [_line(one, what, who.get(one.actor, "")) for one, what in told if what]
    return lines, moments[-1].position if len(moments) == LONGEST else None


def _before(request: Request) -> int | None:
    asked = request.query_params.get(BEFORE, "")
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 16 else None


def _names(request: Request, operators: set[str], referrals: Sequence[Referral]) -> Mapping[str, str]:
    """What ids stand for: operators, outlets, and the employers and vacancies the person was referred to."""
    names = dict(directory.names(request.context, request.platform.views, operators))
    names |= outlet_names(request, operators)
    for one in referrals:
        names |= {one.vacancy: one.occupation, one.employer: one.employer_name}
    return names


def _line(one: Moment, what: str, who: str) -> dict[str, Any]:
    href = page(one)
    late = one.on != local(one.at).date()
    day = gettext("业务日期 %(day)s", day=one.on.isoformat()) if late else ""
    return {
        "at": one.at,
        "what": Markup('<a href="{}">{}</a>').format(href, what) if href else what,
        "sub": " ".join(part for part in (who, day) if part),
        "kind": "" if one.actor.startswith("system:") or one.name == "people.groups-reviewed.v1" else "human",
    }
