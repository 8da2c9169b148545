import { describe, expect, test } from 'vitest';
import { createKatex } from '../../../src/adapters/katex.ts';
import { findMacros } from '../../../src/report/review/macros.ts';
import { renderReview } from '../../../src/report/review/render-review.ts';
import { makeReview, makeReviewPage } from './make-review.ts';

test.each([
  [String.raw`$$\newcommand{\RR}{\mathbb{R}}$$`, { '\\RR': String.raw`\mathbb{R}` }],
  [String.raw`\newcommand*\norm[1]{\lVert #1\rVert_{\{2\}}}`, { '\\norm': String.raw`\lVert #1\rVert_{\{2\}}` }],
  [String.raw`\def\pair#1#2{(#1, #2)} and \gdef\one{1}`, { '\\pair': '(#1, #2)', '\\one': '1' }],
  [
    String.raw`\DeclareMathOperator*{\argmax}{arg\,max} \DeclareMathOperator{\tr}{tr}`,
    { '\\argmax': String.raw`\operatorname*{arg\,max}`, '\\tr': String.raw`\operatorname{tr}` },
  ],
  [String.raw`\newcommand{\set}{\left\{} and more}`, { '\\set': String.raw`\left\{` }],
  [String.raw`\renewcommand{\vec}{\mathbf}`, { '\\vec': String.raw`\mathbf` }],
  [String.raw`\newcommand{\opt}[2][x]{#1#2} \newcommand{\open}{never closed`, {}],
  ['A page without any.', {}],
])('the macros of %s are found', (text, macros) => {
  expect(findMacros(text)).toEqual(macros);
});

describe('a formula with a macro', () => {
  const page = (path: string, text: string) => makeReviewPage({ source: text }, { path });
  const drawn = (html: string) => html.match(/<template id="m/g)?.length ?? 0;

  test('is drawn when the settings or its own page define it, and shown as its source otherwise', () => {
    const use = 'Let $x \\in \\RR$ be a number.';
    const own = page('own.md', `$$\\newcommand{\\RR}{\\mathbb{R}}$$\n\n${use}`);
    const none = page('none.md', use);
    const math = createKatex();
    expect(drawn(renderReview(makeReview([none]), math))).toBe(0);
    expect(drawn(renderReview(makeReview([own]), math))).toBe(1);
    expect(drawn(renderReview(makeReview([none], { macros: { '\\RR': '\\mathbf{R}' } }), math))).toBe(1);
    // The page that defines nothing does not get what the other has defined.
    expect(renderReview(makeReview([own, none]), math)).toContain('class="x math source"');
  });

  test('is drawn as its own page has it, where two define the same', () => {
    const pages = ['bb', 'bf'].map((font) =>
      page(`${font}.md`, `$$\\newcommand{\\RR}{\\math${font}{R}}$$\n\nLet $\\RR$ be one.`),
    );
    const text = renderReview(makeReview(pages), createKatex());
    expect(drawn(text)).toBe(2);
    expect(text).toMatch(/class="mord mathbb"/);
    expect(text).toMatch(/class="mord mathbf"/);
  });

  test('that has no end is shown as its source', () => {
    const endless = page('e.md', '$$\\def\\a{\\a\\a}$$\n\nLet $\\a$ be one.');
    expect(drawn(renderReview(makeReview([endless]), createKatex()))).toBe(0);
  });

  test('that comes to more signs than anybody reads is shown as its source, and another one of its page is drawn', () => {
    const long = `\\newcommand{\\long}{${'x'.repeat(900)}}\\newcommand{\\all}{${'\\long'.repeat(150)}}`;
    const macros = page('m.md', `$$${long}$$\n\nLet $\\all$ be one.\n\nLet $\\long$ be one.`);
    expect(drawn(renderReview(makeReview([macros]), createKatex()))).toBe(1);
    const own = page('o.md', `Let $\\def\\a{${'x'.repeat(2000)}}${'\\a'.repeat(100)}$ be one, and $y$ another.`);
    expect(drawn(renderReview(makeReview([own]), createKatex()))).toBe(1);
  });
});
