from __future__ import annotations

import re
import socket

from tests.cli.processes import Afterword


def test_a_port_that_is_taken_is_said_so(afterword: Afterword) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = afterword.run("serve", "--no-browser", "--port", port)
    assert done.returncode == 6
    assert f"port {port} is in use" in done.stderr


def test_open_gives_an_address_that_works_once(afterword: Afterword) -> None:
    told = [afterword("open", "--no-browser", "--port", "8425") for _ in range(2)]
    codes = [re.findall(r"http://127\.0\.0\.1:8425/enter\?code=(\S+)", each) for each in told]
    assert all(len(found) == 1 for found in codes)
    assert codes[0] != codes[1]


def test_the_key_of_the_pages_is_the_user_s_alone(afterword: Afterword) -> None:
    afterword("open", "--no-browser")
    key = afterword.home / "pages.key"
    assert key.stat().st_mode & 0o077 == 0
    assert len(key.read_bytes()) == 32
