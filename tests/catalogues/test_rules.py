"""Each rule finds what it is for in a broken catalogue, and nothing in a right one."""

import pytest

from tests.catalogues.rules import (
    collected,
    compiled,
    complete,
    findings,
    fuzzy,
    mixed_letters,
    placeholders,
    plural_forms,
    quotation_marks,
    uzbek_letters,
)

EXPERTS = """msgid "One expert"
msgid_plural "%(count)s experts"
"""


def messages(rule, catalogue):
    return [finding.message for finding in rule(catalogue)]


def test_a_right_catalogue_has_no_findings(catalogue):
    right = catalogue(
        "ru",
        'msgctxt "person"\nmsgid "%(name)s, head"\nmsgstr "%(name)s, руководитель"',
        EXPERTS + "\n".join(f'msgstr[{form}] "%(count)s эксперта"' for form in range(4)),
        collected={("person", "%(name)s, head"), ("", "One expert")},
    )
    assert list(findings(right)) == []


def test_strings_missing_from_the_catalogue_or_left_over_in_it(catalogue):
    old = catalogue("ru", 'msgid "Old"\nmsgstr "Старое"', collected={("", "New")})
    assert messages(collected, old) == [
        'not in the catalogue: "New"',
        'no longer in the source: "Old"',
    ]


def test_untranslated_string_and_plural_form(catalogue):
    empty = catalogue("kk", 'msgid "News"\nmsgstr ""', EXPERTS + 'msgstr[0] ""\nmsgstr[1] "x"')
    assert messages(complete, empty) == ['not translated: "News"', 'not translated: "One expert"']


def test_english_may_leave_the_translation_empty(catalogue):
    assert messages(complete, catalogue("en", 'msgid "News"\nmsgstr ""')) == []


def test_fuzzy_string(catalogue):
    guess = catalogue("ru", '#, fuzzy\nmsgid "News"\nmsgstr "Новость"')
    assert messages(fuzzy, guess) == ['fuzzy: "News"']


@pytest.mark.parametrize(
    ("plurals", "message"),
    [
        ("nplurals=1; plural=0;", "Plural-Forms differs from Django's for this language"),
        ("unknown", "Plural-Forms: no plural formula"),
        ("nplurals=1; plural=(n!=1);", "Plural-Forms: the formula gives more forms than"),
    ],
)
def test_wrong_plural_formula(catalogue, plurals, message):
    wrong = catalogue("kk", plurals=plurals)
    assert messages(plural_forms, wrong)[0].startswith(message)


def test_too_few_plural_forms(catalogue):
    few = catalogue("ru", EXPERTS + 'msgstr[0] "%(count)s эксперт"')
    assert messages(plural_forms, few) == ['4 plural forms expected: "One expert"']


@pytest.mark.parametrize(
    ("msgid", "msgstr"),
    [
        ("Page %(number)s", "Бет %(nomer)s"),
        ("Page %(number)s", "Бет"),
        ("%s of %s", "%s"),
        ("In {language}", "{til}"),
        ("<b>Note</b>", "<i>Ескерту</i>"),
        ("100%% of %(total)d", "%(total)s"),
    ],
)
def test_changed_placeholders(catalogue, msgid, msgstr):
    wrong = catalogue("kk", f'msgid "{msgid}"\nmsgstr "{msgstr}"')
    assert len(messages(placeholders, wrong)) == 1


def test_changed_white_space_at_the_ends(catalogue):
    wrong = catalogue("kk", 'msgid "Page "\nmsgstr "Бет"')
    assert messages(placeholders, wrong) == ['white space at the ends differs: "Page"']


def test_form_of_one_number_may_leave_the_number_out(catalogue):
    forms = 'msgstr[0] "Бір сарапшы"\nmsgstr[1] "%(count)s сарапшы"'
    assert messages(placeholders, catalogue("kk", EXPERTS + forms)) == []


def test_form_of_many_numbers_may_not_leave_the_number_out(catalogue):
    only_form = 'msgstr[0] "Bitta mutaxassis"'
    assert len(messages(placeholders, catalogue("uz", EXPERTS + only_form))) == 1


def test_latin_letter_in_a_cyrillic_word(catalogue):
    latin_o = catalogue("ru", 'msgid "News"\nmsgstr "Нoвости"')
    assert messages(mixed_letters, latin_o) == ['Latin and Cyrillic letters in “Нoвости”: "News"']


@pytest.mark.parametrize(
    "text", ["PDF-файл", "%(count)sшт", "<b>жаңа</b>", "e-mail.ру https://ұ.kz"]
)
def test_two_alphabets_side_by_side_are_no_mixture(catalogue, text):
    assert messages(mixed_letters, catalogue("kk", f'msgid "x"\nmsgstr "{text}"')) == []


@pytest.mark.parametrize("word", ["o'zbek", "O‘zbekiston", "bog`", "ma’lumot", "san'at", "to´g´ri"])
def test_uzbek_with_a_lookalike_of_its_signs(catalogue, word):
    found = messages(uzbek_letters, catalogue("uz", f'msgid "x"\nmsgstr "{word}"'))
    assert found[0].startswith(f"write “{word}” with ʻ")


@pytest.mark.parametrize("word", ["maʻlumot", "oʼzbek", "togʼ"])
def test_uzbek_with_the_other_of_its_two_signs(catalogue, word):
    assert len(messages(uzbek_letters, catalogue("uz", f'msgid "x"\nmsgstr "{word}"'))) == 1


@pytest.mark.parametrize("text", ["oʻzbek maʼlumot Gʻafur togʻ", "‘koʻprik’ 'matn' %(name)s'"])
def test_right_uzbek(catalogue, text):
    assert messages(uzbek_letters, catalogue("uz", f'msgid "x"\nmsgstr "{text}"')) == []


def test_other_languages_keep_their_apostrophes(catalogue):
    assert messages(uzbek_letters, catalogue("en", 'msgid "x"\nmsgstr "the page\'s"')) == []


def test_compiled_catalogue_is_missing(catalogue):
    bare = catalogue("ru", 'msgid "News"\nmsgstr "Новости"', is_compiled=False)
    assert messages(compiled, bare) == ["missing: run make catalogues"]


def test_compiled_catalogue_is_older(catalogue):
    catalogue("ru", 'msgid "News"\nmsgstr "Новость"')
    changed = catalogue("ru", 'msgid "News"\nmsgstr "Новости"', is_compiled=False)
    assert messages(compiled, changed) == ["older than the .po file: run make catalogues"]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("kk", "Мақұлданды: “%(title)s”", "“%(title)s”"),
        ("ru", 'Одобрено: \\"%(title)s\\"', '"%(title)s"'),
        ("uz", "Tasdiqlandi: «%(title)s»", "«"),
    ],
)
def test_quotation_marks_of_another_language(catalogue, language, text, found):
    quoted = catalogue(language, f'msgid "Approved: “%(title)s”"\nmsgstr "{text}"')
    assert messages(quotation_marks, quoted) == [
        f'another language\'s quotation marks: {found}: "Approved: “%(title)s”"'
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ky", "Бекитилди: «%(title)s»"),
        ("ru", "Одобрено: «%(title)s, клиника „Улыбка“»"),
        ("ru", '<a href=\\"/\\">«%(title)s»</a>'),
        ("uz", "Tasdiqlandi: “%(title)s”"),
    ],
)
def test_quotation_marks_of_the_language_itself(catalogue, language, text):
    quoted = catalogue(language, f'msgid "Approved: “%(title)s”"\nmsgstr "{text}"')
    assert messages(quotation_marks, quoted) == []
