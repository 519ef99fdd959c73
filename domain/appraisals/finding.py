"""What people find on site or in evidence (现场考核、佐证材料), and the share of the full mark that it earns.

A checklist is answered "yes" or "no" question by question, under "1", "2", …; a best-of by the name of one of its
values, and everything else by a percentage from 0 to 100, both under "value". A prerequisite is a list of one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from domain.appraisals.curves import COMPOSITE, ONE
from domain.appraisals.language import Point
from domain.shared.refusal import Refusal, refuse

CHECKLIST, BEST_OF = "checklist", "best_of"
VALUE, YES, NO = "value", "yes", "no"
_PERCENT = re.compile(r"(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)", re.ASCII)
Answers = Mapping[str, str]


def earned(point: Point, answers: Answers) -> Fraction | Refusal:
    """The share from 0 to 1 that these answers earn."""
    if point.earning.kind == CHECKLIST:
        return earned_by_list(answers, len(point.questions) or 1)
    value = answers.get(VALUE, "")
    if point.earning.kind == BEST_OF:
        found = point.earning.values.get(value)
        return refuse("appraisals.choice", field=VALUE) if found is None else found
    if not _PERCENT.fullmatch(value):
        return refuse("appraisals.percent", field=VALUE)
    share = Fraction(value) / 100
    return share if point.earning.kind == COMPOSITE else min(ONE, point.earning.earns(share))


def earned_by_list(answers: Answers, questions: int = 1) -> Fraction | Refusal:
    """The share of the questions that were answered with yes; every one is to be answered."""
    given = [answers.get(str(number), "") for number in range(1, questions + 1)]
    for number, answer in enumerate(given, 1):
        if answer not in (YES, NO):
            return refuse("appraisals.unanswered", field=f"q{number}", number=number)
    return Fraction(given.count(YES), questions)


def as_text(share: Fraction) -> str:
    """A share as it is stored: "3/4"."""
    return f"{share.numerator}/{share.denominator}"
