"""`python -m web.i18n update [room …]` adds new messages to the .po files; `check` lists what has no English."""

import sys

from click import echo as say

from web.i18n.catalogs import po_file, rooms
from web.i18n.extract import gaps, update


def main(arguments: list[str]) -> int:
    """0 when all is well; 1 when English words are missing; 2 when the command is not understood."""
    verb, *chosen = arguments or [""]
    if verb == "update":
        for room in chosen or rooms():
            new, open_ones = update(room)
            if new or open_ones:
                say(f"{po_file(room)}: {new} new, {open_ones} without English")
        return 0
    if verb == "check":
        found = [gap for room in chosen or rooms() for gap in gaps(room)]
        say("\n".join(map(str, found)) or "every message has its English")
        return 1 if found else 0
    say(str(__doc__))
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
