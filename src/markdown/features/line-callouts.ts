/**
 * What docsify reads in paragraphs, headings and addresses: paragraphs that stand out, ids, links to them.
 */
import type { Feature } from './feature.ts';

/** `!> words`, `?> words`, `# words :id=name`: the signs stay outside the prose; `guide?id=name` leads to a heading. */
export const lineCallouts: Feature = {
  name: 'line-callouts',
  edges: [
    { kinds: ['paragraph'], start: /^[!?]>[ \t]*/ },
    { kinds: ['heading'], end: /(?<![ \t])[ \t]+:id=[\w-]+[ \t]*$/ },
  ],
  inText: [{ kind: 'template', pattern: /\{docsify-[a-z-]+\}/g }],
  addresses: { link: /^\]\(\s*<?([^\s()<>?#]*)\?id=([^\s()<>&]+)/dg },
};
