"""IMAP (RFC 3501, RFC 2177, RFC 6154): what lies in Sent, Drafts and the inbox."""

from afterword.adapters.imap.folders import ImapFolders
from afterword.adapters.imap.host import ImapHost

__all__ = ["ImapFolders", "ImapHost"]
