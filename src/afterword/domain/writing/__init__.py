"""Facts and phrases in, a message that a person would sign out."""
