"""Connecting the candidate's own mail accounts."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import show, signing_in
from afterword.cli.words import _, language
from afterword.domain.delivery.providers import (
    HOSTING,
    Server,
    provider_of,
)
from afterword.domain.words import Bilingual
from afterword.workflows import mailboxes, probe, try_mailbox
from afterword.workflows import signing_in as ways_in
from afterword.workflows.find_servers import Found, Source, find_servers
from afterword.workflows.mailboxes import NewMailbox
from afterword.workflows.try_mailbox import Trial

if TYPE_CHECKING:
    from afterword.records import models

_WHENCE = {
    Source.TOLD: Bilingual("So says the domain itself.", "Así lo dice el propio dominio."),
    Source.GUESSED: Bilingual(
        "This is a guess. If it is not right, press Ctrl-C and give --smtp and --imap, or "
        "--provider.",
        "Es una suposición. Si no es correcta, pulsa Ctrl-C y da --smtp y --imap, o --provider.",
    ),
}
_PATIENCE = 60.0  # seconds

password_option = click.option(
    "--password-stdin", is_flag=True, help=_("Read the password from standard input.")
)
token_option = click.option(
    "--token-command", help=_("A program that prints an OAuth2 token; it is asked each time.")
)


@click.group(help=_("Your mail accounts, through which messages leave."))
def mailbox() -> None:
    """Only groups what follows."""


@mailbox.command(help=_("Connect an account: its servers are known or guessed, and shown first."))
@click.argument("address")
@click.option(
    "--provider", type=click.Choice(list(HOSTING)), help=_("Who runs your domain's mail.")
)
@click.option("--smtp", help=_("Its server for sending (host:port, host:port/starttls)."))
@click.option("--imap", help=_("Its server for reading (host:port, host:port/starttls)."))
@click.option("--username", help=_("How you sign in, if not with the address."))
@click.option("--drafts", is_flag=True, help=_("Put messages into Drafts; you send them yourself."))
@click.option("--per-minute", type=click.IntRange(1, 1000), default=30, help=_("At most so many."))
@click.option("--no-test", is_flag=True, help=_("Do not try it out."))
@token_option
@password_option
@signing_in.options
def add(
    address: str,
    provider: str | None,
    smtp: str | None,
    imap: str | None,
    username: str | None,
    per_minute: int,
    token_command: str | None,
    signing: signing_in.Typed,
    *,
    drafts: bool,
    no_test: bool,
    password_stdin: bool,
) -> None:
    """Show the servers, ask for the password or sign in, keep the account, and try it out."""
    with bootstrap.session() as session:
        found = _find(address, provider, asks=not (smtp and imap))
        known = found.provider
        sends = mailboxes.read_server("--smtp", smtp) if smtp else known.smtp
        reads = mailboxes.read_server("--imap", imap) if imap else known.imap
        by_token = bool(token_command or signing.client_id)
        auth = "xoauth2" if by_token else "password"
        mailboxes.check_servers(sends, reads, auth)
        _say_servers(sends, reads)
        if not smtp and found.source is not Source.KNOWN:
            show.wrapped(_WHENCE[found.source].in_(language()))
        if not smtp and not by_token and known.hint.en:
            show.wrapped(known.hint.in_(language()))
        new = NewMailbox(
            address=address,
            secret="",
            username=username,
            smtp=sends,
            imap=reads,
            files_sent=None if smtp else known.files_sent,
            auth=auth,
            way="drafts" if drafts else "send",
            per_minute=per_minute,
        )
        mailboxes.check_new(session.owner, new)
        new = replace(new, secret=_new_secret(new, signing, token_command, stdin=password_stdin))
        added = mailboxes.add_mailbox(session.owner, new, bootstrap.secret_store(), session.now)
        show.say(_("Connected: {address}").format(address=added.address))
        if not no_test:
            _try(added)


def _find(address: str, provider: str | None, *, asks: bool) -> Found:
    """The servers of the address; its domain is asked only where they were not all typed."""
    if not asks:
        return Found(provider_of(address), Source.GUESSED)
    return find_servers(address, provider or "", bootstrap.server_finder())


def _new_secret(
    new: NewMailbox, signing: signing_in.Typed, token_command: str | None, *, stdin: bool
) -> str:
    if not signing.client_id or new.smtp is None:
        return _secret(token_command, stdin=stdin)
    known = signing_in.client(signing, new.smtp, stdin=stdin)
    return signing_in.sign_in(known, signing, new.username or new.address).as_secret()


def _say_servers(sends: Server, reads: Server) -> None:
    show.say(_("Sending: {server}").format(server=sends))
    show.say(_("Reading: {server}").format(server=reads))


def _secret(token_command: str | None, *, stdin: bool) -> str:
    """What to keep: the program to ask, or the password, which is never shown."""
    if token_command:
        return f"command:{token_command}"
    if stdin:
        typed = sys.stdin.readline().rstrip("\r\n")
    else:
        asked = _("Password")
        typed = str(click.prompt(asked, hide_input=True, default="", show_default=False, err=True))
    return mailboxes.typed_password(_("Password"), typed) if typed else ""


@mailbox.command(name="password", help=_("Give an account another password."))
@click.argument("address")
@token_option
@password_option
def password(address: str, token_command: str | None, *, password_stdin: bool) -> None:
    """Keep the new secret, and try it out."""
    with bootstrap.session() as session:
        found = mailboxes.find_mailbox(session.owner, address)
        secret = _secret(token_command, stdin=password_stdin)
        mailboxes.change_secret(found, secret, bootstrap.secret_store())
        _try(found)


@mailbox.command(
    name="sign-in", help=_("Sign in at the provider by OAuth2, for the first time or anew.")
)
@click.argument("address")
@password_option
@signing_in.options
def sign_in(address: str, signing: signing_in.Typed, *, password_stdin: bool) -> None:
    """Sign in with a new client id or the former one, and try the account out."""
    with bootstrap.session() as session:
        found = mailboxes.find_mailbox(session.owner, address)
        secrets = bootstrap.secret_store()
        if signing.client_id:
            known = signing_in.client(signing, mailboxes.smtp_server(found), stdin=password_stdin)
        else:
            known = ways_in.former(found, secrets)
        grant = signing_in.sign_in(known, signing, found.username)
        mailboxes.change_secret(found, grant.as_secret(), secrets)
        _try(found)


@mailbox.command(help=_("Try an account out, step by step; a paused one goes on where it works."))
@click.argument("address", required=False)
@click.option(
    "--mail/--no-mail", "mail", default=None, help=_("Mail a test to yourself, or do not.")
)
def test(address: str | None, *, mail: bool | None) -> None:
    """Sign in everywhere, and say what works. Exit code 6 where something does not."""
    with bootstrap.session() as session:
        found = mailboxes.mailbox_for(session.owner, address)
        works = _try(found)
        if works and _wanted(found, mail=mail):
            works = _mail_a_test(found, session)
        if not works:
            raise click.exceptions.Exit(6)


def _wanted(found: models.Mailbox, *, mail: bool | None) -> bool:
    """Whether to mail a test: as said, else as answered, where somebody is there to ask."""
    if mail is not None or not found.imap_host:
        return bool(mail) and bool(found.imap_host)
    if not sys.stdin.isatty():
        return False
    asked = _("Mail a test to {address}, to see whether your provider files what it sends?")
    return click.confirm(asked.format(address=found.address), default=True, err=True)


def _mail_a_test(found: models.Mailbox, session: Session) -> bool:
    kit = probe.Kit(
        bootstrap.mail_writer(),
        bootstrap.postman(),
        bootstrap.secret_store(),
        bootstrap.mail_host(),
    )
    probe.send(found, kit, session.now)
    show.say(_("The test is sent. Waiting for it …"))
    sys.stdout.flush()
    came = probe.wait_for(found, kit, session.now, _PATIENCE, time.sleep)
    for words in probe.findings(found):
        show.say(("✓ " if came else "… ") + words.in_(language()))
    return came


def _try(found: models.Mailbox) -> bool:
    secrets, postman = bootstrap.secret_store(), bootstrap.postman()
    trials = try_mailbox.try_out(found, secrets, postman, bootstrap.mail_host())
    for trial in trials:
        _tell(trial)
    return all(trial.works for trial in trials)


def _tell(trial: Trial) -> None:
    words = trial.words.in_(language())
    if trial.works:
        show.say(f"✓ {words}")
        return
    show.error(f"✗ {words}. {trial.why.in_(language())}")


@mailbox.command(name="list", help=_("Every account, and whether it is paused."))
@show.json_option
def list_(*, as_json: bool) -> None:
    """Show the accounts; a password is nowhere in it."""
    with bootstrap.session() as session:
        found = mailboxes.mailboxes(session.owner)
        if as_json:
            show.document([_as_json(each) for each in found])
            return
        for each in found:
            _show(each)
        if not found:
            show.say(_("No mailbox is connected. Connect one: afterword mailbox add ADDRESS"))


def _show(each: models.Mailbox) -> None:
    way = _("sends") if each.way == "send" else _("puts into Drafts")
    show.say(f"{each.address} · {way} · {each.smtp_host}:{each.smtp_port}")
    for words in probe.findings(each):
        show.wrapped(words.in_(language()))
    if each.paused_en:
        why = Bilingual(each.paused_en, each.paused_es).in_(language())
        show.wrapped(_("Paused: {why}").format(why=why))
        by_hand = each.paused_en == mailboxes.BY_CANDIDATE.en
        show.wrapped(f"→ afterword mailbox {'resume' if by_hand else 'test'} {each.address}")


def _as_json(each: models.Mailbox) -> dict[str, object]:
    return {
        "address": each.address,
        "way": each.way,
        "auth": each.auth,
        "smtp": {"host": each.smtp_host, "port": each.smtp_port, "security": each.smtp_security},
        "imap": {"host": each.imap_host, "port": each.imap_port, "security": each.imap_security},
        "per_minute": each.per_minute,
        "files_sent": each.files_sent,
        "keeps_message_id": each.keeps_message_id,
        "paused": Bilingual(each.paused_en, each.paused_es).as_dict() if each.paused_en else None,
    }


@mailbox.command(
    help=_("Let an account rest until it is resumed: nothing leaves, nothing is read.")
)
@click.argument("address")
def pause(address: str) -> None:
    """Pause the account; what is approved waits, and its mail is not read."""
    with bootstrap.session() as session:
        found = mailboxes.find_mailbox(session.owner, address)
        mailboxes.pause(found, mailboxes.BY_CANDIDATE)
        show.say(_("Paused: {address}").format(address=found.address))


@mailbox.command(help=_("Let a paused account send again."))
@click.argument("address")
def resume(address: str) -> None:
    """End the pause; what waited leaves when it is due."""
    with bootstrap.session() as session:
        found = mailboxes.find_mailbox(session.owner, address)
        mailboxes.resume(found)
        show.say(_("It sends again: {address}").format(address=found.address))


@mailbox.command(help=_("Disconnect an account and forget its password."))
@click.argument("address")
def remove(address: str) -> None:
    """Forget the account."""
    with bootstrap.session() as session:
        _remove(session, address)


def _remove(session: Session, address: str) -> None:
    found = mailboxes.find_mailbox(session.owner, address)
    mailboxes.remove_mailbox(found, bootstrap.secret_store())
    show.say(_("Disconnected: {address}").format(address=found.address))
