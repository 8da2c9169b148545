/**
 * What the end of a sentence looks like in each language, as data: abbreviations, words that open a sentence, and
 * which languages write ordinals with a full stop.
 *
 * Abbreviations stand in lower case and without their last full stop; one with a full stop inside, such as `z.b`, is
 * also known with a space behind each: `z. B.`
 */
import { primaryLanguage } from '../shared/scripts.ts';

interface Words {
  /** Their full stop ends no sentence: titles, `z. B.`, references. */
  readonly never?: string;
  /** Their full stop ends a sentence only before a capital: `etc.` */
  readonly rarely?: string;
  /** Their full stop ends no sentence before a number: `Jan. 5`. */
  readonly numbered?: string;
  /** Their full stop ends a sentence only behind a number: Russian `г.` is a town, and in `2020 г.` a year. */
  readonly counted?: string;
  /** Words that open a sentence, and that no name or noun is. */
  readonly openers?: string;
}

/** Found in texts of every language: Latin, and references to figures and persons. */
const COMMON =
  'e.g i.e cf vs fig figs eq eqs sec ch chap dr prof mr mrs ms st no nr vol pp al approx resp w.r.t a.k.a viz ed eds';

const SERBO_CROATIAN: Words = {
  never: 'npr tzv tj t.j str br mr sv odn gosp ing нпр тзв тј стр бр др проф мр св одн',
  rarely: 'itd i.sl итд и.сл',
  openers: 'to ovo on ona oni mi ja ali i u na kad ako',
};

