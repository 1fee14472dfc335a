"""`python -m tests.packs.fuzz --number 20000` changes shipped packs at random, and says where that ends in anything but faults."""

import argparse
import random
import sys
import traceback
from collections.abc import Callable, Iterator

from tests.packs.mutating import Mutation, mutated, outcome


def failures(
    number: int, seed: int, tried: Callable[[Mutation], object] = outcome
) -> Iterator[tuple[int, Mutation, str]]:
    """The mutations that end in another exception than a refusal: each with its number, by which it can be made again."""
    for each in range(seed, seed + number):
        mutation = mutated(random.Random(each))
        try:
            tried(mutation)
        except Exception:
            yield each, mutation, traceback.format_exc()


def main() -> int:
    """The number of failures, as an exit code of 0 or 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=20_000, help="how many mutations")
    parser.add_argument("--seed", type=int, default=0, help="the number of the first")
    given = parser.parse_args()
    found = 0
    for each, mutation, told in failures(given.number, given.seed):
        found += 1
        print(f"--number 1 --seed {each}: {mutation.pack}/{mutation.file}\n{told}")
    print(f"{given.number} mutations from {given.seed} on: {found} failures")
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
