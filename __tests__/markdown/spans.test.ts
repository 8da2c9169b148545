import { describe, expect, test } from 'vitest';
import { listSentences } from '../../src/markdown/page.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { fullKey, hasWords, proseOf, renderTokens, tokenizeSentence } from '../../src/markdown/tokens.ts';
import { listExamplePages, listFixturePages } from '../support/pages.ts';
import { spansOf } from '../support/show-page.ts';

const read = (text: string) => parsePage(text, { language: 'en' });

describe('what no translation may touch', () => {
  test.for([
    ['Code `a` and ``b`c``.', ['code `a`', 'code ``b`c``']],
    [
      'Roles :numref:`a`, :cite:`B.1,C.2` and :ref:``d``.',
      ['role :numref:`a`', 'role :cite:`B.1,C.2`', 'role :ref:``d``'],
    ],
    ['A role with a space: :eqref: `a`.', ['role :eqref: `a`']],
    ['Glued to a word:numref:`a`s.', ['role :numref:`a`']],
    ['A time 10:30 and a: `b`.', ['code `b`']],
    ['Go to https://a.b/c_d?e=f#g, or (https://h.i).', ['url https://a.b/c_d?e=f#g', 'url https://h.i']],
    ['Go to <https://a.b>.', ['url <https://a.b>']],
    ['A [link](https://a.b).', ['link [', 'link ](https://a.b)']],
    ['A [link](<a b> "title").', ['link [', 'link ](<a b> "title")']],
    ['A [reference][a].\n\n[a]: b', ['link [', 'link ][a]']],
    ['An image ![of a *cat*][a].\n\n[a]: b', ['image ![', 'emphasis *', 'emphasis *', 'image ][a]']],
    ['Images ![a] and ![a][].\n\n[a]: b', ['image ![', 'image ]', 'image ![', 'image ][]']],
    ['Images ![a] and [b](c).\n\n[a]: b', ['image ![', 'image ]', 'link [', 'link ](c)']],
    ['An image ![of a *cat*](a.png) inside.', ['image ![', 'emphasis *', 'emphasis *', 'image ](a.png)']],
    ['HTML <b>bold</b> and <br>.', ['html <b>', 'html </b>', 'html <br>']],
    ['Entities &lt;cls&gt; &amp; &#x20;.', ['entity &lt;', 'entity &gt;', 'entity &amp;', 'entity &#x20;']],
    ['No entity: a & b, c &d.', []],
    ['Escapes \\$5, a\\_b and \\*.', ['escape \\$', 'escape \\_', 'escape \\*']],
    ['An escaped backslash \\\\$x_1$ hides no formula.', ['escape \\\\', 'math $x_1$']],
    ['Nor does one that ends a formula, $a_1 \\\\$ here.', ['math $a_1 \\\\$']],
    ['A footnote.[^1]', ['footnote [^1]']],
    [
      '*a* _b_ **c** __d__',
      ['emphasis *', 'emphasis *', 'emphasis _', 'emphasis _', 'strong **', 'strong **', 'strong __', 'strong __'],
    ],
    ['A snake_case_name and 2 * 3 * 4.', []],
    ['A stray *star, and another* one', ['emphasis *', 'emphasis *']],
    [
      '[**a**] (**b**) [~~c~~] (~~d~~)',
      ['mark [**', 'mark **]', 'mark (**', 'mark **)', 'mark [~~', 'mark ~~]', 'mark (~~', 'mark ~~)'],
    ],
    ['[**a *b***] c', ['mark [**', 'emphasis *', 'emphasis *', 'mark **]']],
    ['[**one\ntwo**] three', ['mark [**', 'mark **]']],
    ['[**a**](**b**)', ['mark [**', 'mark **]', 'mark (**', 'mark **)']],
    ['[**bold link**](https://a.b)', ['link [', 'strong **', 'strong **', 'link ](https://a.b)']],
    ['(**all bold** in brackets)', ['strong **', 'strong **']],
    ['[**never closed', ['mark [**']],
    ['never opened**] here', ['mark **]']],
    ['##[**Glued heading**]', ['mark [**', 'mark **]']],
    ['汉字*强调*汉字，**“引号”**汉字。', ['emphasis *', 'emphasis *', 'strong **', 'strong **']],
    ['> $a\n> = b$ in a quote', ['math $a\n> = b$']],
    // Prices are no formulas
    ['Pay $5-$10 here, or $5–$10.', []],
    ['It is $3/$5 or ($3),$5.', []],
    ['From $100 to us; it costs 35$ here.', []],
    ['It costs **35$** here and **20$** there.', ['strong **', 'strong **', 'strong **', 'strong **']],
    ['It is 5$/10$ or 5$-10$.', []],
    ['Give US$20 or A$30, not $1 = $2.', []],
    ['花费$100给我们，总共35$。', []],
    ['قیمت $۵-$۱۰ است.', []],
    ['Tea is $5, cake is $6.', []],
    // Formulas that start with a digit, or stand beside one
    ['Take $3$, $1/2$, $0.5$ or $10-3$.', ['math $3$', 'math $1/2$', 'math $0.5$', 'math $10-3$']],
    ['Of $2x + 3y$ and $3 mod 5$.', ['math $2x + 3y$', 'math $3 mod 5$']],
    ['A 3$\\times$3 and a 10$-$20.', ['math $\\times$', 'math $-$']],
    ['Use a $1-$NN and $100 \\text{ of } 35$.', ['math $1-$', 'math $100 \\text{ of } 35$']],
    ['A hard break\\\n  here', ['break \\\n  ']],
    ['A hard break  \nhere', ['break   \n']],
    ['> A hard break  \n> here', ['break   \n> ']],
  ] as const)('%j', ([text, spans]) => {
    expect(spansOf(read(text))).toEqual(spans);
  });
});

describe('the tokens of a sentence', () => {
  const tokens = (text: string) => {
    const page = read(text);
    const [sentence] = listSentences(page);
    return sentence === undefined ? [] : tokenizeSentence(page, sentence);
  };

  test('prose is what an engine is paid for', () => {
    expect(proseOf(tokens('Let $x$ be *small* (see :numref:`a`), then [**go\non**](b.md).'))).toBe(
      'Let be small (see), then go on.',
    );
  });

  test('two versions that differ in white space alone have one key', () => {
    expect(fullKey(tokens('We  get $a + b$\nhere.'))).toBe(fullKey(tokens('We get $a+b$ here.')));
    expect(fullKey(tokens('We get `a + b` here.'))).not.toBe(fullKey(tokens('We get `a+b` here.')));
  });

  test('a sentence without a letter outside its spans has no words', () => {
    expect(hasWords(tokens('`a` b'))).toBe(true);
    expect(
      hasWords([
        { type: 'text', raw: ' 12, ' },
        { type: 'atom', kind: 'code', raw: '`a`', key: '`a`' },
      ]),
    ).toBe(false);
  });

  test('they make up the sentence again, white space aside', () => {
    for (const { text, language } of [...listFixturePages(), ...listExamplePages()]) {
      const page = parsePage(text, { language });
      for (const sentence of listSentences(page)) {
        const bytes = text.slice(sentence.start, sentence.end).replaceAll(/\n[ \t]*>[> \t]*/g, ' ');
        expect(renderTokens(tokenizeSentence(page, sentence)).replaceAll(/\s+/g, ' ')).toBe(
          bytes.replaceAll(/\s+/g, ' '),
        );
      }
    }
  });
});
