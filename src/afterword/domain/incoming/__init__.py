"""What an arrived mail is: bounce, automatic reply, invite, a person's words, or a machine's."""
