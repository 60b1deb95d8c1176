"""What the reader and the writer of words share, for each language: months, weekdays, numerals."""
