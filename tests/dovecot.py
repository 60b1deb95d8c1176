"""A real IMAP server of its own: Debian's Dovecot, as one unprivileged user on a loopback port."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

_SBIN = "/usr/sbin:/usr/local/sbin"
_CONFIG = """
base_dir = {home}/run
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
mail_uid = {uid}
mail_gid = {gid}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:{home}/mail/%u
{oauth}
passdb {{
  driver = static
  args = password=s3cret
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={home}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
namespace inbox {{
  inbox = yes
  mailbox Drafts {{
    auto = create
    special_use = \\Drafts
  }}
  mailbox "Enviados" {{
    auto = create
    special_use = \\Sent
  }}
}}
"""


_OAUTH = """
auth_mechanisms = plain login xoauth2
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {home}/oauth2.conf
}}
"""
_INTROSPECTION = """
introspection_mode = post
introspection_url = {url}
username_attribute = username
active_attribute = active
active_value = true
"""


@contextlib.contextmanager
def dovecot(introspection: str = "") -> Iterator[int]:
    """The port of a server that takes every user with the password "s3cret".

    With the address of a provider's ``introspection`` it takes that provider's tokens, too.
    """
    program = shutil.which("dovecot", path=f"{os.environ['PATH']}:{_SBIN}") or _installed()
    user = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    home = Path(tempfile.mkdtemp(prefix="afterword-dovecot-"))
    port = _free_port()
    try:
        (home / "mail").mkdir()
        config = home / "dovecot.conf"
        ids = {"uid": user.pw_uid, "gid": user.pw_gid, "user": user.pw_name, "group": _group(user)}
        oauth = _OAUTH.format(home=home) if introspection else ""
        (home / "oauth2.conf").write_text(_INTROSPECTION.format(url=introspection))
        config.write_text(_CONFIG.format(home=home, port=port, oauth=oauth, **ids))
        for folder in (home, home / "mail"):
            folder.chmod(0o755)
            if os.geteuid() == 0:
                os.chown(folder, user.pw_uid, user.pw_gid)
        server = subprocess.Popen(
            [program, "-F", "-c", str(config)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(port, home / "log")
            yield port
        finally:
            server.terminate()
            server.wait(10)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _group(user: pwd.struct_passwd) -> str:
    import grp

    return grp.getgrgid(user.pw_gid).gr_name


def _installed() -> str:
    install = ["apt-get", "install", "--yes", "--no-install-recommends", "dovecot-imapd"]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update"], install):
            subprocess.run(command, check=True, env=quiet, stdout=subprocess.DEVNULL)
        if found := shutil.which("dovecot", path=_SBIN):
            return found
    sys.exit(f"Dovecot is missing. Install it with: sudo {' '.join(install)}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(port: int, log: Path) -> None:
    for _try in range(100):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1) as talk:
            if talk.recv(4) == b"* OK":
                return
        time.sleep(0.1)
    told = log.read_text() if log.exists() else "nothing in its log"
    message = f"Dovecot did not start: {told}"
    raise RuntimeError(message)
