"""A small site, of which the tests know what has to be found."""

import datetime

from portal.search.index.search_document import LanguageVersion, Period, SearchDocument
from portal.values.localised_text import Text


def day(text):
    return datetime.date.fromisoformat(text)


def face(language, title, text="", lead=""):
    return LanguageVersion(
        language, title, source="wagtailcore.page", source_pk="1", lead=lead, text=text
    )


def thing(key, *faces, kind="news", **more):
    return SearchDocument(key=f"page:{key}", kind=kind, faces=faces, **more)


KIDNEY = thing(
    "kidney",
    face("kk", "Бүйрек ауыстыру", "Орталықта бүйректі ауыстыру отасы жасалды."),
    face("en", "Kidney transplant", "The centre in Astana has transplanted a kidney."),
    date=day("2026-03-01"),
    facets={"topic": ["surgery"], "country": ["KZ", "TR"]},
)
HEART = thing(
    "heart",
    face("ru", "Пересадка сердца", "В больницах Алматы пересадили сердце."),
    date=day("2025-05-07"),
    facets={"topic": ["surgery"], "country": ["KZ"]},
)
VACCINE = thing(
    "vaccine",
    face("uz", "Bolalar emlandi", "Toshkentda bolalarni qizamiqqa qarshi emlash boshlandi."),
    face("ru", "Детей привили", "В Ташкенте начали прививать детей от кори."),
    date=day("2026-03-02"),
    facets={"topic": ["vaccination", "children"], "country": ["UZ"]},
)
SCHOOL = thing(
    "school",
    face("ky", "Мектептерде эмдөө", "Балдарды эмдөө мектептерде жүрүп жатат."),
    date=day("2026-03-02"),
    facets={"topic": ["vaccination", "children"], "country": ["KG"]},
)
TREATY = thing(
    "treaty",
    face("en", "Agreement on health", "The parties exchange doctors, nurses and medicines."),
    kind="agreement",
    names=(Text("Соглашение о здравоохранении", "ru"), Text("МЗ РК", "ru")),
    facets={"country": ["TR"]},
    periods=(
        Period("status", "signed", until=day("2026-11-26")),
        Period("status", "in-force", since=day("2026-11-26")),
    ),
)
SURGEON = thing(
    "surgeon",
    face("kk", "Сызғанов Александр Николаевич", "Хирург, академик."),
    kind="expert",
    facets={"specialty": ["surgery"], "country": ["KZ"]},
)
COMING = thing("coming", face("en", "Kidney day"), shown_from=day("2026-11-26"))
PASSED = thing("passed", face("en", "Kidney week"), shown_until=day("2026-11-25"))

EVERYTHING = (KIDNEY, HEART, VACCINE, SCHOOL, TREATY, SURGEON, COMING, PASSED)
