/** Slide marks stand around what slides show; strong text and links in brackets are none. */
import { expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import { spansOf } from '../support/show-page.ts';

/** The slide marks of a text, in order. */
function marksOf(text: string): string[] {
  return spansOf(parsePage(text, { language: 'en', dialect: 'd2l' })).filter((span) =>
    /^mark (?:[[(]|.*[\])]$)/.test(span),
  );
}

test.for([
  ['[**Weigh the salt**] first.', ['mark [**', 'mark **]']],
  ['(**Weigh the salt**) first.', ['mark (**', 'mark **)']],
  ['[~~Weigh the salt~~] first.', ['mark [~~', 'mark ~~]']],
  ['(~~Weigh the salt~~) first.', ['mark (~~', 'mark ~~)']],
  ['[**One**](**two**) three.', ['mark [**', 'mark **]', 'mark (**', 'mark **)']],
  ['[**One**] and **strong** and [**two**].', ['mark [**', 'mark **]', 'mark [**', 'mark **]']],
  ['[**One**] and [a **two**].', ['mark [**', 'mark **]']],
  ['(**One**) and (not **two**).', ['mark (**', 'mark **)']],
  ['[**One\ntwo**] three.', ['mark [**', 'mark **]']],
  ['[**One `**]` two**] three.', ['mark [**', 'mark **]']],
  ['[**One $a**]$ two**] three.', ['mark [**', 'mark **]']],
] as const)('a pair of marks is found: %s', ([text, marks]) => {
  expect(marksOf(text)).toEqual(marks);
});

test.for([
  'See [**the guide**](guide.md) first.',
  'Bread ([a **good** one]) is old.',
  'Bread (a **good**) is old.',
  'Bread [a **good**] is old.',
  'Bread (a ~~bad~~) is old.',
  'Bread [`**`] is old.',
])('strong text in brackets, and the words of a link, have no marks: %s', (text) => {
  expect(marksOf(text)).toEqual([]);
});

test.for([
  ['[**One.\n\nTwo**] three.', ['mark [**', 'mark **]']],
  ['A **strong** word. Two**] three.', ['mark **]']],
  ['[**One**] two**] three.', ['mark [**', 'mark **]', 'mark **]']],
] as const)('a mark whose partner is missing is a mark all the same: %s', ([text, marks]) => {
  expect(marksOf(text)).toEqual(marks);
});
