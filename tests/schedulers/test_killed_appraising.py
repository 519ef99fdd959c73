"""Whoever is killed while a province is appraised is gone on from, and every operator has each step of it once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from domain.appraisals.answer_commands import AnswerAppraisal
from schedulers.appraisal_course import appraisal_course
from schedulers.quarterly_appraisal import quarterly_appraisal
from tenants.accounts.roles import Role
from tests.support.working import Working, at

CODES = tuple(f"op-350102-{n:03}" for n in range(1, 6))
Q1 = "2026Q1"


class Killed(BaseException):
    """What no handler of errors catches."""


def killed_after(province: Working, appends: int, job: Callable[[Any], object]) -> None:
    """The job is killed right after so many events went into the log, or just before the next one does."""
    append = province.side.log.append
    with pytest.MonkeyPatch.context() as patch:
        left = [appends]

        def counted(*given: Any, **more: Any) -> list[int]:
            if not left[0]:
                raise Killed
            left[0] -= 1
            done: list[int] = append(*given, **more)
            if not left[0] and appends % 2:
                raise Killed
            return done

        patch.setattr(province.side.log, "append", counted)
        with pytest.raises(Killed):
            job(province.sources)


@pytest.mark.parametrize("appends", [1, 2, 4])
def test_every_step_of_everybody_is_there_once(province: Working, appends: int) -> None:
    province.know_working_days(2026)
    for code in CODES:
        province.contract(code, {"handled_cases": 4})
    province.clock.set(at(2026, 4, 6))
    killed_after(province, appends, quarterly_appraisal)
    quarterly_appraisal(province.sources)
    killed_after(province, appends, appraisal_course)
    appraisal_course(province.sources)
    for code in CODES:
        answer = AnswerAppraisal(operator=code, period=Q1, agrees=True, on=province.today)
        province.do(answer, province.staff(code, Role.MANAGER))
    killed_after(province, appends, appraisal_course)
    appraisal_course(province.sources)
    assert appraisal_course(province.sources) == 0
    for code in CODES:
        told = province.side.log.load(f"{code}/appraisal/{Q1}")
        names = Counter(one.name.removeprefix("appraisals.").removesuffix(".v1") for one in told)
        assert names == {"derived": 1, "published": 1, "answered": 1, "concluded": 1}
