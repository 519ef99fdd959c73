"""Why a document could not be made. Each message can be shown to a person; none holds what was to be printed."""


class DocumentError(Exception):
    """Base of all below; a caller that does not care which one catches this."""


class FontsMissing(DocumentError):
    """The machine lacks what Chinese documents need; the message names the Debian package."""


class CharactersMissing(DocumentError):
    """A value holds characters that no installed font can print, or that must not be printed (control characters)."""


class RendererBusy(DocumentError):
    """Too many documents are waiting already; try again later."""


class RendererTimeout(DocumentError):
    """The document took longer than allowed; its process was ended."""


class RendererFailed(DocumentError):
    """The rendering process stopped or refused, e.g. because the document asked for something outside our package."""
