"""How people's scores combine, who is flagged, what must be there, how many cases are checked, who the peers are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, Field, create_model

from domain.appraisals import language
from domain.appraisals.problems import Problem
from web.forms import Sent
from web.i18n import N_, gettext
from web.schemes.parts.part import Document, Part, PartForm, Percent, Sum, percent, rows_in, share, sum_of
from web.shown.fields import Line, one_of
from web.terms.schemes import AREAS

LEAST_ROWS, SPARE = 2, 1  # of prerequisites
SHARES = ("own", "superior", "third_party")
PREREQUISITE = {"code": "code", "question": "question", "grade_if_missing": "grade"}
KEY = "on-site and evidence points"


class Fixed(PartForm):
    """Everything but the prerequisites."""

    own: Percent = Field(title=N_("自评占比"))
    superior: Percent = Field(title=N_("上级考评占比"))
    third_party: Percent = Field(title=N_("第三方评估占比"))
    failed_year: bool = Field(False, title=N_("一个年度不达标"))
    failed_quarters: int = Field(
        0,
        ge=0,
        le=language.MOST_IN_A_ROW,
        title=N_("连续几个季度不达标"),
        description=N_("0 为不看季度"),
        validate_default=False,
    )
    sample_share: Percent = Field(title=N_("抽取比例"))
    at_least: int = Field(title=N_("至少（件）"), ge=1, le=100_000)
    at_most: int = Field(title=N_("至多（件）"), ge=1, le=100_000)
    extrapolate: bool = Field(False, title=N_("未通过的按比例推算到全部"))
    peers_area: Annotated[str, AfterValidator(one_of(AREAS))] = Field(title=N_("同行"))
    appraises_outlets: bool = Field(False, title=N_("各网点也单独评分"))


@lru_cache(maxsize=64)
def _form(rows: int) -> type[PartForm]:
    fields: dict[str, Any] = {}
    for n in range(rows):
        fields |= {
            f"code_{n}": (Line, Field("", title=N_("编号"), pattern=r"^[a-z0-9-]{1,40}$")),
            f"question_{n}": (Line, Field("", title=N_("要有什么"))),
            f"grade_{n}": (Line, Field("", title=N_("没有时的等次"))),
        }
    return create_model("Rules", __base__=Fixed, **fields)


def shown(document: Document, asked: int) -> int:
    """As many prerequisites as there are and one to spare."""
    return max(LEAST_ROWS, len(document.get("prerequisites", [])) + SPARE, asked)


def form(document: Document, asked: int = 0) -> type[PartForm]:
    return _form(shown(document, asked))


def filled(document: Document) -> dict[str, Any]:
    shares, rules = language.shares(document), language.flag_rules(document)
    sample = language.sample_rule(document)
    values: dict[str, Any] = {
        "own": percent(str(shares.own)),
        "superior": percent(str(shares.superior)),
        "third_party": percent(str(shares.third_party)),
        "failed_year": "true" if any(rule.rule == "failed-year" for rule in rules) else None,
        "failed_quarters": next((rule.in_a_row for rule in rules if rule.rule == "failed-quarters"), 0),
        "sample_share": percent(str(sample.share)),
        "at_least": sample.at_least,
        "at_most": sample.at_most,
        "extrapolate": "true" if sample.extrapolate else None,
        "peers_area": document.get("peers_area", "province"),
        "appraises_outlets": "true" if document.get("appraises_outlets") else None,
    }
    for n, one in enumerate(language.prerequisites(document)):
        values |= {f"code_{n}": one.code, f"question_{n}": one.question, f"grade_{n}": one.grade_if_missing}
    return values


def kept_rows(sent: Any) -> list[int]:
    """Rows of a prerequisite that has a code or a question."""
    rows = range(rows_in(type(sent), "code_"))
    return [n for n in rows if getattr(sent, f"code_{n}") or getattr(sent, f"question_{n}")]


def applied(document: Document, sent: Any) -> Document:
    """What comes to the same as before stays as it was written."""
    rules: list[dict[str, Any]] = [{"rule": "failed-year"}] if sent.failed_year else []
    if sent.failed_quarters:
        rules.append({"rule": "failed-quarters", "in_a_row": sent.failed_quarters})
    rules += _others(document)
    rows = [{name: getattr(sent, f"{field}_{n}") for name, field in PREREQUISITE.items()} for n in kept_rows(sent)]
    told = {"self": sent.own, "superior": sent.superior, "third_party": sent.third_party}
    people = {KEY: {who: share(value) for who, value in told.items()}}
    changed = document | {
        "shares_year": (document.get("shares_year") or {}) | people,
        "flag_rules": rules,
        "sample": {
            "share": share(sent.sample_share),
            "at_least": sent.at_least,
            "at_most": sent.at_most,
            "extrapolate": sent.extrapolate,
        },
        "prerequisites": rows,
        "peers_area": sent.peers_area,
        "appraises_outlets": sent.appraises_outlets,
    }
    return {key: value for key, value in changed.items() if key in document or value != USUAL.get(key)} | {
        key: document[key] for key, same in _SAME.items() if key in document and same(document) == same(changed)
    }


def _others(document: Document) -> list[dict[str, Any]]:
    """Rules of more than one length of row: the form has a field for the first alone, the others stay."""
    rows = [rule for rule in language.flag_rules(document) if rule.rule == "failed-quarters"]
    return [{"rule": rule.rule, "in_a_row": rule.in_a_row} for rule in rows[1:]]


USUAL: dict[str, Any] = {"prerequisites": [], "peers_area": "province", "appraises_outlets": False}
_SAME = {
    "shares_year": language.shares,
    "flag_rules": language.flag_rules,
    "sample": language.sample_rule,
}


def place(document: Document, problem: Problem) -> str | None:
    match problem.path.split("/"):
        case ["shares_year", *_] | ["shares"]:
            return "own"
        case ["flag_rules", *_]:
            return "failed_quarters"
        case ["sample", *_]:
            return "at_least"
        case ["prerequisites", n, "grade_if_missing"]:
            return f"grade_{n}"
        case ["prerequisites", n]:
            return f"question_{n}" if n.isdecimal() else "question_0"
        case ["peers_area"]:
            return "peers_area"
        case ["appraises_outlets"]:
            return "appraises_outlets"
    return None


def sums(document: Document, sent: Sent[Any]) -> Iterator[Sum]:
    yield Sum(gettext("三方占比合计"), sum_of(sent, list(SHARES)))


PART = Part("rules", N_("合成与规则"), "schemes/_rules.html", form, filled, applied, place, sums, shown, kept_rows)
