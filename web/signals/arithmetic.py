"""The arithmetic behind a signal, in words with its figures."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from projections.signal_board.answers import Signal
from web.i18n import gettext
from web.terms.sampling import ARITHMETIC


def in_words(signal: Signal) -> str:
    """The figures beside their limits; shares in percent and ratios with one decimal, half up."""
    figures, limits = signal.figures, signal.thresholds
    told: dict[str, object] = {**limits, **figures}
    match signal.rule:
        case "back-dating":
            told["late_share"] = _percent(figures["late"], figures["cases"])
        case "burst":
            last_days, rest_days = limits["last_days"], figures["rest_days"]
            told["last_a_day"] = _one(Decimal(figures["last"]) / last_days)
            told["rest_a_day"] = _one(Decimal(figures["rest"]) / rest_days)
            rest = figures["rest"] * last_days
            told["ratio"] = _one(Decimal(figures["last"] * rest_days) / rest) if rest else "∞"
        case "phone" | "device":
            told |= {"people": figures["people"], "people_limit": limits["people"]}
        case "ring":
            told |= {
                "own_share": _percent(figures["hires"], figures["whole"]),
                "hires_share": _percent(figures["hires"], figures["placements"]),
                "short_share": _percent(figures["short"], figures["followed"]),
            }
    return gettext(ARITHMETIC[signal.rule], **told)


def _percent(part: int, whole: int) -> str:
    return _one(Decimal(100 * part) / whole)


def _one(value: Decimal) -> str:
    return format(value.quantize(Decimal("0.1"), ROUND_HALF_UP), "f")
