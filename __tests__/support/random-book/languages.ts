/**
 * Made-up languages: every English word has one word of a translator and another of an engine, in letters of the
 * language's script, so that a page tells whose words stand where. Full stops, commas and spaces are those of the
 * language.
 */

/** Whose words: a translator's, or an engine's. */
export type Voice = 'human' | 'machine';

const SYLLABLES: Readonly<Record<string, readonly string[]>> = {
  es: 'ba ce di fo gu la me ni po ru sa te vi zo que lla rra mun sol pan'.split(' '),
  de: 'bau ceh dir fon gut lach mei nit pos rund sag tag vier zog quer'.split(' '),
  ru: 'ба це ди фо гу ла ме ни по ру са те ви зо щу жа кры мун сол пан'.split(' '),
  ar: 'با تي دو فا قو لا مي نو بر رس سع تم وي زه خل عد شم مح صل طن'.split(' '),
  ko: '가 티 도 파 구 라 미 노 바 루 사 템 위 조 칼 다 샴 마 솔 탄'.split(' '),
  vi: 'bà cế đi phổ gũ lạ mẻ nỉ pô rừ sã tệ vì zộ quễ'.split(' '),
  zh: Array.from(
    '茶水壶热煮倒等味苦甜绿黑旧新小大快慢看用做放开关页表文件名值数键处时法部边终始序点行词例记因果变问题设选令类物串错信试建跑装',
  ),
  ja: Array.from('ちみつねゆそまあにがくろふるたこさおはやかてのもらりれよきけせぬ'),
};

/** The languages there are. */
export const LANGUAGES = Object.keys(SYLLABLES);

const MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  zh: { '.': '。', ',': '，', '?': '？' },
  ja: { '.': '。', ',': '、', '?': '？' },
  ar: { ',': '،', '?': '؟' },
};

/** Whether a language writes its words without spaces. */
export function isUnspaced(language: string): boolean {
  return language === 'zh' || language === 'ja';
}

/** English prose without markup in a language, as its translator or an engine would have it. */
export function speak(text: string, language: string, voice: Voice): string {
  const spoken = text.replaceAll(/&#?\w+;|[A-Za-z]+|[.,?](?=\s|$)/g, (piece) => {
    if (piece.startsWith('&')) return piece;
    return /[A-Za-z]/.test(piece) ? writeWord(piece, language, voice) : (MARKS[language]?.[piece] ?? piece);
  });
  if (!isUnspaced(language)) return spoken;
  return spoken.replaceAll(/(?<=\P{ASCII}) +(?=\P{ASCII})/gu, '').replaceAll(/(?<=[。，？、]) +/g, '');
}

/** What an engine makes of the HTML of a segment: words change, elements and what they protect stay. */
export function speakHtml(html: string, language: string): string {
  return html
    .split(/(<span translate="no"[^>]*>[^]*?<\/span>|<[^>]*>)/)
    .map((part) => (part.startsWith('<') ? part : speak(part, language, 'machine')))
    .join('');
}

function writeWord(word: string, language: string, voice: Voice): string {
  const syllables = SYLLABLES[language] ?? [];
  let state = hash(`${voice} ${word.toLowerCase()}`);
  const length = isUnspaced(language) ? 2 : 2 + (state % 2);
  let written = '';
  for (let at = 0; at < length; at += 1) {
    written += syllables[state % syllables.length] ?? '';
    state = hash(`${state}`);
  }
  return /^[A-Z]/.test(word) ? (written[0] ?? '').toUpperCase() + written.slice(1) : written;
}

/** FNV-1a with its bits mixed. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}
