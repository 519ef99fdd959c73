"""Why a year of working days was not published."""

from web.i18n import N_

SENTENCES = {
    "calendars.both": N_("%(day)s 既写在放假里，又写在调休上班里。"),
    "calendars.edition": N_("%(year)s 年的日历已有人先改过（现在是第 %(editions)s 版），请看过新的一版再改。"),
    "calendars.no-holidays": N_("请写明放假的日子：一年不会没有法定节假日。"),
    "calendars.not-weekend": N_("%(day)s 不是周末，本来就上班，不用写在调休上班里。"),
    "calendars.other-year": N_("%(day)s 不在 %(year)s 年。"),
    "calendars.source": N_("请写明依据，例如国务院办公厅的通知。"),
}
