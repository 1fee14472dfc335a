"""What is wrong with a file that is no YAML, in our own words."""

import yaml

from engine.language import Text


def sentence_for(error: yaml.YAMLError) -> Text:
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "?"
    return Text(
        f"dit is geen geldige YAML ({problem}); kijk naar de inspringing, en zet tekst met een dubbele punt tussen aanhalingstekens",
        f"this is not valid YAML ({problem}); look at the indentation, and put text with a colon in quotes",
    )
