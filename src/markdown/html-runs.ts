/**
 * HTML in text as CommonMark has it, where micromark looks for the end of a comment, an instruction, a declaration or
 * CDATA only if its paragraph has one. Else each that opens would be sought through all of the paragraph.
 */
import { htmlText } from 'micromark-core-commonmark';
import type { Extension } from 'micromark-util-types';
import { nextFinder, paragraphEnd } from './finders.ts';

/** Name of the construct, for dialects that have no HTML. */
export const HTML_RUNS = 'htmlRuns';

/** What opens something with an end of its own, the longer signs first. */
const ENDS = [
  ['<!--', '-->'],
  ['<![', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
] as const;

/** HTML in the paragraphs of one text. */
export function htmlRuns(text: string): Extension {
  const ends = ENDS.map(([open, end]) => ({ open, find: nextFinder(text, end) }));
  const isOpen = (offset: number) => {
    const own = ends.find(({ open }) => text.startsWith(open, offset));
    // The signs that open a comment may be those that end it: `<!-->`.
    return own !== undefined && own.find(offset + '<!'.length) >= paragraphEnd(text, offset);
  };
  return {
    disable: { null: ['htmlText'] },
    text: {
      60: {
        ...htmlText,
        name: HTML_RUNS,
        tokenize(effects, ok, nok) {
          return isOpen(this.now().offset) ? nok : htmlText.tokenize.call(this, effects, ok, nok);
        },
      },
    },
  };
}
