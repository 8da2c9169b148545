import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import { sentencesOf } from '../support/show-page.ts';

/** Texts by language; `‖` stands where a sentence ends and another begins. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'One. ‖Two.',
    'Is it? ‖Yes! ‖Good.',
    'What?! ‖Really?',
    'First line.\n‖Second line\ngoes on.',
    // Abbreviations
    'See Fig. 3 and Sec. 2.1. ‖It works.',
    'e.g., this. ‖Then that.',
    'i.e. this and vs. that. ‖No. 5 is here.',
    'cf. Eq. (3). ‖Next.',
    'We use layers, etc. ‖Then we train.',
    'We use layers, etc. and train.',
    'What is i.i.d. data? ‖It is.',
    'At 5 p.m. we go. ‖At 5 p.m. ‖We go.',
    // Names and initials
    'Dr. Smith et al. wrote it. ‖J. R. Smith agreed.',
    // A letter behind a span is the end of a word
    'It holds H<sub>2</sub>O. ‖More of it holds H<sub>2</sub>O.',
    'Mr. X and Mrs. Y came. ‖They left.',
    'The U.S. has it.',
    'Am I? ‖I am.',
    'He is I. ‖So it is.',
    // Numbers, versions, file names
    'It costs 3.14 dollars. ‖In 1998. ‖It was.',
    'v1.0. ‖Then v2.',
    'Version 2.0! ‖3 items.',
    'Node.js is it. ‖ASP.NET too.',
    // Ellipsis
    'Wait... ‖What? ‖Well… ‖Fine.',
    '... and so on. ‖It.',
    // Quotes and brackets
    'He said "stop." ‖Then he left.',
    '"One." ‖"Two."',
    'He said “stop.” ‖Then he left.',
    '(It is small.) ‖Then it grows.',
    'It is small (see Sec. 2). ‖Good.',
    // Formulas, code, roles, URLs, footnotes
    'It ends with $x$. ‖$y$ starts one.',
    'We get $x.y$. ‖It is.',
    'It is $f(x) = 1.$ Then stop.',
    'See :numref:`sec_a.b`. ‖:cite:`A.2019` says so.',
    'It is `a.b`. ‖`c` too.',
    'See https://a.b/c.html. ‖Then go.',
    'See [the page](https://a.b/c.D). ‖Then go.',
    'It is hot.[^1] ‖It is $T$.',
    // Emphasis and slide marks
    'It is *so.* ‖Then *we* go.',
    '**Bold.** ‖Plain.',
    '[**It is so.**] ‖Then go.',
    '[**One. ‖Two.**] ‖Three.',
    '(~~One.~~) ‖[**Two**] is here.',
    // What is no end of a sentence
    'lower. case follows.',
    'Hello world.This is glued.',
    'One: two; three, four.',
  ],
  zh: [
    '一。‖二。',
    '第一行，\n第二行。\n‖第三行',
    '真的？！‖好。',
    '值为3.14。‖好！‖对吗？‖……是的。',
    '等等…‖还有',
    '完成；继续。',
    '使用e.g.缩写。',
    '见https://a.b/c。‖然后走。',
    // Quotes and brackets: what stands inside is not cut
    '他说：“停。走。”‖然后走了。',
    '他说「停。走。」‖我走。',
    '（很小。很大。）‖然后变大。',
    '《书。》‖好。',
    '在（1）中。‖（2）也是。',
    '好。）‖然后',
    '好。)‖然后',
    // Marks
    '它是[**很小。**]‖然后变大。',
    '[~~很小。~~]‖(~~很大。~~)',
    '在这里，[**很小，**](**很大**)。‖然后',
    '它是。‖*术语*在此。',
    '**粗体。**‖好。',
    // Formulas, code, roles
    '它是$x$。‖$y$也是。',
    '见 :numref:`a.b`。 ‖:cite:`b`说。',
    '用`a.b`。‖`c`也是。',
    // Half-width stops
    'It is so. ‖我们好。',
    '我们好. ‖他们也好.',
    '这是什么?‖我们不知道!‖好',
    'A. B. Smith说。‖好',
  ],
  ja: [
    'これは本です。‖あれも本です。',
    '値は3.14です。‖本当ですか？‖はい！',
    '（小さい。）‖大きい。',
    '「止まれ。」と言った。‖「本当？」って聞く。',
    '「はい。」‖とても良い。',
    '『一。二。』を読む。',
    '*用語*です。‖*別*です。',
    'ｶﾅ｡‖次。',
    '図1.を見る。‖次に進む。',
    '$x$です。‖$y$もです。',
  ],
  ko: [
    '이것은 책입니다. ‖저것도 책입니다.',
    '값은 3.14입니다. ‖정말요? ‖네!',
    '그는 "멈춰."라고 말했다. ‖그리고 갔다.',
    '예: A. Smith가 썼다. ‖좋다.',
    '[**작다.**] ‖크다.',
    '$x$입니다. ‖$y$도 그렇습니다. ‖:numref:`a`를 보라.',
  ],
  tr: [
    'Bu bir kitap. ‖Şu da bir kitap.',
    'Ör. şu ve vb. şeyler. ‖Sonra git.',
    'bkz. Şek. 3. ‖Sonra.',
    'Dr. Ali geldi. ‖İyi.',
    'Bu 19. yüzyılda oldu. ‖Sonra bitti.',
    'Değer 3,14 olur. ‖Işık gelir.',
    'Buna $x$ denir. ‖$y$ de öyle.',
  ],
  vi: [
    'Đây là sách. ‖Đó cũng là sách.',
    'TS. Nguyễn đến. ‖Tốt.',
    'v.v. và nhiều nữa. ‖Hết v.v. ‖Tốt.',
    'Giá trị là 3,14. ‖Đúng không? ‖Vâng!',
  ],
  es: [
    'Es un libro. ‖¿Es otro? ‖¡Sí! ‖Bien.',
    'El Sr. García y la Dra. Ruiz vinieron. ‖Bien.',
    'p. ej. esto. ‖Otro.',
    'p.ej. esto. ‖Otro.',
    'EE.UU. es grande. ‖Fin.',
    '«Alto.» ‖Se fue.',
    'Véase la pág. 5. ‖Fin.',
    'Hojas, etc. y más. ‖Hojas, etc. ‖Luego sigue.',
  ],
  pt: [
    'É um livro. ‖É outro? ‖Sim! ‖Bem.',
    'O Sr. Silva e a Dra. Ana vieram. ‖Bem.',
    'p. ex. isto. ‖Outro.',
    'Veja a pág. 5. ‖Fim.',
    '“Pare.” ‖Ele foi.',
  ],
};

describe.for(Object.entries(TEXTS))('a text of %s is cut into sentences', ([language, texts]) => {
  test.for(texts)('%s', (text) => {
    const page = parsePage(text.replaceAll('‖', ''), { language });
    expect(sentencesOf(page)).toEqual(text.split('‖').map((sentence) => sentence.trim()));
  });
});

test('a region does not change the rules of a language', () => {
  expect(sentencesOf(parsePage('p. ej. esto. Otro.', { language: 'es-MX' }))).toEqual(['p. ej. esto.', 'Otro.']);
});

test('a language without rules of its own is cut at full stops before capitals', () => {
  expect(sentencesOf(parsePage('Uno. Due, p. es. tre.', { language: 'qq' }))).toEqual(['Uno.', 'Due, p. es. tre.']);
});

test('sentences joined again are the paragraph, whatever stands in it', () => {
  const word = fc.constantFrom(
    'Word',
    'e.g.',
    '$x.$',
    '`a.`',
    '3.14',
    'A.',
    '"',
    '“',
    '(',
    ')',
    '*',
    '**',
    '…',
    '?!',
    '。',
    '！',
    '」',
    '：',
    ':ref:`a.b`',
    '\n',
    '[^1]',
    'https://a.b.',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.constantFrom(...Object.keys(TEXTS)), (words, language) => {
      const page = parsePage(`Start ${words.join(' ')}`, { language });
      const squeeze = (text: string) => text.replaceAll(/\s+/g, '');
      for (const { segments } of page.blocks)
        for (const { start, end, sentences } of segments)
          expect(sentences.map((sentence) => squeeze(page.text.slice(sentence.start, sentence.end))).join('')).toBe(
            squeeze(page.text.slice(start, end)),
          );
    }),
    { numRuns: 500 },
  );
});
