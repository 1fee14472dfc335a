"""A document as one HTML page that works offline, on paper, on a phone and by keyboard."""
