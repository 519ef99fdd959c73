"""The rendering process: one document after the other, until told to stop or until its parent is gone."""

from __future__ import annotations

import signal
from multiprocessing.connection import Connection

from web.documents.errors import DocumentError, RendererFailed


def serve(connection: Connection) -> None:
    """Say whether this machine can render, then answer (build, data) with PDF bytes or with a DocumentError."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends us in order
    try:
        problem = _problem()
        connection.send(problem)
        while problem is None and (job := connection.recv()) is not None:
            connection.send(_made(*job))
    except (EOFError, BrokenPipeError):
        return


def _problem() -> DocumentError | None:
    try:
        from web.documents import fonts, render  # noqa: F401 - a second and 200 MB, paid here only

        fonts.check_installation()
    except DocumentError as error:
        return error
    except (ImportError, OSError) as error:
        # The engine loads Pango's libraries when it is imported, and says only which file it missed.
        return RendererFailed(f"the PDF engine cannot start: {str(error)[:300]}")
    return None


def _made(build: object, data: object) -> bytes | DocumentError:
    from web.documents import render

    try:
        return render.pdf(build(data))  # type: ignore[operator]
    except DocumentError as error:
        return error
    except Exception as error:  # the process must outlive a bad document
        return RendererFailed(f"the document could not be made: {type(error).__name__}: {str(error)[:300]}")
