"""Against an https server on loopback whose certificate the test trusts, or does not."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import HTTPSHandler, build_opener

import pytest

from afterword.adapters.server_finder import WebServerFinder, _HttpsOnly
from tests.certificates import certificate

PAGES = {"/config": b"x" * 5000}
MOVED = {"/moved": "/config", "/plain": "http://127.0.0.1:1/config"}


class Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if to := MOVED.get(self.path):
            self.send_response(302)
            self.send_header("Location", to)
            self.end_headers()
            return
        content = PAGES.get(self.path)
        self.send_response(200 if content else 404)
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, *_args: object) -> None:
        return


@pytest.fixture(scope="module")
def pem(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certificate(tmp_path_factory.mktemp("pem"), "localhost")


@pytest.fixture(scope="module")
def base(pem: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        server.handle_error = lambda *_args: None  # type: ignore[method-assign]
        thread = threading.Thread(target=lambda: server.serve_forever(0.05), daemon=True)
        thread.start()
        yield f"https://localhost:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def finder(pem: Path) -> WebServerFinder:
    trust = ssl.create_default_context(cafile=str(pem))
    return WebServerFinder(build_opener(_HttpsOnly, HTTPSHandler(context=trust)))


def test_a_file_is_fetched_and_cut(finder: WebServerFinder, base: str) -> None:
    assert finder.fetch(f"{base}/config", 100) == b"x" * 101
    assert finder.fetch(f"{base}/moved", 9000) == b"x" * 5000


@pytest.mark.parametrize("path", ["/absent", "/plain"])
def test_what_is_not_there_or_leads_out_of_https_is_nothing(
    finder: WebServerFinder, base: str, path: str
) -> None:
    assert finder.fetch(base + path, 9000) is None


def test_a_certificate_that_nobody_vouches_for_is_not_believed(base: str) -> None:
    assert WebServerFinder().fetch(f"{base}/config", 9000) is None


@pytest.mark.parametrize(
    "url", ["http://localhost/config", "file:///etc/passwd", "https://no-such-host.invalid/"]
)
def test_only_https_is_asked(url: str) -> None:
    assert WebServerFinder().fetch(url, 9000) is None