const WORDS: Readonly<Record<string, Words>> = {
  af: { never: 'bv d.w.s m.a.w mnr mev bl n.a.v i.p.v', rarely: 'ens' },
  sq: { never: 'p.sh d.m.th fq f.v', rarely: 'etj' },
  ar: { never: 'د أ ص ج ط', rarely: 'ق.م' },
  hy: { never: 'օր տես էջ նկ' },
  az: { never: 'məs bax səh şək akad', rarely: 'və.s' },
  bn: { never: 'ড ডা ডঃ মো পৃ প্রফেসর' },
  bg: { never: 'напр т.е т.нар стр фиг гл инж проф вж бел', rarely: 'др т.н и.др', counted: 'г гр' },
  ca: { never: 'sr sra dra p.ex pàg pàgs núm cap art ee.uu aprox', rarely: 'etc a.c d.c' },
  cs: {
    never: 'např tzv tzn tj t.j č str obr tab kap sv ing mgr mudr judr phdr doc popř cca mj srov n.l př.n.l',
    rarely: 'atd apod',
    openers: 'to ten ta ty je on ona oni my já ale a v na když pokud',
  },
  da: {
    never: 'f.eks bl.a d.v.s dvs ca s kap hr pga vedr inkl ekskl evt jf jvf mht m.h.t',
    rarely: 'osv m.m m.fl o.l m.v',
    openers: 'det den de han hun vi jeg du der så men og i på når hvis',
  },
  nl: {
    never: 'bijv bv d.w.z m.a.w o.a m.b.t t.o.v i.p.v n.a.v a.u.b z.g blz dhr mevr mw drs ir ca evt nl incl',
    rarely: 'enz etc e.d',
  },
  en: {
    never: 'gen col sgt capt lt rev hon gov sen rep mt messrs',
    rarely: 'etc inc co corp jr sr ltd dept ph.d m.sc b.sc',
    numbered: 'jan feb mar apr jun jul aug sep sept oct nov dec para art ver',
    openers:
      'a an the this that these those it he she they we you i there here in on at for from to if when while where what who why how but and so as however then thus our my his her their its not no some many most more all each every did do does is are was were can being',
  },
  et: { never: 'nt st lk joon ptk vt sh', rarely: 'jne jms', openers: 'see ta nad me ma aga ja kui siis' },
  fi: {
    never: 'esim ks ts mm n nro s kuv tri',
    rarely: 'jne ym yms jms',
    openers: 'se ne hän he me minä mutta ja jos kun tämä nyt',
  },
  fr: { never: 'p.ex p m mm mme mmes mlle env éd chap art réf c.-à-d', rarely: 'etc av.j.-c apr.j.-c' },
  ka: { never: 'მაგ ე.ი იხ გვ სურ', rarely: 'ა.შ' },
  de: {
    never:
      'z.b d.h u.a o.ä u.ä i.d.r i.allg o.g s.o s.u v.a m.e u.u z.t z.zt bzw bspw ggf evtl sog inkl exkl zzgl ca vgl abb abs tab kap hrsg hr fr frl dipl ing art str tel verf gem s nr',
    rarely: 'usw etc ff v.chr n.chr u.v.m jh jhd gmbh',
    numbered: 'jan feb apr aug sept okt nov dez bd kap',
    openers:
      'der die das dem den des ein eine einen einem einer es er sie wir ich ihr man in im am an auf bei mit von zu für durch nach vor wenn dann danach aber und oder doch dies diese dieser dieses jede jeder jedes hier da so nun wie was wer wo warum als auch nicht alle viele dort nur später heute jetzt ob weil obwohl daher',
  },
  el: { never: 'π.χ λ.χ δηλ κ κα κος σελ εικ σχ κεφ αρ βλ δρ καθ', rarely: 'κ.λπ κλπ κ.ά μ.χ π.μ μ.μ κ.τ.λ' },
  gu: { never: 'ડૉ ડો શ્રી પૃ દા.ત' },
  ht: { never: 'pa.egz' },
  hi: { never: 'डॉ डा श्री प्रो पृ सं कं', rarely: 'ई.पू' },
  hu: {
    never: 'pl ill kb ún szerk ld vö sz ifj özv i.e i.sz kr.e kr.u',
    rarely: 'stb',
    openers: 'a az ez egy és de ha amikor ő ők mi én itt ott most',
  },
  is: { never: 't.d þ.e bls sbr', rarely: 'o.s.frv o.fl', openers: 'það þetta hann hún þeir við ég en og ef þegar' },
  id: { never: 'hlm tgl yth spt bpk a.n u.p d.a', rarely: 'dll dsb dst' },
  ga: { never: 'm.sh lch uimh', rarely: 'srl' },
  it: { never: 'sig sigg sig.ra dott dott.ssa p.es es pag pagg cap art n ing avv', rarely: 'ecc a.c d.c' },
  kn: { never: 'ಡಾ ಶ್ರೀ ಪು ಉದಾ' },
  kk: { never: 'мыс қар сур б.з.д проф', rarely: 'т.б т.с.с' },
  lv: {
    never: 'piem t.i sk lpp att tab',
    rarely: 'utt u.c u.tml',
    openers: 'tas tā tie viņš viņa mēs es bet un ja kad',
  },
  lt: { never: 'pvz t.y žr psl pav lent', rarely: 'ir.kt ir.pan' },
  mk: { never: 'пр т.е т.н стр сл проф', rarely: 'итн' },
  ms: { never: 'hlm sdr pn en cth', rarely: 'dll dsb' },
  ml: { never: 'ഡോ ശ്രീ പേ ഉദാ' },
  mt: { never: 'eż p.eż paġ', rarely: 'eċċ' },
  mr: { never: 'डॉ श्री प्रा पृ उदा क्र', rarely: 'इ' },
  mn: { never: 'ж.нь проф', rarely: 'г.м' },
  no: {
    never: 'f.eks bl.a d.v.s dvs ca s kap hr pga vedr inkl ekskl evt jf mht',
    rarely: 'osv m.m m.fl o.l m.v',
    openers: 'det den de han hun vi jeg du der så men og i på når hvis',
  },
  pl: {
    never: 'np tj tzn tzw m.in wg str rys tab rozdz ul mgr inż hab św ok ks pt zob por im godz',
    rarely: 'itd itp n.e p.n.e',
    openers: 'to ten ta on ona oni my ja ale i w na kiedy gdy jeśli',
  },
  pt: { never: 'sr sra srs sras dra p.ex pág págs ec núm cap art av exmo exma', rarely: 'etc a.c d.c' },
  pa: { never: 'ਡਾ ਸ੍ਰੀ ਪ੍ਰੋ ਪੰ' },
  ro: { never: 'dl dna d-na pag fig cap art p.ex str prof dvs', rarely: 'etc ș.a ş.a î.hr d.hr' },
  ru: {
    never: 'т.е т.к т.н т.о напр рис табл гл стр см ср ул им акад проф доц инж пр сл',
    rarely: 'т.д т.п др гг вв н.э',
    counted: 'г',
  },
  sr: SERBO_CROATIAN,
  hr: SERBO_CROATIAN,
  bs: SERBO_CROATIAN,
  si: { never: 'පි උදා' },
  sk: {
    never: 'napr tzv tzn t.j č str obr tab kap sv ing mgr mudr judr doc príp cca n.l',
    rarely: 'atď apod a.i',
    openers: 'to ten tá je on ona oni my ja ale a v na keď ak',
  },
  sl: {
    never: 'npr t.i tj str sl št mag sv oz gl',
    rarely: 'itd ipd',
    openers: 'to ta on ona oni mi jaz ali in v na ko če',
  },
  es: {
    never:
      'sr sra sres srta dra d.ª dña ud uds vd p.ej pág págs ec ecs núm núms cap art ee.uu rr.hh jj.oo cc.aa c.f tel aprox gral lic',
    rarely: 'etc s.a a.c d.c',
  },
  sw: { never: 'k.m uk', rarely: 'n.k' },
  sv: { never: 't.ex bl.a d.v.s dvs ca s kap hr p.g.a m.a.o s.k f.d inkl exkl jfr', rarely: 'osv m.m m.fl o.d etc' },
  ta: { never: 'திரு டாக்டர் எ.கா ப' },
  te: { never: 'డా డాక్టర్ శ్రీ ఉదా పే' },
  tr: {
    never: 'ör örn bkz şek çiz ark s sf yy çev doç müh yrd av alb sn bk hz',
    rarely: 'vb vd vs şti',
    openers:
      'bu şu o ve veya ama fakat ancak bir biz siz onlar ben sen her eğer böylece daha bunun bununla buna bunu bunlar burada örneğin ayrıca şimdi sonra çünkü yani ne nasıl neden hangi tüm bazı diğer ilk son önce ikinci için ile bundan öte dolayısıyla aslında genellikle böyle bunlara bunları',
  },
  uk: { never: 'напр т.зв т.ч рис табл див стор ім вул акад проф доц', rarely: 'т.д т.п ін рр н.е', counted: 'м р' },
  ur: { never: 'ص ج ء م' },
  uz: { never: 'mas qar', rarely: 'h.k' },
  vi: { never: 'tp ths ts gs pgs ông', rarely: 'v.v' },
  cy: { never: 'e.e h.y t', rarely: 'ayyb' },
};

