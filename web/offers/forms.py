"""What is typed to offer a vacancy, and to decline one."""

from __future__ import annotations

from pydantic import Field

from web.forms import Form
from web.i18n import N_
from web.jobs.employers.forms import Register
from web.jobs.vacancies.forms import Post
from web.shown.fields import Text


class Offer(Post, Register):
    """Annex 2, 3.1.1: 《用人单位招聘登记表》, all 22 fields, employer first."""


class Decline(Form):
    reason: Text = Field(title=N_("不受理的理由"), description=N_("用人单位凭查询码看得到"))
