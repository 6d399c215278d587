"""Bylines: who did what, in the words of many newsrooms."""

import pytest
from growth import growth
from hypothesis import given, strategies as st

from newsld.source import Span
from newsld.text.byline import read_byline


def people(text):
    """``role: name`` of each credit."""
    return [f"{credit.role}: {credit.name}" for credit in read_byline(text)]


ROLES = [
    ("By Marta Keller", ["author: Marta Keller"]),
    ("Written by Marta Keller", ["author: Marta Keller"]),
    ("Marta Keller, edited by Jonas Brink", ["author: Marta Keller", "editor: Jonas Brink"]),
    (
        "Marta Keller and Ada Finch, photos by Ben Osei",
        ["author: Marta Keller", "author: Ada Finch", "photographer: Ben Osei"],
    ),
    (
        "Marta Keller, translated by Ben Osei and edited by Jonas Brink",
        ["author: Marta Keller", "translator: Ben Osei", "editor: Jonas Brink"],
    ),
    ("Gazzetta del Molo, a cura di Piera Nardi", ["editor: Piera Nardi"]),
    ("Il Faro, a cura di Piera Nardi", ["editor: Piera Nardi"]),
    ("The Quay Review, edited by Jonas Brink", ["editor: Jonas Brink"]),
    ("Edited by Jonas Brink and Pilar Soto Vega", ["editor: Jonas Brink", "editor: Pilar Soto Vega"]),
    ("Words by Ada Finch, photos by Ben Osei", ["author: Ada Finch", "photographer: Ben Osei"]),
    ("Words: Ada Finch. Photographs: Ben Osei.", ["author: Ada Finch", "photographer: Ben Osei"]),
    ("Story by Ada Finch | Illustrations by Kim Roe", ["author: Ada Finch", "illustrator: Kim Roe"]),
    ("Translated from the Farsi by Lena Azimi", ["translator: Lena Azimi"]),
    ("Text Ada Finch Foto Kim Roe", ["author: Ada Finch", "photographer: Kim Roe"]),
    ("Text Ada af Finch Foto Kim van den Roe", ["author: Ada af Finch", "photographer: Kim van den Roe"]),
    ("Text Ada Finch Video Kim Roe", ["author: Ada Finch", "videographer: Kim Roe"]),
    ("By Ada Finch Video Producer", ["author: Ada Finch"]),
    ("Redakteurin Ada Finch", ["author: Ada Finch"]),
    ("Author – Ada Finch", ["author: Ada Finch"]),
    ("Автор — Анна Соколова", ["author: Анна Соколова"]),
    ("ရေးသားသူ - ကိုကိုအောင်", ["author: ကိုကိုအောင်"]),
    ("Video – Ada Finch", []),
    ("Author – what he wants", []),
    ("Von Ada Finch, ARD-Studio Ulm und Tom Berg", ["author: Ada Finch", "author: Tom Berg"]),
    ("3 мая 2024 г. Текст: Анна Соколова", ["author: Анна Соколова"]),
    ("Teksts: Anna Ozola, foto: Jānis Kalns", ["author: Anna Ozola", "photographer: Jānis Kalns"]),
    ("Shkruar nga: Arben Hoxha dhe Mira Deda", ["author: Arben Hoxha", "author: Mira Deda"]),
    ("Autor: Mari Tamm, toimetaja: Jaan Kask", ["author: Mari Tamm", "editor: Jaan Kask"]),
    ("Пише: Јована Петровић", ["author: Јована Петровић"]),
    ("Reuters in Oslo", ["author: Reuters"]),
    ("(항구=항구뉴스) 김민수 기자 = 월요일 아침", ["author: 김민수"]),
    ("Redakteurin: Ada Finch", ["editor: Ada Finch"]),
    ("Aus Oslo berichtet Ada Finch", ["author: Ada Finch"]),
    ("Aus dem Hafen berichten Ada Finch und Kim Roe", ["author: Ada Finch", "author: Kim Roe"]),
    ("Aus Oslo berichtet Ada Finch seit Jahren nichts Gutes mehr", []),
    (
        "Additional reporting by Omar Haddad and Ines Roth",
        ["contributor: Omar Haddad", "contributor: Ines Roth"],
    ),
    (
        "By Ada Finch with additional reporting by Omar Haddad",
        ["author: Ada Finch", "contributor: Omar Haddad"],
    ),
    ("Graphics by Tess Moor", ["illustrator: Tess Moor"]),
    ("Ada Finch (text) and Ben Osei (photos)", ["author: Ada Finch", "photographer: Ben Osei"]),
    ("Ada Finch reports from Lima", ["author: Ada Finch"]),
    ("By Ada Finch Reporting from Lima", ["author: Ada Finch"]),
    (
        "Ada Finch reports from Lima, Ben Osei from Quito and Ines Roth from La Paz.",
        ["author: Ada Finch", "author: Ben Osei", "author: Ines Roth"],
    ),
    ("Omar Haddad contributed to this report.", ["contributor: Omar Haddad"]),
    ("Reporting by Ada Finch; Editing by Jonas Brink", ["author: Ada Finch", "editor: Jonas Brink"]),
    ("Interview by Ada Finch", ["author: Ada Finch"]),
    ("Testo di Carla Neri, foto di Pietro Riva", ["author: Carla Neri", "photographer: Pietro Riva"]),
    ("文・写真＝山田花子", ["author: 山田花子", "photographer: 山田花子"]),
    ("Von Grete Hollmann und Emre Aksoy", ["author: Grete Hollmann", "author: Emre Aksoy"]),
    ("Ein Gastbeitrag von Grete Hollmann", ["author: Grete Hollmann"]),
    ("Text: Grete Hollmann, Fotos: Emre Aksoy", ["author: Grete Hollmann", "photographer: Emre Aksoy"]),
    ("Redaktion: Grete Hollmann", ["editor: Grete Hollmann"]),
    ("Aus dem Englischen von Grete Hollmann", ["translator: Grete Hollmann"]),
    ("Mitarbeit: Emre Aksoy", ["contributor: Emre Aksoy"]),
    ("Grete Hollmann berichtet aus Kiew", ["author: Grete Hollmann"]),
    ("Par Aïcha Le Goff et Yves d’Arnaud", ["author: Aïcha Le Goff", "author: Yves d’Arnaud"]),
    (
        "Par Aïcha Le Goff (avec Yves Morel pour les photos)",
        ["author: Aïcha Le Goff", "photographer: Yves Morel"],
    ),
    ("Traduit de l’arabe par Aïcha Le Goff", ["translator: Aïcha Le Goff"]),
    ("Propos recueillis par Aïcha Le Goff", ["author: Aïcha Le Goff"]),
    ("Texte : Aïcha Le Goff | Photos : Yves Morel", ["author: Aïcha Le Goff", "photographer: Yves Morel"]),
    ("Por Lucía Paz y Raúl del Monte", ["author: Lucía Paz", "author: Raúl del Monte"]),
    ("Edición: Lucía Paz | Fotos: Raúl del Monte", ["editor: Lucía Paz", "photographer: Raúl del Monte"]),
    ("Traducido del inglés por Lucía Paz", ["translator: Lucía Paz"]),
    ("di Carla Dell’Acqua e Pietro De Santis", ["author: Carla Dell’Acqua", "author: Pietro De Santis"]),
    ("di Carla Neri – a cura di Pietro Riva", ["author: Carla Neri", "editor: Pietro Riva"]),
    ("Traduzione di Carla Neri", ["translator: Carla Neri"]),
    ("Por Beatriz Lobo e João dos Santos", ["author: Beatriz Lobo", "author: João dos Santos"]),
    ("Texto de Beatriz Lobo, fotos de João Reis", ["author: Beatriz Lobo", "photographer: João Reis"]),
    ("Door Saskia van der Veen en Piet Bos", ["author: Saskia van der Veen", "author: Piet Bos"]),
    ("Tekst: Saskia Bos Foto's: Piet Mol", ["author: Saskia Bos", "photographer: Piet Mol"]),
    ("Tekst: Zofia Lis, zdjęcia: Adam Wrona", ["author: Zofia Lis", "photographer: Adam Wrona"]),
    ("Tłumaczenie: Zofia Lis", ["translator: Zofia Lis"]),
    ("Av Sigrid Dahl og Olav Moe", ["author: Sigrid Dahl", "author: Olav Moe"]),
    ("Tekst: Sigrid Dahl Foto: Olav Moe", ["author: Sigrid Dahl", "photographer: Olav Moe"]),
    ("Av Astrid Ek och Nils Öberg", ["author: Astrid Ek", "author: Nils Öberg"]),
    ("Af Mette Krogh og Bo Lund", ["author: Mette Krogh", "author: Bo Lund"]),
    ("Teksti: Aino Salo Kuvat: Eero Niemi", ["author: Aino Salo", "photographer: Eero Niemi"]),
    ("Haber: Defne Yıldız Fotoğraf: Kaan Öz", ["author: Defne Yıldız", "photographer: Kaan Öz"]),
    ("Çeviren: Defne Yıldız", ["translator: Defne Yıldız"]),
    ("Автор: Вера Орлова", ["author: Вера Орлова"]),
    ("Текст: Вера Орлова. Фото: Илья Зуев", ["author: Вера Орлова", "photographer: Илья Зуев"]),
    ("Подготовила Вера Орлова", ["author: Вера Орлова"]),
    ("文/陈晓明", ["author: 陈晓明"]),
    ("记者：陈晓明 编辑：王丽", ["author: 陈晓明", "editor: 王丽"]),
    ("本报记者陈晓明", ["author: 陈晓明"]),
    ("记者 陈晓明 王丽", ["author: 陈晓明", "author: 王丽"]),
    ("取材・文＝山田花子 写真＝佐藤健", ["author: 山田花子", "photographer: 佐藤健"]),
    ("文：山田 花子", ["author: 山田 花子"]),
    ("김민수 기자", ["author: 김민수"]),
    ("글 김민수 사진 이서연", ["author: 김민수", "photographer: 이서연"]),
    ("김민수·이서연 기자", ["author: 김민수", "author: 이서연"]),
    ("ソウル=山田花子", ["author: 山田花子"]),
    ("文＝山田花子、写真＝佐藤健", ["author: 山田花子", "photographer: 佐藤健"]),
    ("写真=佐藤健", ["photographer: 佐藤健"]),
    ("(記者陳曉明／台北報導)", ["author: 陳曉明"]),
    ("記者陳曉明報導", ["author: 陳曉明"]),
    ("陳曉明、王麗／綜合報導", ["author: 陳曉明", "author: 王麗"]),
    ("實習記者 王麗", ["author: 王麗"]),
    ("滨海日报记者陈晓明", ["author: 陈晓明"]),
    ("海湾新闻见习记者 林小雨", ["author: 林小雨"]),
    ("王小明记者", ["author: 王小明"]),
    ("据滨海社记者陈晓明报道", []),
    ("法新社记者 现场看到", ["author: 法新社"]),
    ("通讯员 王丽 记者 李明", ["author: 王丽", "author: 李明"]),
    ("执笔/陈晓明、王丽&李明", ["author: 陈晓明", "author: 王丽", "author: 李明"]),
    ("责任编辑：王丽 校对：李明", ["editor: 王丽", "contributor: 李明"]),
    ("作者：佚名 责任编辑：王丽", ["editor: 王丽"]),
    ("항구일보 김민수 기자", ["author: 김민수"]),
    ("Do UOL, em São Paulo", []),
    ("Author: Unknown", []),
    ("بقلم سارة الحداد", ["author: سارة الحداد"]),
    ("بقلم سارة الحداد قالت الشركة إن العبارة تأخرت", []),
    ("תרגום: דנה לוי", ["translator: דנה לוי"]),
    ("نویسنده: سارا کریمی", ["author: سارا کریمی"]),
    ("تحریر: احمد علی", ["author: احمد علی"]),
    ("लेखक: रमेश कुमार और सीता देवी", ["author: रमेश कुमार", "author: सीता देवी"]),
    ("লেখক: রহিম উদ্দিন", ["author: রহিম উদ্দিন"]),
    ("โดย : สมชาย ใจดี", ["author: สมชาย ใจดี"]),
    ("Bài viết: Trần Thị Mai - Ảnh: Lê An", ["author: Trần Thị Mai", "photographer: Lê An"]),
    ("Автор: Мария Иванова", ["author: Мария Иванова"]),
    ("Escrit per Marta Puig i Joan Soler", ["author: Marta Puig", "author: Joan Soler"]),
    ("Per Erik Moe", ["author: Per Erik Moe"]),
    ("Reuters and AFP", ["author: Reuters", "author: AFP"]),
    ("AFP/Reuters", ["author: AFP", "author: Reuters"]),
    ("Ada Finch, Reuters", ["author: Ada Finch"]),
    ("海灣報 記者 林小雨", ["author: 林小雨"]),
    ("x", []),
    ("Van onze verslaggever Piet Bos", ["author: Piet Bos"]),
    ("Journalist: Sigrid Dahl", ["author: Sigrid Dahl"]),
    ("Redigerare: Nils Öberg", ["editor: Nils Öberg"]),
    ("来源：滨海网 作者：陈晓明", ["author: 陈晓明"]),
    ("来源：滨海网 作者：陈晓明 责任编辑：王丽", ["author: 陈晓明", "editor: 王丽"]),
    ("Sigrid Dahl Journalist, Olav Moe Fotograf", ["author: Sigrid Dahl", "photographer: Olav Moe"]),
    ("Ada Finch, photographer", ["photographer: Ada Finch"]),
    ("By Staff Writer Ada Finch", ["author: Ada Finch"]),
    ("dpa/Grete Hollmann", ["author: dpa", "author: Grete Hollmann"]),
    ("Haber Merkezi", ["author: Haber Merkezi"]),
    ("By Ada Finch And Ben Osei For The Daily Bell", ["author: Ada Finch", "author: Ben Osei"]),
    ("Das Ufer – Hollmanns Bericht aus dem Dorf", []),
    ("Autor: Zofia Lis, oprac. KW", ["author: Zofia Lis"]),
    ("Penulis: Siti Rahma | Editor: Agus Wibowo", ["author: Siti Rahma", "editor: Agus Wibowo"]),
    ("Συντάκτης: Νίκος Παππάς", ["author: Νίκος Παππάς"]),
    ("Szerző: Szabó Eszter Fotó: Kis Pál", ["author: Szabó Eszter", "photographer: Kis Pál"]),
    ("Autor: Ioana Popa și Dan Radu", ["author: Ioana Popa", "author: Dan Radu"]),
    ("Parengė Rūta Kazlienė ir Jonas Petraitis", ["author: Rūta Kazlienė", "author: Jonas Petraitis"]),
    ("Piše: Ana Babić i Ivo Kos", ["author: Ana Babić", "author: Ivo Kos"]),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_the_role_words_of_a_language_say_who_did_what(text, expected):
    assert people(text) == expected


NAMES = [
    ("By ADA FINCH and Ben Osei", ["Ada Finch", "Ben Osei"]),
    ("Par Aïcha MOREL", ["Aïcha Morel"]),
    ("By RORY MCBRIDE", ["Rory McBride"]),
    ("Haber: İBRAHİM IŞIK", ["İbrahim Işık"]),
    ("Text: ŞTEFAN PĂUN-ILIE", ["Ştefan Păun-Ilie"]),
    ("By Ada Finch, senior political reporter, Cape Town", ["Ada Finch"]),
    ("Por Ana de la Torre, Ciudad de México", ["Ana de la Torre"]),
    ("By SINEAD O’DWYER", ["Sinead O’Dwyer"]),
    ("By J. K. Adler", ["J. K. Adler"]),
    (
        "By Ludwig van der Heyden, Ana de la Torre and Omar bin Said",
        ["Ludwig van der Heyden", "Ana de la Torre", "Omar bin Said"],
    ),
    ("By Ada Finch, Ben Osei, and Ines Roth", ["Ada Finch", "Ben Osei", "Ines Roth"]),
    ("By Ada Finch & Ben Osei", ["Ada Finch", "Ben Osei"]),
    ("By Jean-Luc Aubry-Blanc", ["Jean-Luc Aubry-Blanc"]),
    ("Written by Sukarnoputra and Elsa de Wit", ["Sukarnoputra", "Elsa de Wit"]),
    ("By Wei Jia-ling (魏佳玲) and Tom Ashe", ["Wei Jia-ling", "Tom Ashe"]),
    ("By Ada Finch Jr.", ["Ada Finch Jr."]),
    ("By Ada Finch, PhD", ["Ada Finch"]),
    ("By Ada Finch, Special to The Harbour Ledger", ["Ada Finch"]),
    ("By Ada Finch, aged 12", ["Ada Finch"]),
    ("By Ada Finch, Arts and Letters Editor, The Harbour Ledger", ["Ada Finch"]),
    ("By Ada Finch  Published: 3 May 2024", ["Ada Finch"]),
    ("By Ada Finch Thu May 9 2024", ["Ada Finch"]),
    ("By Ada Finch on Thursday, 9 May 2024", ["Ada Finch"]),
    ("By\tAda Finch\tThe Quay Gazette\tMay 9, 2024", ["Ada Finch"]),
    ("By ADA FINCH Associated Press", ["Ada Finch"]),
    ("By Ada Finch Reuters", ["Ada Finch"]),
    ("By Ada Finch and Ben Osei Bloomberg", ["Ada Finch", "Ben Osei"]),
    ("By Ada Bloomberg", ["Ada Bloomberg"]),
    ("Lucía Prado Oslo", ["Lucía Prado"]),
    ("By Ada Finch New York", ["Ada Finch"]),
    ("By Ada Jane Paris", ["Ada Jane Paris"]),
    ("By Oslo Finch Berg", ["Oslo Finch Berg"]),
    ("By ADA FINCH and BEN OSEI Associated Press", ["Ada Finch", "Ben Osei"]),
    ("By \u200bAda Finch", ["Ada Finch"]),
    ("By Ada “Birdie” Finch", ["Ada “Birdie” Finch"]),
    ("By Ada (A.B.) Finch and Ben Osei", ["Ada (A.B.) Finch", "Ben Osei"]),
    ("By Ada Finch Follow @adafinch", ["Ada Finch"]),
    ("Von Grete Hollmann Folgen", ["Grete Hollmann"]),
    ("Par Aïcha Morel Suivre", ["Aïcha Morel"]),
    ("By Omar al-Haddad, Noor bin Talal and Ada Finch", ["Omar al-Haddad", "Noor bin Talal", "Ada Finch"]),
    ("By the Rev. Dr. Ada Finch", ["Ada Finch"]),
    ("By Ada Finch ada.finch@ledger.example", ["Ada Finch"]),
    ("Posted on 9 May 2024 by Ada Finch in Harbour Life", ["Ada Finch"]),
    ("Author(s): Ada Finch; Ben Osei; Ines Roth", ["Ada Finch", "Ben Osei", "Ines Roth"]),
    ("Ada Finch, corresponsal en Quito", ["Ada Finch"]),
    ("Par Mme Aïcha Morel, sénatrice du Finistère", ["Aïcha Morel"]),
    ("Von unserem Korrespondenten Emre Aksoy, Rom", ["Emre Aksoy"]),
    ("✍️ Ada Finch", ["Ada Finch"]),
    ("By\nAda Finch", ["Ada Finch"]),
    ("By Ada Finch and\nBen Osei", ["Ada Finch", "Ben Osei"]),
    ("**By Ada Finch**", ["Ada Finch"]),
    ("By Ada Finch | 3 May 2024", ["Ada Finch"]),
    ("By Ada Finch, 3 May 2024", ["Ada Finch"]),
    ("By Ada Finch May 3, 2024", ["Ada Finch"]),
    ("By Ada Finch in Lima", ["Ada Finch"]),
    ("By Ada Finch, Lima", ["Ada Finch"]),
    ("By Ada Finch – 5 min read", ["Ada Finch"]),
    ("Ada Finch", ["Ada Finch"]),
    ("Ada Finch and Ben Osei", ["Ada Finch", "Ben Osei"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_are_cut_from_what_stands_around_them(text, expected):
    assert [credit.name for credit in read_byline(text)] == expected


TRAPS = [
    "OPINION",
    "LONDON — 3 May 2024",
    "From the archive",
    "Abonne-toi depuis 1 € par mois",
    "Suscripción desde 2 € al mes",
    "読了時間：5分",
    "EDITOR: I was sad to read that the mill will close.",
    "To the Editor:",
    "View all posts by Ada Finch",
    "More from Ada Finch",
    "View More Articles",
    "Show More",
    "Mehr anzeigen",
    "Ada Finch (Text) Ben Osei",
    "Contact Ada Finch",
    "5 min read",
    "By the numbers",
    "By the way, the mill will close.",
    "By Friday the river had risen again.",
    "By Christmas Day the river had risen by two metres.",
    "By A. and large",
    "Photo: Barges wait at the lock on Monday.",
    "Text",
    "Share on Facebook",
    "Alle Beiträge von Grete Hollmann",
    "Voir tous les articles de Aïcha Le Goff",
    "Por favor, lea las normas.",
    "Di nuovo in piazza.",
    "Von wegen Ruhestand",
    "3 May 2024",
    "",
    "   ",
    "By",
    "By 1990",
    "Written by hand",
]


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_a_byline_names_nobody(text):
    assert read_byline(text) == ()


def test_honorifics_and_titles_stand_beside_the_name():
    first, second = read_byline("Dr. Ada Finch, Senior Fellow, and Ben van Osei, Visiting Associate")
    assert (first.name, first.honorific, first.job_title) == ("Ada Finch", "Dr.", "Senior Fellow")
    assert (second.name, second.honorific, second.job_title) == ("Ben van Osei", "", "Visiting Associate")


def test_a_title_may_stand_before_the_name():
    (credit,) = read_byline("By political correspondent Ada Finch")
    assert (credit.name, credit.job_title) == ("Ada Finch", "political correspondent")


def test_the_outlet_behind_a_name_is_an_affiliation():
    *_, credit = read_byline("By Ada Finch and Ben Osei, The Harbour Ledger")
    assert (credit.name, credit.affiliation) == ("Ben Osei", "The Harbour Ledger")


def test_a_handle_belongs_to_the_name_before_it():
    (credit,) = read_byline("By Ada Finch @adafinch")
    assert (credit.name, credit.handle) == ("Ada Finch", "@adafinch")


@pytest.mark.parametrize(
    "text",
    [
        "By Reuters",
        "By CNN Wire",
        "AFP Deutschland",
        "National Desk",
        "AFP — 9 May 2024",
        "EFE / Quito",
        "dpa",
        "By Our Special Correspondent",
        "By Staff Reporter",
        "Von der Redaktion",
        "Par la rédaction avec agences",
    ],
)
def test_agencies_and_desks_are_no_persons(text):
    found = read_byline(text)
    assert found
    assert all(credit.is_organization for credit in found)


def test_the_initials_of_an_agency_stay_capitals():
    assert [credit.name for credit in read_byline("By BBC Verify")] == ["BBC Verify"]


def test_agency_beside_a_person_is_an_organization():
    first, second = read_byline("By Ada Finch and Agence France-Presse")
    assert not first.is_organization
    assert second.is_organization


def test_spans_are_those_of_the_text_also_within_a_part_of_it():
    text = "Headline\nBy ADA FINCH and Ben Osei\nBody"
    credits_read = read_byline(text, Span(9, 34))
    assert [text[slice(*credit.span)] for credit in credits_read] == ["ADA FINCH", "Ben Osei"]


@given(
    st.text(alphabet=st.sampled_from("By AndEditor,.:;|()-@/\nйñ文1’'\""), max_size=60) | st.text(max_size=60)
)
def test_any_text_is_read_and_every_span_is_the_name(text):
    for credit in read_byline(text):
        assert credit.name
        assert " ".join(text[slice(*credit.span)].split()).casefold() == credit.name.casefold()


@pytest.mark.parametrize("piece", ["By A", "(", "By ", "and ", "A, ", "A.", "@a", "Edited by A B and "])
def test_long_hostile_bylines_take_no_time(piece):
    assert growth(lambda size: read_byline(piece * (size // len(piece))), 2_000) < 1.7


@pytest.mark.parametrize("address", ["@adaf", "ada@larnby.example"])
def test_a_handle_or_an_address_behind_a_post_is_no_part_of_it(address: str) -> None:
    (credit,) = read_byline(f"Ada Finch, Staff writer {address}")
    assert (credit.name, credit.job_title) == ("Ada Finch", "Staff writer")
