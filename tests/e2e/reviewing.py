"""Reviews the one article of a dataset in the real window by keys, towards the gold of a JSON file.

`python -m tests.e2e.reviewing DATASET GOLD.jsonl` prints how many keys and how many pointer actions it took. It is a
process of its own, because the window counts on being the only one.
"""

import sys
from pathlib import Path

from annotator.services.predicting import suggest_all
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from tests.benchmarks.oracle_hands import Hands
from tests.benchmarks.oracle_reviewer import Reviewer
from tests.benchmarks.stage import review_window
from tests.benchmarks.text_generator import read_gold


def main(dataset, gold):
    """Review the article until it holds the gold spans."""
    (article,) = read_gold(Path(gold))
    with Dataset(Path(dataset)) as data:
        session = ReviewSession(data, "reviewer")
        suggest_all(session)
        (document,) = data.ids()
        with review_window(session) as window:
            hands = Hands(window)
            Reviewer(hands, {document: list(article.spans)}, one_by_one=True, mouse="none").review_all()
    print(hands.keys.total(), hands.pointer.total())


if __name__ == "__main__":
    main(*sys.argv[1:])
