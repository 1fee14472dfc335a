"""The terminal: questions put, replies read, outcomes shown. Together with reports the only floor that knows output."""
