"""What arrives as a file: calendar invites and mails, read behind guards."""
