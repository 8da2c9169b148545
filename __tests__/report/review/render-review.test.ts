// oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-call, typescript/no-unsafe-return, typescript/no-unsafe-argument -- linkedom's types are those of the browser, which the program does not load
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { createKatex } from '../../../src/adapters/katex.ts';
import { phrase, say } from '../../../src/messages/message.ts';
import { findDirection } from '../../../src/report/review/direction.ts';
import { renderReview } from '../../../src/report/review/render-review.ts';
import type { Review } from '../../../src/report/review/review.ts';
import { makeFinding } from '../../pull-request/make-report.ts';
import { TEA, TEA_ES } from '../../support/book.ts';
import { makeReview, makeReviewPage, plain } from './make-review.ts';

const NEW_TEA = TEA.replace('Measure the pot first.', 'Measure the pot first. Warm it with $90$ drops of `water`.');
const PAGE = makeReviewPage({ source: NEW_TEA, old: { base: TEA, target: TEA_ES } });

type PageDocument = ReturnType<typeof parseHTML>['document'];

function open(review: Review, math = createKatex()): PageDocument {
  return parseHTML(renderReview(review, math)).document;
}

describe('a review page', () => {
  test('has every sentence, a changed one with old and new', () => {
    const page = open(makeReview([PAGE]));
    expect(page.querySelectorAll('article')).toHaveLength(PAGE.sentences.length);
    const [changed] = page.querySelectorAll('article[data-t=translated]');
    expect(changed?.textContent).toContain('Warm it with');
    expect(changed?.querySelector('.cell.new p[lang=es]')?.textContent).toContain('$90$');
    expect(changed?.querySelector('code.x')?.textContent).toBe('`water`');
  });

  test('folds what stays as it is, but for the neighbours of a change', () => {
    const base = ['One pot.', 'Two pots.', 'Three pots.', 'Four pots.', 'Five pots.', 'Six pots.', 'Seven pots.'];
    const target = ['Una.', 'Dos.', 'Tres.', 'Cuatro.', 'Cinco.', 'Seis.', 'Siete.'].join('\n\n');
    const source = base.with(3, 'Four large pots of tea.').join('\n\n');
    const page = open(makeReview([makeReviewPage({ source, old: { base: base.join('\n\n'), target } })]));
    const list = (selector: string) => [...page.querySelectorAll(selector)].map(({ dataset }) => dataset['t']);
    expect(list('details.more article')).toEqual(['kept', 'kept', 'kept', 'kept']);
    expect(list('section > article').filter((treatment) => treatment === 'kept')).toHaveLength(2);
  });

  test('a sentence alone between two changes is shown with them', () => {
    const base = ['One pot.', 'Two pots.', 'Three pots.', 'Four pots.', 'Five pots.'];
    const target = ['Una.', 'Dos.', 'Tres.', 'Cuatro.', 'Cinco.'].join('\n\n');
    const source = base.with(0, 'One large pot of tea.').with(4, 'Five small pots of tea.').join('\n\n');
    const page = open(makeReview([makeReviewPage({ source, old: { base: base.join('\n\n'), target } })]));
    expect(page.querySelector('details.more')).toBeNull();
    expect(page.querySelectorAll('section > article')).toHaveLength(5);
  });

  test('says first how many sentences need the reader, and of each page in its list', () => {
    const sentence = (treatment: 'failed' | 'kept', id: string) => ({ id, treatment, line: 1, findings: [] });
    const page = (target: string, ...due: readonly string[]) => ({
      ...PAGE,
      target,
      sentences: [sentence('kept', `${target}0`), ...due.map((id) => sentence('failed', target + id))],
    });
    const facts = (...pages: readonly ReturnType<typeof page>[]) =>
      open(makeReview(pages)).querySelector('header.top')?.textContent;
    expect(facts(page('a'))).toContain('No sentence waits for a decision; 0 of 1 sentence changed, in 1 page.');
    expect(facts(page('a', '1'))).toContain('1 sentence needs you; 1 of 2 sentences changed, in 1 page.');
    expect(facts(page('a', '1'), page('b', '1'))).toContain('2 sentences need you; 2 of 4 sentences changed, in 2');
    const list = open(makeReview([page('a', '1', '2'), page('b')])).querySelectorAll('nav li');
    expect([...list].map(({ textContent }) => textContent)).toEqual(['a 2 changed, 2 for you', 'b 0 changed']);
    expect(open(makeReview([page('a')])).querySelector('nav')).toBeNull();
  });

  test('names the branch with its commit, and a pull request', () => {
    const details = { branch: 'amts/book', commit: 'fedcba9876543210', repository: 'example/book-es' };
    const header = open(makeReview([PAGE], details)).querySelector('header.top')?.textContent;
    expect(header).toContain('translation example/book-es · branch amts/book at fedcba9876');
    const uncommitted = open(makeReview([PAGE], { branch: 'amts/book' })).querySelector('header.top')?.textContent;
    expect(uncommitted).toMatch(/branch amts\/book(?! at)/);
  });

  test('offers each rule with the sentences that it is about, and pages to choose where there are several', () => {
    const findings = [makeFinding({ rule: 'role-glued' }), makeFinding({ rule: 'role-glued', message: 'Again' })];
    const sentences = PAGE.sentences.slice(0, 1).map((sentence) => ({ ...sentence, findings }));
    const page = open(makeReview([{ ...PAGE, sentences }]));
    expect(page.querySelector('#rule')?.textContent).toContain('role-glued (1)');
    expect(page.querySelector('#page')).toBeNull();
    expect(open(makeReview([PAGE, { ...PAGE, target: 'b.md' }])).querySelectorAll('#page option')).toHaveLength(3);
    const keys = [...page.querySelectorAll('#help tr')].map(({ textContent }) => textContent.trim());
    expect(keys.filter((line) => /^n\b/.test(line))).toEqual(['n p next, previous sentence that needs you']);
  });

  test('has each formula once, with the fonts that it needs and no others', () => {
    const text = renderReview(makeReview([PAGE]), createKatex());
    expect(text.match(/<template id="m/g)).toHaveLength(
      new Set([...text.matchAll(/data-m="(\d+)"/g)].map(([, at]) => at)).size,
    );
    expect(text).toContain('font-family:KaTeX_Main');
    expect(text).not.toContain('@font-face{font-family:KaTeX_Fraktur');
    const none = renderReview(
      makeReview([{ ...PAGE, sentences: PAGE.sentences.filter(({ newSource }) => !newSource?.text.includes('$')) }]),
      createKatex(),
    );
    expect(none).not.toContain('@font-face');
  });

  test('shows a formula that cannot be drawn as its source', () => {
    const text = {
      text: '$\\undefinedmacro{$',
      spans: [{ start: 0, end: 18, kind: 'math', place: 'atom' as const, shownAs: 'tex' as const }],
    };
    const [sentence] = PAGE.sentences;
    if (sentence === undefined) throw new Error('a sentence');
    const page = open(makeReview([{ ...PAGE, sentences: [{ ...sentence, proposal: text }] }]));
    expect(page.querySelector('.math.source')?.textContent).toBe('$\\undefinedmacro{$');
  });

  test('links a line to the differences of the pull request, or else to the page', () => {
    const pullRequest = { number: 4, url: 'https://github.com/example/book-es/pull/4', isNew: false };
    const hash = createHash('sha256').update('tea.md').digest('hex');
    const hrefs = (review: Review) =>
      [...open(review).querySelectorAll('article[data-t=translated] .where a')].map((a) => a.getAttribute('href'));
    const line = PAGE.sentences.find(({ treatment }) => treatment === 'translated')?.line;
    expect(hrefs(makeReview([PAGE], { pullRequest }))).toEqual([`${pullRequest.url}/files#diff-${hash}R${line}`]);
    const url = 'https://github.com/example/book-es';
    expect(hrefs(makeReview([PAGE], { url, commit: 'fed' }))).toEqual([`${url}/blob/fed/tea.md?plain=1#L${line}`]);
    expect(hrefs(makeReview([PAGE], { url: 'javascript:alert(1)', commit: 'fed' }))).toEqual([]);
  });

  test('sets the direction of each text, and keeps code and formulas left to right', () => {
    const arabic = makeReviewPage({ source: NEW_TEA, old: { base: TEA, target: TEA_ES } }, { to: 'ar' });
    const page = open(makeReview([arabic], { to: 'ar' }));
    expect(page.querySelector('p[lang=ar]')?.getAttribute('dir')).toBe('rtl');
    expect(page.querySelector('p[lang=en]')?.getAttribute('dir')).toBe('ltr');
    expect(page.querySelector('p[lang=ar] .math')?.getAttribute('dir')).toBe('ltr');
    const link = makeReviewPage({ source: 'See [the *old* book](https://example.org/a).' }, { to: 'ar' });
    const marks = [...open(makeReview([link], { to: 'ar' })).querySelectorAll('p[lang=ar] .mk')];
    expect(marks.map(({ textContent, dir }) => [textContent, dir])).toEqual([
      ['[', ''],
      ['*', ''],
      ['*', ''],
      ['](https://example.org/a)', 'ltr'],
    ]);
  });

  test('says under which headings a changed sentence stands', () => {
    const [changed] = open(makeReview([PAGE])).querySelectorAll('article[data-t=translated]');
    expect(changed?.querySelector('.under')?.textContent).toBe('Té › Resumen');
    expect(changed?.querySelector('.under bdi')?.getAttribute('lang')).toBe('es');
    const marked = makeReviewPage({ source: '# [**A *good* $x$ and `pot`**]\n\nOne new cup.\n' }, { manner: 'table' });
    const under = open(makeReview([marked])).querySelector('.under');
    expect(under?.textContent).not.toMatch(/\*/);
    expect(under?.querySelector('.math')?.textContent).toBe('$x$');
    const levels = '# A\n\n## B\n\n### C\n\n## D\n\nOne new cup.\n\n# E\n\nTwo new cups.\n';
    const page = makeReviewPage({ source: levels }, { manner: 'table' });
    const depth = (part: string) => page.sentences.find(({ newSource }) => newSource?.text === part)?.headings?.length;
    expect(['A', 'B', 'C', 'D', 'One new cup.', 'E', 'Two new cups.'].map(depth)).toEqual([
      undefined,
      1,
      2,
      1,
      2,
      undefined,
      1,
    ]);
  });

  test('says that a sentence turns the direction of text', () => {
    const [sentence] = PAGE.sentences;
    if (sentence === undefined) throw new Error('a sentence');
    const page = open(makeReview([{ ...PAGE, sentences: [{ ...sentence, proposal: plain('a \u202E b') }] }]));
    expect(page.querySelector('.found')?.textContent).toContain('hidden-direction');
  });

  test('lets nothing run or load but its own script and style', () => {
    const text = renderReview(makeReview([PAGE]), createKatex());
    const policy = parseHTML(text).document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    const script = /<script>([^]*?)<\/script>/.exec(text)?.[1] ?? '';
    const style = /<style>([^]*?)<\/style>/.exec(text)?.[1] ?? '';
    expect(policy).toContain(`script-src ${hash(script)}`);
    expect(policy).toContain(`style-src ${hash(style)}`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:/);
  });
});

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  ']]>',
  '</template><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '</style><style>*{display:none}',
  '$\\href{javascript:alert(1)}{x}$',
  '$\\htmlClass{"><script>}{x}$',
  '&lt;script&gt;',
  '\u202E',
  '\u2028',
  '\u0000',
  '\uD800',
  '`code`',
];
const Hostile = fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const HostileText = Hostile.map((text) => ({
  text,
  spans: [{ start: 0, end: text.length, kind: text.startsWith('$') ? 'math' : text, place: 'atom' as const }],
}));
const HostileReview = fc
  .record({
    path: Hostile,
    url: Hostile,
    name: Hostile,
    reason: Hostile,
    branch: Hostile,
    message: Hostile,
    source: HostileText,
    proposal: HostileText,
    old: HostileText,
  })
  .map(({ path, url, name, reason, branch, message, source, proposal, old }) =>
    makeReview(
      [
        {
          source: path,
          target: path,
          kind: 'update',
          text: proposal.text,
          findings: [makeFinding({ message, rule: message })],
          sentences: [
            {
              id: 'abc',
              treatment: 'translated',
              reason,
              line: 1,
              sourceLine: 1,
              place: { start: 0, end: proposal.text.length },
              oldSource: old,
              newSource: source,
              oldTarget: old,
              proposal,
              recalled: { source: message, similarity: 0.8, page: path },
              findings: [makeFinding({ message, rule: message })],
            },
          ],
        },
      ],
      {
        source: { name, commit: 'abc', url },
        repository: name,
        url,
        branch,
        commit: 'abc',
        runUrl: url,
        failed: [{ target: path, reason }],
        pullRequest: { number: 1, url, isNew: true },
      },
    ),
  );

