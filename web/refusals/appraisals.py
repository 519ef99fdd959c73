"""Why an appraisal was not derived, and a scheme not adopted."""

from web.i18n import N_

SENTENCES = {
    "appraisals.period": N_("%(period)s 不是可以这样考核的期间。"),
    "schemes.invalid": N_("考核方案有错，没有采用：%(problem)s"),
    "schemes.order": N_("下一个版本应为第 %(expected)s 版，启用日期不能早于上一版。"),
}
