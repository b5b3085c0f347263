import pytest

from annotator.core import decision as d
from annotator.core.errors import DatasetDamaged, UserError
from annotator.services.backups import backup, restore
from annotator.storage.dataset import Dataset

PROJECT = "PROJECT-智能装备产业园"


def content(path, document):
    with Dataset(path, create=False) as dataset:
        return dataset.load(document)


def test_a_backup_holds_everything_while_the_dataset_is_open(session, document):
    session.apply(document, d.Accept(PROJECT))
    copy = backup(session.dataset.path)
    assert copy.parent == session.dataset.path.parent
    assert copy.name.startswith("gold.backup-")
    assert content(copy, document) == session.load(document)
    assert backup(session.dataset.path) != copy, "a second one in the same second gets a name of its own"


def test_a_backup_never_overwrites(session, document, tmp_path):
    (tmp_path / "b.db").write_text("mine")
    with pytest.raises(UserError) as caught:
        backup(session.dataset.path, tmp_path / "b.db")
    assert caught.value.code == "backup-exists"
    assert (tmp_path / "b.db").read_text() == "mine"


def test_restoring_keeps_what_was_there(session, document):
    path = session.dataset.path
    copy = backup(path)
    before = session.load(document)
    session.apply(document, d.Accept(PROJECT))
    after = session.load(document)
    kept = restore(copy, path)
    assert content(path, document) == before
    assert content(kept, document) == after
    assert not [name for name in path.parent.iterdir() if name.suffix == ".part"]


def test_restoring_where_nothing_is_makes_the_dataset(session, document, tmp_path):
    copy = backup(session.dataset.path)
    assert restore(copy, tmp_path / "new.db") is None
    assert content(tmp_path / "new.db", document) == session.load(document)


def test_a_damaged_dataset_can_be_restored_and_is_kept(session, document):
    path = session.dataset.path
    copy = backup(path)
    before = session.load(document)
    session.dataset.close()
    path.write_bytes(path.read_bytes()[:700])
    kept = restore(copy, path)
    assert content(path, document) == before
    assert kept.stat().st_size == 700


def test_a_damaged_backup_is_refused_and_the_dataset_stays(session, document, tmp_path):
    copy = backup(session.dataset.path)
    copy.write_bytes(copy.read_bytes()[:5000])
    before = session.load(document)
    with pytest.raises(DatasetDamaged):
        restore(copy, session.dataset.path)
    assert content(session.dataset.path, document) == before


def test_a_backup_with_misplaced_spans_is_refused(session, document, tmp_path):
    session.apply(document, d.Accept(PROJECT))
    copy = backup(session.dataset.path)
    with Dataset(copy) as opened:
        opened._db.execute("UPDATE spans SET start = start + 1")
        opened._db.conn.commit()
    with pytest.raises(DatasetDamaged, match="does not quote"):
        restore(copy, session.dataset.path)


def test_a_missing_backup_is_told(tmp_path):
    with pytest.raises(UserError):
        restore(tmp_path / "no.db", tmp_path / "g.db")
    assert list(tmp_path.iterdir()) == []
