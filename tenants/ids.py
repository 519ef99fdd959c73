"""Numbers that people read out, and ids that machines sort. Both can be made again from a seeded `random.Random`."""

import random
import re
from datetime import datetime

from tenants.clock import SHANGHAI

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: nothing that is misread or spells a word
_MISREAD = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None})
_NUMBER = re.compile(f"[0-9]{{4}}[{CROCKFORD}]{{10}}")
_unpredictable = random.SystemRandom()


def new_number(now: datetime, rng: random.Random = _unpredictable) -> str:
    """A number for paper and telephone, e.g. '2611-7K3QD-9M2XW': year and month in Asia/Shanghai, then 50 random bits.

    Whoever knows one number cannot tell another one.
    """
    drawn = "".join(rng.choices(CROCKFORD, k=10))
    return f"{now.astimezone(SHANGHAI):%y%m}-{drawn[:5]}-{drawn[5:]}"


def read_number(typed: str) -> str | None:
    """The number a person meant: any case, with or without hyphens, O for 0, I and L for 1. None when it is none."""
    compact = typed.upper().translate(_MISREAD)
    if not _NUMBER.fullmatch(compact):
        return None
    return f"{compact[:4]}-{compact[4:9]}-{compact[9:]}"


def new_id(now: datetime, rng: random.Random = _unpredictable) -> str:
    """A UUID of version 7 (RFC 9562): sorts by the millisecond it was made in, then 74 random bits."""
    milliseconds = int(now.timestamp() * 1000)
    drawn = rng.getrandbits(74)
    value = milliseconds << 80 | 0x7 << 76 | (drawn >> 62) << 64 | 0b10 << 62 | drawn & (1 << 62) - 1
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def new_request_id(now: datetime, rng: random.Random = _unpredictable) -> str:
    """The idempotency key of one rendering of a form."""
    return new_id(now, rng)
