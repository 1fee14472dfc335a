"""The consultation: which question comes next, what a reply means, and where the case is kept."""
