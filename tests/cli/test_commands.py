import io
import json
import logging
import sys

import pytest
from platformdirs import user_log_path

from annotator import __version__
from annotator.app import main
from annotator.cli import main as module
from annotator.cli.main import annotator as group
from annotator.services import doctor as doctor_service
from annotator.services.doctor import Finding
from annotator.storage.dataset import Dataset
from tests.screenshots.dataset import make_dataset

SPAN = {"start": 0, "end": 2, "label": "PROJECT", "text": "甲城"}


def test_every_command_of_the_contract_is_there():
    assert set(group.commands) == {
        "review",
        "import",
        "suggest",
        "export",
        "evaluate",
        "train",
        "stats",
        "ledger",
        "names",
        "lexicon",
        "check",
        "backup",
        "restore",
        "doctor",
        "formats",
        "build-models",
        "convert",
    }


def test_import_says_what_came_of_it(annotator, articles):
    assert annotator("import", articles) == (0, "Imported 2, there already 0, left out 0.\n", [])
    assert annotator("import", articles)[1] == "Imported 0, there already 2, left out 0.\n"


def test_what_import_left_out_is_named_and_the_status_tells(annotator, articles):
    (articles / "bad.txt").write_bytes(b"a\0b")
    status, out, err = annotator("import", articles, "no.txt", "--dataset", "other.db")
    assert (status, out) == (1, "Imported 2, there already 0, left out 2.\n")
    assert "bad.txt: This is a binary file, not a text." in err[0]
    assert err[1:] == ["annotator: no.txt: There is no such file. Check the name."]


def test_a_very_long_list_of_problems_is_cut(annotator, tmp_path):
    (tmp_path / "a.jsonl").write_text("x\n" * 80 + '{"text": "甲"}\n', encoding="utf-8")
    status, _, err = annotator("import", "a.jsonl")
    assert (status, len(err)) == (1, 51)
    assert err[-1] == "annotator: and 30 more of the kind"


def test_export_and_back(annotator, articles, tmp_path):
    row = {"text": "甲城开工", "spans": [SPAN]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(row), encoding="utf-8")
    annotator("import", articles, "gold.jsonl")
    status, out, err = annotator("export", "-o", "o.jsonl", "--with", "suggestions, rejected")
    assert (status, out, err) == (0, "", ["Wrote 3 articles with 1 spans to o.jsonl."])
    assert annotator("import", "o.jsonl", "--dataset", "new.db")[0] == 0
    annotator("export", "-o", "o2.jsonl", "--dataset", "new.db")
    assert (tmp_path / "o2.jsonl").read_bytes() == (tmp_path / "o.jsonl").read_bytes()


def test_suggest_writes_document_json_of_files(annotator, articles, tmp_path):
    status, out, _ = annotator("suggest", articles)
    rows = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [row["title"] for row in rows] == ["甲城", "乙城"]
    assert all({span["state"] for span in row["spans"]} == {"suggested"} for row in rows)
    assert annotator("suggest", articles, "-o", "p.jsonl", "--workers", "2")[0] == 0
    assert (tmp_path / "p.jsonl").read_text(encoding="utf-8") == out
    assert annotator("suggest", articles, "--min-score", "1")[1].count('"suggested"') < out.count('"suggested"')


def test_suggest_names_what_it_left_out(annotator, articles):
    (articles / "empty.txt").touch()
    status, out, err = annotator("suggest", articles)
    assert (status, len(out.splitlines())) == (1, 2)
    assert "empty.txt: The file is empty." in err[-1]


def test_suggest_over_a_dataset_leaves_it_alone(annotator, articles, tmp_path):
    annotator("import", articles)
    status, out, _ = annotator("suggest")
    assert (status, len(out.splitlines())) == (0, 2)
    with Dataset(tmp_path / "gold.db") as dataset:
        assert dataset.count_spans() == {}