/** Elements that a page of ours never has, handlers, and addresses that are not of the web. */
function findActive(document: PageDocument): string[] {
  const elements = [...document.querySelectorAll('*')];
  const odd = elements.filter(({ tagName }) => /^(?:img|iframe|object|embed|base|link)$/i.test(tagName));
  const handlers = elements.filter(({ attributes }) => [...attributes].some(({ name }) => name.startsWith('on')));
  const scripts = [...document.querySelectorAll('script')].slice(2);
  const links = [...document.querySelectorAll('a[href]')].filter(
    (a) => !/^(?:https?:\/\/|#)/.test(a.getAttribute('href') ?? ''),
  );
  return [...odd, ...handlers, ...scripts, ...links].map(({ outerHTML }) => outerHTML.slice(0, 200));
}

describe('hostile texts and names', () => {
  test('become text and nothing else, and the data is read back as it was', () => {
    const math = createKatex();
    fc.assert(
      fc.property(HostileReview, (review) => {
        const document = open(review, math);
        expect(findActive(document)).toEqual([]);
        expect(document.querySelectorAll('article')).toHaveLength(1);
        const data: unknown = JSON.parse(document.querySelector('#data')?.textContent ?? '');
        expect(data).toMatchObject({ pages: [{ text: review.pages[0]?.text }] });
      }),
      { numRuns: 200 },
    );
  });

  test('are found by this test when they act', () => {
    const { document } = parseHTML(
      '<html><body><img src=x><a href="javascript:x">x</a><p onclick="x">y</p></body></html>',
    );
    expect(findActive(document)).toHaveLength(3);
  });
});

test('what was found is told in the language of the reader, and marked as that', () => {
  const said = say('number-lost', { number: '7', line: 5 });
  const findings = [makeFinding({ said, message: phrase(said) })];
  const [sentence] = PAGE.sentences;
  if (sentence === undefined) throw new Error('a sentence');
  const pages = [{ ...PAGE, findings, sentences: [{ ...sentence, findings }] }];
  const page = open({ ...makeReview(pages), language: 'fr' });
  const told = [...page.querySelectorAll('.found [lang]')].map((part) => [part.getAttribute('lang'), part.textContent]);
  const french = ['fr', 'Le nombre 7 (original, ligne 5) n’est pas dans la traduction : vérifiez-le.'];
  expect(told).toEqual([french, french]);
  const other = open({ ...makeReview(pages), language: 'sw' });
  expect(other.querySelector('.found [lang]')?.getAttribute('lang')).toBe('en');
});

test.each([
  ['ar', 'rtl'],
  ['ar_EG', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['pa', 'ltr'],
  ['ku-Latn', 'ltr'],
  ['sd-Latn', 'ltr'],
  ['es', 'ltr'],
])('text in %s runs %s', (language, direction) => {
  expect(findDirection(language)).toBe(direction);
});
