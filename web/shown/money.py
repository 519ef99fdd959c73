"""Money in a file: a number in yuan, to the fen."""

from __future__ import annotations

from decimal import Decimal


def in_yuan(fen: int) -> Decimal:
    """`fen` is money in fen: 12345 is 123.45."""
    return Decimal(fen).scaleb(-2)