def test_evaluate_prints_tables_or_json(annotator, articles, tmp_path):
    annotator("suggest", articles, "-o", "p.jsonl")
    text = (tmp_path / "p.jsonl").read_text(encoding="utf-8").replace('"suggested"', '"gold"')
    (tmp_path / "g.jsonl").write_text(text, encoding="utf-8")
    status, out, err = annotator("evaluate", "--gold", "g.jsonl", "--json")
    assert (status, err) == (0, [])
    assert json.loads(out)["labels"]["all"]["exact"]["f1"] == 1
    (tmp_path / "p.jsonl").write_text(text.splitlines()[0] + "\n", encoding="utf-8")
    status, out, err = annotator("evaluate", "--gold", "g.jsonl", "--pred", "p.jsonl")
    assert status == 0
    assert "INVESTMENT" in out
    assert "missed" in out
    assert "[5000万元]" in out
    assert "Documents: 2, not predicted: 1." in out
    assert "missed" not in annotator("evaluate", "--gold", "g.jsonl", "--pred", "p.jsonl", "--no-findings")[1]


def test_stats_in_words_and_json(annotator, articles):
    annotator("import", articles)
    status, out, _ = annotator("stats")
    assert status == 0
    assert "Articles done: 0 of 2" in out
    assert "INSTITUTION" in out
    figures = json.loads(annotator("stats", "--json")[1])
    assert (figures["articles"], figures["labels"]["PROJECT"]["gold"]) == (2, 0)


def test_stats_of_a_review_say_its_pace_and_what_became_of_the_suggestions(annotator, tmp_path):
    make_dataset(tmp_path / "gold.db")
    status, out, _ = annotator("stats")
    assert status == 0
    for words in ("Still to decide: ", "Days", "Suggesters", "Missed by all", "Scores (off by ", "Amounts by month"):
        assert words in out
    figures = json.loads(annotator("stats", "--json")[1])
    assert figures["pace"]["done"] == figures["done"] == 9
    assert sum(one["decided"] for one in figures["suggesters"]) == sum(row["count"] for row in figures["reliability"])


def test_check_backup_and_restore(annotator, articles, tmp_path):
    annotator("import", articles)
    assert annotator("check") == (0, "gold.db: 2 articles, nothing wrong.\n", [])
    assert annotator("backup", "-o", "b.db")[:2] == (0, "Backed up to b.db.\n")
    status, out, _ = annotator("restore", "b.db")
    assert status == 0
    assert "As it was: gold.before-restore-" in out
    assert annotator("restore", "b.db", "--dataset", "new.db")[1] == "Restored new.db from b.db.\n"


def test_check_names_what_is_wrong_with_status_three(annotator, articles, tmp_path):
    (tmp_path / "g.jsonl").write_text(json.dumps({"text": "甲城开工", "spans": [SPAN]}), encoding="utf-8")
    annotator("import", "g.jsonl")
    with Dataset(tmp_path / "gold.db") as dataset:
        dataset._db.execute("UPDATE spans SET start = 1")
        dataset._db.conn.commit()
    status, out, err = annotator("check")
    assert (status, out) == (3, "")
    assert "does not quote its text" in err[0]


def test_formats_are_listed(annotator):
    status, out, _ = annotator("formats")
    assert status == 0
    assert "jsonl" in out
    assert "read and written" in out


def test_doctor_says_what_is_missing_and_the_line_to_type(annotator, monkeypatch):
    monkeypatch.setattr(doctor_service, "examine", lambda: [Finding("libX", False, "system library", ("libx1",))])
    status, out, err = annotator("doctor")
    assert (status, out) == (1, "MISSING libX: system library\n")
    assert err[-1].endswith("install -y --no-install-recommends libx1")


def test_doctor_fixes_what_it_can(annotator, monkeypatch):
    findings = [Finding("libX", False, "system library", ("libx1",))]
    monkeypatch.setattr(doctor_service, "examine", lambda: list(findings))
    monkeypatch.setattr(doctor_service, "can_install", lambda: True)
    monkeypatch.setattr(doctor_service, "install", lambda names: findings.clear() or True)
    status, out, _ = annotator("doctor", "--fix")
    assert status == 0
    assert "Installing: libx1" in out
    assert "Nothing is missing." in out


