import pytest

from annotator.suggest.candidate import Candidate


def test_two_proposals_of_one_place_and_label_share_a_key():
    one = Candidate(3, 7, "PROJECT", 0.4, "head", "中心词", {"kind": "named"})
    other = Candidate(3, 7, "PROJECT", 0.9, "echo", "已确认")
    assert one.key == other.key == (3, 7, "PROJECT")
    assert one != other


def test_a_candidate_has_no_attributes_unless_given_and_never_changes():
    candidate = Candidate(0, 2, "INSTITUTION", 0.5, "suffix", "")
    assert candidate.attributes == {}
    with pytest.raises(AttributeError):
        candidate.score = 1.0
    assert candidate == Candidate(0, 2, "INSTITUTION", 0.5, "suffix", "")
