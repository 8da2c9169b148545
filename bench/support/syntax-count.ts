/**
 * Marks of many generators in a text, found by patterns that are kept apart from the parser, so that they can
 * contradict it: what no translation may change.
 */

const MARKS: readonly RegExp[] = [
  /^[ \t>]*:{3,}[ \t]*(?:\{[^}\n]*\}|[\w-]*)/gm,
  /^[ \t>]*(?:!{3}|\?{3}\+?)[ \t]+[\w-]+/gm,
  /^[ \t>]*={3}(?=[ \t]+")/gm,
  /^[ \t>]*\/{3,}[ \t]*[\w-]*/gm,
  /^[ \t>]*>[ \t]*\[![\w-]+\]/gm,
  /^[ \t>*+-]*(?:`{3,}|~{3,})(?:[ \t]*\{[\w:-]+[^}\n]*\}|[ \t]*[\w-]*)/gm,
  // The first argument of some shortcodes is a title.
  /\{\{[<%][ \t]*(?:tab|button|expand|details|alert|notice)\b|\{\{[^{}]*?(?=title=|caption=|alt=|\}\})|\{%[^%]*?(?=title=|%\})/g,
  /\{[#.:][^{}\n]*\}|\{\/\*[^{}\n]*\*\/\}/g,
  /\]\([^()\s]*\)/g,
  /\{[a-z][\w:.-]*\}(?=`)|(?<=<)[^<>\s]+(?=>`)/gi,
  /^\([^()\n]+\)=$/gm,
  /^(?:\+{3}|%)[^\n]*$/gm,
  /^[ \t>]*:[\w-]+:(?=[ \t]|$)/gm,
  /<\/?[a-z][\w.-]*/gi,
  /https?:\/\/[^\s<>()"'`\]]+/g,
  /^[ \t]*(?:-+8<|<<<|\[\[toc\]\]|\[toc\])[^\n]*/gim,
  /\\@ref\([^)]*\)|\[-?@[a-z][\w:.-]*\w(?=[\];, ])/gi,
  /(?<!`)(`{1,2})(?!`)(?:[^\n]|\n(?![ \t]*\n))*?(?<!`)\1(?!`)|(?<!`)(`{3,})(?!`)[^\n]*?(?<!`)\2(?!`)/g,
  /^(?:import|export)[ \t][^\n]*/gm,
];

/** How often each mark stands in a text, white space aside. */
export function countSyntax(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const keys = /^---\n([^]*?\n)---$/m.exec(text)?.[1]?.match(/^[\w-]+:/gm) ?? [];
  for (const key of text.startsWith('---') ? keys : []) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const pattern of MARKS)
    for (const { 0: mark, index } of text.matchAll(pattern)) {
      // The words of a role before its target are prose, and so is what an abbreviation stands for.
      if (text[index - 1] === '}' && (mark.endsWith('>`') || text.slice(0, index).endsWith('{abbr}'))) continue;
      const key = mark.replaceAll(/\s+/g, ' ').trim();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

/** Line of an offset, from 1. */
export function readOffset(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