def test_doctor_installs_what_it_only_advises_by_itself(annotator, monkeypatch):
    advice = Finding("Emoji font", True, "none was found", advised=("fonts-e",))
    findings, installed = [Finding("libX", False, "system library", ("libx1",)), advice], []
    monkeypatch.setattr(doctor_service, "examine", lambda: list(findings))
    monkeypatch.setattr(doctor_service, "can_install", lambda: True)
    monkeypatch.setattr(doctor_service, "install", lambda names: installed.append(names) or findings.pop(0) is None)
    status, out, _ = annotator("doctor", "--fix")
    assert (status, installed) == (0, [["libx1"], ["fonts-e"]])
    findings[:] = [advice]
    status, out, _ = annotator("doctor")
    assert status == 0
    assert out.startswith("ADVICE  Emoji font: none was found\n")
    assert "--no-install-recommends fonts-e\n" in out
    assert out.endswith("Nothing is missing.\n")


def test_doctor_says_in_words_what_apt_cannot_install(annotator, monkeypatch):
    finding = Finding("settings folder", False, "/x", remedy="Make it writable: /x")
    monkeypatch.setattr(doctor_service, "examine", lambda: [finding])
    assert annotator("doctor", "--fix")[::2] == (1, ["Make it writable: /x"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["export"],
        ["import"],
        ["evaluate"],
        ["suggest", "--workers", "0"],
        ["stats", "--nonsense"],
        ["export", "-o", "x", "--status", "some"],
        ["suggest", "--min-score", "2"],
    ],
)
def test_wrong_usage_is_status_two(annotator, arguments):
    status, out, err = annotator(*arguments)
    assert (status, out) == (2, "")
    assert err[-1].startswith("Error: ")


def test_help_and_version(annotator):
    assert annotator("--version")[:2] == (0, f"annotator, version {__version__}\n")
    for command in ([], *[[name] for name in group.commands]):
        status, out, _ = annotator(*command, "--help")
        assert status == 0
        assert "Usage: annotator" in out


def test_a_bug_is_one_line_that_names_the_log(annotator, monkeypatch):
    def broken(path, create=True):
        raise ZeroDivisionError("inside")

    monkeypatch.setattr("annotator.cli.stats.Dataset", broken)
    status, out, err = annotator("stats")
    log = user_log_path("annotator", appauthor=False) / "annotator.log"
    assert (status, out) == (1, "")
    assert err == [f"annotator: Something went wrong inside (ZeroDivisionError). Details: {log}"]
    assert "ZeroDivisionError: inside" in log.read_text(encoding="utf-8")
    assert logging.getLogger("annotator").handlers == []


def test_a_bug_is_told_even_without_a_log(annotator, monkeypatch, own_folders):
    (own_folders / "state").touch()
    monkeypatch.setattr("annotator.cli.stats.Dataset", lambda *a, **k: 1 / 0)
    status, _, err = annotator("stats")
    assert status == 1
    assert "no log" in err[0]


@pytest.mark.parametrize(("error", "status"), [(KeyboardInterrupt, 130), (BrokenPipeError, 1)])
def test_breaking_off_is_no_bug(annotator, monkeypatch, error, status):
    def broken(path, create=True):
        raise error

    monkeypatch.setattr("annotator.cli.stats.Dataset", broken)
    monkeypatch.setattr(module, "_silence_stdout", lambda: None)
    assert annotator("stats")[0] == status


def test_the_programs_entry_is_this_command_line(capsys):
    assert main(["formats"]) == 0
    assert "jsonl" in capsys.readouterr().out


def test_a_terminal_without_chinese_does_not_end_a_command(monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(), encoding="latin-1")
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["formats"]) == 0
    stream.flush()
    assert b"?? JSON / Document JSON" in stream.buffer.getvalue()
