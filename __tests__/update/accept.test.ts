/** The gate for an engine's answer: what it repairs, what it refuses, and that nothing damaged passes. */
import { describe, expect, test } from 'vitest';
import { markPseudo } from '../../src/engine/pseudo.ts';
import { parseDocument, renderDocument, renderSegmentHtml } from '../../src/markdown/html.ts';
import { listSentences } from '../../src/markdown/page.ts';
import { hasWords, renderTokens, type Token, tokenizeSentence } from '../../src/markdown/tokens.ts';
import { phrase } from '../../src/messages/message.ts';
import { type Accepted, acceptTranslation } from '../../src/update/accept/accept.ts';
import type { PageStyle } from '../../src/update/page/style.ts';
import { DAMAGE_NAMES, damageHtml } from '../support/adversary.ts';
import { speakLetters } from '../support/letters.ts';
import { listExamplePages, listFixturePages } from '../support/pages.ts';
import { createRandom } from '../support/random.ts';
import { readPage } from '../support/read-pages.ts';

const PLAIN: PageStyle = { separator: ' ', punctuation: 'half-width', latinSpace: ' ' };

function tokensOf(text: string, language = 'en'): Token[] {
  const page = readPage(text, language);
  const [sentence, ...others] = listSentences(page);
  if (sentence === undefined || others.length > 0) throw new Error(`not one sentence: ${text}`);
  return tokenizeSentence(page, sentence);
}

/** Offer an answer for a source sentence. */
function offer(source: string, answer: string | ((html: string) => string), language = 'es') {
  const tokens = tokensOf(source);
  const html = typeof answer === 'string' ? answer : answer(renderSegmentHtml(tokens));
  return inEnglish(acceptTranslation(html, tokens, { language, dialect: 'd2l', frame: 'text', style: PLAIN }));
}

function inEnglish(accepted: Accepted) {
  return accepted.ok
    ? { ...accepted, repairs: accepted.repairs.map((repair) => phrase(repair)) }
    : { ...accepted, reason: phrase(accepted.reason) };
}

test('every sentence of a source that is given back as it was sent is accepted as it was', () => {
  const faults: string[] = [];
  for (const { text, language } of [...listFixturePages(), ...listExamplePages()]) {
    if (language !== 'en') continue;
    const page = readPage(text, language);
    for (const sentence of listSentences(page)) {
      const tokens = tokenizeSentence(page, sentence);
      if (!hasWords(tokens)) continue;
      const place = { language, dialect: 'd2l', frame: sentence.segment.kind, style: PLAIN } as const;
      const accepted = acceptTranslation(renderSegmentHtml(tokens), tokens, place);
      const wanted = renderTokens(tokens);
      const squeeze = (raw: string) => raw.replaceAll(/\s+/g, '');
      if (!accepted.ok) faults.push(`${phrase(accepted.reason)}: ${wanted}`);
      else if (squeeze(accepted.text) !== squeeze(wanted)) faults.push(`${wanted} became ${accepted.text}`);
    }
  }
  expect(faults).toEqual([]);
});

test('every sentence comes through a document and back', () => {
  for (const { text, language } of listFixturePages()) {
    const page = readPage(text, language);
    const segments = listSentences(page).map((sentence) => ({
      id: `s${sentence.index}`,
      html: renderSegmentHtml(tokenizeSentence(page, sentence)),
    }));
    const found = parseDocument(renderDocument({ sourceLanguage: language, segments }));
    expect([...found.keys()]).toEqual(segments.map(({ id }) => id));
    for (const { id, html } of segments) {
      const bare = (raw: string) => raw.replaceAll(/&nbsp;|\s+/g, ' ');
      expect(bare(found.get(id) ?? '')).toBe(bare(html));
    }
  }
});

