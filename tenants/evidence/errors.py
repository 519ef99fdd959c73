"""What can go wrong with a piece of evidence. None of these messages holds anything of the file."""


class EvidenceError(Exception):
    """Any trouble of the evidence store."""


class NotTaken(EvidenceError):
    """The content is of no kind that is taken as evidence."""


class TooLarge(EvidenceError):
    """The content is longer than the settings allow, or empty."""


class EvidenceMissing(EvidenceError):
    """The log refers to a file that is not in the store."""


class EvidenceBroken(EvidenceError):
    """The file was changed: it does not open, or its content is not what the log says."""
