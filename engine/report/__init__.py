"""What a client gets on paper: documents as values, and their writers (Markdown, HTML, PDF, Word)."""
