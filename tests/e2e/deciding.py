"""A reviewer who never stops: decides, and says each decision only after it was committed. Run by test_kill."""

import random
import sys
from pathlib import Path

from annotator.core import decision as d
from annotator.core.errors import UserError
from annotator.core.span import State
from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset


def say(change):
    """Print the decision's uuid, as the window paints what was committed."""
    print(change.entry, flush=True)


def main(path, seed):
    chance = random.Random(seed)
    session = ReviewSession(Dataset(Path(path), create=False), "tester")
    session.subscribe(say)
    documents = session.dataset.ids()
    while True:
        try:
            decide(session, chance.choice(documents), chance)
        except UserError:
            continue


def decide(session, document, chance):
    """Carry out one decision of some kind on some span of a document."""
    span = chance.choice(session.load(document).spans)
    kind = chance.choices(["state", "comment", "undo", "batch"], [6, 3, 2, 1])[0]
    if kind == "state":
        session.apply(document, d.Reject(span.id) if span.state is State.GOLD else d.Accept(span.id))
    elif kind == "comment":
        session.apply(document, d.SetComment(span.id, str(chance.random())))
    elif kind == "undo":
        session.undo()
    else:
        session.apply_all([(document, d.SetComment(span.id, "both")), (document, d.SetFlag(chance.random() < 0.5))])


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
