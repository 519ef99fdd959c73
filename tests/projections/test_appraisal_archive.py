"""The archive of appraisals: single ones, ranking, grades, trend."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from importlib.resources import files

import msgspec
import pytest

from domain.appraisals.defaults import default_document
from domain.appraisals.events import (
    Among,
    AppraisalConcluded,
    AppraisalDerived,
    Counted,
    Measure,
    PointScore,
    SchemeAdopted,
)
from domain.shared.message import Event
from projections.appraisal_archive import league
from projections.appraisal_archive import queries as archive
from projections.appraisal_archive.answers import Standing
from projections.appraisal_archive.code import code_of, read_code
from tests.projections.world import AUDITOR, CLERK, COUNTY_BUREAU, FOREIGN_CLERK, MANAGER, PROVINCE, World
from tests.support.controls import DAY, OPERATOR, OTHER_OPERATOR

POINT = PointScore(
    point="A4.1",
    category="工作量考核",
    weight=Decimal("25"),
    full=Decimal("41.67"),
    score=Decimal("30.50"),
    measures=(Measure(name="handled_cases", unit="cases", actual=30, target=41),),
)
WAITING = PointScore(
    point="A1.1", category="基础能力", weight=Decimal("2"), full=Decimal("2"), score=None, why_not="awaiting"
)
COUNTED = Counted(counted=30, duplicate=1, voided=2, withdrawn=3, late=4, late_in=5)
DIGEST = "3f9c07ab41de" + "0" * 52


def appraised(
    total: str, period: str = "2026Q2", operator: str = OPERATOR, grade: str | None = "合格", digest: str = DIGEST
) -> list[Event]:
    derived = AppraisalDerived(
        operator=operator,
        period=period,
        contract="contract-1",
        scheme="default-2024",
        scheme_version=1,
        position=17,
        cut_off="2026-07-05T24:00+08:00",
        points=(POINT, WAITING),
        counted=COUNTED,
        total=Decimal(total),
        digest=digest,
    )
    if grade is None:
        return [derived]
    return [derived, AppraisalConcluded(operator=operator, period=period, total=Decimal(total), grade=grade)]


def three(world: World, period: str = "2026Q2") -> None:
    world.tell(
        *appraised("91.5", period, "op-350102-001", "优秀"),
        *appraised("59.9", period, "op-350102-002", "不合格"),
        *appraised("91.5", period, "op-350103-001", "优秀"),
    )


def test_an_appraisal_is_kept_as_it_was_derived(world: World) -> None:
    world.tell(*appraised("72.4"))
    found = archive.appraisal(MANAGER, world.views, OPERATOR, "2026Q2")
    assert found is not None
    assert (found.kind, found.total, found.grade) == ("quarter", Decimal("72.4"), "合格")
    assert found.points == (POINT, WAITING)
    assert found.counted == COUNTED
    assert (found.scheme, found.scheme_version, found.contract) == ("default-2024", 1, "contract-1")
    assert (found.position, found.cut_off, found.digest) == (17, "2026-07-05T24:00+08:00", DIGEST)
    assert (found.derived_on, found.concluded_on) == (DAY, DAY)


def test_what_fails_is_what_the_scheme_says_and_what_stood_is_kept(world: World) -> None:
    document = default_document() | {
        "bands": [{"grade": "甲", "at_least": 70}, {"grade": "乙", "at_least": 50}, {"grade": "丙", "at_least": 0}],
        "performance_coefficient": {"甲": 1, "乙": 1, "丙": 0},
        "failing": ["乙", "丙"],
    }
    scheme = SchemeAdopted(scheme="default-2024", version=1, effective_from=DAY, is_default=False, document=document)
    first, last = appraised("55.0", operator=OTHER_OPERATOR, grade="乙")
    among = Among(position=1, rank=2, of=3, reached={"A4.1": "1/2"}, shares={})
    world.tell(scheme, first, msgspec.structs.replace(last, among=among), *appraised("71.0", grade="甲"))
    assert [one.operator for one in league.failing(PROVINCE, world.views, "2026Q2")] == [OTHER_OPERATOR]
    other = archive.appraisal(PROVINCE, world.views, OTHER_OPERATOR, "2026Q2")
    own = archive.appraisal(PROVINCE, world.views, OPERATOR, "2026Q2")
    assert other is not None
    assert own is not None
    assert (other.fails, other.among, own.fails, own.among) == (True, among, False, None)
    assert own.follows(other)
    assert not other.follows(own)
    assert [figures.failing for figures in league.trend(PROVINCE, world.views)] == [1]


def test_a_year_waits_for_its_grade(world: World) -> None:
    world.tell(*appraised("48.0", "2026", grade=None))
    found = archive.appraisal(MANAGER, world.views, OPERATOR, "2026")
    assert found is not None
    assert (found.kind, found.grade, found.concluded_on) == ("year", None, None)
    assert league.grade_distribution(AUDITOR, world.views, "2026") == {None: 1}
    assert archive.appraised_in(AUDITOR, world.views, "2026") == {OPERATOR}


def test_the_appraisals_of_an_operator_come_latest_first(world: World) -> None:
    world.tell(*appraised("72.4", "2026Q1"), *appraised("80.0", "2026Q2"), *appraised("40.0", "2026", grade=None))
    found = archive.appraisals_of(MANAGER, world.views, OPERATOR)
    assert [one.period for one in found] == ["2026Q2", "2026Q1", "2026"]
    assert archive.appraisals_of(FOREIGN_CLERK, world.views, OPERATOR) == ()


def test_anybody_can_check_a_document_by_its_code(world: World) -> None:
    world.tell(*appraised("72.4"))
    for typed in ("3f9c-07ab-41de", "3F9C07AB41DE", " 3f9c 07ab 41de "):
        found = archive.by_verification_code(world.views, typed)
        assert found is not None
        assert (found.operator, found.code) == (OPERATOR, "3f9c-07ab-41de")
    for wrong in ("3f9c-07ab-41df", "", "3f9c", "zzzz-zzzz-zzzz", "3f9c-07ab-41de-0000"):
        assert archive.by_verification_code(world.views, wrong) is None


def test_a_code_is_read_however_it_is_typed() -> None:
    assert code_of(DIGEST) == read_code("3F9C-07AB 41de") == "3f9c-07ab-41de"
    assert read_code("3f9c-07ab-41dé") is None


def test_the_ranking_shares_ranks_and_shows_the_period_before(world: World) -> None:
    world.tell(*appraised("80.0", "2026Q1", "op-350102-001"), *appraised("95.0", "2026Q1", "op-350102-002"))
    three(world)
    found = league.ranking(PROVINCE, world.views, "2026Q2")
    assert [(one.rank, one.operator, str(one.total)) for one in found.rows] == [
        (1, "op-350103-001", "91.5"),
        (1, "op-350102-001", "91.5"),
        (3, "op-350102-002", "59.9"),
    ]
    changes = {one.operator: one.change for one in found.rows}
    assert changes == {"op-350102-001": Decimal("11.5"), "op-350102-002": Decimal("-35.1"), "op-350103-001": None}
    assert {one.counted for one in found.rows} == {30}


def test_ranks_stay_when_the_list_is_narrowed(world: World) -> None:
    three(world)
    failed = league.ranking(PROVINCE, world.views, "2026Q2", grade="不合格").rows
    assert [(one.rank, one.operator) for one in failed] == [(3, "op-350102-002")]
    assert [one.rank for one in league.ranking(COUNTY_BUREAU, world.views, "2026Q2").rows] == [1, 2]
    one = league.ranking(PROVINCE, world.views, "2026Q2", codes=["op-350102-002"])
    assert (one.rows[0].rank, one.total) == (3, 1)
    upward = league.ranking(PROVINCE, world.views, "2026Q2", sort="total", size=1)
    assert (upward.rows[0].operator, upward.total) == ("op-350102-002", 3)


def test_an_operator_learns_its_rank_in_its_area_and_nothing_of_the_others(world: World) -> None:
    world.tell(*appraised("91.5", operator=OPERATOR), *appraised("95.0", operator="op-350102-001"))
    world.tell(*appraised("99.0", operator=OTHER_OPERATOR))
    assert league.standing(MANAGER, world.views, OPERATOR, "2026Q2") == Standing(2, 2)
    assert league.standing(AUDITOR, world.views, OPERATOR, "2026Q2") == Standing(3, 3)
    assert league.standing(MANAGER, world.views, "op-350102-001", "2026Q2") is None
    assert [one.operator for one in league.ranking(MANAGER, world.views, "2026Q2").rows] == [OPERATOR]


def test_grades_and_failures_of_a_period(world: World) -> None:
    three(world)
    assert league.grade_distribution(PROVINCE, world.views, "2026Q2") == {"优秀": 2, "不合格": 1}
    assert league.grade_distribution(CLERK, world.views, "2026Q2") == {}
    assert [one.operator for one in league.failing(PROVINCE, world.views, "2026Q2")] == ["op-350102-002"]
    graded = league.operators_graded(COUNTY_BUREAU, world.views, "2026Q2", "优秀")
    assert graded == {"op-350102-001"}


def test_the_trend_has_mean_median_and_failures_of_each_period(world: World) -> None:
    three(world, "2026Q1")
    world.tell(*appraised("60.0", "2026Q2", "op-350102-001"), *appraised("70.3", "2026Q2", "op-350102-002"))
    first, second = league.trend(PROVINCE, world.views)
    assert (first.period, first.operators, first.failing) == ("2026Q1", 3, 1)
    assert (first.mean, first.median) == (Decimal("81.0"), Decimal("91.5"))
    assert first.grades == {"不合格": 1, "优秀": 2}
    assert (second.mean, second.median) == (Decimal("65.2"), Decimal("65.2"))
    assert [one.period for one in league.trend(PROVINCE, world.views, last=1)] == ["2026Q2"]
    assert league.trend(CLERK, world.views) == ()


def test_periods_and_latest_results(world: World) -> None:
    three(world, "2026Q1")
    three(world, "2026Q2")
    world.tell(*appraised("50.0", "2026", "op-350102-001", None))
    assert league.periods(PROVINCE, world.views) == ("2026Q2", "2026Q1")
    assert league.latest_period(PROVINCE, world.views) == "2026Q2"
    assert league.latest_period(PROVINCE, world.views, "year") is None  # nobody has a grade yet
    assert league.latest_period(CLERK, world.views) is None
    latest = archive.latest_results(PROVINCE, world.views, ["op-350102-001", "op-350102-002", "none"])
    assert {code: (one.period, one.grade) for code, one in latest.items()} == {
        "op-350102-001": ("2026Q2", "优秀"),
        "op-350102-002": ("2026Q2", "不合格"),
    }
    histories = archive.histories(PROVINCE, world.views, ["op-350102-001"], last=1)
    assert [one.period for one in histories["op-350102-001"]] == ["2026Q2"]


@pytest.mark.parametrize("version", [1, 2])
def test_every_version_of_a_scheme_can_be_computed_with(world: World, version: int) -> None:
    document = msgspec.json.decode((files("domain.appraisals") / "default_scheme.json").read_bytes())
    first = SchemeAdopted(
        scheme="default-2024", version=1, effective_from=date(2025, 1, 1), is_default=True, document=document
    )
    second = msgspec.structs.replace(first, version=2, effective_from=date(2026, 1, 1))
    world.tell(first, second)
    assert [(one.version, one.effective_from) for one in archive.schemes(world.views)] == [
        (1, date(2025, 1, 1)),
        (2, date(2026, 1, 1)),
    ]
    found = archive.scheme(world.views, "default-2024", version)
    assert found is not None
    assert (found.version, found.grade(Decimal("59.9"))) == (version, "不合格")
    assert archive.scheme(world.views, "default-2024", 3) is None
