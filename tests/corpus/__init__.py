"""What recruiters and candidates say, with what it means by CONVENTIONS.md."""
