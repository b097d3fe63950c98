"""Writes tables.bin, and vectors.txt for its tests, from the Unicode data of Python.

    python3 src/ArgumentMap.Core/Text/Unicode/tables.py

The program runs without ICU, where .NET neither normalizes nor folds case, so it brings these tables. The version of Unicode is that of
Python's unicodedata: 14.0.0 for the tables that are checked in. Code points that are newer are left as they are.

tables.bin is deflated. Inflated, all numbers little-endian:

    u32 number of ranges, then for each:  u32 first code point | combining class << 24,  u32 last code point
    twice, for the canonical decompositions and for the foldings (NFKD of the case folding, without what is ignored in comparing):
        u32 number of entries, in the order of the code points, then for each:  u32 code point | length << 24,  u32 offset in the pool
    u32 number of compositions, then for each:  u32 first, u32 second, u32 composed
    the pool: UTF-16
"""

import pathlib
import random
import struct
import unicodedata
import zlib

IGNORED = {0xAD, 0x200B, 0x200C, 0x200D, 0xFEFF}
HANGUL = range(0xAC00, 0xD7A4)
HERE = pathlib.Path(__file__).parent
TESTS = HERE.parents[3] / "tests" / "ArgumentMap.Core.Tests" / "Text"


def characters():
    return (chr(c) for c in range(0x110000) if not 0xD800 <= c < 0xE000)


def folded(text):
    text = unicodedata.normalize("NFD", text).casefold()
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFKD", "".join(c for c in text if ord(c) not in IGNORED))


def ranges():
    found = []
    for c in characters():
        if not (combining := unicodedata.combining(c)):
            continue
        if found and found[-1][1] == ord(c) - 1 and found[-1][2] == combining:
            found[-1][1] = ord(c)
        else:
            found.append([ord(c), ord(c), combining])
    return found


def table(function, pool, known):
    rows = []
    for c in characters():
        # Syllables of Hangul are decomposed by calculation.
        if ord(c) in HANGUL or (mapped := function(c)) == c:
            continue
        units = mapped.encode("utf-16-le")
        if units not in known:
            known[units] = len(pool)
            pool.extend(units)
        rows.append((ord(c) | len(units) // 2 << 24, known[units] // 2))
    return struct.pack("<I", len(rows)) + b"".join(struct.pack("<II", *row) for row in rows)


def compositions():
    """Pairs of characters that NFC composes, in their order."""
    rows = []
    for c in characters():
        pair = unicodedata.decomposition(c).split()
        if len(pair) == 2 and not pair[0].startswith("<") and unicodedata.normalize("NFC", c) == c:
            rows.append((int(pair[0], 16), int(pair[1], 16), ord(c)))
    return struct.pack("<I", len(rows)) + b"".join(struct.pack("<III", *row) for row in sorted(rows))


def write_tables():
    found = ranges()
    data = struct.pack("<I", len(found))
    data += b"".join(struct.pack("<II", first | combining << 24, last) for first, last, combining in found)
    pool, known = bytearray(), {}
    data += table(lambda c: unicodedata.normalize("NFD", c), pool, known)
    data += table(folded, pool, known)
    data += compositions()
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    (HERE / "tables.bin").write_bytes(deflate.compress(data + pool) + deflate.flush())


def vectors():
    """Texts that normalization changes, each code point alone, and in a sample of sequences."""
    pick = random.Random(14)
    special = [c for c in characters() if unicodedata.normalize("NFKD", c) != c or unicodedata.combining(c) or c.casefold() != c]
    marks = [c for c in special if unicodedata.combining(c)]
    yield from pick.sample(special, 1500)
    for _ in range(1500):
        parts = [pick.choice(special if pick.random() < 0.5 else "aeiouAEIOU ") for _ in range(pick.randint(1, 3))]
        yield "".join(part + "".join(pick.choices(marks, k=pick.randint(0, 4))) for part in parts)
    yield from ["한국어", "\u1112\u1161\u11ab", "각\u11a8", "a\u0300\u0316\u0300", "ﬁ", "Straße", "ΣΊΣΥΦΟΣ", "Å", "\u212b", "İ", "ẞ"]


def write_vectors():
    def code(text):
        return " ".join(f"{ord(c):04X}" for c in text)

    lines = [f"# source; NFC; folded. Unicode {unicodedata.unidata_version}, written by tables.py"]
    for text in vectors():
        lines.append("; ".join(code(part) for part in (text, unicodedata.normalize("NFC", text), folded(text))))
    TESTS.mkdir(exist_ok=True)
    (TESTS / "vectors.txt").write_text("\n".join(lines) + "\n")


write_tables()
write_vectors()
