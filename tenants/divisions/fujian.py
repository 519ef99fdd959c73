"""The divisions that come with the program; where they are from stands in this folder's README."""

import csv
import gzip
import io
from functools import cache
from importlib.resources import files

from tenants.divisions.divisions import Division, Divisions


@cache
def divisions() -> Divisions:
    """The divisions of Fujian, read on first use (about 50 ms), then shared."""
    text = gzip.decompress(files(__package__).joinpath("fujian.csv.gz").read_bytes()).decode("utf-8")
    rows = csv.reader(io.StringIO(text))
    next(rows)  # the heading
    return Divisions(Division(code, name) for code, name in rows)
