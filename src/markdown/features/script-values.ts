/**
 * Strings in the expressions of tags, `title={"words"}` or `values={[{ label: 'words' }]}`: which of them stand where a
 * reader may see them. JavaScript is not parsed: what is neither a value by itself nor one in arrays and objects is left.
 */
import { findExpression, skipQuoted } from './expressions.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A string with its quotation marks. */
interface ScriptString extends Range {
  /** Of a property's value, the name of the property. */
  readonly key?: string;
}

/** An expression with its braces; `name` is that of the attribute whose value it is. */
export interface TagExpression extends Range {
  readonly name?: string;
}

/** A range of tags in two: what stands outside of all expressions, and these. */
export function splitTags(text: string, range: Range): { outside: Range[]; expressions: TagExpression[] } {
  const outside: { start: number; end: number }[] = [];
  const expressions: TagExpression[] = [];
  let { start } = range;
  for (let at = start; at < range.end; at += 1) {
    const end = text[at] === '{' ? findExpression(text, at) : skipQuoted(text, at);
    if (text[at] === '{' && end !== undefined && end <= range.end) {
      const name = nameBefore(text, at);
      outside.push({ start, end: at });
      expressions.push({ start: at, end, ...(name === undefined ? {} : { name }) });
      start = end;
    }
    at = Math.max(at, Math.min(end ?? at, range.end) - 1);
  }
  outside.push({ start, end: range.end });
  return { outside, expressions };
}

/** UTF-16 units: a longer name is none of an attribute. */
const LONGEST_NAME = 100;

function nameBefore(text: string, brace: number): string | undefined {
  return /\s([\w:.-]+)=$/.exec(text.slice(Math.max(0, brace - LONGEST_NAME), brace))?.[1];
}

const TOKEN =
  /\s+|\/\*[^]*?\*\/|\/\/[^\n]*|(?<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[^]|[^`\\$]|\$(?!\{))*`)|(?<word>[\w$]+)|(?<sign>[^])/y;

/**
 * Strings that are an expression, elements of its arrays or values of its objects, in order. What follows an element of
 * JSX is not looked at, nor what stands inside of calls.
 */
export function listStrings(text: string, { start, end }: Range): ScriptString[] {
  const found: ScriptString[] = [];
  const open: string[] = [];
  let pending: ScriptString | undefined;
  /** The last tokens, the latest first. */
  let [last, before, earlier] = ['{', '', ''];
  TOKEN.lastIndex = start + 1;
  for (let match = TOKEN.exec(text); match !== null && match.index < end; match = TOKEN.exec(text)) {
    const { string, word, sign } = match.groups ?? {};
    const token = string ?? word ?? sign;
    if (token === undefined) continue;
    if (pending !== undefined && (token === ',' || token === ']' || token === '}')) found.push(pending);
    pending = undefined;
    if (token === '<') break;
    if (string !== undefined && !open.includes('(')) {
      const place = { start: match.index, end: match.index + string.length };
      const isProperty = last === ':' && (earlier === '{' || earlier === ',');
      const isElement = open.length === 0 ? last === '{' : last === '[' || last === ',';
      if (open.at(-1) !== '{') pending = isElement ? place : undefined;
      else if (isProperty) pending = { ...place, key: before.replaceAll(/["']/g, '') };
    }
    if (token === '{' || token === '[' || token === '(') open.push(token);
    else if (token === '}' || token === ']' || token === ')') open.pop();
    [last, before, earlier] = [token, last, before];
  }
  return found;
}

const MARKUP = /^\{\s*(?:<>(?<inside>[^]*)<\/>|(?<element><[a-zA-Z][^]*>))\s*\}$/d;

/** The element of JSX that an expression is, or what a fragment holds. */
export function findMarkup(text: string, { start, end }: Range): Range | undefined {
  const { groups } = MARKUP.exec(text.slice(start, end))?.indices ?? {};
  const place = groups?.['inside'] ?? groups?.['element'];
  return place === undefined ? undefined : { start: start + place[0], end: start + place[1] };
}
