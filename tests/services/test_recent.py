from annotator.services.recent import MOST, RecentDatasets, looks_like_dataset


def test_the_newest_comes_first_and_only_what_is_there(tmp_path):
    recent = RecentDatasets(tmp_path / "config" / "recent.json")
    assert recent.paths() == []
    paths = [tmp_path / f"{number}.db" for number in range(MOST + 3)]
    for path in paths:
        path.touch()
        recent.add(path)
    assert recent.paths() == paths[::-1][:MOST]
    recent.add(paths[5])
    assert recent.paths()[0] == paths[5]
    paths[5].unlink()
    assert paths[5] not in recent.paths()


def test_a_broken_list_is_an_empty_one(tmp_path):
    file = tmp_path / "recent.json"
    for content in (b"{", b"7", b'[3, "x"]', b"\xff"):
        file.write_bytes(content)
        assert RecentDatasets(file).paths() == []
    blocked = RecentDatasets(tmp_path / "recent.json" / "below")
    blocked.add(tmp_path / "a.db")
    assert blocked.paths() == []


def test_a_dataset_is_known_by_its_first_bytes(dataset, tmp_path):
    assert looks_like_dataset(dataset.path)
    (tmp_path / "a.db").write_text("notes")
    assert not looks_like_dataset(tmp_path / "a.db")
    assert not looks_like_dataset(tmp_path)
