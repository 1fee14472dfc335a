"""Speed, measured side by side in one run: `python -m benchmarks.inference`, `.reply`, `.explaining` and `.start_up`, from the checkout.

Each prints a small table of medians and ratios; with `--check` it exits 1 when a bound is missed.
"""
