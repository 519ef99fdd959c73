"""After a result is derived: published, reminded of, lapsed, combined and concluded, each once, by whoever is there."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.appraisals.answer_commands import AnswerAppraisal, DecideAnswer
from domain.appraisals.answer_events import Objection, Proof, Ruling
from domain.appraisals.assessment_commands import (
    AssessPoint,
    SelfAssessPoint,
    SubmitSelfAssessment,
    SubmitSuperiorAssessment,
    SubmitThirdPartyAssessment,
    SuperiorAssessPoint,
    ThirdPartyAssessPoint,
    WaiveAssessment,
)
from domain.appraisals.finding import BEST_OF, CHECKLIST
from domain.operators.events import stream
from projections.appraisal_archive import course
from projections.appraisal_archive.course_answers import Course
from schedulers import appraisal_course as job
from schedulers.appraisal_course import appraisal_course
from schedulers.problems import Unfinished
from schedulers.quarterly_appraisal import quarterly_appraisal
from schedulers.sources import system
from schedulers.yearly_appraisal import yearly_appraisal
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.controls import OPERATOR, OTHER_OPERATOR
from tests.support.working import Working, at

Q1 = "2026Q1"
ASSESSOR = Context("user-assessor", Role.ASSESSOR, None, "35", None, "", assigned=(OPERATOR,))
PROOF = Proof(sha256="cd" * 32, size=2_048, type="application/pdf", title="材料")


def drafted(province: Working, *codes: str) -> None:
    """The first quarter of 2026, derived on the Monday after its grace days."""
    province.know_working_days(2026)
    for code in codes or (OPERATOR,):
        province.contract(code, {"handled_cases": 4})
    province.clock.set(at(2026, 4, 6))
    quarterly_appraisal(province.sources)


def run(province: Working, month: int, day: int) -> int:
    province.clock.set(at(2026, month, day))
    return appraisal_course(province.sources)


def seen(province: Working, code: str = OPERATOR, period: str = Q1) -> Course:
    province.runner.catch_up()
    found = course.course(system("test"), province.views, code, period)
    assert found is not None
    return found


def names(province: Working, code: str = OPERATOR, period: str = Q1) -> list[str]:
    told = province.side.log.load(f"{code}/appraisal/{period}")
    return [one.name.removeprefix("appraisals.").removesuffix(".v1") for one in told]


def answer(province: Working, *objections: Objection) -> None:
    command = AnswerAppraisal(
        operator=OPERATOR, period=Q1, agrees=not objections, objections=objections, on=province.today
    )
    province.do(command, province.staff(OPERATOR, Role.MANAGER))


def test_a_draft_is_published_with_five_working_days_to_answer(province: Working) -> None:
    drafted(province)
    assert run(province, 4, 6) == 1
    one = seen(province)
    assert (one.status, one.answer_days, one.answer_until) == ("published", 5, date(2026, 4, 13))
    assert run(province, 4, 6) == 0


def test_while_next_years_calendar_is_not_known_nothing_lapses(province: Working) -> None:
    province.contract(OPERATOR, {"handled_cases": 4})
    province.clock.set(at(2026, 4, 6))
    quarterly_appraisal(province.sources)
    run(province, 4, 6)
    assert seen(province).answer_until is None
    run(province, 12, 31)
    assert seen(province).status == "published"
    province.know_working_days(2026)  # and when it is known, it is reckoned from the day of publication
    run(province, 12, 31)
    assert names(province)[-1] == "reminded"
    province.clock.set(at(2027, 1, 4))
    appraisal_course(province.sources)
    assert seen(province).answer_until == date(2026, 4, 13)
    assert seen(province).status == "lapsed" or seen(province).status == "concluded"


def test_who_agrees_is_concluded_as_published(province: Working) -> None:
    drafted(province)
    run(province, 4, 6)
    published = province.appraisals(OPERATOR)[0]
    answer(province)
    assert run(province, 4, 7) == 1
    stands = province.appraisals(OPERATOR)[0]
    assert (stands.grade, stands.total, stands.digest) == ("不合格", published.total, published.digest)
    assert (stands.points, stands.position, stands.counted) == (
        published.points,
        published.position,
        published.counted,
    )
    assert seen(province).answered == "agreed"


def test_who_is_silent_is_reminded_before_the_last_day_and_lapses_after_it(province: Working) -> None:
    drafted(province)
    run(province, 4, 6)
    assert run(province, 4, 8) == 0  # three working days are left
    assert run(province, 4, 9) == 1
    assert names(province)[-1] == "reminded"
    assert run(province, 4, 13) == 0  # the last day is not over
    assert run(province, 4, 14) == 2
    assert names(province)[-2:] == ["answer-lapsed", "concluded"]
    assert (seen(province).status, seen(province).answered) == ("concluded", "lapsed")


def test_an_objection_waits_for_a_person_however_long(province: Working) -> None:
    drafted(province)
    run(province, 4, 6)
    answer(province, Objection(point="A4.1", text="有三件没有计入"))
    for month, day in ((4, 14), (6, 30), (12, 31)):
        assert run(province, month, day) == 0
    assert seen(province).status == "objected"


@pytest.mark.parametrize("upheld", [True, False])
def test_a_decided_objection_is_concluded_with_what_was_corrected(province: Working, upheld: bool) -> None:
    drafted(province)
    run(province, 4, 6)
    before = province.appraisals(OPERATOR)[0]
    answer(province, Objection(point="A4.1", text="有三件没有计入"))
    corrected = {"handled_cases": 3} if upheld else {}
    ruling = Ruling(point="A4.1", upheld=upheld, reason="已核实", corrected=corrected)
    province.do(DecideAnswer(operator=OPERATOR, period=Q1, rulings=(ruling,), on=province.today))
    assert run(province, 4, 8) == 1
    stands = province.appraisals(OPERATOR)[0]
    [point] = [one for one in stands.points if one.point == "A4.1"]
    if not upheld:
        assert (stands.digest, stands.total, stands.grade) == (before.digest, before.total, "不合格")
        return
    assert stands.digest != before.digest
    assert (stands.total, stands.grade) == (Decimal("75.0"), "合格")
    assert [(m.actual, m.found) for m in point.measures] == [(3, 0)]
    assert point.ruled


def test_after_ninety_days_down_what_was_missed_is_done_oldest_first(province: Working) -> None:
    drafted(province, OPERATOR, OTHER_OPERATOR)
    run(province, 4, 6)
    province.clock.set(at(2026, 7, 7))
    quarterly_appraisal(province.sources)
    appraisal_course(province.sources)
    told = [one for one in province.side.log.feed(0, 1000) if one.name == "appraisals.reminded.v1"]
    assert [(one.event.operator, one.event.period) for one in told] == [(OPERATOR, Q1), (OTHER_OPERATOR, Q1)]
    assert seen(province, period="2026Q2").status == "published"
    run(province, 7, 8)
    concluded = [one for one in province.side.log.feed(0, 1000) if one.name == "appraisals.concluded.v1"]
    assert [(one.event.operator, one.event.period) for one in concluded] == [(OPERATOR, Q1), (OTHER_OPERATOR, Q1)]


def test_many_schedulers_at_once_take_every_step_once(province: Working) -> None:
    drafted(province, OPERATOR, OTHER_OPERATOR)
    for month, day in ((4, 6), (4, 10), (4, 14), (4, 15)):
        province.clock.set(at(2026, month, day))
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(lambda _: appraisal_course(province.sources), range(8)))
    for code in (OPERATOR, OTHER_OPERATOR):
        assert names(province, code) == ["derived", "published", "reminded", "answer-lapsed", "concluded"]


def test_one_that_cannot_go_on_does_not_stop_the_others(province: Working, monkeypatch: pytest.MonkeyPatch) -> None:
    drafted(province, OPERATOR, OTHER_OPERATOR)
    publish: Callable[..., bool] = dict(job._STEPS)[("draft",)]

    def broken(sources: Any, one: Course) -> bool:
        if one.operator == OPERATOR:
            raise ArithmeticError("made to fail")
        return publish(sources, one)

    monkeypatch.setattr(job, "_STEPS", ((("draft",), broken),))
    with pytest.raises(Unfinished, match=f"{OPERATOR} for {Q1}"):
        run(province, 4, 6)
    assert seen(province, OTHER_OPERATOR).status == "published"
    monkeypatch.undo()
    run(province, 4, 6)
    assert seen(province).status == "published"


# the year


def answers(province: Working, point: str, *, good: bool) -> dict[str, str]:
    scheme = province.sources.schemes()[0]
    [asked] = [one for one in scheme.points if one.point == point]
    if asked.earning.kind == CHECKLIST:
        return {str(n): "yes" if good else "no" for n in range(1, (len(asked.questions) or 1) + 1)}
    if asked.earning.kind == BEST_OF:
        return {"value": "province" if good else "none"}
    return {"value": "100" if good else "0"}


def score(province: Working, kind: type[AssessPoint], context: Context, *, good: bool = True) -> Iterator[AssessPoint]:
    one = course.parties_of(system("test"), province.views, [OPERATOR], "2026")[0]
    for point in one.points:
        said = answers(province, point, good=good)
        command = kind(
            operator=OPERATOR, period="2026", point=point, answers=said, evidence=(PROOF,), on=province.today
        )
        province.do(command, context)
        yield command


def opened(province: Working, cases: int = 4) -> None:
    """The year 2026 of an operator with a promise of four cases."""
    province.know_working_days(2026, 2027)
    province.contract(OPERATOR, {"handled_cases": 1})
    province.clock.set(at(2026, 6, 1))
    province.finish_cases(OPERATOR, cases)
    province.clock.set(at(2027, 1, 18))
    yearly_appraisal(province.sources)
    province.runner.catch_up()


def test_a_year_is_combined_published_and_concluded_once_all_three_have_handed_in(province: Working) -> None:
    opened(province)
    manager = province.staff(OPERATOR, Role.MANAGER)
    which: dict[str, Any] = {"operator": OPERATOR, "period": "2026", "on": province.today}
    list(score(province, SelfAssessPoint, manager))
    province.do(SubmitSelfAssessment(**which), manager)
    list(score(province, SuperiorAssessPoint, province.bureau))
    province.do(SubmitSuperiorAssessment(**which), province.bureau)
    assert appraisal_course(province.sources) == 0  # the third party has not handed in
    list(score(province, ThirdPartyAssessPoint, ASSESSOR, good=False))
    province.do(SubmitThirdPartyAssessment(**which), ASSESSOR)
    assert appraisal_course(province.sources) == 2
    [year] = province.appraisals(OPERATOR)[-1:]
    [point] = [one for one in year.points if one.point == "A1.1"]
    assert (point.own, point.superior, point.third_party) == (point.full, point.full, Decimal("0.00"))
    assert point.score == (point.full * 6 / 10).quantize(Decimal("0.01"))  # 10 % and 50 %, and nothing of 40 %
    assert seen(province, period="2026").status == "published"
    province.do(AnswerAppraisal(agrees=True, **which), manager)
    appraisal_course(province.sources)
    assert province.appraisals(OPERATOR)[-1].grade is not None


def test_who_has_still_to_score_is_reminded_once_and_waived_by_a_person_alone(province: Working) -> None:
    opened(province)
    for day in (28, 29, 30):
        province.clock.set(at(2027, 1, day))
        appraisal_course(province.sources)
    assert names(province, period="2026").count("reminded") == 1  # the self-assessment; the others have longer
    province.clock.set(at(2027, 4, 1))
    appraisal_course(province.sources)
    assert names(province, period="2026").count("reminded") == 3
    assert seen(province, period="2026").status == "assessing"
    reason: dict[str, Any] = {"operator": OPERATOR, "period": "2026", "reason": "逾期未交", "on": province.today}
    province.do(WaiveAssessment(by="self", **reason))
    province.do(WaiveAssessment(by="third_party", **reason))
    list(score(province, SuperiorAssessPoint, province.bureau))
    province.do(SubmitSuperiorAssessment(operator=OPERATOR, period="2026", on=province.today))
    assert appraisal_course(province.sources) == 2
    [point] = [one for one in province.appraisals(OPERATOR)[-1].points if one.point == "A1.1"]
    assert (point.own, point.third_party, point.score) == (None, None, point.full)


def test_a_failed_year_flags_the_operator(province: Working) -> None:
    opened(province, cases=1)
    manager = province.staff(OPERATOR, Role.MANAGER)
    which: dict[str, Any] = {"operator": OPERATOR, "period": "2026", "on": province.today}
    for kind, submit, who in (
        (SelfAssessPoint, SubmitSelfAssessment, manager),
        (SuperiorAssessPoint, SubmitSuperiorAssessment, province.bureau),
        (ThirdPartyAssessPoint, SubmitThirdPartyAssessment, ASSESSOR),
    ):
        list(score(province, kind, who, good=False))
        province.do(submit(**which), who)
    appraisal_course(province.sources)
    province.do(AnswerAppraisal(agrees=True, **which), manager)
    appraisal_course(province.sources)
    told = [one.event for one in province.side.log.load(stream(OPERATOR)) if one.name == "operators.flagged.v1"]
    assert [(one.rule, one.periods) for one in told] == [("failed-year", ("2026",))]
