"""Whether an index and a query are made by the same rules."""

import hashlib
import json
from functools import cache

from portal.search.engines.entries import SearchBuild
from portal.search.index.search_document import LanguageVersion, SearchDocument
from portal.values.localised_text import Text

#: Raise it when keys change in a way that the sample below does not show.
RULES = 2

#: Article 1 of the Universal Declaration of Human Rights, and names, in the five languages.
SAMPLE = {
    "kk": "Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең болып дүниеге "
    "келеді. Адамдарға ақыл-парасат, ар-ождан берілген, сондықтан олар бір-бірімен туыстық, "
    "бауырмалдық қарым-қатынас жасаулары тиіс. Әбішұлының ауруханаларындағы дәрігерлерден",
    "ru": "Все люди рождаются свободными и равными в своём достоинстве и правах. Они наделены "
    "разумом и совестью и должны поступать в отношении друг друга в духе братства. Врачами "
    "больниц Шымкента",
    "en": "All human beings are born free and equal in dignity and rights. They are endowed with "
    "reason and conscience and should act towards one another in a spirit of brotherhood.",
    "ky": "Бардык адамдар өз беделинде жана укуктарында эркин жана тең укуктуу болуп жаралат. "
    "Алардын аң-сезими менен абийири бар жана бири-бирине бир туугандык мамиле кылууга тийиш. "
    "Бишкектеги ооруканалардын дарыгерлеринен",
    "uz": "Barcha odamlar erkin, qadr-qimmat va huquqlarda teng boʻlib tugʻiladilar. Ular aql va "
    "vijdon sohibidirlar va bir-birlari ila birodarlarcha muomala qilishlari zarur. "
    "Тошкентдаги шифохоналарнинг шифокорларидан",
}


@cache
def analysis_version() -> str:
    """Tells the rules that make keys from any others: SHA-256 of the keys of a sample."""
    faces = [
        LanguageVersion(language, text[:60], "", "", text=text) for language, text in SAMPLE.items()
    ]
    names = Text("Сейітова Алия", "kk"), Text("Toshkent", "uz"), Text("ДСҰ / ВОЗ", "")
    keys = SearchDocument("sample", "", tuple(faces), names=names).keys()
    return hashlib.sha256(json.dumps([RULES, keys], sort_keys=True).encode()).hexdigest()


def is_of_this_analysis() -> bool | None:
    """Whether the keys of the index are made as those of queries are; None before it is built."""
    build = SearchBuild.objects.filter(whole=True).order_by("number").last()
    return build.analysis == analysis_version() if build else None
