"""The words of product.md §2 as they stand on a page: items, steps, statuses, kinds, in the reader's language.

What the log holds are identifiers ("job-seeking") and the notice's own words ("审核资质"). Here each finds its label
and, where it is a status, its badge. Jinja has every function of FILTERS as a filter: {{ case.item|item_name }}.
"""

from web.terms import annex, appraisals, cases, catalogue, jobs, operators, people, places, vouchers

FILTERS = {
    function.__name__: function
    for function in (
        *catalogue.FILTERS,
        *people.FILTERS,
        *cases.FILTERS,
        *jobs.FILTERS,
        *vouchers.FILTERS,
        *places.FILTERS,
        *operators.FILTERS,
        *annex.FILTERS,
        *appraisals.FILTERS,
    )
}
