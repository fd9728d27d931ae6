"""Text as a person compares it: without case and without accents."""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f]")


def fold(text: str) -> str:
    r"""Text without case and accents: "Le TÉLÉPHONE" becomes "le telephone".

    NFKD, without the combining marks U+0300–036F, in lower case, with one form of the Greek sigma. In SQL:
    `replace(lower(regexp_replace(normalize(x, NFKD), '[\u0300-\u036f]', '', 'g')), 'ς', 'σ')`.
    """
    if text.isascii():
        return text.lower()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).lower().replace("ς", "σ")
