"""An item as an officer takes it in hand: one that is there, or a new one, of which nothing is there yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
from starlette.exceptions import HTTPException

from domain.catalogue.item import SUBJECTS, ServiceItem
from tenants.authority import PROVINCE
from web.addresses import url
from web.catalogue.difference import nothing
from web.catalogue.form import NEW_DUTIES, ItemForm, empty_duties, filled, form_of, new_form
from web.forms import Sent
from web.request import Request
from web.shown.catalogue import editions, items_on
from web.shown.days import today

_NEW = ServiceItem(code="", name="", group="", tier="", standard_text="", steps=(), subject=SUBJECTS[0])


@dataclass(frozen=True, slots=True)
class Work:
    """`item` is what is there with everything that is published, in force already or not."""

    item: ServiceItem
    form: type[ItemForm]
    is_new: bool

    @property
    def back(self) -> str:
        return url("catalogue.list") if self.is_new else url("catalogue.show", item=self.item.code)

    @property
    def edit(self) -> str:
        return url("catalogue.new") if self.is_new else url("catalogue.edit", item=self.item.code)

    @property
    def preview(self) -> str:
        return url("catalogue.preview-new") if self.is_new else url("catalogue.preview", item=self.item.code)

    @property
    def publish(self) -> str:
        return url("catalogue.publish-new") if self.is_new else url("catalogue.publish", item=self.item.code)

    def begun(self, first: date) -> Sent[ItemForm]:
        """The form as the item is now; of a new one, empty."""
        if not self.is_new:
            return filled(self.item, first)
        return self.form.blank(first=first, offered="true", form_step=0, **empty_duties(0, NEW_DUTIES))

    def before(self, typed: Any) -> ServiceItem:
        """What is changed by the form: of a new item, its code, group and subject alone."""
        if not self.is_new:
            return self.item
        return msgspec.structs.replace(self.item, code=typed.code, group=typed.group, subject=typed.subject)

    def compared(self, after: ServiceItem) -> ServiceItem:
        """What stood there till now."""
        return nothing(after) if self.is_new else self.item


def work_of(request: Request) -> Work:
    """What the address names. The catalogue is the province's: 403 for everybody else, 404 for an unknown item."""
    if request.context.area != PROVINCE:
        raise HTTPException(403)
    code = request.path_params.get("item")
    if code is None:
        return Work(_NEW, new_form(), is_new=True)
    item = every_item(request).get(code)
    if item is None:
        raise HTTPException(404)
    return Work(item, form_of(item), is_new=False)


def every_item(request: Request) -> dict[str, ServiceItem]:
    """By code, with everything that is published, in force already or not."""
    latest = max((one.first for one in editions(request).later), default=today(request))
    return items_on(request, max(latest, today(request)))
