"""The rows: every one has an owner. Known to ``records`` and ``workflows`` only.

Facts are rows that change; what happened is an ``Event``; every change of either is written down
as a ``Change`` of an ``Act``, which is how ``undo`` and the history work. Rows refer to people by
id and keep private text in columns that can be blanked, so that a person can be erased and the
history still stands. No rule lives here.
"""

from __future__ import annotations

from afterword.records.models.ahead import Message, PlannedStep
from afterword.records.models.delivery import Mailbox, Outgoing, Passage, SendingEpoch, StateIn
from afterword.records.models.facts import (
    Conversation,
    Debrief,
    Employer,
    Interview,
    Involvement,
    Opportunity,
    Person,
    Seat,
)
from afterword.records.models.listening import Arrival, FolderMark
from afterword.records.models.owner import (
    OwnAddress,
    Owned,
    RuleNumber,
    Stationery,
    TransitLane,
    User,
)
from afterword.records.models.past import Act, Change, Event
from afterword.records.models.reminding import DebriefAnswer, Notifications, Reminder

__all__ = [
    "Act",
    "Arrival",
    "Change",
    "Conversation",
    "Debrief",
    "DebriefAnswer",
    "Employer",
    "Event",
    "FolderMark",
    "Interview",
    "Involvement",
    "Mailbox",
    "Message",
    "Notifications",
    "Opportunity",
    "Outgoing",
    "OwnAddress",
    "Owned",
    "Passage",
    "Person",
    "PlannedStep",
    "Reminder",
    "RuleNumber",
    "Seat",
    "SendingEpoch",
    "StateIn",
    "Stationery",
    "TransitLane",
    "User",
]
