/**
 * Between the HTML of a segment and the text that a language model sees: a protected span is one short tag,
 * `<x id="3"/>`, with what it holds told apart, and a pair stays an element. Fewer tokens to pay, and less to damage.
 *
 * Nothing that comes back is believed here: the update checks it against what was sent.
 */
import { groupBy } from '../shared/group.ts';

/** A protected element; they are never nested. */
const ATOM = /<(\w+)\b[^>]*\btranslate="no"[^>]*>([^]*?)<\/\1>/g;
const ID = /^[^>]*\bid="(\w+)"/;
const PAIR = /<(em|strong|a|u|i|b|br)\b[^>]*\bid="(\w+)"[^>]*>/g;

/** An id, wherever it is written. */
const NAMED = /id(?=\s*=\s*\\?["']?(\w+))/g;

/** Longest content of a span that is told; what a formula says beyond that helps nobody to translate around it. */
const MAX_CONTENT = 60;

/** Text for a model. */
export interface MarkedText {
  readonly text: string;
  /** What stands in the protected spans, by id. */
  readonly spans: Readonly<Record<string, string>>;
}

/** @param html Inner HTML of a segment. */
export function toMarkedText(html: string): MarkedText {
  const spans: Record<string, string> = {};
  const text = html.replaceAll(ATOM, (element: string, _name: string, content: string) => {
    const id = ID.exec(element)?.[1];
    // A span of an older text that the new one has not: it is read, not placed.
    if (id === undefined) return content;
    spans[id] = shorten(unescapeText(content));
    return `<x id="${id}"/>`;
  });
  return { text, spans };
}

function shorten(content: string): string {
  return content.length <= MAX_CONTENT ? content : `${content.slice(0, MAX_CONTENT - 1)}…`;
}

/** A tag of ours in an answer: `<x id="t3"/>`, `<x id=t3>`, `<x id='t3'></x>` … with what a model put inside. */
const ANSWERED_ATOM = /<x\s+id\s*=\s*\\?["']?(\w+)\\?["']?\s*(?:\/>|>(?:[^<]{0,200}?<\/x\s*>)?)/gi;
/** `<` that opens no complete tag, and `&` that opens no reference. */
const LOOSE = /<(?!\/?[a-z][^<>]*>)|&(?!(?:#\d+|#x[\da-f]+|[a-z]\w*);)/gi;

/** @param text As the model wrote it. @returns Inner HTML of the segment. */
export function fromMarkedText(text: string): string {
  return text
    .replaceAll(ANSWERED_ATOM, (_, id: string) => `<span translate="no" id="${id}"></span>`)
    .replaceAll(/<\/x\s*>/gi, '')
    .replaceAll(LOOSE, (sign) => (sign === '<' ? '&lt;' : '&amp;'))
    .trim();
}

/**
 * What is wrong with the spans of an answer, in words for the model; `undefined` when every span is there once.
 *
 * @param html What was asked, as HTML.
 */
export function describeSpanFault(html: string, answer: string): string | undefined {
  const asked = [...toMarkedText(html).text.matchAll(/<x id="(\w+)"\/>/g)].map((match) => match[1] ?? '');
  const given = groupBy(answer.matchAll(ANSWERED_ATOM), (match) => match[1] ?? '');
  const wanted = new Set(asked);
  const named = new Set(Array.from(answer.matchAll(NAMED), ([, id]) => id));
  const faults = [
    ...asked.filter((id) => !given.has(id)).map((id) => `<x id="${id}"/> is missing`),
    ...[...given.keys()].filter((id) => !wanted.has(id)).map((id) => `<x id="${id}"/> was not in the text`),
    ...asked.filter((id) => (given.get(id)?.length ?? 0) > 1).map((id) => `<x id="${id}"/> is there twice`),
    ...[...html.matchAll(PAIR)]
      .filter(([, , id]) => !named.has(id))
      .map(([, name, id]) => `<${name} id="${id}"> is missing`),
  ];
  return faults.length === 0 ? undefined : faults.join('; ');
}

/** Plain text of a segment's HTML: what a person reads, spans included. */
export function toPlainText(html: string): string {
  return unescapeText(html.replaceAll(/<[^<>]*>/g, ''));
}

function unescapeText(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
