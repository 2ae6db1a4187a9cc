import polib
import pytest

from tests.catalogues.catalogue import Catalogue

PLURALS = {
    "en": "nplurals=2; plural=(n != 1);",
    "kk": "nplurals=2; plural=(n!=1);",
    "ky": "nplurals=1; plural=0;",
    "uz": "nplurals=1; plural=0;",
    "ru": (
        "nplurals=4; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
        "(n%100<12 || n%100>14) ? 1 : n%10==0 || (n%10>=5 && n%10<=9) || "
        "(n%100>=11 && n%100<=14)? 2 : 3);"
    ),
}


@pytest.fixture
def catalogue(tmp_path):
    """Writes a catalogue and reads it back: catalogue("ru", 'msgid "a"\\nmsgstr "b"')."""

    def write(language, *entries, plurals=None, collected=None, is_compiled=True):
        path = tmp_path / language / "LC_MESSAGES" / "django.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        header = (
            'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
            f'"Plural-Forms: {plurals or PLURALS[language]}\\n"\n'
        )
        path.write_text("\n\n".join([header, *entries]) + "\n", encoding="utf-8")
        if is_compiled:
            polib.pofile(str(path)).save_as_mofile(str(path.with_suffix(".mo")))
        return Catalogue(path, collected)

    return write
