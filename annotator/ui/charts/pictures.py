"""Charts as files: PNG at twice the size of the screen, SVG with its texts as texts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

from annotator.services.files import whole_file
from annotator.ui.charts.chart import needed_height, paint_chart
from annotator.ui.charts.data import ChartData, Ink

SIZE = QSize(960, 420)  # pixels of one chart; several stand below each other
_SHARPNESS = 2
_DOTS = 96  # per inch: so texts are as large beside the bars as on the screen


def save_picture(path: Path, charts: Sequence[ChartData], ink: Ink, font: QFont, title: str = "") -> None:
    """Write charts to a .png or .svg file, whole or not at all; raises UserError when the place is unfit."""
    made = _svg(charts, ink, font, title) if path.suffix.lower() == ".svg" else _png(charts, ink, font)
    with whole_file(path) as stream:
        stream.write(made)


def _png(charts: Sequence[ChartData], ink: Ink, font: QFont) -> bytes:
    image = QImage(_whole(charts, font) * _SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    painter = QPainter(image)
    _paint(painter, charts, ink, font)
    painter.end()
    stored = QByteArray()
    buffer = QBuffer(stored)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(stored.data())


def _svg(charts: Sequence[ChartData], ink: Ink, font: QFont, title: str) -> bytes:
    from PySide6.QtSvg import QSvgGenerator  # loaded only when such a file is asked for

    stored = QByteArray()
    buffer = QBuffer(stored)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DOTS)
    size = _whole(charts, font)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    painter = QPainter(generator)
    _paint(painter, charts, ink, font)
    painter.end()
    return bytes(stored.data())


def _heights(charts: Sequence[ChartData], font: QFont) -> list[int]:
    line = QFontMetricsF(font).height()
    return [max(SIZE.height(), needed_height(data, line)) for data in charts]


def _whole(charts: Sequence[ChartData], font: QFont) -> QSize:
    return QSize(SIZE.width(), sum(_heights(charts, font)))


def _paint(painter: QPainter, charts: Sequence[ChartData], ink: Ink, font: QFont) -> None:
    painter.setFont(font)
    top = 0
    for data, height in zip(charts, _heights(charts, font), strict=True):
        paint_chart(painter, QRectF(0, top, SIZE.width(), height), data, ink)
        top += height
