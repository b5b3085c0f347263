from annotator.formats.plausibility import plausibility


def test_prose_scores_high_and_wrongly_decoded_prose_low():
    prose = "昨天，市政府召开会议，宣布今年将投资建设新的产业园区。"
    wrong = prose.encode("gb18030").decode("utf-16-le", "replace")
    assert plausibility(prose) > 0.6
    assert plausibility(wrong) < 0.1


def test_traditional_prose_scores_high():
    assert plausibility("市政府宣布今年將投資興建新的產業園區。") > 0.6


def test_ascii_says_nothing():
    assert plausibility("2026 plain") == 0
    assert plausibility("") == 0


def test_private_use_characters_count_against():
    assert plausibility("\ue000\ue001") == -1
