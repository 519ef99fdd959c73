"""Figures, money and dates as they stand on a page, in the language in use. Jinja has each of them as a filter."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date

from domain.shared.period import Period
from tenants.vault.masking import mask_address, mask_identity, mask_name, mask_phone
from web.i18n import gettext, language

SHANGHAI = ZoneInfo("Asia/Shanghai")
_QUARTERS = "零一二三四"
_WEEKDAYS = "一二三四五六日"


def yuan(fen: int, places: int = 2) -> str:
    """Money in fen as yuan: 123400 → ¥1,234.00; `places=0` rounds half up, for tiles only."""
    amount = (Decimal(abs(fen)) / 100).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{'−' if fen < 0 else ''}¥{amount:,}"


def wan(fen: int) -> str:
    """Money in fen, in ten thousands of yuan (万元), two places, without the unit: 413730000 → 413.73."""
    return f"{(Decimal(fen) / 1_000_000).quantize(Decimal('0.01'), ROUND_HALF_UP):,}"


def number(value: int | float | Decimal, places: int | None = None) -> str:
    """1234567 → 1,234,567; `places` fixes the decimals, rounded half up."""
    if places is None:
        return f"{value:,}"
    return f"{Decimal(str(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):,}"


def percent(share: float | Decimal, places: int = 1) -> str:
    """A share of one: 0.924 → 92.4%."""
    return f"{number(Decimal(str(share)) * 100, places)}%"


def position(value: int) -> str:
    """A log position in groups of three with thin gaps, as people read it aloud: 1 204 317."""
    return f"{value:,}".replace(",", " ")


def local(moment: datetime) -> datetime:
    """A moment of the log (UTC) on the clocks of Fujian."""
    return moment.astimezone(SHANGHAI)


def _date(value: date) -> date:
    """The business day of a date, or of a moment of the log."""
    return local(value).date() if isinstance(value, datetime) else value


def day(value: date) -> str:
    """2026 年 11 月 20 日, or 20 Nov 2026."""
    value = _date(value)
    if language() == "en":
        return format_date(value, "d MMM y", locale="en")
    return f"{value.year} 年 {value.month} 月 {value.day} 日"


def short_day(value: date) -> str:
    """The day without its year: 11 月 20 日, or 20 Nov."""
    value = _date(value)
    return format_date(value, "d MMM", locale="en") if language() == "en" else f"{value.month} 月 {value.day} 日"


def weekday(value: date) -> str:
    """星期五, or Friday."""
    value = _date(value)
    return format_date(value, "EEEE", locale="en") if language() == "en" else f"星期{_WEEKDAYS[value.weekday()]}"


def month(value: date) -> str:
    """Of a year that is named elsewhere: 11 月, or November."""
    return format_date(value, "MMMM", locale="en") if language() == "en" else f"{value.month} 月"


def clock(moment: datetime, seconds: bool = False) -> str:
    """The time of day in Fujian: 09:05, or 09:05:20."""
    return local(moment).strftime("%H:%M:%S" if seconds else "%H:%M")


def stamp(moment: datetime) -> str:
    """Day and time to the second, sortable: 2026-11-20 10:24:07."""
    return local(moment).strftime("%Y-%m-%d %H:%M:%S")


def quarter_name(quarter: int) -> str:
    """一季度, or Q1."""
    return f"Q{quarter}" if language() == "en" else f"{_QUARTERS[quarter]}季度"


def period_name(period: Period) -> str:
    """2026 年第三季度, or Q3 2026; a year: 2026 年度, or 2026."""
    if not period.quarter:
        return gettext("%(year)s 年度", year=period.year)
    if language() == "en":
        return f"Q{period.quarter} {period.year}"
    return f"{period.year} 年第{_QUARTERS[period.quarter]}季度"


FILTERS = {
    **{
        each.__name__: each
        for each in (
            *(yuan, wan, number, percent, position),
            *(day, short_day, month, weekday, clock, stamp, quarter_name, period_name),
        )
    },
    "masked_name": mask_name,
    "masked_identity": mask_identity,
    "masked_phone": mask_phone,
    "masked_address": mask_address,
}
