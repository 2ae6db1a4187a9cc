"""Uzbek by rule from one script into the other."""

import pytest

from portal.languages.uzbek_scripts import to_cyrillic, to_latin

PAIRS = [
    ("Sogʻliqni saqlash vazirligi", "Соғлиқни сақлаш вазирлиги"),
    ("Oʻzbekiston Respublikasi", "Ўзбекистон Республикаси"),
    ("maʼlumot", "маълумот"),
    ("yoʻl va elchi", "йўл ва элчи"),
    ("Yevropa", "Европа"),
    ("poeziya", "поэзия"),
    ("SHAHAR", "ШАҲАР"),
    ("Shahar 2026", "Шаҳар 2026"),
]


@pytest.mark.parametrize(("latin", "cyrillic"), PAIRS)
def test_there_and_back(latin, cyrillic):
    assert to_cyrillic(latin) == cyrillic
    assert to_latin(cyrillic) == latin


@pytest.mark.parametrize("sign", "'`ʻʼ‘’")
def test_whatever_sign_stands_for_the_apostrophe(sign):
    assert to_cyrillic(f"o{sign}zbek") == "ўзбек"
    assert to_cyrillic(f"ma{sign}no") == "маъно"
