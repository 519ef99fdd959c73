"""What the tests of several rooms of the web share."""

from tests.support.offices import offices, told, writing

__all__ = ["offices", "told", "writing"]
