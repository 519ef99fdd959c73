"""The socket that pages are served from."""

from __future__ import annotations

import socket

import pytest

from web.serving import listening_on


def test_no_part_of_an_answer_is_kept_back_until_another_is_acknowledged() -> None:
    with (
        listening_on("127.0.0.1", 0) as listening,
        socket.create_connection(listening.getsockname()),
        listening.accept()[0] as accepted,
    ):
        assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_an_address_that_is_taken_is_refused_in_words() -> None:
    with listening_on("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        with pytest.raises(OSError, match=f"cannot listen on 127.0.0.1 port {port}"):
            listening_on("127.0.0.1", port)
