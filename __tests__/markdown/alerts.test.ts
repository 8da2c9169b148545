/** A mark opens a quotation; inside of one, and outside of any, it is text. */
import { expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import { kindsOf, sentencesOf } from '../support/show-page.ts';

const read = (text: string) => parsePage(text, { language: 'en', dialect: 'gfm' });

test.for([
  ['the first line', '> [!NOTE]\n> Hot.\n', ['marker', 'paragraph'], ['Hot.']],
  ['with a title', '> [!TIP] Be quick  \n> Hot.\n', ['marker', 'paragraph'], ['Be quick', 'Hot.']],
  ['folded', '> [!NOTE]- Be quick\n> Hot.\n', ['marker', 'paragraph'], ['Be quick', 'Hot.']],
  ['right below a paragraph', 'Tea.\n> [!NOTE]\n> Hot.\n', ['paragraph', 'marker', 'paragraph'], ['Tea.', 'Hot.']],
  [
    'a quotation in a quotation',
    '> Tea.\n> > [!TIP]\n> > Hot.\n',
    ['paragraph', 'marker', 'paragraph'],
    ['Tea.', 'Hot.'],
  ],
  [
    'behind a blank line of it',
    '> Tea.\n>\n> [!NOTE]\n> Hot.\n',
    ['paragraph', 'marker', 'paragraph'],
    ['Tea.', 'Hot.'],
  ],
  [
    'behind a blank line of it, with CRLF line ends',
    '> Tea.\r\n>\r\n> [!NOTE]\r\n> Hot.\r\n',
    ['paragraph', 'marker', 'paragraph'],
    ['Tea.', 'Hot.'],
  ],
  [
    'with CRLF line ends',
    'Tea.\r\n\r\n> [!NOTE]\r\n> Hot.\r\n',
    ['paragraph', 'marker', 'paragraph'],
    ['Tea.', 'Hot.'],
  ],
] as const)('a quotation is opened by its mark: %s', ([, text, kinds, sentences]) => {
  expect(kindsOf(read(text))).toEqual(kinds);
  expect(sentencesOf(read(text))).toEqual(sentences);
});

test.for([
  ['outside of a quotation', '[!NOTE]\nHot.\n'],
  ['below a line of the same quotation', '> Tea is\n> [!NOTE]\n> hot.\n'],
  ['below a line of a deeper one', '> > Tea is\n> [!NOTE]\n> hot.\n'],
  ['below a line of the same quotation in another', '> > Tea is\n> > [!NOTE]\n> > hot.\n'],
  ['in a line', '> Tea [!NOTE] is hot.\n'],
] as const)('a mark is text %s', ([, text]) => {
  const page = read(text);
  expect(kindsOf(page)).toEqual(['paragraph']);
  expect(sentencesOf(page).join(' ')).toContain('[!NOTE]');
});