describe('words are translated, spans are not', () => {
  test.for([
    ['Let $x < y$ be small.', '⟦Let⟧ $x < y$ ⟦be⟧ ⟦small⟧.'],
    ['See :numref:`fig_a` and `a && b`.', '⟦See⟧ :numref:`fig_a` ⟦and⟧ `a && b`.'],
    ['A *term* and **another one**.', '⟦A⟧ *⟦term⟧* ⟦and⟧ **⟦another⟧ ⟦one⟧**.'],
    ['A [link](https://a.b/c_d) here.', '⟦A⟧ [⟦link⟧](https://a.b/c_d) ⟦here⟧.'],
    ['[**Marked *and* more**] text.', '[**⟦Marked⟧ *⟦and⟧* ⟦more⟧**] ⟦text⟧.'],
    ['The token &lt;cls&gt; stays.', '⟦The⟧ ⟦token⟧ &lt;⟦cls⟧&gt; ⟦stays⟧.'],
    ['It costs \\$5 here.', '⟦It⟧ ⟦costs⟧ \\$⟦5⟧ ⟦here⟧.'],
  ])('%s', ([source, target]) => {
    expect(offer(source ?? '', markPseudo)).toMatchObject({ ok: true, text: target });
  });
});

test('what is part of a word is put back without a space, and other spans with one', () => {
  const loseSpan = (html: string) => html.replace(/ ?<span[^]*?<\/span>/, '');
  const texts = ['Drink tea[^1] now.', 'Drink :numref:`a` now.'].map((source) => {
    const accepted = offer(source, loseSpan);
    return accepted.ok ? accepted.text : accepted.reason;
  });
  expect(texts).toEqual(['Drink tea now[^1].', 'Drink now :numref:`a`.']);
});

describe('repairs', () => {
  const SOURCE = 'Let $x$ be the *input* of :numref:`fig_a`.';
  test.for<readonly [string, (html: string) => string, string]>([
    ['a translated formula', (html) => html.replace('$x$', '$equis$'), 'Let $x$ be the *input* of :numref:`fig_a`.'],
    [
      'a doubled one',
      (html) => html.replace(/(<span[^]*?<\/span>)/, '$1 $1'),
      'Let $x$ be the *input* of :numref:`fig_a`.',
    ],
    ['a lost one', (html) => html.replace(/<span[^]*?<\/span> /, ''), 'Let be the $x$ *input* of :numref:`fig_a`.'],
    [
      'a moved one',
      (html) => `${/<span[^]*?<\/span>/.exec(html)?.[0]} ${html.replace(/<span[^]*?<\/span> /, '')}`,
      '$x$ Let be the *input* of :numref:`fig_a`.',
    ],
    [
      'spaces inside emphasis',
      (html) => html.replace('>input<', '> input <'),
      'Let $x$ be the *input* of :numref:`fig_a`.',
    ],
    ['spaces around spans', (html) => html.replaceAll('<', ' <'), 'Let $x$ be the *input* of :numref:`fig_a`.'],
    ['tags of its own', (html) => `<p>${html}<br></p>`, 'Let $x$ be the *input* of :numref:`fig_a`.'],
    ['line breaks', (html) => html.replaceAll(' be ', '\n\nbe\r\n'), 'Let $x$ be the *input* of :numref:`fig_a`.'],
    [
      'signs that would be markup',
      (html) => html.replace('Let', '# `Let`'),
      '\\# \\`Let\\` $x$ be the *input* of :numref:`fig_a`.',
    ],
  ])('%s', ([, damage, text]) => {
    const accepted = offer(SOURCE, damage);
    expect(accepted).toMatchObject({ ok: true });
    expect(accepted.ok && accepted.text.replaceAll(/ {2,}/g, ' ')).toBe(text);
  });

  test.each([
    ['a formula', 'Let <span id="t1">$x$</span>, <span id="t1">$x$</span> be.', 'Let $x$ be.', 'math `$x$`'],
    [
      'a formula behind other words',
      'Let <span id="t1">$x$</span> and <span id="t1">$x$</span> be.',
      'Let $x$ and be.',
      'math `$x$`',
    ],
    [
      'emphasis, whose words are all inside',
      'An <em id="t1">in</em>; <em id="t1">put</em> is.',
      'An *input* is.',
      'emphasis `*`',
    ],
    [
      'emphasis around other words',
      'An <em id="t1">in</em> or <em id="t1">put</em> is.',
      'An *in* or put is.',
      'emphasis `*`',
    ],
  ])('what came doubled is there once, without what stood between alone: %s', (_, html, text, what) => {
    const source = what.startsWith('math') ? 'Let $x$ be.' : 'An *input* is.';
    expect(offer(source, html)).toEqual({ ok: true, text, repairs: [`doubled ${what} left out`] });
  });

  test('each repair is named', () => {
    const accepted = offer(SOURCE, (html) => html.replace(/<span[^]*?<\/span> /, ''));
    expect(accepted).toMatchObject({ ok: true, repairs: ['lost math `$x$` put back'] });
  });
});

