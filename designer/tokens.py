"""The colours of every look: light and dark, and both again in high contrast."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DrawingTokens:
    """The colours of the canvas in one look: text on its ground ≥ 4.5, lines ≥ 3 (WCAG 2.1)."""

    dot: str
    line: str
    label: str
    label_fill: str
    label_border: str
    start: str
    open: str
    hold: str
    done: str
    own: tuple[str, str, str, str, str]
    """What owners may give states: violet, rose, olive, brown, grey."""
    owner: str
    owner_fill: str
    ok_fill: str
    count: str
    count_fill: str
    heat: tuple[str, str, str, str]
    """Rings of the levels 1 to 4; never without a text, since the light ones are faint on the canvas."""
    heat_text: tuple[str, str, str, str]
    note: str
    note_border: str
    note_text: str
    lanes: tuple[str, str, str, str]
    """Grounds of the lanes: whose turn it is, in the order of `Waiting`."""
    shadow: str


LIGHT_DRAWING = DrawingTokens(
    dot="#D5DBE4",
    line="#5B6879",
    label="#334155",
    label_fill="#FFFFFF",
    label_border="#D5DBE5",
    start="#2563EB",
    open="#0E7490",
    hold="#B45309",
    done="#15803D",
    own=("#7C3AED", "#BE185D", "#4D7C0F", "#854D0E", "#475569"),
    owner="#1E40AF",
    owner_fill="#E8EEFC",
    ok_fill="#E3F4E9",
    count="#FFFFFF",
    count_fill="#17202C",
    heat=("#FDE68A", "#FBBF24", "#F97316", "#DC2626"),
    heat_text=("#6B4E00", "#6B4E00", "#7A2E00", "#B01818"),
    note="#FFF8DB",
    note_border="#D9B84A",
    note_text="#4A3A05",
    lanes=("#E6EEFB", "#FCEFD8", "#F1E8FB", "#E9EDF2"),
    shadow="#1217202C",
)
DARK_DRAWING = DrawingTokens(
    dot="#2A313C",
    line="#93A0B2",
    label="#D5DCE6",
    label_fill="#262E3A",
    label_border="#3A4454",
    start="#6EA8FE",
    open="#4FC3D9",
    hold="#F0B45B",
    done="#5CC98A",
    own=("#A78BFA", "#F472B6", "#A3E635", "#D6A561", "#94A3B8"),
    owner="#BBD2FF",
    owner_fill="#24365C",
    ok_fill="#1C3A2A",
    count="#14181F",
    count_fill="#F1F4F8",
    heat=("#8A6D1A", "#C98A12", "#E8702A", "#F05252"),
    heat_text=("#FFE08A", "#FFD58A", "#FFC09A", "#FFB3B3"),
    note="#3A3317",
    note_border="#8A742A",
    note_text="#FBEDB5",
    lanes=("#182338", "#2B2417", "#261D33", "#1C222B"),
    shadow="#50000000",
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one look, by what they are for."""

    dark: bool
    """Light on dark."""
    contrast: bool
    """High contrast: text ≥ 7 on its ground, lines ≥ 3 (WCAG 2.1, AAA), and no state told by a faint ground alone."""

    canvas: str
    card: str
    field: str
    line: str
    outline: str
    text: str
    secondary: str
    faint: str
    accent: str
    accent_text: str
    on_accent: str
    soft: str
    warning: str
    warning_soft: str
    bad: str
    bad_soft: str
    good: str
    drawing: DrawingTokens


