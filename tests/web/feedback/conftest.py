"""The town and its windows."""

from tests.support.window.fixtures import clerk, everybody, town

__all__ = ["clerk", "everybody", "town"]
