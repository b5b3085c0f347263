"""Small PDFs made by hand: text at places on pages, in a font whose codes are UTF-16 units."""

import io

_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
    b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo"
    b"<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>",
)


def codes(texts):
    """Return the table that says which character each code is, for the characters of these texts."""
    units = sorted({text.encode("utf-16-be")[n : n + 2].hex() for text in texts for n in range(0, 2 * len(text), 2)})
    blocks = [units[start : start + 100] for start in range(0, len(units), 100)]
    lines = ["/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def"]
    lines.append("1 begincodespacerange <0000> <FFFF> endcodespacerange")
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *(f"<{unit}> <{unit}>" for unit in block), "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode()


def stream(content):
    return b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)


def show(place):
    """Return the operators that show a text at (x, y, size, text)."""
    x, y, size, text = place
    return b"BT /F %d Tf 1 0 0 1 %g %g Tm <%s> Tj ET\n" % (size, x, y, text.encode("utf-16-be").hex().encode())


def pdf(*pages, info=b""):
    """Return a PDF of pages, each a list of (x, y, size, text)."""
    first = 6
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(pages)))
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages))]
    parts += [*_FONT, stream(codes([text for page in pages for *_, text in page]))]
    for number, page in enumerate(pages):
        told = b"/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R" % (first + 2 * number + 1)
        parts += [b"<</Type/Page/Parent 2 0 R%s>>" % told, stream(b"".join(map(show, page)))]
    parts.append(b"<<%s>>" % info)
    return assembled(parts)


def assembled(parts):
    """Return a PDF of objects, of which the first is the catalog and the last the information about it."""
    made, places = io.BytesIO(), []
    made.write(b"%PDF-1.4\n")
    for number, part in enumerate(parts, 1):
        places.append(made.tell())
        made.write(b"%d 0 obj%s endobj\n" % (number, part))
    start = made.tell()
    made.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1))
    made.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    told = (len(parts) + 1, len(parts), start)
    made.write(b"trailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF" % told)
    return made.getvalue()


def column(text, left, top=680, size=12, wide=12, indent=0):
    """Return the lines of a text set in a column `wide` characters wide, each paragraph (a line of it) indented."""
    places = []
    for paragraph in text.split("\n"):
        start, room = left + indent * size, wide - indent
        while paragraph:
            places.append((start, top - len(places) * 16, size, paragraph[:room]))
            paragraph, start, room = paragraph[room:], left, wide
    return places