describe('refusals', () => {
  test.for([
    ['nothing', '', 'empty'],
    ['white space', ' \u00A0\n', 'empty'],
    ['tags alone', '<em id="t1"></em>', 'empty'],
    ['no letter', '123 + 4.', 'no words came back'],
    ['a placeholder', 'El DNT_0 es pequeño.', 'a placeholder leaked into the text'],
    ['a tag as text', 'El &lt;span&gt; es pequeño.', 'a placeholder leaked into the text'],
  ] as const)('%s', ([, html, reason]) => {
    expect(offer('The $x$ is *small*.', html)).toEqual({ ok: false, reason });
  });
});

describe('an engine that loses many spans', () => {
  const many = (count: number, one: string) => Array.from({ length: count }, (_, at) => `${one}${at}`).join(' ');
  const strip = (html: string) => html.replaceAll(/<[^>]+>/g, '');

  test.each([
    ['pairs', (count: number) => `${many(count, 'a *warm* cup ')}.`, 10],
    ['formulas', (count: number) => `Pour ${many(count, '$x$ and ')}.`, 500],
  ] as const)('of so many %s is refused at once: such a sentence was not translated', (_, write, most) => {
    const refusal = { ok: false, reason: 'too many spans are lost' };
    expect(offer(write(most), strip)).not.toEqual(refusal);
    expect(offer(write(most + 1), strip)).toEqual(refusal);
    expect(offer(write(most + 1), (html) => html)).toMatchObject({ ok: true });
  });
});

test('a run of marks or of white space inside an answer changes nothing of it', () => {
  expect(offer('Pour $x$ and *wait*.', (html) => html.replace('and', 'and .... \n\t and'))).toMatchObject({
    text: 'Pour $x$ and .... and *wait*.',
  });
  expect(offer('Pour it and *wait*.', 'Vierta .... y espere...')).toMatchObject({ text: '*Vierta .... y espere*...' });
});

describe('what is accepted has every span exactly once, and reads back as one sentence in one block', () => {
  const SOURCES = [
    'Let $x$ and $y$ be the *input* of :numref:`fig_a`, see [the page](https://a.b/c) and `code`.',
    '[**We call `f` and get $f(x)$**], as &lt;cls&gt; says :cite:`A.1,B.2`.',
    'A plain sentence, without any markup at all.',
    '*Emphasis* at the start, **strength** in the middle, and `code`.',
    'Costs are \\$5 for `a` and `b`, or ``c`d`` for $a_1$ and $a_2$.',
  ];
  test.for(DAMAGE_NAMES)('an engine that %s', (name) => {
    const faults: string[] = [];
    for (const language of ['es', 'zh', 'ko', 'ja', 'ar', 'hi'])
      for (const source of SOURCES)
        for (let seed = 0; seed < 5; seed += 1) {
          const tokens = tokensOf(source);
          const random = createRandom(`${name} ${source} ${language} ${seed}`);
          const html = damageHtml(speakLetters(renderSegmentHtml(tokens), language), name, random);
          const style: PageStyle = /zh|ja/.test(language)
            ? { separator: '', punctuation: 'full-width', latinSpace: '' }
            : PLAIN;
          const accepted = acceptTranslation(html, tokens, { language, dialect: 'd2l', frame: 'text', style });
          if (accepted.ok)
            faults.push(...findFaults(accepted.text, tokens, language).map((fault) => `${html} gave ${fault}`));
        }
    expect(faults).toEqual([]);
  });

  function findFaults(text: string, sent: readonly Token[], language: string): string[] {
    const page = readPage(text, language);
    const [block] = page.blocks;
    if (page.blocks.length !== 1 || block?.segments.length !== 1) return [`${page.blocks.length} blocks: ${text}`];
    const spans = block.segments.flatMap((segment) => segment.spans.map(({ start, end }) => text.slice(start, end)));
    const wanted = sent.flatMap((token) => (token.type === 'text' ? [] : [token.raw]));
    const isOwn = (raw: string) => !/^\\.$/.test(raw);
    const [found, due] = [spans, wanted].map((list) => list.filter(isOwn).toSorted().join(' '));
    return found === due ? [] : [`${found} instead of ${due}: ${text}`];
  }
});
