/**
 * Whether a sentence that was edited a little still says the same: one word more or less can turn it round, however
 * alike the rest is.
 */
import { readNumbers } from '../../shared/numbers.ts';
import { primaryLanguage } from '../../shared/scripts.ts';

/** By language of the source, the words that turn a meaning; `*`: any ending, or any beginning. */
const WORDS: Readonly<Record<string, string>> = {
  en: "not no nor never none without cannot neither unless except only less more fewer always before after above below true false minimi* maximi* increas* decreas* enabl* disabl* includ* exclud* *n't *n’t",
  es: 'no ni nunca jamás sin ningún ninguna ninguno nada tampoco excepto salvo solo sólo solamente menos más siempre antes después minimi* maximi* aument* dismin* reduc*',
  pt: 'não nem nunca jamais sem nenhum nenhuma nada tampouco exceto salvo só somente apenas menos mais sempre antes depois minimi* maximi* aument* diminu* reduz*',
  fr: "ne n’* n'* pas non ni jamais sans aucun aucune rien sauf excepté seulement moins plus toujours avant après minimi* maximi* augment* diminu* rédui*",
  de: 'nicht nichts kein* nie niemals ohne weder noch außer ausser nur weniger mehr immer vor nach minimi* maximi* erhöh* verring*',
  it: 'non né nemmeno mai senza nessun* niente nulla tranne eccetto solo soltanto meno più sempre prima dopo minimi* massimi* aument* diminu* riduc*',
  nl: 'niet niets geen nooit zonder noch behalve alleen slechts minder meer altijd voor na minimal* maximal*',
  ru: 'не ни нет без никогда нельзя кроме только лишь меньше больше менее более всегда до после миним* максим* увелич* уменьш*',
  uk: 'не ні немає без ніколи крім тільки лише менше більше завжди до після мінім* максим* збільш* зменш*',
  pl: 'nie ni bez nigdy żaden żadna żadne oprócz tylko mniej więcej zawsze przed po minimal* maksymal* zwiększ* zmniejsz*',
  vi: 'không chưa chẳng chả đừng chớ trừ chỉ ít nhiều hơn luôn trước sau tăng giảm',
};

/** The same where words are not parted: signs and groups of them. */
const SIGNS: Readonly<Record<string, string>> = {
  zh: '不 没 沒 无 無 非 未 别 別 勿 莫 仅 僅 只 除 少 多 前 后 後 增 减 減 大 小',
  ja: 'な ません ず ぬ 不 無 非 未 のみ だけ しか 以外 少 多 前 後 増 減 大 小',
};

const turning = new Map([
  ...Object.entries(WORDS).map(([language, words]) => [language, matchWords(words)] as const),
  ...Object.entries(SIGNS).map(
    ([language, signs]) => [language, new RegExp(signs.replaceAll(' ', '|'), 'gu')] as const,
  ),
]);

function matchWords(words: string): RegExp {
  const letters = String.raw`[\p{L}\p{M}]*`;
  const pattern = words.replaceAll('*', letters).replaceAll(' ', '|');
  return new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${pattern})(?![\p{L}\p{M}])`, 'giu');
}

/**
 * Whether an edit leaves the numbers and the words that turn a meaning as they were. In a language whose words are not
 * known here no letter may change.
 *
 * @param language Of both texts.
 */
export function keepsMeaning(before: string, after: string, language: string): boolean {
  return readWeighty(before, language) === readWeighty(after, language);
}

function readWeighty(text: string, language: string): string {
  const pattern = turning.get(primaryLanguage(language)) ?? /[\p{L}\p{M}]+/gu;
  const words = (text.match(pattern) ?? []).map((word) => word.toLowerCase());
  const numbers = readNumbers(text, language).flatMap(({ values: [value] }) => value);
  return [...words, ...numbers].join(' ');
}
