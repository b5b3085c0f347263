import gc

from annotator.ui import idle_collection


class Knot:
    """Refers to itself, so that only the collector can free it."""

    freed = 0

    def __init__(self):
        self.me = self

    def __del__(self):
        Knot.freed += 1


def test_garbage_waits_for_a_pause(window, qtbot, monkeypatch):
    Knot.freed = 0
    assert not gc.isenabled()
    Knot()
    window.review.next_open()
    assert Knot.freed == 0
    qtbot.waitUntil(lambda: Knot.freed == 1)
    monkeypatch.setattr(idle_collection, "_MANY", 0)
    old = Knot()
    gc.collect()
    del old
    window.review.next_open()
    qtbot.waitUntil(lambda: Knot.freed == 2)


def test_a_closed_window_gives_the_collector_back(window):
    window.close()
    assert gc.isenabled()
