"""The language of a text, or none where it does not show."""

import pytest
from hypothesis import given, strategies as st

from newsld.text.language import detect_language

TEXTS = {
    "en": "The crews of the ferry said that they would not sail before the company had paid what it owed to them.",
    "de": "Die Mannschaft der Fähre sagte, dass sie nicht auslaufen werde, bis das Unternehmen den Lohn für die Zeit gezahlt hat.",
    "fr": "L’équipage du bac a dit que les départs ne se feront pas avant que la compagnie ait payé ce qui est dû dans les délais.",
    "es": "La tripulación del barco dijo que no saldría del puerto hasta que la empresa pague lo que debe a los marineros por su trabajo.",
    "it": "L’equipaggio del traghetto ha detto che la nave non partirà dal porto se la società non paga il lavoro della settimana e i turni.",
    "pt": "A tripulação do navio disse que não sai do porto enquanto a empresa não pagar o que deve aos marinheiros pelo trabalho da semana.",
    "nl": "De bemanning van de veerboot zei dat het schip niet uit de haven zal varen voor het bedrijf de lonen van deze week heeft betaald.",
    "ru": "Экипаж парома сказал, что он не выйдет из порта, пока компания не заплатит за работу, и что это было обещано ещё в марте, но не сделано.",
    "hr": "Posada trajekta rekla je da neće isploviti iz luke dok tvrtka ne plati ono što im duguje, ali nije htjela reći kako će se to završiti nakon što je dogovor već jednom propao zbog novca.",
    "sl": "Posadka trajekta je povedala, da ne bo odplula iz pristanišča, dokler podjetje ne plača tega, kar jim dolguje, in da so se o tem že pogovarjali s sindikatom, ki jih tudi podpira pri njihovih zahtevah.",
    "sr": "Посада трајекта је рекла да неће испловити из луке док фирма не плати оно што им дугује, али није хтела да каже како ће се то завршити након што је договор већ једном пропао због новца.",
    "bg": "Екипажът на ферибота каза, че няма да излезе от пристанището, докато компанията не плати това, което им дължи, и че вече са говорили за това със синдиката, който ги подкрепя при исканията им.",
    "mk": "Екипажот на траектот рече дека нема да исплови од пристаништето додека компанијата не го плати тоа што им го должи и дека веќе разговарале за тоа со синдикатот, кој ги поддржува во нивните барања.",
    "be": "Экіпаж парома сказаў, што ён не выйдзе з порта, пакуль кампанія не заплаціць за працу, і што гэта было абяцана яшчэ ў сакавіку, але яго так і не зрабілі, як кажуць на прыстані.",
    "lt": "Kelto įgula sakė, kad ji neišplauks iš uosto, kol įmonė nesumokės to, ką yra skolinga, ir kad apie tai jau buvo kalbėta su profesine sąjunga, bet iki šiol niekas dėl algų nieko nepadarė.",
    "lv": "Prāmja apkalpe teica, ka tā neizies no ostas, kamēr uzņēmums nesamaksās to, ko ir parādā, un ka par to jau ir runāts ar arodbiedrību, bet līdz šim nekas nav darīts, lai to mainītu pēc solījuma.",
    "et": "Praami meeskond ütles, et see ei välju sadamast, kui ettevõte ei maksa oma võlga, ja et selle üle on ametiühinguga juba räägitud, aga siis ei tehtud midagi ning mehed on ka pärast kohtumist pahased.",
    "is": "Áhöfn ferjunnar sagði að hún færi ekki úr höfn fyrr en fyrirtækið greiddi það sem það skuldar og að um þetta hefði verið rætt við stéttarfélagið sem er með þeim í því, en það var ekki til neins.",
    "vi": "Thủy thủ đoàn của chiếc phà cho biết họ sẽ không rời cảng cho đến khi công ty trả số tiền đã nợ, và rằng điều này đã được nói với công đoàn từ tháng ba nhưng không có gì thay đổi trong các cuộc họp.",
    "ms": "Anak kapal feri itu berkata mereka tidak akan belayar dari pelabuhan kerana syarikat belum membayar gaji yang dijanjikan kepada mereka, dan perkara ini telah dibincangkan dengan kesatuan yang turut menyokong tuntutan itu, katanya.",
    "id": "Awak kapal feri itu mengatakan bahwa mereka tidak akan berlayar dari pelabuhan karena perusahaan belum membayar gaji yang dijanjikan untuk mereka, dan hal ini sudah dibicarakan dengan serikat yang juga mendukung tuntutan itu.",
    "gl": "A tripulación do barco dixo que non sae do porto ata que a empresa pague o que lles debe aos mariñeiros polo traballo da semana, e que iso xa foi falado co sindicato, que tamén os apoia nas súas demandas máis grandes.",
    "af": "Die bemanning van die veerboot het gesê dat hulle nie uit die hawe sal vaar voordat die maatskappy die lone betaal nie, en dat dit ook met die vakbond bespreek was, wat vir hulle in hierdie saak steun op die kaai.",
    "eu": "Ferryko langileek esan dute ez direla portutik aterako enpresak zor duena ordaindu arte, eta hori sindikatuarekin hitz egin dela, baina orain arte ez dute ezer egin eta haserre dira oraindik ere, beste behin.",
    "fa": "خدمه کشتی گفت که از بندر خارج نخواهد شد تا شرکت پولی را که به آن ها بدهکار است بپردازد و این را با اتحادیه در میان گذاشته است که برای خود هم یک خواسته دارد.",
    "ur": "کشتی کے عملے نے کہا کہ وہ بندرگاہ سے نہیں جائے گا جب تک کمپنی ان کی تنخواہ نہیں دیتی اور اس بارے میں یونین سے بھی بات ہو چکی ہے جو ان کے ساتھ ہے۔",
    "cs": "Posádka trajektu řekla, že nevypluje z přístavu, dokud firma nezaplatí to, co jim dluží, a že o tom už mluvili s odbory, které je podporují, ale do té doby se nic nestalo, i když to bylo po slibech od března.",
    "nb": "Mannskapet på ferjen sa at de ikke vil seile fra havnen før selskapet betaler det som de har til gode, og at det ble snakket om med fagforeningen, men at noe ennå ikke har skjedd etter møtet i mars.",
    "da": "Besætningen på færgen sagde, at den ikke vil sejle fra havnen, før firmaet har betalt det, som de skylder, og at der blev talt om det med fagforeningen, men at intet er sket efter mødet i marts af den grund.",
    "uk": "Екіпаж порома сказав, що він не вийде з порту, поки компанія не заплатить за роботу, і що це було обіцяно ще в березні, але так і не зроблено, як кажуть на пристані від профспілки.",
    "zh": "渡轮船员表示，在公司支付拖欠的工资之前，他们不会离开港口，工会也支持这一决定。",
    "ja": "フェリーの乗組員は、会社が未払いの賃金を支払うまで港を出ないと述べた。組合もこれを支持している。",
}


@pytest.mark.parametrize("tag", TEXTS)
def test_a_sentence_or_two_tells_the_language(tag):
    found = detect_language(TEXTS[tag])
    assert found is not None
    assert found[0] == tag
    assert 0 < found[1] < 1


def test_languages_that_share_their_commonest_words_are_told_apart_by_the_others():
    text = (
        "En la ribera de la laguna hay una escuela que no tiene maestra. La alcaldesa dice que la plaza se anuncia en "
        "marzo, en la capital, y que nadie se presenta. En la vega la gente no cree en promesas de la capital."
    )
    assert (detect_language(text) or ("", 0))[0] == "es"


@pytest.mark.parametrize(
    "text", ["", "Ferry strike", "x " * 100, "12 March 2026 " * 30, "Lorem ipsum dolor sit amet " * 10]
)
def test_what_does_not_show_is_none(text):
    assert detect_language(text) is None


@given(st.text())
def test_any_text_is_taken(text):
    found = detect_language(text)
    assert found is None or len(found) == 2
