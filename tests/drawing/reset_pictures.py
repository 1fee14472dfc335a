"""`python -m tests.drawing.reset_pictures` draws the pictures that are kept anew; the diff is what there is to review."""

from tests.drawing.collaborations import FIXTURES, drawn

if __name__ == "__main__":
    for name, text in drawn().items():
        (FIXTURES / name).write_text(text, encoding="utf-8", newline="\n")
        print(name)
