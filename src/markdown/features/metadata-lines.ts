/**
 * Metadata of MultiMarkdown: lines of keys and values at the top of a page, to the first blank line, as MkDocs and
 * Pelican read them.
 */
import { matchAt } from '../finders.ts';
import type { Frame } from '../page.ts';
import { copiedBlock, type Feature, type RangeSegment } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const LINE = String.raw`[A-Za-z][\w-]*:(?=[ \t\r\n]|(?![^]))[^\n]*?(?:\r?\n[ \t]+\S[^\n]*?)*`;
/** A page that ends with them, or goes on behind a blank line. */
const LINES = new RegExp(String.raw`${LINE}(?:\r?\n${LINE})*(?=\r?\n[ \t]*(?:\r?\n|$)|\r?$|(?![^]))`, 'y');
const FRAME: Frame = { before: 'Title: ', behind: '\n', settle: (text) => text.replaceAll(/(?<!\s)\s*\n\s*/g, ' ') };

/** @param keys Whose values people read, in small letters. */
export function metadataLines(keys: readonly string[]): Feature {
  const value = new RegExp(String.raw`^(${keys.join('|')}):[ \t]*(\S[^\r\n]*?)[ \t]*\r?$`, 'dgim');
  return {
    name: 'metadata-lines',
    extend: ({ frontMatter: more = [] }) => metadataLines([...keys, ...more]),
    syntax: (text) => ({
      flow: {
        null: rangeConstruct(
          'ownMetadataLines',
          (offset) => (offset === 0 ? matchAt(LINES, text, 0) : undefined),
          true,
        ),
      },
    }),
    tree: rangeNodes('ownMetadataLines'),
    blocks: {
      ownMetadataLines: (node, { text, context }) => {
        const segments = [...text.slice(node.start, node.end).matchAll(value)].flatMap((match): RangeSegment[] => {
          const [start, end] = match.indices?.[2] ?? [0, 0];
          const isProse = /\p{L}/u.test(match[2] ?? '');
          return isProse ? [{ kind: 'text', start, end, spans: [], key: match[1] ?? '', frame: FRAME }] : [];
        });
        return [{ ...copiedBlock(node, 'metadata', context.level), segments }];
      },
    },
  };
}
