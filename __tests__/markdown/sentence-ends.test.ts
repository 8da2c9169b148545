/** The end of a sentence in each language that pages may be written in, by its own marks and abbreviations. */
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import { LANGUAGE_CODES } from '../../src/shared/languages.ts';
import { sentencesOf } from '../support/show-page.ts';

/** The sentences as they are cut, and as `‖` cuts them. */
function cut(text: string, language: string): { got: string[]; wanted: string[] } {
  const page = parsePage(text.replaceAll('‖', ''), { language });
  return { got: sentencesOf(page), wanted: text.split('‖').map((sentence) => sentence.trim()) };
}

/** Four sentences of each language; Thai writes a mark only where it asks or calls, and a space elsewhere. */
const FOUR: Readonly<Record<string, string>> = {
  af: 'Dit is tee. ‖Is dit warm? ‖Ja! ‖Ons drink dit.',
  sq: 'Ky është çaj. ‖A është i nxehtë? ‖Po! ‖Ne e pimë.',
  am: 'ይህ ሻይ ነው። ‖ትኩስ ነው? ‖አዎ፡፡ ‖እንጠጣዋለን።',
  ar: 'هذا شاي. ‖هل هو ساخن؟ ‖نعم! ‖نحن نشربه.',
  hy: 'Սա թեյ է։ ‖Այն տաք է: ‖Մենք խմում ենք։ ‖Վերջ։',
  az: 'Bu çaydır. ‖İstidir? ‖Bəli! ‖Biz içirik.',
  bn: 'এটা চা। ‖এটা কি গরম? ‖হ্যাঁ! ‖আমরা খাই।',
  bs: 'Ovo je čaj. ‖Je li vruć? ‖Da! ‖Pijemo ga.',
  bg: 'Това е чай. ‖Горещ ли е? ‖Да! ‖Пием го.',
  ca: 'Això és te. ‖És calent? ‖Sí! ‖El bevem.',
  zh: '这是茶。‖热吗？‖是的！‖我们喝。',
  'zh-TW': '這是茶。‖熱嗎？‖是的！‖我們喝。',
  hr: 'Ovo je čaj. ‖Je li vruć? ‖Da! ‖Pijemo ga.',
  cs: 'To je čaj. ‖Je horký? ‖Ano! ‖Pijeme ho.',
  da: 'Det er te. ‖Er den varm? ‖Ja! ‖Vi drikker den.',
  'fa-AF': 'این چای است. ‖آیا داغ است؟ ‖بله! ‖ما می‌نوشیم.',
  nl: 'Dit is thee. ‖Is het heet? ‖Ja! ‖Wij drinken het.',
  en: 'This is tea. ‖Is it hot? ‖Yes! ‖We drink it.',
  et: 'See on tee. ‖Kas see on kuum? ‖Jah! ‖Me joome seda.',
  fa: 'این چای است. ‖آیا داغ است؟ ‖بله! ‖ما می‌نوشیم.',
  tl: 'Ito ay tsaa. ‖Mainit ba? ‖Oo! ‖Iniinom namin.',
  fi: 'Tämä on teetä. ‖Onko se kuumaa? ‖On! ‖Me juomme sen.',
  fr: 'C’est du thé. ‖Est-il chaud ? ‖Oui ! ‖Nous le buvons.',
  'fr-CA': 'C’est du thé. ‖Est-il chaud? ‖Oui! ‖Nous le buvons.',
  ka: 'ეს ჩაია. ‖ცხელია? ‖დიახ! ‖ჩვენ ვსვამთ.',
  de: 'Das ist Tee. ‖Ist er heiß? ‖Ja! ‖Wir trinken ihn.',
  el: 'Αυτό είναι τσάι. ‖Είναι ζεστό; ‖Ναι! ‖Το πίνουμε.',
  gu: 'આ ચા છે. ‖શું તે ગરમ છે? ‖હા! ‖અમે પીએ છીએ.',
  ht: 'Sa se te. ‖Èske li cho? ‖Wi! ‖Nou bwè li.',
  ha: 'Wannan shayi ne. ‖Yana da zafi? ‖I! ‖Muna sha.',
  he: 'זה תה. ‖האם הוא חם? ‖כן! ‖אנחנו שותים.',
  hi: 'यह चाय है। ‖क्या यह गरम है? ‖हाँ! ‖हम पीते हैं॥',
  hu: 'Ez tea. ‖Forró? ‖Igen! ‖Megisszuk.',
  is: 'Þetta er te. ‖Er það heitt? ‖Já! ‖Við drekkum það.',
  id: 'Ini teh. ‖Apakah panas? ‖Ya! ‖Kami minum.',
  ga: 'Seo tae. ‖An bhfuil sé te? ‖Tá! ‖Ólaimid é.',
  it: 'Questo è tè. ‖È caldo? ‖Sì! ‖Lo beviamo.',
  ja: 'これは茶です。‖熱いですか？‖はい！‖飲みます。',
  kn: 'ಇದು ಚಹಾ. ‖ಬಿಸಿಯಾಗಿದೆಯೇ? ‖ಹೌದು! ‖ನಾವು ಕುಡಿಯುತ್ತೇವೆ.',
  kk: 'Бұл шай. ‖Ыстық па? ‖Иә! ‖Біз ішеміз.',
  ko: '이것은 차다. ‖뜨거운가? ‖그렇다! ‖우리는 마신다.',
  lv: 'Šī ir tēja. ‖Vai tā ir karsta? ‖Jā! ‖Mēs to dzeram.',
  lt: 'Tai arbata. ‖Ar ji karšta? ‖Taip! ‖Mes ją geriame.',
  mk: 'Ова е чај. ‖Дали е жежок? ‖Да! ‖Го пиеме.',
  ms: 'Ini teh. ‖Adakah panas? ‖Ya! ‖Kami minum.',
  ml: 'ഇത് ചായയാണ്. ‖ചൂടാണോ? ‖അതെ! ‖ഞങ്ങൾ കുടിക്കുന്നു.',
  mt: 'Dan huwa te. ‖Huwa sħun? ‖Iva! ‖Nixorbuh.',
  mr: 'हा चहा आहे. ‖तो गरम आहे का? ‖होय! ‖आम्ही पितो.',
  mn: 'Энэ бол цай. ‖Халуун уу? ‖Тийм! ‖Бид уудаг.',
  no: 'Dette er te. ‖Er den varm? ‖Ja! ‖Vi drikker den.',
  ps: 'دا چای دی. ‖ایا تود دی؟ ‖هو! ‖موږ یې څښو.',
  pl: 'To jest herbata. ‖Czy jest gorąca? ‖Tak! ‖Pijemy ją.',
  pt: 'Isto é chá. ‖Está quente? ‖Sim! ‖Nós bebemos.',
  'pt-PT': 'Isto é chá. ‖Está quente? ‖Sim! ‖Nós bebemos.',
  pa: 'ਇਹ ਚਾਹ ਹੈ। ‖ਕੀ ਇਹ ਗਰਮ ਹੈ? ‖ਹਾਂ! ‖ਅਸੀਂ ਪੀਂਦੇ ਹਾਂ।',
  ro: 'Acesta este ceai. ‖Este fierbinte? ‖Da! ‖Îl bem.',
  ru: 'Это чай. ‖Он горячий? ‖Да! ‖Мы его пьём.',
  sr: 'Ово је чај. ‖Да ли је врућ? ‖Да! ‖Пијемо га.',
  si: 'මේ තේ ය. ‖එය උණුසුම් ද? ‖ඔව්! ‖අපි බොමු.',
  sk: 'Toto je čaj. ‖Je horúci? ‖Áno! ‖Pijeme ho.',
  sl: 'To je čaj. ‖Ali je vroč? ‖Da! ‖Pijemo ga.',
  so: 'Kani waa shaah. ‖Ma kulul yahay? ‖Haa! ‖Waan cabnaa.',
  es: 'Esto es té. ‖¿Está caliente? ‖¡Sí! ‖Lo bebemos.',
  'es-MX': 'Esto es té. ‖¿Está caliente? ‖¡Sí! ‖Lo bebemos.',
  sw: 'Hii ni chai. ‖Je, ni moto? ‖Ndiyo! ‖Tunakunywa.',
  sv: 'Det här är te. ‖Är det varmt? ‖Ja! ‖Vi dricker det.',
  ta: 'இது தேநீர். ‖சூடாக உள்ளதா? ‖ஆம்! ‖நாங்கள் குடிக்கிறோம்.',
  te: 'ఇది టీ. ‖వేడిగా ఉందా? ‖అవును! ‖మేము తాగుతాము.',
  th: 'นี่คือชา! ‖มันร้อนไหม? ‖ใช่! ‖เราดื่มมัน',
  tr: 'Bu çay. ‖Sıcak mı? ‖Evet! ‖Onu içeriz.',
  uk: 'Це чай. ‖Він гарячий? ‖Так! ‖Ми його п’ємо.',
  ur: 'یہ چائے ہے۔ ‖کیا یہ گرم ہے؟ ‖ہاں! ‖ہم پیتے ہیں۔',
  uz: 'Bu choy. ‖Issiqmi? ‖Ha! ‖Biz ichamiz.',
  vi: 'Đây là trà. ‖Nó nóng không? ‖Vâng! ‖Chúng tôi uống.',
  cy: 'Te yw hwn. ‖Ydy e’n boeth? ‖Ydy! ‖Rydyn ni’n ei yfed.',
};

