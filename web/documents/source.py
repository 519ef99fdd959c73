"""What a document is made of, before the PDF engine sees it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """HTML, one attachment and the document's own date. `texts` are its values, checked for what nobody can print."""

    html: str
    attachment: bytes
    attachment_name: str
    attachment_title: str
    dated: date
    texts: tuple[str, ...]
