/**
 * The words that TER counts: what Tercom's normaliser makes of a text (jhclark/tercom, `Normalizer.java`), in the reading
 * of sacreBLEU 2.6.
 */
import { splitWords } from './white-space.ts';

export interface TerWordOptions {
  /** Set marks alone; default: white space alone separates words. */
  readonly isNormalized?: boolean;
  /** Ideographs and East Asian marks stand alone; it shows in normalised texts and where marks are dropped. */
  readonly hasAsian?: boolean;
  /** Leave marks out. */
  readonly dropsMarks?: boolean;
  /** Capitals are other letters; default: they are not. */
  readonly isCased?: boolean;
}

const WESTERN_MARKS = /[.,?:;!"()]/gu;
const ASIAN_MARKS =
  /[\u3001\u3002\u3008-\u3011\u3014-\u301F\uFF61-\uFF65\u30FB\uFF0E\uFF0C\uFF1F\uFF1A\uFF1B\uFF01\uFF02\uFF08\uFF09]/gu;
/**
 * Ideographs, strokes, radicals and compatibility forms. The last range ends at U+3F22 by a slip (U+32FF was meant),
 * which takes in no letter that the others lack.
 */
const IDEOGRAPHS =
  /[\u4E00-\u9FFF\u3400-\u4DBF\u31C0-\u31EF\u2E80-\u2EFF\u3300-\u33FF\uF900-\uFAFF\uFE30-\uFE4F\u3200-\u3F22]/gu;
/** Kana are cut only where a text is nothing else. */
const KANA = /^(?:[\u3040-\u309F]+|[\u30A0-\u30FF]+|[\u31F0-\u31FF]+)$/u;

/** Words of a text. */
export function listTerWords(text: string, options: TerWordOptions): string[] {
  const { isNormalized = false, hasAsian = false, dropsMarks = false, isCased = false } = options;
  const cased = isCased ? text : text.toLowerCase();
  const western = isNormalized ? normalizeWestern(cased) : cased;
  const normal = isNormalized && hasAsian ? normalizeAsian(western) : western;
  return splitWords(dropsMarks ? dropMarks(normal, hasAsian) : normal);
}

function normalizeWestern(text: string): string {
  const joined = text.replaceAll('\n-', '').replaceAll('\n', ' ');
  const decoded = joined
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return ` ${decoded} `
    .replaceAll(/[{-~[-` -&(-+:-@/]/gu, ' $& ')
    .replaceAll("'s ", " 's ")
    .replaceAll(/'s$/gu, " 's")
    .replaceAll(/([^0-9])([.,])/gu, '$1 $2 ')
    .replaceAll(/([.,])([^0-9])/gu, ' $1 $2')
    .replaceAll(/([0-9])(-)/gu, '$1 $2 ');
}

function normalizeAsian(text: string): string {
  const alone = text.replaceAll(IDEOGRAPHS, ' $& ');
  return (KANA.test(alone) ? ` ${alone} ` : alone).replaceAll(ASIAN_MARKS, ' $& ');
}

function dropMarks(text: string, hasAsian: boolean): string {
  const rest = text.replaceAll(WESTERN_MARKS, '');
  return hasAsian ? rest.replaceAll(ASIAN_MARKS, '') : rest;
}
