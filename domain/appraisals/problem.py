"""One thing that is wrong with a scheme: where, what, and in words."""

from __future__ import annotations

from typing import Any

import msgspec


class Problem(msgspec.Struct, frozen=True):
    """`path` leads to it in the document, as in `points/3/weight_year`; `code` is what is wrong, with its `values`."""

    path: str
    code: str
    values: dict[str, Any] = {}

    @property
    def sentence(self) -> str:
        return SENTENCES[self.code].format(path=self.path, **self.values)


SENTENCES = {
    "missing": "'{key}' is missing",
    "kind": "something in {path} is not of the kind it should be",
    "point-twice": "a point is named twice: {point}",
    "weight": "{point}: a weight is a number from 0 with at most two decimals, not {weight}",
    "weights-sum": "{name} sums to {total}, not to 100",
    "source": "{point}: source is one of system, on-site, evidence, not {source}",
    "quarter-by-people": "{point}: quarters are appraised by system data alone",
    "curve-of-system": "{point}: system data is scored by linear, not {curve}; another curve is written in parts",
    "target-missing": "{point}: it has no target and no parts to be scored by",
    "parts-of-people": "{point}: what people score has no parts",
    "parts-share": "{point}: the shares of its parts sum to {total}, not to 1",
    "measure": "{point}: there is no measure named {measure}",
    "against": "{point}: {measure} is held against a contract, a measure, a value or peers",
    "promise": "{point}: a contract cannot promise {promise}",
    "value": "{point}: a figure is held against a whole number from 1",
    "statistic": "{point}: peers are taken by their mean or median, not {statistic}",
    "relative": "{point}: a relative curve, and no other, is held against peers",
    "curve": "{point}: there is no curve named {curve} for it",
    "cap": "{point}: a cap lies above 0 and up to 1",
    "capped": "{point}: a capped curve rises from a number to a larger one",
    "steps": "{point}: steps fall one by one, and earn from 0 to 1, no lower step more than a higher one",
    "questions": "{point}: a list to answer has questions, each once",
    "values": "{point}: every answer earns from 0 to 1",
    "evidence": "{point}: evidence is required, optional or none",
    "bands-high": "no total reaches {grade}: it begins above 100",
    "bands-fall": "grade bands must fall step by step and end at 0",
    "grades-differ": "grades must differ",
    "lowest-failing": "the lowest must be {grade}, for those are the grades that fail",
    "coefficient-missing": "performance_coefficient does not name {grade}",
    "grade-unknown": "there is no grade named {grade}",
    "grace": "grace days cannot be fewer than 0",
    "shares-sum": "the shares of self, superior and third party must sum to 1",
    "deadline": "{name}: a deadline is from 1 to 250 working days",
    "sample": "a sample takes a share up to 1, of at least 1 and at most no fewer cases",
    "flag-rule": "a flag rule is failed-year or failed-quarters so many in a row, not {rule}",
    "prerequisite": "{code}: a prerequisite has a code of its own, a question and the grade without it",
    "choice": "{path} is one of {choices}",
}
