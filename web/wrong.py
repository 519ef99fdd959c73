"""What is wrong with a field, in words: pydantic's kinds of error, and complaints of our own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from web.i18n import N_, gettext


class Wrong(ValueError):
    """A form's own complaint, raised in a validator: Wrong("手机号应为 11 位，现在是 %(length)s 位", length=10)."""

    def __init__(self, message: str, **params: object) -> None:
        super().__init__(message)
        self.message = message
        self.params = params

    def __str__(self) -> str:
        return gettext(self.message, **self.params)


WHOLE_NUMBER = N_("请填整数，如 12")
NUMBER = N_("请填数字，如 3500 或 3500.50")
A_DAY = N_("请按「年-月-日」填写，如 2026-11-20")
CHOICE = N_("请从所列的项目中选一项")
AT_LEAST, AT_MOST = N_("不能小于 %(limit)s"), N_("不能大于 %(limit)s")
OTHERWISE = N_("填写的内容不对，请核对")

# pydantic's type → (message, the name of its limit in pydantic's context)
COMPLAINTS: Mapping[str, tuple[str, str]] = {
    "missing": (N_("请填写这一项"), ""),
    "string_too_short": (N_("至少 %(limit)s 个字"), "min_length"),
    "string_too_long": (N_("最多 %(limit)s 个字"), "max_length"),
    "string_pattern_mismatch": (N_("格式不对，请核对"), ""),
    "too_short": (N_("至少选 %(limit)s 项"), "min_length"),
    "too_long": (N_("最多选 %(limit)s 项"), "max_length"),
    "int_parsing": (WHOLE_NUMBER, ""),
    "int_parsing_size": (WHOLE_NUMBER, ""),
    "int_from_float": (WHOLE_NUMBER, ""),
    "float_parsing": (NUMBER, ""),
    "decimal_parsing": (NUMBER, ""),
    "decimal_max_digits": (N_("数字太长，最多 %(limit)s 位"), "max_digits"),
    "decimal_max_places": (N_("小数最多 %(limit)s 位"), "decimal_places"),
    "decimal_whole_digits": (N_("整数部分最多 %(limit)s 位"), "whole_digits"),
    "finite_number": (NUMBER, ""),
    "date_parsing": (A_DAY, ""),
    "date_from_datetime_parsing": (A_DAY, ""),
    "date_from_datetime_inexact": (A_DAY, ""),
    "date_past": (N_("应为今天以前的日期"), ""),
    "date_future": (N_("应为今天以后的日期"), ""),
    "datetime_parsing": (N_("请填写日期和时间，如 2026-11-20 09:30"), ""),
    "time_parsing": (N_("请填写时间，如 09:30"), ""),
    "bool_parsing": (CHOICE, ""),
    "enum": (CHOICE, ""),
    "literal_error": (CHOICE, ""),
    "greater_than": (N_("应大于 %(limit)s"), "gt"),
    "greater_than_equal": (AT_LEAST, "ge"),
    "less_than": (N_("应小于 %(limit)s"), "lt"),
    "less_than_equal": (AT_MOST, "le"),
    "uuid_parsing": (OTHERWISE, ""),
}


def complaint(kind: str, context: Mapping[str, Any]) -> str:
    """The words for one error, by pydantic's type and context."""
    own = context.get("error")
    if isinstance(own, Wrong):
        return str(own)
    message, limit = COMPLAINTS.get(kind, (OTHERWISE, ""))
    return gettext(message, limit=context.get(limit, "")) if limit else gettext(message)
