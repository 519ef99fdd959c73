"""What a fair, a survey, information, a facility, a class or a project is called, by the case it began with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from projections.campaign_board import queries as campaigns
from projections.case_board.answers import Case
from projections.facility_board import queries as facilities
from projections.fair_board import queries as fairs
from projections.publication_board import queries as publications
from projections.training_board import queries as training
from projections.venture_board import queries as ventures
from web.request import Request

COURSES, PROJECTS = "4.1.1", "5.3.2"
"""Items whose subject is information, and that leave a class or a project beside it."""
Ask = tuple[Callable[..., Any], str]  # the question, and where the answer has its name
BY_KIND: Mapping[str, Ask] = {
    "activity": (fairs.fair, "title"),
    "campaign": (campaigns.campaign, "title"),
    "publication": (publications.publication, "title"),
    "facility": (facilities.facility, "name"),
}
BY_ITEM: Mapping[str, Ask] = {COURSES: (training.course, "project"), PROJECTS: (ventures.venture, "name")}


def name_of(request: Request, case: Case) -> str:
    """ "" while the form does not say enough for it to begin."""
    for question, name in filter(None, (BY_ITEM.get(case.item), BY_KIND.get(case.subject_kind))):
        if found := question(request.context, request.platform.views, case.subject):
            return str(getattr(found, name))
    return ""
