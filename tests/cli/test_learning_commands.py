"""Training from the command line, and what evaluate says about learning."""

import json

from annotator.services.session import ReviewSession
from annotator.storage.dataset import Dataset
from tests.services.lighthouses import NEW, article


def decided(path, count):
    with Dataset(path) as dataset:
        ReviewSession(dataset, "tester").add_documents(article(number) for number in range(count))


def test_training_says_how_it_ended_and_suggest_uses_it(annotator, tmp_path):
    decided(tmp_path / "gold.db", 8)
    status, out, _ = annotator("train")
    assert status == 0
    assert out.startswith("Learned from ")
    assert "INSTITUTION " in out
    with Dataset(tmp_path / "gold.db") as dataset:
        assert dataset.last_training()["version"] in out
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    annotator("import", "new.txt")
    rows = [json.loads(line) for line in annotator("suggest")[1].splitlines()]
    assert "海棠灯塔" in {span["text"] for span in rows[-1]["spans"]}


def test_too_little_to_learn_from_is_told(annotator, tmp_path):
    decided(tmp_path / "few.db", 2)
    status, out, _ = annotator("train", "--dataset", "few.db", "--json")
    assert (status, json.loads(out)["reason"], json.loads(out)["documents"]) == (1, "too-few", 2)
    assert "2 articles done, 4 needed" in annotator("train", "--dataset", "few.db")[1]


def test_training_needs_a_dataset(annotator):
    status, out, err = annotator("train", "--dataset", "no.db")
    assert (status, out, len(err)) == (1, "", 1)


def test_evaluate_has_suggesters_baselines_and_the_curve(annotator, tmp_path):
    decided(tmp_path / "g.db", 3)
    annotator("export", "-o", "gold.jsonl", "--dataset", "g.db")
    data = json.loads(annotator("evaluate", "--gold", "gold.jsonl", "--json")[1])
    assert set(data["baselines"]) == {"strings", "jieba"}
    assert data["baselines"]["strings"]["INSTITUTION"]["gold"] == data["labels"]["INSTITUTION"]["exact"]["gold"]
    assert len(data["curve"]["points"]) == 3
    assert all(0 <= row["precision"] <= 1 for row in data["suggesters"])
    out = annotator("evaluate", "--gold", "gold.jsonl", "--no-findings")[1]
    for title in ("Suggesters", "Baselines", "Suggested when reached", "In order"):
        assert title in out
    plain = annotator("evaluate", "--gold", "gold.jsonl", "--no-curve", "--json")[1]
    assert "curve" not in json.loads(plain)
