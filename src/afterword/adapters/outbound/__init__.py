"""Mail on its way out: links and files to send by hand, messages to send, and SMTP."""
