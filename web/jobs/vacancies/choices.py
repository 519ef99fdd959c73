"""What the selects of the vacancy form offer."""

from __future__ import annotations

from typing import Any

from web.request import Request
from web.shown.outlets import village_choices
from web.terms.jobs import (
    AGE_GROUNDS,
    FORMS,
    LODGING,
    QUALIFICATIONS,
    SHIFTS,
    age_ground,
    form_name,
    lodging_name,
    qualification_name,
    shift_name,
)
from web.terms.people import EDUCATION, education_name


def choices(request: Request) -> dict[str, Any]:
    """By the names the template uses."""
    return {"villages": village_choices(request)} | post_choices()


def post_choices() -> dict[str, Any]:
    """The same without the places, which depend on who registers it."""
    return {
        "forms": [(code, form_name(code)) for code in FORMS],
        "grounds": [(code, age_ground(code)) for code in AGE_GROUNDS],
        "shift_choices": [(code, shift_name(code)) for code in SHIFTS],
        "lodgings": [(code, lodging_name(code)) for code in LODGING],
        "qualifications": [(code, qualification_name(code)) for code in QUALIFICATIONS],
        "educations": [(code, education_name(code)) for code in EDUCATION],
    }
