"""What goes wrong while mail is sent, done on purpose and counted: ``make faults``."""