test('each language that a page may be written in is among these', () => {
  expect(Object.keys(FOUR).toSorted()).toEqual(LANGUAGE_CODES.toSorted());
});

test.for(Object.entries(FOUR))('four sentences of %s are four', ([language, text]) => {
  const { got, wanted } = cut(text, language);
  expect(got).toEqual(wanted);
});

/** What ends no sentence, and what hides an end, by language. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  ar: ['«هل جئت؟» ‖ثم ذهب.', 'قال د. سالم نعم. ‖ثم خرج؟! ‖لا.', 'تعال (الآن!). ‖شكرا.'],
  am: ['አለ።‖መጣ፧ ‖ሄደ።'],
  bn: ['ডা. রায় এলেন। ‖তিনি বসলেন।', 'সে বলল।‖তারপর গেল॥', 'মূল্য ৩.৫ টাকা। ‖কম।'],
  cs: [
    'Máme např. Čaj a tj. Nápoj. ‖Dost.',
    'Karel IV. Lucemburský vládl. ‖Pak zemřel.',
    'Řekl: „Pojď!“ ‖Šel.',
    'Dne 5. května přišel. ‖Byl sám.',
    'Bylo to v roce 1998. ‖Pak odešel.',
  ],
  da: ['Vi har f.eks. Te og bl.a. Kaffe. ‖Godt.', 'Kong Frederik IX. Glücksborg sejlede. ‖Han kom hjem.'],
  de: [
    'Der 2. Weltkrieg endete am 8. Mai. ‖Danach war Ruhe.',
    'Es sind 42. ‖Das ist viel.',
    'Ludwig XIV. Bourbon regierte. ‖Er starb.',
    'Es war 1998. ‖Tee gab es schon.',
    'Siehe S. 5 und Abb. 3. ‖Dort steht es.',
    'Er kam ca. Ostern, ggf. Pfingsten. ‖Gut.',
    'Tee, Kaffee usw. Milch fehlt. ‖Es gibt Tee usw. ‖Das reicht.',
    'Cäsar starb 44 v. Chr. Rom trauerte nicht. ‖So war es.',
    'Er sagt ‚Halt!‘ ‖Sie geht.',
    'Sie rief „Halt!“ und ging. ‖Er blieb.',
    'Er fragte: »Kommst du?« ‖»Ja«, sagte sie.',
    'i. d. R. Montags, z.B. Abends. ‖Nie sonst.',
  ],
  el: ['Τι είναι; ‖Τσάι.', 'Έχουμε π.χ. Τσάι. ‖Καλό.', 'Πού πας· εδώ. ‖Πού; ‖Εκεί.', 'Τι; ‖«Ναι.» ‖Όχι.'],
  en: [
    'See p. 7 and pp. 8–9. ‖Then stop.',
    'On Jan. 5 it rained. ‖It stopped in May.',
    'Gen. Grey and Sen. Black met. ‖They spoke.',
    'She works for the U.S. Army. ‖She lives in the U.S. ‖It is large.',
    'He has a Ph.D. in tea. ‖She has a Ph.D. ‖Both teach.',
    '“Is it hot?” ‖“It is.”',
    'Tea Co. sells pots. ‖We like Tea Co. ‖They are kind.',
    'It rained (again!). ‖We went home.',
    'Is that so?! ‖Indeed… ‖Good.',
    'A 5" pot. ‖A lid.',
  ],
  es: [
    'Los EE. UU. y los RR. HH. existen. ‖Fin.',
    'Nació en 44 a. C. ‖Murió luego.',
    'Véase p. 5 y fig. 2. ‖Sigue.',
    'Dijo: «¡Ven!» ‖Fue.',
    'Ud. sabe. ‖Uds. Saben.',
  ],
  et: ['Meil on nt. Tee. ‖Hea.', 'Ta ütles: „Tule!“ ‖Ta läks.'],
  fa: ['«کجایی؟» ‖رفت.', 'قیمت ۳٫۵ است. ‖کم است.', 'چرا؟ ‖چون ۵ تا بود.'],
  fi: ['Meillä on esim. Teetä. ‖Hyvä.', 'Hän sanoi: ”Tule!” ‖Hän meni.', 'Hän tuli. ‖”Tule!” hän sanoi.'],
  fr: [
    'Il dit : « Va ! » ‖Elle va.',
    'Il dit\u00A0: «\u202FVa\u202F!\u202F» ‖Elle va.',
    'Il vint. ‖« Bonjour », dit-il.',
    '« Viens ! » dit-elle. ‖Il vint.',
    'Voir p. 5 et fig. 3. ‖Suite.',
    'M. Dupont et Mme. Roux, c.-à-d. Eux. ‖Fin.',
  ],
  he: ['ד. כהן בא. ‖הוא ישב.', 'מה שלומך? ‖טוב!', 'הוא גר בארה"ב. ‖"בוא!" ‖הוא בא.'],
  hi: [
    'डॉ. राय आए। ‖वे बैठे।',
    '“कौन है?” ‖“मैं।” ‖ठीक।',
    'वह आया।‖फिर गया।',
    'मूल्य ३.५ है। ‖कम है!',
    'ए. पी. जे. कलाम आए। ‖बैठे।',
  ],
  hr: ['Imamo npr. Čaj i tzv. Kavu. ‖Dobro.', 'Rekao je: »Dođi!« ‖Došla je.', 'Petar II. Petrović vlada. ‖Umro je.'],
  hu: [
    'Van pl. Tea. ‖Jó.',
    'II. Rákóczi Ferenc és IV. Béla király. ‖Ez jó.',
    'Így szólt: „Gyere!” ‖Ment.',
    'Ez 1848. március 15-én volt. ‖Vége.',
  ],
  hy: ['Բարև։ ‖«Արի՛։» ‖Գնա:', 'Ժամը 10:30 է։ ‖Արի։'],
  it: [
    'Il sig. Rossi e la dott.ssa Bianchi, p. es. Loro. ‖Bene.',
    'Disse: «Vieni!» ‖Venne.',
    'Nel 44 a.C. ‖Poi basta.',
  ],
  ka: ['მოვიდა. ‖„წადი!“ ‖წავიდა.', 'მაგ. ჩაი და ყავა. ‖კარგია.'],
  ko: ['이것은 책. ‖저것은 잔.', '“가자!” ‖그는 갔다.'],
  mr: ['डॉ. राव आले. ‖ते बसले.'],
  nl: ['Dat is d.w.z. Thee en m.b.t. Koffie. ‖Goed.', 'Zie blz. 5. ‖Klaar.', 'Dhr. Bos kwam. ‖Mw. Vos ook.'],
  no: ['Vi har f. eks. Te. ‖Bra.', 'Den 17. mai kom han. ‖Det var fint.'],
  pl: [
    'Mamy np. Herbatę i m.in. Kawę. ‖Dobrze.',
    'Zob. rys. 3 na str. 5. ‖Dalej.',
    'Powiedział: „Chodź!” ‖Poszła.',
    'Dnia 1. maja przyszedł. ‖To dobrze.',
  ],
  ps: ['ولې؟ ‖ځکه.'],
  pt: ['Há p. ex. Chá. ‖Bom.', 'O Exmo. Sr. Silva, v. pág. 5. ‖Fim.', 'Foi em 44 a. C. ‖Depois acabou.'],
  ro: ['Avem p. ex. Ceai. ‖Bun.', 'A zis: „Vino!” ‖A venit.', 'Vezi pag. 5. ‖Gata.'],
  ru: [
    'Пили, т. е. Чай, и т. к. Холодно. ‖Всё.',
    'Чай, кофе и т. д. ‖Это всё.',
    'Чай и т. п. напитки. ‖См. рис. 3. ‖Дальше.',
    'Он сказал: «Иди!» ‖Она ушла.',
    'См. с. 5. ‖Далее.',
    'Он живёт в г. Омске. ‖Это было в 2020 г. ‖Потом он уехал.',
  ],
  sk: ['Máme napr. Čaj, t. j. Nápoj. ‖Dosť.', 'Povedal: „Poď!“ ‖Šla.'],
  sl: ['Imamo npr. Čaj, t. i. Pijačo. ‖Dobro.', 'Rekel je: »Pridi!« ‖Prišla je.'],
  sr: [
    'Имамо нпр. Чај и тзв. Кафу. ‖Добро.',
    'Рекао је: „Дођи!“ ‖Дошла је.',
    'Petar I. Karađorđević vlada. ‖To je to.',
  ],
  sv: ['Vi har t. ex. Te och bl. a. Kaffe. ‖Bra.', 'Han sade: ”Kom!” ‖Hon kom.', 'Se s. 5. ‖Klart.'],
  ta: ['திரு. ரவி வந்தார். ‖அவர் அமர்ந்தார்.'],
  tr: [
    'Bu 2. Dünya Savaşı bitti. ‖Sonra barış geldi.',
    'Bu 7. Sınıf kitabı. ‖Bu da 8. ‖Bu bitti.',
    'II. Abdülhamit geldi. ‖O gitti.',
    'Yıl 1998. ‖Ali geldi.',
  ],
  uk: ['Пили, напр. Чай. ‖Все.', 'Чай і т. д. ‖Це все.', 'Див. рис. 3. ‖Далі.', 'Він сказав: «Іди!» ‖Вона пішла.'],
  ur: ['“کون؟” ‖“میں۔” ‖ٹھیک۔', 'وہ آیا۔‖پھر گیا۔', 'قیمت ۳٫۵ ہے۔ ‖کم ہے۔', 'دیکھیے ص۔ ۵ اور ج۔ ۲۔ ‖شکریہ۔'],
  vi: ['TP. Huế đẹp. ‖PGS. TS. Lan đến.'],
  zh: ['“真的？！”‖好。', '他说"停。"‖然后走。', '值是３．５。‖好｡‖是．‖对', '水温是８．５度。‖好。'],
};

describe.for(Object.entries(RULES))('a full stop of %s', ([language, texts]) => {
  test.for(texts)('%s', (text) => {
    const { got, wanted } = cut(text, language);
    expect(got).toEqual(wanted);
  });
});

describe('scripts whose languages no service translates yet', () => {
  test.for([
    ['km', 'នេះជាតែ។ ‖វាក្តៅទេ? ‖យើងផឹក។‖ចប់៕'],
    ['km', 'មានទឹក ។ល។ និងនំ។ ‖យើងផឹក។'],
    ['km', 'មានទឹក ។បេ។ និងនំ។ ‖យើងផឹក។'],
    ['my', 'ဒါက၊ လက်ဖက်ရည်ပါ။ ‖ပူသလား။‖သောက်တယ်။'],
    ['ti', 'እዚ ሻሂ እዩ። ‖ምዉቕ ድዩ፧ ‖እወ።'],
    ['lo', 'ນີ້ແມ່ນຊາ. ‖ມັນຮ້ອນບໍ? ‖ແມ່ນ!'],
    ['ne', 'यो चिया हो। ‖तातो छ? ‖हो!'],
  ] as const)('%s: %s', ([language, text]) => {
    const { got, wanted } = cut(text, language);
    expect(got).toEqual(wanted);
  });
});

describe('a space of Thai and Lao, which write no mark at the end', () => {
  test.for([
    ['th', 'อุ่นกาน้ำชาก่อนเริ่ม ‖ใส่ใบชาสองช้อนลงในกา ‖รอสี่นาทีแล้วริน'],
    ['lo', 'ອຸ່ນກາກ່ອນເລີ່ມ ‖ໃສ່ໃບຊາສອງບ່ວງລົງໃນກາ ‖ລໍຖ້າສີ່ນາທີແລ້ວຖອກ'],
    ['th', '**อุ่นกาน้ำชาก่อนเริ่ม** ‖[ใส่ใบชาสองช้อน](a.md)ลงในกา'],
    // Pieces of a list, and what goes on with the words before it.
    ['th', 'ใบชา สมุนไพร และดอกไม้ควรเก็บไว้ในที่แห้ง'],
    ['th', 'ชาที่ดีต้องใช้เวลาชง แต่ชาที่ไม่ดีต้องใช้น้ำตาล'],
    ['th', 'เมื่อน้ำกำลังเดือดอยู่ ให้ยกหม้อออกจากเตาแล้วตั้งทิ้งไว้'],
    // Signs that have a space behind them, and words of other scripts and numbers, which have one on both sides.
    ['th', 'ใบชาชนิดต่างๆ เก็บไว้ในที่แห้งเสมอ'],
    ['th', 'เรียกคำสั่งนี้ด้วย `brew()` เมื่อเวลาที่ตั้งไว้หมดลง'],
    ['th', 'ใช้น้ำทั้งหมดเพียง 250 มิลลิลิตรต่อหนึ่งถ้วย'],
    ['en', 'อุ่นกาน้ำชาก่อนเริ่ม ใส่ใบชาสองช้อนลงในกา'],
  ] as const)('ends a sentence between pieces that may be two: %s: %s', ([language, text]) => {
    const { got, wanted } = cut(text, language);
    expect(got).toEqual(wanted);
  });
});

describe('a bar typed for the danda', () => {
  test.for([
    ['hi', 'यह चाय है | ‖क्या यह गरम है? ‖हम पीते हैं|'],
    ['bn', 'এটা চা| ‖আমরা খাই|'],
    ['pa', 'ਇਹ ਚਾਹ ਹੈ | ‖ਅਸੀਂ ਪੀਂਦੇ ਹਾਂ |'],
    ['hi', 'मान |x| है | ‖बस|'],
    ['en', 'A bar | is no end.'],
  ] as const)('%s: %s', ([language, text]) => {
    const { got, wanted } = cut(text, language);
    expect(got).toEqual(wanted);
  });
});

test('a semicolon ends a sentence in Greek alone', () => {
  expect(sentencesOf(parsePage('One; Two.', { language: 'en' }))).toEqual(['One; Two.']);
  expect(sentencesOf(parsePage('Ένα; δύο.', { language: 'el' }))).toEqual(['Ένα; δύο.']);
});
