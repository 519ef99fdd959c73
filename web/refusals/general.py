"""Refusals that belong to no context of the domain."""

from web.i18n import N_

UNWORDED = N_("没有办成（%(code)s）")

SENTENCES = {
    "application.not-permitted": N_("您的岗位不能做这件事"),
}
