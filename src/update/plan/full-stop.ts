/**
 * A full stop that a sentence got or lost, as where the items of a list become sentences: no word changes, so the human
 * translation stays, and follows with the stop of its language.
 */
import type { Token } from '../../markdown/tokens.ts';
import { primaryLanguage } from '../../shared/scripts.ts';
import { isSameWording } from '../../shared/typographic.ts';

interface StopEdit {
  /** Prose of the source, before and after. */
  readonly before: string;
  readonly after: string;
  /** Language of the translation. */
  readonly language: string;
}

/** The human sentence with the stop that the source got, or without the one that it lost; `undefined` for other edits. */
export function followStop(target: readonly Token[], { before, after, language }: StopEdit): Token[] | undefined {
  if (!CLOSED.test(before) && isSameWording(`${before}.`, after)) return addStop(target, stopOf(language));
  if (!CLOSED.test(after) && isSameWording(before, `${after}.`)) return dropStop(target);
  return undefined;
}

/** What ends with a mark of its own, perhaps in quotation marks or brackets. */
const CLOSED = /[\p{Sentence_Terminal}…:;：；,，、][\p{Pe}\p{Pf}"']*\s*$/u;
const STOP = /(?<![\p{Sentence_Terminal}…\s])\s*[.．。。।։።။។۔།]\s*$/u;

/** Languages that end a sentence with another stop, or with none. */
const STOPS: Readonly<Record<string, string>> = {
  zh: '。',
  yue: '。',
  ja: '。',
  hi: '।',
  bn: '।',
  as: '।',
  pa: '।',
  or: '।',
  ne: '।',
  hy: '։',
  am: '።',
  ti: '።',
  my: '။',
  km: '។',
  ur: '۔',
  bo: '།',
  th: '',
  lo: '',
};

function stopOf(language: string): string {
  return STOPS[primaryLanguage(language)] ?? '.';
}

function addStop(target: readonly Token[], stop: string): Token[] {
  const last = target.at(-1);
  if (last?.type !== 'text') return [...target, { type: 'text', raw: stop }];
  return CLOSED.test(last.raw) ? [...target] : [...target.slice(0, -1), { ...last, raw: last.raw.trimEnd() + stop }];
}

function dropStop(target: readonly Token[]): Token[] {
  const last = target.at(-1);
  return last?.type === 'text' ? [...target.slice(0, -1), { ...last, raw: last.raw.replace(STOP, '') }] : [...target];
}
