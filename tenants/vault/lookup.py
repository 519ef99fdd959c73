"""One spelling for each personal value that is looked up, so that the same value always gives the same lookup key."""

import unicodedata
from typing import Literal, get_args

Kind = Literal["identity", "phone", "name"]


def normal(kind: Kind, text: str) -> str:
    """`text` as it is hashed. Raises ValueError when nothing is left of it, or for an unknown kind."""
    found = _normal(kind, text)
    if not found:
        raise ValueError(f"nothing to look up as {kind}")
    return found


def _normal(kind: Kind, text: str) -> str:
    match kind:
        case "identity":
            return "".join(unicodedata.normalize("NFKC", text).split()).upper()
        case "phone":
            digits = "".join(one for one in unicodedata.normalize("NFKC", text) if one in "0123456789")
            return digits[2:] if len(digits) == 13 and digits.startswith("861") else digits
        case "name":
            return "".join(unicodedata.normalize("NFC", text).split())
    raise ValueError(f"{kind!r} is none of {', '.join(get_args(Kind))}")
