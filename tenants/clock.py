"""Time is injected: whoever needs it is given a Clock. Moments are aware and in UTC; business days are Shanghai's."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]

SHANGHAI = ZoneInfo("Asia/Shanghai")


def system_clock() -> datetime:
    """The moment now, aware, in UTC."""
    return datetime.now(UTC)


def business_date(moment: datetime) -> date:
    """The day in Asia/Shanghai that holds `moment`. Raises ValueError for a moment without a time zone."""
    return _aware(moment).astimezone(SHANGHAI).date()


def start_of(day: date) -> datetime:
    """The first moment, in UTC, of a business day."""
    return datetime.combine(day, time.min, SHANGHAI).astimezone(UTC)


class FixedClock:
    """A clock that stands still."""

    def __init__(self, now: datetime) -> None:
        self._now = _aware(now).astimezone(UTC)

    def __call__(self) -> datetime:
        return self._now


class MovingClock:
    """A clock that is moved by hand, forwards only: for tests, and for making the history of a demo province."""

    def __init__(self, now: datetime) -> None:
        self._now = _aware(now).astimezone(UTC)

    def __call__(self) -> datetime:
        return self._now

    def advance(self, by: timedelta) -> datetime:
        """Moves on by `by` and returns the new moment. Raises ValueError when that is backwards."""
        return self.set(self._now + by)

    def set(self, now: datetime) -> datetime:
        """Moves on to `now` and returns it. Raises ValueError when that is backwards."""
        moment = _aware(now).astimezone(UTC)
        if moment < self._now:
            raise ValueError(f"the clock stands at {self._now} and does not go back to {moment}")
        self._now = moment
        return moment


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment
