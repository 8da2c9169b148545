/**
 * Elements of HTML as Python-Markdown and kramdown read them: one with `markdown="1"` holds Markdown, and any other ends
 * with its closing tag, where CommonMark waits for a blank line. Needs `html-prose` for what is prose of them.
 */
import { matchAt, paragraphEnd } from '../finders.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

/** Nodes: `ownHtml`, copied as a block of HTML; `ownHtmlWords`, an element whose content is Markdown in a line. */
export const markdownInHtml: Feature = {
  name: 'markdown-in-html',
  reaches: /<[a-z/]|\{::options/i,
  syntax: (text) => {
    const { opens, closes } = listElements(text);
    if (opens.size === 0) return {};
    const findHtml = (offset: number) => {
      const element = opens.get(offset);
      if (element === undefined) return lineEndBehind(text, closes.get(offset));
      if (!element.isMarkdown) return findWhole(text, element);
      return lineEndBehind(text, element.tagEnd);
    };
    const findWords = (offset: number) => {
      const element = opens.get(offset);
      return element?.isMarkdown === true ? findWhole(text, element) : undefined;
    };
    const html = rangeConstruct('ownHtml', findHtml, true);
    return { flow: { 60: [html, rangeConstruct('ownHtmlWords', findWords, true)] } };
  },
  tree: rangeNodes('ownHtml', 'ownHtmlWords'),
};

interface Element {
  readonly start: number;
  readonly tagEnd: number;
  readonly isMarkdown: boolean;
  /** Behind its closing tag. */
  readonly end: number;
}

const LINE_END = /[ \t]*(?=\r?\n|$)/y;

function lineEndBehind(text: string, offset: number | undefined): number | undefined {
  return offset === undefined ? undefined : matchAt(LINE_END, text, offset);
}

/** End of an element that a blank line does not part, with nothing behind it in its line. */
function findWhole(text: string, { start, end }: Element): number | undefined {
  return end > paragraphEnd(text, start) ? undefined : lineEndBehind(text, end);
}

const BLOCKS =
  'address|article|aside|blockquote|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul';
/** Comments, fences and code, which hold no tags; and tags of blocks. */
const SCANNER = new RegExp(
  [
    String.raw`<!--[^]*?(?:-->|$(?![^]))`,
    String.raw`^[ \t>]*(?<ticks>${'`'}{3,}|~{3,})[^\n]*(?:\n(?![ \t>]*\k<ticks>)[^\n]*)*(?:\n[ \t>]*\k<ticks>[^\n]*)?`,
    String.raw`(?<tick>${'`'}{1,9})[^${'`'}\n]*\k<tick>`,
    String.raw`<(?<slash>\/?)(?<name>${BLOCKS})(?<rest>(?:[ \t\r\n](?:[^"'<>]|"[^"<>\n]{0,2000}"|'[^'<>\n]{0,2000}'){0,500})?)>`,
  ].join('|'),
  'gim',
);
const IS_MARKDOWN = /\smarkdown(?:=["']?(?:1|block|span)["']?)?(?=\s|$)/i;
const IS_NONE = /\smarkdown=["']?0/i;
/** kramdown: all elements hold Markdown. */
const FOR_ALL = /\{::options\b[^}\n]*\bparse_block_html="true"/;

/** Elements that are closed, by where they open, and ends of closing tags, by where these start. */
function listElements(text: string): { opens: Map<number, Element>; closes: Map<number, number> } {
  const opens = new Map<number, Element>();
  const closes = new Map<number, number>();
  const isForAll = FOR_ALL.test(text);
  const open: Omit<Element, 'end'>[] = [];
  const names: string[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by);
  for (const { 0: tag, index: start, groups } of text.matchAll(SCANNER)) {
    const { slash = '', rest = '' } = groups ?? {};
    const name = groups?.['name']?.toLowerCase();
    if (name === undefined || rest.endsWith('/')) continue;
    if (slash === '') {
      const isMarkdown = isForAll ? !IS_NONE.test(rest) : IS_MARKDOWN.test(rest);
      open.push({ start, tagEnd: start + tag.length, isMarkdown });
      names.push(name);
      count(name, 1);
      continue;
    }
    // What is still open inside has no closing tag.
    while ((counts.get(name) ?? 0) > 0) {
      const [element, own] = [open.pop(), names.pop()];
      if (element === undefined || own === undefined) break;
      count(own, -1);
      if (own !== name) continue;
      opens.set(element.start, { ...element, end: start + tag.length });
      closes.set(start, start + tag.length);
      break;
    }
  }
  return { opens, closes };
}
