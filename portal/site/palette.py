"""All colours of a page, derived from the few that a ministry chooses.

The names are those of the custom properties in portal.css: ``link`` is ``--link``. What nobody
chooses keeps the portal's own colours; the shades around a chosen one are derived so that they can
always be read, and only what was chosen has to be checked (``portal.site.contrasts``).
"""

from dataclasses import asdict, dataclass

from portal.values.colours import contrast, lightness, mix, readable, shade

TEXT, MARK = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11


@dataclass(frozen=True)
class Accents:
    """What a ministry chooses for one scheme; "" leaves a colour to the portal."""

    link: str = ""
    deep: str = ""
    gold: str = ""


@dataclass(frozen=True)
class Palette:
    """The colours of one scheme; those below are the portal's own in the light one."""

    ink: str = "#12262b"
    soft: str = "#44595e"
    paper: str = "#ffffff"
    wash: str = "#f0f5f4"
    tint: str = "#dcedec"
    line: str = "#cad7d6"
    edge: str = "#6a8185"
    deep: str = "#06393f"
    link: str = "#07606b"
    press: str = "#043f47"
    on_link: str = "#ffffff"
    gold: str = "#b5821f"
    gold_ink: str = "#7a5508"
    gold_wash: str = "#fbf3e0"
    bad: str = "#a1201c"
    bad_wash: str = "#fdf1ef"
    on_deep: str = "#ffffff"
    on_deep_soft: str = "#bddad9"
    call: str = "#e3b655"
    call_press: str = "#f2d18a"
    on_call: str = "#1c1503"
    ornament: str = "#a8894a"

    def properties(self) -> dict[str, str]:
        """The custom properties by name."""
        return {f"--{name.replace('_', '-')}": value for name, value in asdict(self).items()}


LIGHT = Palette()
DARK = Palette(
    ink="#e5eeed",
    soft="#a9bdbf",
    paper="#0d1b1e",
    wash="#13262a",
    tint="#17383d",
    line="#2b4247",
    edge="#7d979b",
    deep="#052b30",
    link="#7cd0d2",
    press="#b5e8e8",
    on_link="#05282c",
    gold="#dcb052",
    gold_ink="#e6c271",
    gold_wash="#2a2413",
    bad="#ff9d94",
    bad_wash="#331917",
)


def light_palette(chosen: Accents) -> Palette:
    """The light scheme with these accents."""
    if chosen == Accents():
        return LIGHT
    surfaces = neutrals(chosen.link or chosen.deep or LIGHT.link, LIGHT)
    link = chosen.link or LIGHT.link
    gold = chosen.gold or readable(LIGHT.gold, {surfaces["wash"]: MARK})
    gold_wash = shade(gold, 0.93, 0.8) if chosen.gold else LIGHT.gold_wash
    return Palette(
        **surfaces,
        **around_deep(chosen.deep or ground_of(chosen.link, LIGHT.deep), chosen.gold),
        link=link,
        press=shade(link, lightness(link) * 0.62) if chosen.link else LIGHT.press,
        gold=gold,
        gold_wash=gold_wash,
        gold_ink=readable(
            chosen.gold or LIGHT.gold_ink, dict.fromkeys([surfaces["wash"], gold_wash], 5)
        ),
    )


def dark_palette(chosen: Accents, light: Accents) -> Palette:
    """The dark scheme; a colour that is not chosen for it is derived from the light one's."""
    if chosen == light == Accents():
        return DARK
    surfaces = neutrals(light.link or light.deep or chosen.link or DARK.link, DARK)
    ground = [surfaces["paper"], surfaces["wash"], surfaces["tint"]]
    link = chosen.link or (
        readable(shade(light.link, 0.65), dict.fromkeys(ground, 6)) if light.link else DARK.link
    )
    gold = chosen.gold or (
        readable(light.gold, dict.fromkeys(ground, TEXT)) if light.gold else DARK.gold
    )
    gold_wash = shade(gold, 0.12, 0.4)
    deep = chosen.deep or ground_of(light.deep or light.link, DARK.deep, 0.105)
    return Palette(
        **surfaces,
        **around_deep(deep, chosen.gold or light.gold),
        link=link,
        press=shade(link, min(lightness(link) + 0.15, 0.92)),
        on_link=best_on(link, surfaces["paper"], "#ffffff"),
        gold=gold,
        gold_wash=gold_wash,
        gold_ink=readable(gold, dict.fromkeys([*ground, gold_wash], 6)),
        bad=DARK.bad,
        bad_wash=DARK.bad_wash,
    )


def neutrals(hue: str, own: Palette) -> dict[str, str]:
    """Text, surfaces and rules: the portal's own lightness in the hue of the accent.

    Moved to the contrast that the portal's own have, since hues of one lightness differ in it.
    """
    greys = {
        name: shade(hue, lightness(value), saturation)
        for name, value, saturation in (
            ("wash", own.wash, 0.25),
            ("tint", own.tint, 0.35),
            ("line", own.line, 0.15),
        )
    }
    paper = own.paper if own.paper == "#ffffff" else shade(hue, lightness(own.paper), 0.3)
    ground = [paper, greys["wash"], greys["tint"]]
    return {
        **greys,
        "paper": paper,
        "ink": readable(shade(hue, lightness(own.ink), 0.3), dict.fromkeys(ground, 12)),
        "soft": readable(shade(hue, lightness(own.soft), 0.15), dict.fromkeys(ground, 5)),
        "edge": readable(shade(hue, lightness(own.edge), 0.15), dict.fromkeys(ground, MARK)),
    }


def around_deep(deep: str, gold: str) -> dict[str, str]:
    """The ground of the ribbon, the footer and the call, and what stands on it in white, soft
    white and gold."""
    call = readable(gold or LIGHT.call, {LIGHT.on_call: 6, deep: MARK})
    return {
        "deep": deep,
        "on_deep_soft": readable(mix("#ffffff", deep, 0.75), {deep: TEXT}),
        "call": call,
        "call_press": shade(call, min(lightness(call) + 0.14, 0.9)),
        "ornament": mix(call, deep, 0.7),
    }


def ground_of(colour: str, own: str, at: float = 0.135) -> str:
    """A ground for white text in the hue of this colour; the portal's own without one."""
    return shade(colour, at, 0.85) if colour else own


def best_on(surface: str, *candidates: str) -> str:
    return max(candidates, key=lambda candidate: contrast(candidate, surface))
