"""Charts: round axes, marks where the numbers say, keys and clicks, pictures as files."""

import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from annotator.core.errors import UserError
from annotator.services.resources import resource
from annotator.ui.charts.axis import steps
from annotator.ui.charts.chart import Chart, needed_height, paint_chart
from annotator.ui.charts.data import Bars, Dot, Group, Lines, Reliability, Series, Value, ink_of
from annotator.ui.charts.pictures import SIZE, save_picture
from annotator.ui.theme import contrast, load_themes

RED, BLUE = QColor("#aa0000"), QColor("#0000aa")
SERIES = (Series("yes", RED), Series("no", BLUE))
GROUPS = (
    Group("a", (Value(30, "a yes", 1), Value(10, "a no", 2)), "75%"),
    Group("b", (Value(0, "b yes", 3), Value(20, "b no", 4)), "0%"),
)
BARS = Bars("Decided", SERIES, GROUPS, str)
LYING = Bars("Decided", SERIES, GROUPS, str, lying=True)
LINES = Lines("Decided", SERIES, GROUPS, str)
PLOT = Reliability(
    "Scores", "score", "share", "ideal", (Dot(0.9, 0.5, 9, "nine", 5), Dot(0.2, 0.1, 1, "two", 6)), RED, str
)


@pytest.fixture
def ink(theme):
    return ink_of(theme)


@pytest.fixture
def theme():
    return load_themes(resource("themes"))["light"]


def painted(data, ink, size=(600, 300)):
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    spots = paint_chart(painter, QRectF(0, 0, *size), data, ink)
    painter.end()
    return image, spots


@pytest.mark.parametrize(
    ("highest", "expected"),
    [(0, [0, 1]), (1, [0, 1]), (3, [0, 1, 2, 3]), (40, [0, 10, 20, 30, 40]), (41, [0, 20, 40, 60]), (1e9, None)],
)
def test_axes_have_round_steps(highest, expected):
    found = steps(highest)
    assert found[-1] >= highest
    assert len(found) <= 6
    assert expected is None or found == expected


@pytest.mark.parametrize("data", [BARS, LYING])
def test_bars_are_as_long_as_their_numbers_and_empty_ones_are_none(qapp, ink, data):
    image, spots = painted(data, ink)
    assert [spot.key for spot in spots] == [1, 2, 4]
    lengths = [spot.area.width() if data.lying else spot.area.height() for spot in spots]
    assert lengths[0] == pytest.approx(3 * lengths[1])
    assert lengths[2] == pytest.approx(2 * lengths[1])
    colours = [image.pixelColor(spot.area.center().toPoint()) for spot in spots]
    assert colours == [RED, BLUE, BLUE]


def test_lines_have_a_dot_for_each_number(qapp, ink):
    _, spots = painted(LINES, ink)
    assert [spot.key for spot in spots] == [1, 3, 2, 4]
    tops = [spot.area.center().y() for spot in spots]
    assert tops[0] < tops[3] < tops[2] < tops[1]


def test_reliability_puts_dots_at_score_and_share(qapp, ink):
    image, spots = painted(PLOT, ink)
    assert [spot.key for spot in spots] == [5, 6]
    first, second = (spot.area.center() for spot in spots)
    assert first.x() > second.x()
    assert first.y() < second.y()
    assert spots[0].area.width() > spots[1].area.width()
    assert image.pixelColor(first.toPoint()) == RED


def test_a_long_lying_chart_asks_for_room(qapp):
    many = Bars("Decided", SERIES, GROUPS * 20, str, lying=True)
    assert needed_height(many, 20) > 40 * 20
    assert needed_height(BARS, 20) < 300


@pytest.mark.parametrize("name", ["light", "dark", "high-contrast"])
def test_words_and_marks_stand_out_in_every_theme(name):
    theme = load_themes(resource("themes"))[name]
    ink = ink_of(theme)
    assert contrast(ink.text, ink.ground) >= 4.5
    assert contrast(ink.quiet, ink.ground) >= 4.5
    for slot in range(6):
        assert contrast(theme.label(slot).line, ink.ground) >= 3


@pytest.fixture
def chart(qtbot, ink):
    chart = Chart(ink)
    qtbot.addWidget(chart)
    chart.resize(600, 300)
    chart.show_data(BARS)
    chart.show()
    qtbot.waitExposed(chart)
    chart.setFocus()
    chart.repaint()
    return chart


def test_keys_go_from_mark_to_mark_and_enter_opens(chart, qtbot):
    assert chart.accessibleName() == "Decided"
    for key, said in ((Qt.Key.Key_Right, "a no"), (Qt.Key.Key_Down, "b no"), (Qt.Key.Key_Right, "b no")):
        QTest.keyClick(chart, key)
        assert chart.accessibleDescription() == said
    with qtbot.waitSignal(chart.opened) as opened:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert opened.args == [4]
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.accessibleDescription() == "a yes"
    QTest.keyClick(chart, Qt.Key.Key_Left)
    with qtbot.waitSignal(chart.opened) as opened:
        QTest.keyClick(chart, Qt.Key.Key_Enter)
    assert opened.args == [1]


def test_the_mark_of_the_keyboard_is_framed(chart):
    QTest.keyClick(chart, Qt.Key.Key_End)
    area = chart.spots[-1].area
    picture = chart.grab().toImage()
    beside = [picture.pixelColor(round(area.left()) - x, round(area.center().y())) for x in (1, 2, 3)]
    assert chart.ink.focus in beside


def test_a_click_opens_its_mark_and_beside_it_nothing(chart, qtbot):
    with qtbot.waitSignal(chart.opened) as opened:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.spots[1].area.center().toPoint())
    assert opened.args == [2]
    with qtbot.assertNotEmitted(chart.opened):
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_a_chart_without_data_is_a_plain_ground(chart):
    chart.show_data(None)
    assert chart.grab().toImage().pixelColor(300, 150) == chart.ink.ground
    QTest.keyClick(chart, Qt.Key.Key_Return)


def test_pictures_are_written(qapp, ink, tmp_path):
    png, svg = tmp_path / "a.png", tmp_path / "a.SVG"
    for path in (png, svg):
        save_picture(path, (BARS, PLOT), ink, qapp.font(), "Decided")
    image = QImage(str(png))
    assert (image.width(), image.height()) == (2 * SIZE.width(), 4 * SIZE.height())
    assert image.pixelColor(2, 2) == ink.ground
    tree = ET.parse(svg).getroot()
    words = {"".join(one.itertext()).strip() for one in tree.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Decided", "yes", "no", "a", "b", "score", "ideal"} <= words


def test_a_picture_that_cannot_be_written_is_told(qapp, ink, tmp_path):
    with pytest.raises(UserError):
        save_picture(tmp_path / "none" / "a.png", (BARS,), ink, qapp.font())
