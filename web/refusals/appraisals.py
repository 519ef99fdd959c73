"""Why an appraisal was not derived."""

from web.i18n import N_

SENTENCES = {
    "appraisals.period": N_("%(period)s 不是可以这样考核的期间。"),
}
