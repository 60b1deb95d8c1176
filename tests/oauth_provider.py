"""A small OAuth 2.0 provider on loopback, strict where a real one is: PKCE, redirects, one use."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import secrets
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from afterword.domain.delivery.oauth import Client, Endpoints

CLIENT_ID = "ana-own-client"


@dataclass
class Provider:
    """What it knows and what it is told to do: ``lasts`` seconds for a token, ``denies``."""

    port: int = 0
    secret: str = ""
    lasts: int = 3600
    denies: str = ""
    rotates: bool = False
    says: bytes = b""
    patience: int = 1
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    refreshing: set[str] = field(default_factory=set)
    good: set[str] = field(default_factory=set)
    asked: list[dict[str, str]] = field(default_factory=list)

    @property
    def endpoints(self) -> Endpoints:
        """Where it answers."""
        base = f"http://127.0.0.1:{self.port}"
        return Endpoints(f"{base}/authorize", f"{base}/token", "mail", f"{base}/device")

    @property
    def client(self) -> Client:
        """The registration that it knows."""
        return Client(self.endpoints, CLIENT_ID, self.secret)

    def authorized(self, asked: dict[str, str]) -> str:
        """Where the browser is sent back to."""
        known = asked.get("client_id") == CLIENT_ID and asked.get("code_challenge_method") == "S256"
        if not known or not asked["redirect_uri"].startswith("http://127.0.0.1:"):
            return "/refused"
        if self.denies:
            told = {"error": self.denies, "state": asked["state"]}
        else:
            code = secrets.token_urlsafe(8)
            self.codes[code] = asked
            told = {"code": code, "state": asked["state"]}
        return f"{asked['redirect_uri']}?{urlencode(told)}"

    def token(self, asked: dict[str, str]) -> tuple[int, dict[str, object]]:
        """The answer to a request for a token."""
        self.asked.append(asked)
        if asked.get("client_id") != CLIENT_ID or asked.get("client_secret", "") != self.secret:
            return 401, {"error": "invalid_client"}
        if asked["grant_type"] == "authorization_code":
            return self._for_code(asked)
        if asked["grant_type"] == "refresh_token":
            return self._for_refresh(asked)
        if self.patience > 0:
            self.patience -= 1
            return 400, {"error": "authorization_pending"}
        return self._granted()

    def _for_code(self, asked: dict[str, str]) -> tuple[int, dict[str, object]]:
        begun = self.codes.pop(asked["code"], None)
        digest = hashlib.sha256(asked.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if (
            begun is None
            or begun["code_challenge"] != challenge
            or begun["redirect_uri"] != asked["redirect_uri"]
        ):
            return 400, {"error": "invalid_grant"}
        return self._granted()

    def _for_refresh(self, asked: dict[str, str]) -> tuple[int, dict[str, object]]:
        if asked["refresh_token"] not in self.refreshing:
            return 400, {"error": "invalid_grant", "error_description": "secret-inside"}
        if not self.rotates:
            return 200, {"access_token": self._access(), "expires_in": self.lasts}
        self.refreshing.remove(asked["refresh_token"])
        return self._granted()

    def _granted(self) -> tuple[int, dict[str, object]]:
        refreshing = secrets.token_urlsafe(8)
        self.refreshing.add(refreshing)
        told = {"access_token": self._access(), "expires_in": self.lasts, "token_type": "Bearer"}
        return 200, {**told, "refresh_token": refreshing}

    def _access(self) -> str:
        token = secrets.token_urlsafe(16)
        self.good.add(token)
        return token

    def device(self) -> dict[str, object]:
        """The code for another device."""
        page = f"http://127.0.0.1:{self.port}/activate"
        told = {"device_code": "d-1", "user_code": "ABCD-EFGH", "verification_uri": page}
        return {**told, "interval": 1, "expires_in": 30}


@contextlib.contextmanager
def oauth_provider(told: Provider | None = None) -> Iterator[Provider]:
    """The provider, listening until the end."""
    provider = told or Provider()

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = _flat(urlsplit(self.path).query)
            self.send_response(302)
            self.send_header("Location", provider.authorized(asked))
            self.end_headers()

        def do_POST(self) -> None:
            asked = _flat(self.rfile.read(int(self.headers["Content-Length"])).decode())
            if self.path == "/device":
                self._say(200, provider.device())
            elif self.path == "/introspect":
                good = asked.get("token") in provider.good
                self._say(200, {"active": good, "username": "ana@example.com"})
            else:
                self._say(*provider.token(asked))

        def _say(self, status: int, told: dict[str, object]) -> None:
            content = provider.says or json.dumps(told).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_args: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        provider.port = server.server_port
        thread = threading.Thread(target=lambda: server.serve_forever(0.05), daemon=True)
        thread.start()
        try:
            yield provider
        finally:
            server.shutdown()
            thread.join()


def _flat(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query, keep_blank_values=True).items()}
