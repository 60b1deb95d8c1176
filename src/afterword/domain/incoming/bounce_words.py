"""The words of machines that return mail, in English and Spanish and where they are common."""

from __future__ import annotations

import re


def _any(*phrases: str) -> re.Pattern[str]:
    r"""A pattern for any of these; a space in them is any run of spaces and line breaks.

    ``\S*`` and ``\S+`` go no further than a word does, so that no text takes long.
    """
    bounded = (p.replace(r"\S+", r"\S{1,80}").replace(r"\S*", r"\S{0,80}") for p in phrases)
    return re.compile("(?i)" + "|".join(p.replace(" ", r"\s+") for p in bounded))


MACHINE_SENDER = _any(
    r"mailer[-_. ]?daemon",
    r"\bpost-?master\b",
    r"mail[-_.]?delivery",
    r"\bmdaemon\b",
    r"\bmail[-_.]daemon\b",
    r"microsoftexchange[0-9a-f]{8,}@",
    r"\bbounces?@",
    r"delivery[-_.]?(?:subsystem|status|notification|service)",
)
MACHINE_NAME = _any(
    r"mail delivery (?:system|subsystem|service)",
    r"mailer[- ]daemon",
    r"^post-?master\b",
    r"system administrator",
    r"mail administrator",
    r"microsoft outlook$",
    r"administrador del sistema",
    r"sistema de entrega de correo",
)
DELIVERY_SUBJECT = _any(
    r"\bundeliver(?:able|ed)\b",
    r"delivery status notification",
    r"delivery (?:notification|report|problem|failure|failed|has failed|error|incomplete|delayed"
    r"|warning|unsuccessful)",
    r"(?:mail|message) (?:delivery|system) (?:failed|failure|failures|problem|error|delayed"
    r"|warning)",
    r"returned (?:mail|message|to sender)",
    r"failure (?:notice|delivery)",
    r"failed mail",
    r"mail failed",
    r"processing error",
    r"error during delivery",
    r"(?:automatically )?rejected mail",
    r"mail failure",
    r"(?:could|can|was|has) ?not (?:be|been) (?:yet )?(?:delivered|sent)",
    r"not (?:yet )?(?:been )?delivered",
    r"message (?:you sent )?(?:was )?(?:blocked|rejected|delayed)",
    r"warning: (?:could not send|message)",
    r"delayed mail",
    r"address not found",
    r"user unknown",
    r"delivery status",
    r"rejected:",
    r"non-?delivery",
    r"no (?:se )?(?:ha )?(?:pudo|podido|puede) (?:ser )?entreg\w+",
    r"no entregad[oa]",
    r"no se entreg[oó]",
    r"(?:mensaje|correo) (?:devuelto|rechazado|no entregado)",
    r"error (?:de|en la) entrega",
    r"notificaci[oó]n (?:de estado|del estado) de (?:la )?entrega",
    r"direcci[oó]n no encontrada",
    r"entrega (?:retrasada|fallida|aplazada)",
    r"no remis",
    r"non remis",
    r"unzustellbar",
    r"utilisateur non recens",
)
FAILED = _any(
    r"could ?n[o']t be delivered",
    r"(?:un|not )able to deliver",
    r"wasn't able to deliver",
    r"was(?:n't| not) delivered",
    r"did not (?:reach|receive)",
    r"has not (?:yet )?been delivered",
    r"not (?:yet )?delivered to",
    r"delivery (?:has )?failed",
    r"delivery (?:to|of) .{0,120}?(?:failed|delayed|postponed|not possible)",
    r"failed permanently",
    r"permanent(?:ly)? (?:fatal )?(?:error|fail)",
    r"undeliver(?:able|ed)",
    r"(?:address(?:es)?|recipients?)(?:\(es\)|\(s\))? (?:\S+ )?(?:failed|had)",
    r"delivery attempts? (?:will )?(?:continue|failed)",
    r"returned to (?:you|sender)",
    r"user unknown",
    r"unknown (?:user|recipient|local)",
    r"no such (?:user|mailbox|address|recipient)",
    r"does(?:n't| not) (?:exist|have an? \S+ account)",
    r"could(?:n't| not) be found",
    r"mailbox (?:is )?(?:full|unavailable|disabled|not found)",
    r"(?:over|exceed\w*) (?:\w+ ){0,2}quota",
    r"has been (?:rejected|blocked|delayed|postponed)",
    r"was rejected",
    r"(?:cannot|can't|can not) be delivered",
    r"did not exactly match",
    r"message not delivered",
    r"(?:has been|was|been) returned",
    r"no valid recipients",
    r"unknown host",
    r"automatically rejected",
    r"failed (?:addresses|recipients)",
    r"delivery attempts",
    r"no (?:se )?(?:ha )?(?:pudo|podido|puede) (?:ser )?entreg\w+",
    r"no (?:ha sido|fue|se) entreg\w+",
    r"no se (?:encontr[oó]|ha encontrado)",
    r"no existe",
    r"usuario desconocido",
    r"n'a pas pu [eê]tre",
    r"n'existe pas",
    r"konnte nicht zugestellt",
    r"не может быть доставлено",
    r"无法发送|無法傳送|无法送达",
)
# The address itself is no good: whoever reads this has the wrong one.
ADDRESS_GONE = _any(
    r"user (?:is )?(?:unknown|not found|doesn't exist|does not exist)",
    r"unknown (?:or illegal )?(?:user|recipient|address|local|e-?mail|mailbox)",
    r"no such (?:user|mailbox|address|recipient|account|person|domain|host)",
    r"(?:address|user|account|mailbox|recipient|domain|e-?mail"
    r"|inbox)\S* (?:\S+ ){0,6}?(?:does not|doesn't"
    r"|did not|didn't) exist",
    r"does(?:n't| not) have an? \S+ account",
    r"(?:not|isn't) a valid (?:user|address|mailbox|recipient|e-?mail)",
    r"invalid (?:user|mailbox|recipient|address|e-?mail)",
    r"(?:address|recipient|mailbox|account|user)\S* (?:\S+ ){0,4}?(?:was|is|could|are)(?:n't| not)"
    r" (?:be )?(?:found|recognized|recognised|known|listed)",
    r"couldn't be found",
    r"address not found",
    r"(?:recipient|mailbox) (?:not found|name is not recognized)",
    r"recipient address rejected: (?!access|greylist|temp|policy|message)",
    r"(?:account|mailbox|user|address|e-?mail account)\S* (?:\S+ ){0,8}?(?:is|has been"
    r"|was) (?:\w+ )?"
    r"(?:disabled|inactive|suspended|closed|deactivated|discontinued|deleted|no longer)",
    r"no longer (?:works?|employed|with|valid|active|in use|available|accepts?)",
    r"no mailbox (?:here )?(?:by|with|for) that name",
    r"bad (?:destination )?(?:mailbox )?address",
    r"unrout(?:e)?able (?:address|mail domain|domain)",
    r"(?:host|domain)(?: name)? (?:\S+ )?(?:not found|unknown|lookup failed)",
    r"name or service not known",
    r"no matches to nameserver",
    r"did not exactly match",
    r"\b5\.1\.(?:1|2|3|6|10)\b",
    r"\b5\.2\.1\b",
    r"(?:usuario|destinatario|direcci[oó]n|buz[oó]n|cuenta) (?:\S+ ){0,6}?(?:no existe"
    r"|desconocid[oa]"
    r"|no encontrad[oa]|no v[aá]lid[oa]|inexistente|deshabilitad[oa]|inactiv[oa])",
    r"no se (?:ha )?(?:encontr[oó]|podido encontrar|pudo encontrar|encontrado) (?:la |el )?"
    r"(?:direcci[oó]n|usuario|destinatario|buz[oó]n|cuenta)",
    r"n'existe pas",
    r"user not (?:found|known)",
    r"invalid final delivery userid",
    r"could not find a gateway",
    r"does not have a final",
    r"unknown host",
)
# A full mailbox, a busy server, a filter, a size: the address may be good.
NOT_FOR_GOOD = _any(
    r"(?:mailbox|inbox|account|buz[oó]n|bandeja) (?:\S+ ){0,4}?(?:full|lleno|llena|over)",
    r"full mailbox",
    r"(?:over|exceed\w*|disk|reached) (?:\w+ ){0,3}quota",
    r"quota (?:\w+ ){0,2}(?:exceed|full|reached)",
    r"overquota",
    r"cuota",
    r"out of (?:storage|space)",
    r"insufficient (?:system )?(?:storage|resources|disk)",
    r"temporar",
    r"transient",
    r"try again",
    r"will (?:be retried|retry|continue|keep trying|try)",
    r"not yet been delivered",
    r"(?:has been|was|mail|message) (?:delayed|postponed|deferred)",
    r"grey-?list",
    r"timed? ?out",
    r"(?:not|no longer|never) respond",
    r"did not respond",
    r"not reachable|unreachable",
    r"(?:could not|unable to|wasn't able to|cannot|failed to) (?:connect|establish)",
    r"connection (?:refused|failed|lost|timed|reset|to \S+ failed|dropped)",
    r"queue too long",
    r"too many (?:hops|messages|connections|recipients|errors)",
    r"\bloop",
    r"rate limit",
    r"\bspam\b|unsolicited|blacklist|blocklist|block list|blocked|black list",
    r"polic(?:y|ies)",
    r"virus|malware|content rejected|message content",
    r"too (?:large|big|long)",
    r"exceeds? (?:the )?(?:maximum|size|limit)",
    r"maximum (?:inbound )?message size",
    r"authenticat|\bSPF\b|DMARC|DKIM",
    r"not accepting (?:mail|messages) from",
    r"\b5\.2\.2\b|\b5\.2\.3\b|\b5\.3\.4\b|\b5\.7\.\d+\b|\b5\.4\.(?:0|6|7)\b|\b4\.\d\.\d+\b",
    r"expired",
)
GIVEN_UP = _any(
    r"permanent(?:ly)?",
    r"given up",
    r"recipients? failed",
    r"code 550",
    r"undeliverable",
    r"fatal error",
    r"(?:could|can) ?not be delivered",
    r"unable to deliver",
    r"did not (?:reach|receive)",
    r"delivery (?:has )?failed",
    r"was not delivered",
    r"no (?:se )?(?:ha )?(?:pudo|podido|puede) (?:ser )?entreg\w+",
)
RETURNED_BELOW = re.compile(
    r"(?im)^[ \t>*=_-]{0,80}(?:"
    r"(?:this is a copy of (?:the|your) message|below this line is a copy|original message\b"
    r"|(?:the )?(?:header|headers|body) of the original message|message header follows"
    r"|original message (?:follows|headers|details|attached|as received)|returned message"
    r"|unsent message|message headers follow|the first \d+ lines of your original"
    r"|your message reads"
    r"|transcript of message|mensaje original|encabezados originales|message text follows"
    r"|returned mail|start of returned message|here is a copy of|original (?:mail|headers))[^\n]*)$"
)
