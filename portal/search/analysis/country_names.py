"""What countries are called besides their names in CLDR: in treaties, in the press, by letters.

Official names follow the UN Terminology Database (UNTERM) and the classifiers of countries of the
five states; a name in one word is looked for in texts, too, one of several is only understood.
"""

OTHER_NAMES = {
    "AE": "ОАЭ; Объединённые Арабские Эмираты; Эмираты; БАӘ; БАЭ; UAE; Emirates",
    "BY": "Белоруссия; Республика Беларусь; Belorussia",
    "CN": "КНР; Китайская Народная Республика; ҚХР; Қытай Халық Республикасы; PRC;"
    " People's Republic of China; Xitoy Xalq Respublikasi; Кытай Эл Республикасы",
    "CZ": "Czech Republic; Чешская Республика; Чех Республикасы",
    "GB": "UK; Britain; Great Britain; Британия; Англия; England; Соединённое Королевство;"
    " Соединённое Королевство Великобритании и Северной Ирландии",
    "KG": "Кыргызстан; Кыргызская Республика; Киргизская Республика; Қырғыз Республикасы;"
    " Кыргыз Республикасы; Kyrgyz Republic; Kirghizia; Qirgʻiz Respublikasi",
    "KR": "Корея; Южная Корея; Республика Корея; Корея Республикасы; Korea; Republic of Korea;"
    " Koreya; Koreya Respublikasi",
    "KZ": "Республика Казахстан; Қазақстан Республикасы; Republic of Kazakhstan;"
    " Казакстан Республикасы; Qozogʻiston Respublikasi; Qazaqstan",
    "MD": "Молдавия; Республика Молдова",
    "NL": "Голландия; Holland",
    "RU": "РФ; Российская Федерация; Ресей Федерациясы; Russian Federation;"
    " Россия Федерациясы; Rossiya Federatsiyasi",
    "TJ": "Республика Таджикистан; Тәжікстан Республикасы; Тожикистон",
    "TM": "Туркмения; Turkmenia",
    "TR": "Turkey; Турецкая Республика; Түркия Республикасы",
    "US": "США; АҚШ; АКШ; USA; AQSH; Соединённые Штаты Америки; Америка Құрама Штаттары;"
    " Америка Кошмо Штаттары; United States of America; Amerika Qoʻshma Shtatlari; Америка;"
    " America",
    "UZ": "Республика Узбекистан; Өзбекстан Республикасы; Republic of Uzbekistan;"
    " Өзбекстан Республикасы; Oʻzbekiston Respublikasi; Ўзбекистон Республикаси; Ozbekiston",
}

#: Words of such names that stand in any text, and set no country apart.
GENERAL = """
united states state kingdom republic south north east west new great islands island central
соединенные штаты объединенные королевство республика южная северная восточная западная новая
великая острова остров центральная
біріккен құрама штаттар корольдігі республикасы оңтүстік солтүстік шығыс батыс жаңа ұлы аралдары
орталық араб арабские арабская arab
бириккен кошмо штаттары королдугу түштүк түндүк чыгыш батыш жаңы улуу борбордук
birlashgan qoʻshma shtatlar shtatlari qirolligi respublikasi janubiy shimoliy sharqiy gʻarbiy yangi
buyuk orollari markaziy
"""