LIGHT = Tokens(
    dark=False,
    contrast=False,
    canvas="#F6F7F9",
    card="#FFFFFF",
    field="#FFFFFF",
    line="#D5DBE4",
    outline="#7D899C",
    text="#17202C",
    secondary="#4B5665",
    faint="#6B7686",
    accent="#2563EB",
    accent_text="#1E40AF",
    on_accent="#FFFFFF",
    soft="#E8EEFC",
    warning="#8A4300",
    warning_soft="#FFF1D6",
    bad="#B01818",
    bad_soft="#FDE4E4",
    good="#166534",
    drawing=LIGHT_DRAWING,
)
DARK = Tokens(
    dark=True,
    contrast=False,
    canvas="#14181F",
    card="#1E2530",
    field="#262E3A",
    line="#2E3745",
    outline="#6B788C",
    text="#F1F4F8",
    secondary="#B3BDCB",
    faint="#93A0B2",
    accent="#6EA8FE",
    accent_text="#BBD2FF",
    on_accent="#14181F",
    soft="#24365C",
    warning="#FFD58A",
    warning_soft="#45330F",
    bad="#FFB3B3",
    bad_soft="#4C1D22",
    good="#9BE0B6",
    drawing=DARK_DRAWING,
)
CONTRAST_LIGHT = Tokens(
    dark=False,
    contrast=True,
    canvas="#FFFFFF",
    card="#FFFFFF",
    field="#FFFFFF",
    line="#595959",
    outline="#000000",
    text="#000000",
    secondary="#1F1F1F",
    faint="#474747",
    accent="#0037B8",
    accent_text="#00267F",
    on_accent="#FFFFFF",
    soft="#D6E4FF",
    warning="#5C2D00",
    warning_soft="#FFE8C2",
    bad="#8A0000",
    bad_soft="#FFDDDD",
    good="#004D1A",
    drawing=DrawingTokens(
        dot="#C9C9C9",
        line="#1F1F1F",
        label="#000000",
        label_fill="#FFFFFF",
        label_border="#595959",
        start="#0037B8",
        open="#005A70",
        hold="#8A3B00",
        done="#006B2B",
        own=("#5B21B6", "#9D174D", "#3F6212", "#713F12", "#334155"),
        owner="#00267F",
        owner_fill="#D6E4FF",
        ok_fill="#D9F2DF",
        count="#FFFFFF",
        count_fill="#000000",
        heat=("#8A6A00", "#B35900", "#C23B00", "#A80000"),
        heat_text=("#4D3800", "#4D3800", "#6B2400", "#8A0000"),
        note="#FFF6CC",
        note_border="#6B5500",
        note_text="#2E2400",
        lanes=("#E6EEFB", "#FCEFD8", "#F1E8FB", "#E9EDF2"),
        shadow="#00000000",
    ),
)
CONTRAST_DARK = Tokens(
    dark=True,
    contrast=True,
    canvas="#000000",
    card="#000000",
    field="#000000",
    line="#9A9A9A",
    outline="#FFFFFF",
    text="#FFFFFF",
    secondary="#E6E6E6",
    faint="#C9C9C9",
    accent="#FFDD33",
    accent_text="#FFE566",
    on_accent="#000000",
    soft="#0B3A66",
    warning="#FFD479",
    warning_soft="#3D2A00",
    bad="#FFC2C2",
    bad_soft="#4A0A0F",
    good="#9BF0B8",
    drawing=DrawingTokens(
        dot="#404040",
        line="#E6E6E6",
        label="#FFFFFF",
        label_fill="#000000",
        label_border="#9A9A9A",
        start="#7CC4FF",
        open="#5FE0F2",
        hold="#FFC266",
        done="#66E39A",
        own=("#C4B5FD", "#F9A8D4", "#BEF264", "#E7C08A", "#CBD5E1"),
        owner="#CFE2FF",
        owner_fill="#0B3A66",
        ok_fill="#0A3319",
        count="#000000",
        count_fill="#FFFFFF",
        heat=("#C9A227", "#FFB020", "#FF8A3D", "#FF6B6B"),
        heat_text=("#FFE08A", "#FFD58A", "#FFC09A", "#FFC2C2"),
        note="#332B00",
        note_border="#D9B84A",
        note_text="#FFF3C4",
        lanes=("#0D1A33", "#2B2000", "#241433", "#1C1F24"),
        shadow="#00000000",
    ),
)
