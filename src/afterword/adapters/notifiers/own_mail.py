"""Reminders by mail to oneself, through one's own account."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from afterword.domain.delivery.answers import Answer, Stage, Trouble
from afterword.ports import Draft, MailWriter, Notice, Parcel, Postman, Reached, Thread


@dataclass(frozen=True, slots=True)
class OwnMail:
    """Writes to the candidate's own address, as an automatic mail that nothing answers."""

    writer: MailWriter
    postman: Postman
    way: str = "mail"

    def notify(self, notice: Notice, reached: Reached | None, may_go: Callable[[], bool]) -> Answer:
        """Send the notice; without an account nothing goes."""
        if reached is None:
            return Answer(Stage.CONNECT, trouble=Trouble.NOBODY)
        draft = Draft(
            to=reached.address,
            to_name=reached.name,
            subject=notice.subject,
            text=notice.text,
            sender=reached.address,
            sender_name="Afterword",
        )
        thread = Thread(notice.message_id, automatic=True)
        content = self.writer.write(draft, thread, notice.on)
        with self.postman.line(reached.account) as line:
            return line.deliver(Parcel(reached.address, reached.address, content), may_go)
