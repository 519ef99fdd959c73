"""The real divisions (行政区划) of Fujian: one province, cities, counties, townships, villages and communities."""

from tenants.divisions.divisions import Division, Divisions
from tenants.divisions.fujian import divisions

__all__ = ["Division", "Divisions", "divisions"]