/** Where `3.` and `IV.` are "third" and "fourth". */
const WITH_ORDINALS = new Set('de da no fi et cs sk sl hr bs sr pl hu tr lv is'.split(' '));
/** Of these the ones that write a capital behind an ordinal in the middle of a sentence. */
const WITH_CAPITALS = new Set(['de', 'tr']);
/** Where a sentence ends with a mark of its own, a full stop is mostly that of an initial. */
const WITH_OWN_STOP = new Set('am bn hi hy pa ur'.split(' '));
/** Where nouns have capitals, a capital does not tell that a sentence begins. */
const WITH_NOUN_CAPITALS = new Set(['de']);

/** The rules of a language, ready for use. */
export interface EndRules {
  readonly never: ReadonlySet<string>;
  readonly rarely: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  /** Finds abbreviations of several parts; the group `end` is set where the last stop may end a sentence. */
  readonly parts: RegExp;
  /** Words that open a sentence, in lower case; listed where ordinals have a stop. */
  readonly openers: ReadonlySet<string>;
  readonly hasOrdinals: boolean;
  readonly hasCapitalOrdinals: boolean;
  readonly hasNounCapitals: boolean;
  readonly hasOwnStop: boolean;
}

const cache = new Map<string, EndRules>();

/** The rules by which a full stop ends a sentence of a language, or does not. */
export function endRulesOf(language: string): EndRules {
  const code = primaryLanguage(language);
  let found = cache.get(code);
  if (found === undefined) cache.set(code, (found = makeRules(code)));
  return found;
}

function makeRules(code: string): EndRules {
  const { never = '', rarely = 'etc', numbered = '', counted = '', openers = '' } = WORDS[code] ?? {};
  const split = (list: string) => list.split(' ').filter((word) => word !== '');
  const isWhole = (word: string) => !word.includes('.');
  const all = { never: [...split(COMMON), ...split(never)], rarely: split(rarely) };
  return {
    never: new Set(all.never.filter(isWhole)),
    rarely: new Set(all.rarely.filter(isWhole)),
    numbered: new Set(split(numbered)),
    counted: new Set(split(counted)),
    parts: compileParts(
      all.never.filter((word) => !isWhole(word)),
      all.rarely.filter((word) => !isWhole(word)),
    ),
    openers: new Set(split(openers)),
    hasOrdinals: WITH_ORDINALS.has(code),
    hasCapitalOrdinals: WITH_CAPITALS.has(code),
    hasNounCapitals: WITH_NOUN_CAPITALS.has(code),
    hasOwnStop: WITH_OWN_STOP.has(code),
  };
}

function compileParts(never: readonly string[], rarely: readonly string[]): RegExp {
  const choices = (words: readonly string[]) =>
    words
      .toSorted((a, b) => b.length - a.length)
      .map((word) => word.replaceAll('.', String.raw`\.[ \u00A0\u2009\u202F]?`))
      .join('|');
  const end = rarely.length === 0 ? '' : String.raw`|(?:${choices(rarely)})(?<end>\.)`;
  return new RegExp(String.raw`(?<![\p{L}\p{M}.])(?:(?:${choices(never)})\.${end})`, 'giu');
}
