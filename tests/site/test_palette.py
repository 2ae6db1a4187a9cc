"""Whatever a ministry chooses: what passes the check can be read everywhere."""

import random

from portal.site.contrasts import MEETS, weak_contrasts
from portal.site.palette import Accents, dark_palette, light_palette
from portal.values.colours import contrast

#: Every pair of the stylesheet: text 4.5, marks and borders 3.
PAIRS = {
    "ink": ("paper wash tint gold_wash", 4.5),
    "soft": ("paper wash tint", 4.5),
    "link": ("paper wash tint gold_wash", 4.5),
    "press": ("paper wash tint gold_wash", 4.5),
    "on_link": ("link press", 4.5),
    "gold_ink": ("paper wash gold_wash", 4.5),
    "on_deep": ("deep", 4.5),
    "on_deep_soft": ("deep", 4.5),
    "on_call": ("call call_press", 4.5),
    "bad": ("paper wash bad_wash", 4.5),
    "gold": ("paper wash", 3),
    "edge": ("paper wash", 3),
    "call": ("deep", 3),
}


def colours(chance):
    return Accents(*(chance.choice(["", f"#{chance.randrange(1 << 24):06x}"]) for _ in range(3)))


def passes(palette, chosen):
    named = [accent for accent in MEETS if getattr(chosen, accent)]
    return not any(list(weak_contrasts(palette, accent)) for accent in named)


def weak_pairs(palette):
    return [
        (one, other)
        for one, (others, needed) in PAIRS.items()
        for other in others.split()
        if contrast(getattr(palette, one), getattr(palette, other)) < needed
    ]


def test_a_thousand_palettes_that_pass_have_no_weak_pair():
    chance, tried = random.Random(1), 0
    while tried < 1000:
        light, dark = colours(chance), chance.choice([Accents(), colours(chance)])
        palettes = light_palette(light), dark_palette(dark, light)
        if passes(palettes[0], light) and passes(palettes[1], dark):
            tried += 1
            assert [weak_pairs(palette) for palette in palettes] == [[], []], (light, dark)


def test_black_on_white_is_21_and_equal_colours_1():
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert contrast("#7fb0b5", "#7fb0b5") == 1
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48  # a pair that many know
