"""What an edition changes of an item, before and after, in the reader's words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from domain.catalogue.item import ServiceItem
from web.catalogue.words import clause_rows, duty_rows, field_rows
from web.i18n import gettext
from web.terms.cases import subject_kind
from web.terms.catalogue import field_text, item_name, step_name

Row = tuple[str, str, str]  # what, before, after


def difference(before: ServiceItem, after: ServiceItem) -> list[Row]:
    """Only what differs."""
    return [row for row in _rows(before, after) if row[1] != row[2]]


def nothing(item: ServiceItem) -> ServiceItem:
    """What stood there before an item was added."""
    return ServiceItem(
        code=item.code, name="", group="", tier="", standard_text="", steps=(), subject="", offered=False
    )


def _rows(before: ServiceItem, after: ServiceItem) -> Iterator[Row]:
    yield gettext("名称"), before.name, after.name
    yield gettext("所属类别"), field_text(before.group), field_text(after.group)
    yield gettext("对象"), _subject(before), _subject(after)
    yield gettext("服务功能"), field_text(before.tier), field_text(after.tier)
    yield gettext("可以办理"), _yes(before.offered) if before.name else "", _yes(after.offered)
    yield gettext("服务标准"), before.standard_text, after.standard_text
    steps = zip_longest(before.steps, after.steps, fillvalue="")
    for number, (old, new) in enumerate(steps, start=1):
        yield gettext("第 %(step)s 步", step=number), step_name(old) if old else "", step_name(new) if new else ""
    yield gettext("填好表的步骤"), str(before.checked_at or ""), str(after.checked_at)
    yield gettext("前置事项"), _items(before.depends_on), _items(after.depends_on)
    yield gettext("材料"), _list(before.documents), _list(after.documents)
    yield gettext("要求"), _list(before.obligations), _list(after.obligations)
    yield from _pairs(gettext("办理条件"), clause_rows(before), clause_rows(after))
    yield from _pairs(gettext("表格项目"), field_rows(before), field_rows(after))
    yield from _pairs(gettext("后续工作"), duty_rows(before), duty_rows(after))


def _pairs(what: str, before: list[tuple[str, str, str]], after: list[tuple[str, str, str]]) -> Iterator[Row]:
    """Rows that belong together by what stands first in them."""
    old, new = {row[0]: row for row in before}, {row[0]: row for row in after}
    for key in dict.fromkeys([*old, *new]):
        yield f"{what}：{key}", " · ".join(filter(None, old.get(key, ()))), " · ".join(filter(None, new.get(key, ())))


def _list(texts: tuple[str, ...]) -> str:
    return gettext("；").join(field_text(text) for text in texts)


def _items(codes: tuple[str, ...]) -> str:
    return gettext("、").join(f"{code} {item_name(code)}" for code in codes)


def _subject(item: ServiceItem) -> str:
    return subject_kind(item.subject) if item.subject else ""


def _yes(value: bool) -> str:
    return gettext("是") if value else gettext("否")
