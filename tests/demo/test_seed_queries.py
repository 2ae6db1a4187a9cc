"""What people would ask who have read the two news items of the demo, in five languages: on the
days of Kazakhstani medicine in Tashkent, and on Kyrgyzstan's conference with its doctors abroad."""

import pytest

from portal.search.engines.entries import SearchFace
from tests.search.finding import found, write_all

TASHKENT = "Days of Kazakhstani Medicine in Tashkent"
TASHKENT_NEWS = "Tashkent plays host to doctors from Kazakhstan"
ABROAD = "Kyrgyzstan’s online conference with doctors abroad"
ABROAD_NEWS = "Kyrgyzstan asks its doctors abroad to help reform health care"
SYZGANOV = "A. N. Syzganov National Scientific Center of Surgery"
VAKHIDOV = "Partnership with the Vakhidov Center of Surgery"
CARDIOLOGY = "Partnership with Uzbekistan’s centre of cardiology"
PERINATAL = "Partnership with the Republican Perinatal Center"
VIROLOGY = "Partnership with the Institute of Infectious Diseases and Virology"
MINISTRY_KZ = "Ministry of Health of the Republic of Kazakhstan"
MINISTRY_KG = "Ministry of Health of the Kyrgyz Republic"
MINISTRY_UZ = "Ministry of Health of the Republic of Uzbekistan"

#: By the title, in English, of what has to be among the first three.
QUERIES = {
    TASHKENT: """
        Ташкенттегі медицина күндері | Ташкент дни медицины | Дни медицины в Ташкенте
        medicine days in Tashkent | Toshkentdagi tibbiyot kunlari | Тошкентдаги тиббиёт кунлари
        Ташкенттеги медицина күндөрү | казахстанские медицинские дни | қазақстандық медицина күндері
        год Казахстана в Узбекистане | Ташкенттегi медицина кундерi""",
    TASHKENT_NEWS: """
        Сызғанов орталығының делегациясы | қазақстандық делегация Ташкентте
        казахстанская делегация в Ташкенте""",
    ABROAD: """
        врачи за рубежом | чет элдик кыргыз дарыгерлер | врачи диаспоры | diaspora doctors
        Mirrakhimov lectures | Миррахимов лекциялары | online conference | онлайн-конференция
        Миррахимовские лекции""",
    ABROAD_NEWS: """
        нехватка кадров | staff shortage | кадр тапшылығы | кадрлардын жетишсиздиги
        mobile medical institutions | Миррахимов бағдарламалары""",
    SYZGANOV: """
        Сызғанов орталығы | Сызганов борбору | центр Сызганова | Syzganov centre | Syzğanov ortalyğy
        А.Н. Сызғанов атындағы Ұлттық ғылыми хирургия орталығы
        Syzganov National Scientific Center of Surgery""",
    VAKHIDOV: """
        Вахидов орталығы | Vohidov markazi | Вахидов атындагы борбор | Воҳидов маркази
        центр хирургии Вахидова | surgery centre Tashkent""",
    CARDIOLOGY: """
        меморандум кардиология Ташкент | республикалық кардиология орталығы
        кардиологический центр Узбекистана | кардиология маркази Ўзбекистон""",
    PERINATAL: """
        перинаталдық орталық | перинатальный центр | perinatal centre | perinatal markaz
        перинаталдык борбор""",
    VIROLOGY: """
        жұқпалы аурулар институты | институт вирусологии | virology institute
        virusologiya instituti | инфекционные болезни вирусология институт""",
    "Yelzhan Birtanov": """
        Біртанов | Биртанов | Birtanov | Біртанов Елжан | Е. А. Біртанов | Біртанов Е.А.
        Birtanov E. | Birtanov Ye. A. | Yelzhan Birtanov | Elzhan Birtanov | Біртановтың
        Биртанова | Елжан Амантайұлы""",
    "Bolatbek Baimakhanov": """
        Баймаханов | Baimakhanov | Baymakhanov | Baimahanov | Baymaxanov | Баймаханову
        Б.Б. Баймаханов | главный хирург Минздрава РК | ҚР ДСМ-нің бас хирургы""",
    "Yerlan Abdrashev": """
        эндоскопия бөлімінің меңгерушісі | Абдрашев Ерлан | заведующий отделением эндоскопии""",
    "Ravil Ibragimov": """
        бүйрек трансплантациясы | трансплантация почки | kidney transplantation
        buyrak transplantatsiyasi | бөйрөк трансплантациясы | урология | Ibragimov R.""",
    "Adil Baimbetov": "Байымбетов | Baiymbetov | интервенционная кардиология",
    "Bibigul Ilyasova": "Ілиясова | Ильясова | Ilyasova | Iliyasova | Iliiasova",
    "Kadyrzhan Usenov": "Үсенов | Усенов | Ussenov | гинекология бөлімі",
    "Arman Mirzhakupov": "Міржақыпов | Mirjaqypov | Мiржакыпов Арман",
    "Alexander Chupin": "Чупин | Chupin | Чупина | Чупин А.Н.",
    "Bakytbek Kadyraliev": """
        Кадыралиев | Kadyraliev | Kadyraliyev | Кадыралиева | Кадыралиевдин | Qadiraliyev
        Bakytbek Kadyraliev | заместитель министра""",
    "Temirbek Erkinov": "Эркинов | Erkinov | Эркинов Т. | министрдің орынбасары | deputy minister",
    MINISTRY_KZ: """
        ҚР ДСМ | МЗ РК | ҚР ДСМ-нің | Қазақстан Республикасының Денсаулық сақтау министрлігі
        Министерство здравоохранения Казахстана | Qozogʻiston Sogʻliqni saqlash vazirligi
        Казакстан денсаулык сактау министрлиги""",
    MINISTRY_KG: """
        Министерство здравоохранения Кыргызстана | Министерство здравоохранения Киргизии
        Кыргызстандын Саламаттык сактоо министрлиги | Ministry of Health of Kyrgyzstan
        Qirgʻiziston Sogʻliqni saqlash vazirligi""",
    MINISTRY_UZ: """
        Өзбекстан | Узбекистан | Oʻzbekiston | Ўзбекистон | Uzbekistan
        Oʻzbekiston Sogʻliqni saqlash vazirligi | Ўзбекистон Соғлиқни сақлаш вазирлиги
        O'zbekiston Sog'liqni saqlash vazirligi | Өзбекстанның Денсаулық сақтау министрлігі""",
}
ASKED = [
    (query.strip(), title)
    for title, queries in QUERIES.items()
    for line in queries.splitlines()
    for query in line.split("|")
    if query.strip()
]


@pytest.fixture(scope="module")
def indexed_demo(loaded_demo, django_db_blocker):
    with django_db_blocker.unblock():
        write_all()


def titles_of(keys):
    faces = SearchFace.objects.filter(entry__key__in=keys).values_list("entry__key", "title")
    return {key: {title for owner, title in faces if owner == key} for key in keys}


@pytest.mark.parametrize(("query", "title"), ASKED)
def test_the_obvious_thing_is_among_the_first_three(indexed_demo, db, query, title):
    first = titles_of(found(query)[:3])
    assert any(title in titles for titles in first.values()), first
