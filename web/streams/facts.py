"""The fields of an event, and of a state, as people read them: names for codes, yuan for fen, labels for statuses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tenants.divisions import divisions
from tenants.replay import SEALED
from web import formats
from web.i18n import N_, gettext
from web.terms import (
    annex,
    appraisal_course,
    appraisals,
    campaigns,
    cases,
    catalogue,
    duties,
    exits,
    facilities,
    fairs,
    feedback,
    handovers,
    households,
    jobs,
    operators,
    people,
    places,
    posts,
    publications,
    rosters,
    sampling,
    subsidies,
    tasks,
    training,
    ventures,
    vouchers,
    workforce,
)

NOTHING = "—"
_STATUSES = {
    **duties.STATUSES,
    **{**fairs.STATUSES, **campaigns.STATUSES, **publications.STATUSES, **facilities.STATUSES},
    **tasks.STATUSES,
    **people.STATUSES,
    **cases.STATUSES,
    **vouchers.STATUSES,
    **{**jobs.VACANCY_STATUSES, **jobs.OFFER_STATUSES},
    **subsidies.STATUSES,
    **posts.STATUSES,
    **households.STATUSES,
    **operators.STATUSES,
}
_STATUSES |= {**training.COURSE_STATUSES, **ventures.VENTURE_STATUSES, **ventures.LOAN_STATUSES}
_OF_OUTLETS = {
    **{**fairs.KINDS, **fairs.ENTRY_KINDS, **campaigns.KINDS, **campaigns.ASSISTANCE},
    **{**facilities.KINDS, **duties.KINDS, **feedback.KINDS},
}
_CAUSES = {
    **{**duties.CAUSES, **feedback.CAUSES, **people.CAUSES},
    "filled": N_("已招满"),
    "withdrawn": N_("已撤下"),
    "finished": N_("已办结"),
    **rosters.WITHDRAWN_FOR,
    **rosters.CORRECTED_FOR,
    "declined": N_("本人放弃"),
    "other-course": N_("改报别的班"),
}
_SUBJECTS = {"person": N_("个人"), "employer": N_("用人单位")}
Read = Callable[[Any], str]


def _area(code: str) -> str:
    return divisions().path(code, since="35") if code in divisions() else code


_STAFF_RECORDS = {**workforce.CREDENTIALS, **workforce.TRAININGS}


def _kind(code: str) -> str:
    if code in tasks.KINDS:
        return tasks.task_kind(code)
    if code in _STAFF_RECORDS:
        return gettext(_STAFF_RECORDS[code])
    if code in _OF_OUTLETS:
        return gettext(_OF_OUTLETS[code])
    if code in handovers.KINDS:
        return handovers.handover_kind(code)
    return rosters.fact_kind(code) if code in rosters.KINDS else places.outlet_kind(code)


def _reminder(code: str) -> str:
    """Of an exit, of an appraisal, or of sampling: what somebody was reminded of."""
    if code in exits.TERMS:
        return exits.exit_term(code)
    known = code in appraisal_course.PARTIES
    return appraisal_course.party_name(code) if known else sampling.reminder_name(code)


def _label(table: Mapping[str, str]) -> Read:
    return lambda code: gettext(table.get(code, code))


def _status(code: str) -> str:
    found = _STATUSES.get(code)
    return gettext(found.text) if found else code


def _outcome(code: str) -> str:
    """Of a referral, of a visit to somebody who was to be asked, or of an exit."""
    if code in tasks.OUTCOMES:
        return tasks.outcome_name(code)
    if code in exits.OUTCOMES:
        return exits.exit_outcome(code)
    return jobs.outcome_badge(code).text if code in jobs.OUTCOMES else campaigns.collected_badge(code).text


_READ: Mapping[str, Read] = {
    "area": _area,
    "areas": _area,
    "village": places.place,
    "villages": places.village_name,
    "outlets": places.village_name,
    "item": catalogue.item_name,
    "items": catalogue.item_name,
    "kind": _kind,
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
    "result": lambda code: (training.training_badge if code in training.RESULTS else rosters.result_badge)(code).text,
    "text": lambda text: gettext(text),  # a duty's words are the notice's; what people wrote has no translation
    "entered": rosters.group_name,
    "entered_by": rosters.entered_by,
    "left": lambda left: str(left) if isinstance(left, int) else rosters.group_name(left),
    "left_by": rosters.left_by,
    "how": _label({**facilities.MENDED, **exits.HOW}),
    "decided": exits.exit_outcome,
    "state": lambda code: facilities.facility_badge(code).text,
    "channels": publications.channel_name,
    "rule": lambda code: sampling.rule_name(code) if code in sampling.RULES else operators.flag_rule(code),
    "finding": _label({**sampling.FINDINGS, **sampling.LOOKS}),
    "periods": appraisals.period_words,
    "period": appraisals.period_words,
    "grade": appraisals.grade_name,
    "of": _reminder,
    "by": appraisal_course.party_name,
    "point": annex.point_name,
    "earned": appraisal_course.share_words,
    "status": _status,
    "statuses": _status,
    "cause": _label(_CAUSES),
    "subject_kind": _label(_SUBJECTS),
    "outcome": _outcome,
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


def readable(field: str, value: Any, names: Mapping[str, str] = {}) -> str:
    """One value. `names` gives the names of operators, outlets and others by id."""
    if value is None or value == "" or (isinstance(value, list | tuple | dict) and not value):
        return NOTHING
    if value == SEALED:
        return gettext("●●●（已封存）")
    if isinstance(value, list | tuple):
        return gettext("、").join(readable(field, one, names) for one in value)
    if isinstance(value, str) and value in names:
        return names[value]
    if field.endswith("_fen") and isinstance(value, int):
        return formats.yuan(value)
    if isinstance(value, bool) and field not in _READ:
        return gettext("是") if value else gettext("否")
    return _READ[field](value) if field in _READ else str(value)


def facts(data: Mapping[str, Any], names: Mapping[str, str] = {}) -> dict[str, str]:
    """Every field of an event that a sentence can have a hole for."""
    plain = {field: value for field, value in data.items() if not is_deep(value)}
    counts = {f"{field}_count": str(len(value)) for field, value in data.items() if isinstance(value, list | tuple)}
    return {field: readable(field, value, names) for field, value in plain.items()} | counts


def is_deep(value: Any) -> bool:
    """Is there structure inside, which no sentence can hold?"""
    if isinstance(value, list | tuple):
        return any(isinstance(one, dict | list | tuple) for one in value)
    return isinstance(value, dict)
