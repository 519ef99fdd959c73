"""Charts as SVG made on the server: the same drawing in a page and in a PDF, readable without colour and by ear.

A chart takes its words from the caller, in the caller's language, and knows nothing of requests.
"""

from web.charts.curve import curve
from web.charts.days import daily
from web.charts.grades import Grade, grade_bar
from web.charts.shares import Share, category_bars, chain, ranking
from web.charts.spokes import Spoke, radar
from web.charts.trend import Point, score_trend, spark, target_bars

__all__ = [
    "Grade",
    "Point",
    "Share",
    "Spoke",
    "category_bars",
    "chain",
    "curve",
    "daily",
    "grade_bar",
    "radar",
    "ranking",
    "score_trend",
    "spark",
    "target_bars",
]
