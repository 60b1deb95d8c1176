"""What one fault did, counted against the server's ledger, which is the truth."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from statistics import quantiles

from tests.smtp_server import Ledger

NOBODY_KNOWS = ("failed", "in_doubt", "late", "held", "withdrawn")  # shown to the candidate
COLUMNS = (
    *("fault", "messages", "kills", "duplicates", "falsely sent", "lost", "wrongly resolved"),
    *("in doubt (had arrived)", "resolved by themselves", "failed", "late p50, p95, max (s)", "s"),
)


@dataclass(frozen=True)
class Count:
    """What one fault did to ``messages``; the four after the kills have to be nought.

    ``resolved`` were in doubt and are not any more; ``wrongly`` of them were settled against the
    truth. ``late`` is how long after its hour each was sent: the median, 95 of 100, the longest.
    """

    name: str
    messages: int
    kills: int
    duplicates: int
    falsely_sent: int
    lost: int
    wrongly: int
    in_doubt: int
    in_doubt_arrived: int
    resolved: int
    failed: int
    late: tuple[float, float, float]
    seconds: float

    @property
    def kept(self) -> bool:
        """Whether every promise was kept."""
        return not (self.duplicates or self.falsely_sent or self.lost or self.wrongly)

    def row(self) -> str:
        """A line of the table whose head is ``COLUMNS``."""
        cells = (
            *(self.name, self.messages, self.kills, self.duplicates, self.falsely_sent, self.lost),
            *(self.wrongly, f"{self.in_doubt} ({self.in_doubt_arrived})", self.resolved),
            self.failed,
            ", ".join(f"{seconds:.1f}" for seconds in self.late),
            f"{self.seconds:.1f}",
        )
        return line(cells)


def line(cells: tuple[object, ...]) -> str:
    """A line of a table in Markdown."""
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def head() -> str:
    """The head of the table."""
    return line(COLUMNS) + "\n" + line(("---",) * len(COLUMNS))


def count(name: str, messages: int, kills: int, ledger: Ledger, seconds: float) -> Count:
    """Compare the records with what the server took."""
    from afterword.records import models

    taken = Counter(ledger.taken)
    states = dict(models.Outgoing.objects.values_list("message_id", "state"))
    doubted = set(
        models.Passage.objects.filter(state="in_doubt").values_list(
            "outgoing__message_id", flat=True
        )
    )
    doubtful = {name for name, state in states.items() if state == "in_doubt"}
    resolved = doubted - doubtful
    sent = {name for name, state in states.items() if state == "sent"}
    return Count(
        name=name,
        messages=messages,
        kills=kills,
        duplicates=sum(times - 1 for times in taken.values()),
        falsely_sent=sum(1 for each in sent if not taken[each]),
        lost=messages - len(states) + sum(_is_lost(taken, *each) for each in states.items()),
        wrongly=sum(1 for each in resolved if (each in sent) != bool(taken[each])),
        in_doubt=len(doubtful),
        in_doubt_arrived=sum(1 for each in doubtful if taken[each]),
        resolved=len(resolved),
        failed=sum(1 for state in states.values() if state == "failed"),
        late=_lateness(),
        seconds=seconds,
    )


def _is_lost(taken: Counter[str], name: str, state: str) -> bool:
    """Neither delivered nor shown to the candidate as something to decide."""
    return not taken[name] and state not in NOBODY_KNOWS and state != "sent"


def _lateness() -> tuple[float, float, float]:
    from afterword.records import models

    rows = models.Outgoing.objects.filter(state="sent").values_list("sent_at", "first_due")
    late = sorted((sent - due).total_seconds() for sent, due in rows if sent and due)
    if len(late) < 2:
        return (late[0],) * 3 if late else (0.0, 0.0, 0.0)
    parts = quantiles(late, n=20, method="inclusive")
    return parts[9], parts[18], late[-1]
