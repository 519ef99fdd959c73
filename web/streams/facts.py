"""The fields of an event, and of a state, as people read them: names for codes, yuan for fen, labels for statuses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tenants.divisions import divisions
from tenants.replay import SEALED
from web import formats
from web.i18n import N_, gettext
from web.streams.own_words import OWN, Read
from web.terms import (
    annex,
    appraisal_course,
    appraisals,
    catalogue,
    exits,
    facilities,
    operators,
    people,
    places,
    posts,
    publications,
    rosters,
    sampling,
    subsidies,
    tasks,
    vouchers,
    workforce,
)

NOTHING = "—"
_SUBJECTS = {"person": N_("个人"), "employer": N_("用人单位")}


def _area(code: str) -> str:
    return divisions().path(code, since="35") if code in divisions() else code


def _person_status(code: str) -> str:
    return people.person_badge(code).text


def _label(table: Mapping[str, str]) -> Read:
    return lambda code: gettext(table.get(code, code))


_READ: Mapping[str, Read] = {
    "area": _area,
    "areas": _area,
    "village": places.place,
    "villages": places.village_name,
    "outlets": places.village_name,
    "item": catalogue.item_name,
    "items": catalogue.item_name,
    "level": _label({**workforce.LEVELS, **workforce.GRADES}),
    "host": workforce.outlet_host,
    "equipment": workforce.equipment_name,
    "rooms": workforce.room_name,
    "terms": workforce.staff_terms,
    "field": workforce.team_field,
    "mode": workforce.county_mode,
    "fact": rosters.fact_name,
    "facts": rosters.fact_name,
    "source": rosters.source_name,
    "way": rosters.way_name,
    "text": lambda text: gettext(text),  # a duty's words are the notice's; what people wrote has no translation
    "entered": rosters.group_name,
    "entered_by": rosters.entered_by,
    "left": lambda left: str(left) if isinstance(left, int) else rosters.group_name(left),
    "left_by": rosters.left_by,
    "decided": exits.exit_outcome,
    "state": lambda code: facilities.facility_badge(code).text,
    "channels": publications.channel_name,
    "rule": lambda code: sampling.rule_name(code) if code in sampling.RULES else operators.flag_rule(code),
    "finding": _label({**sampling.FINDINGS, **sampling.LOOKS}),
    "periods": appraisals.period_words,
    "period": appraisals.period_words,
    "grade": appraisals.grade_name,
    "by": appraisal_course.party_name,
    "point": annex.point_name,
    "earned": appraisal_course.share_words,
    "status": _person_status,
    "statuses": _person_status,
    "cause": _label({**people.CAUSES, **rosters.WITHDRAWN_FOR, **rosters.CORRECTED_FOR}),
    "subject_kind": _label(_SUBJECTS),
    "reason": lambda code: tasks.reason_name(code),
    "via": vouchers.via_name,
    "subsidy": subsidies.subsidy_name,
    "subsidies": subsidies.subsidy_name,
    "checks": subsidies.check_name,
    "funding": posts.funding_name,
    "target": posts.welfare_target,
    "sex": people.sex_name,
    "name": catalogue.step_name,
    "steps": catalogue.step_name,
    "position": formats.position,
    "employed": lambda is_there: gettext("仍在岗") if is_there else gettext("已不在岗"),
}


def readable(field: str, value: Any, names: Mapping[str, str] = {}, kind: str = "") -> str:
    """One value, in the words of a `kind` of stream. `names` gives the names of operators, outlets and others by id."""
    if value is None or value == "" or (isinstance(value, list | tuple | dict) and not value):
        return NOTHING
    if value == SEALED:
        return gettext("●●●（已封存）")
    if isinstance(value, list | tuple):
        return gettext("、").join(readable(field, one, names, kind) for one in value)
    if isinstance(value, str) and value in names:
        return names[value]
    if field.endswith("_fen") and isinstance(value, int):
        return formats.yuan(value)
    read = OWN.get(kind, {}).get(field) or _READ.get(field)
    if isinstance(value, bool) and not read:
        return gettext("是") if value else gettext("否")
    return str(read(value) if read and not isinstance(value, float) else value)  # a figure of a curve is no code


def facts(data: Mapping[str, Any], names: Mapping[str, str] = {}, kind: str = "") -> dict[str, str]:
    """Every field of an event of a `kind` of stream that a sentence can have a hole for."""
    plain = {field: value for field, value in data.items() if not is_deep(value)}
    counts = {f"{field}_count": str(len(value)) for field, value in data.items() if isinstance(value, list | tuple)}
    return {field: readable(field, value, names, kind) for field, value in plain.items()} | counts


def is_deep(value: Any) -> bool:
    """Is there structure inside, which no sentence can hold?"""
    if isinstance(value, list | tuple):
        return any(isinstance(one, dict | list | tuple) for one in value)
    return isinstance(value, dict)
