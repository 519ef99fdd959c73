"""The idempotency key of one rendering of one form."""

import uuid


def fresh_request_id() -> str:
    """New each time; sent back with the form, it makes a second press the same request as the first."""
    return str(uuid.uuid4())
