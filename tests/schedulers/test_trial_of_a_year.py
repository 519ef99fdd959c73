"""A year under another scheme keeps what people gave each point, where the point is still there."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from domain.appraisals.answer_commands import AnswerAppraisal
from domain.appraisals.assessment_commands import (
    SelfAssessPoint,
    SubmitSelfAssessment,
    SubmitSuperiorAssessment,
    SubmitThirdPartyAssessment,
    SuperiorAssessPoint,
    ThirdPartyAssessPoint,
)
from schedulers.appraisal_course import appraisal_course
from schedulers.trials import trials
from tenants.accounts.roles import Role
from tenants.trials.answers import Tried
from tests.schedulers.test_appraisal_course import ASSESSOR, opened, score
from tests.schedulers.test_trials import ask, found, officer
from tests.support.appraised import default_document
from tests.support.controls import OPERATOR
from tests.support.working import Working


def concluded(province: Working) -> None:
    """All good by itself and by its superior, nothing good by the third party; agreed to."""
    opened(province)
    manager = province.staff(OPERATOR, Role.MANAGER)
    which: dict[str, Any] = {"operator": OPERATOR, "period": "2026", "on": province.today}
    list(score(province, SelfAssessPoint, manager))
    province.do(SubmitSelfAssessment(**which), manager)
    list(score(province, SuperiorAssessPoint, province.bureau))
    province.do(SubmitSuperiorAssessment(**which), province.bureau)
    list(score(province, ThirdPartyAssessPoint, ASSESSOR, good=False))
    province.do(SubmitThirdPartyAssessment(**which), ASSESSOR)
    appraisal_course(province.sources)
    province.do(AnswerAppraisal(agrees=True, **which), manager)
    appraisal_course(province.sources)


def tried(province: Working, document: dict[str, Any], request: str) -> Tried:
    id = ask(province, document, ["2026"], officer(request=request))
    trials(province.sources)
    return found(province, id)[1][OPERATOR, "2026"]


def test_points_that_people_scored_keep_their_shares_under_other_weights(province: Working) -> None:
    concluded(province)
    same = tried(province, default_document(), "same")
    assert same.old_grade is not None
    assert (same.new_total, same.new_grade, same.verdict) == (same.old_total, same.old_grade, "same")
    heavier = default_document()
    for point in heavier["points"]:
        point["weight_year"] += {"A1.1": 3, "A9.1": -3}.get(point["point"], 0)
    row = tried(province, heavier, "heavier")
    [moved] = [one for one in row.moved if one.point == "A1.1"]
    assert (moved.old_score, moved.new_score) == (Decimal("1.20"), Decimal("3.00"))  # six tenths of 2, then of 5
    assert row.new_grade is not None


def test_a_point_that_people_never_scored_leaves_the_year_without_a_grade(province: Working) -> None:
    concluded(province)
    other = default_document()
    own = {"point": "B1.1", "category": "基础能力考核", "source": "on-site", "curve": {"kind": "ratio"}}
    other["points"] = [*other["points"][1:], own | {"weight_year": 2, "weight_quarter": 0}]
    row = tried(province, other, "other")
    assert (row.new_grade, row.verdict) == (None, "ungraded")
