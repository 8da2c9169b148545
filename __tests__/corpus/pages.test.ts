/** What is read from pages: claims, articles, encodings, addresses. */
import { describe, expect, test } from 'vitest';
import { keyOfAddress, resolveAddress, siteOf } from '../../src/corpus/address.ts';
import { type ArticleBlock, listBlocks, readArticle } from '../../src/corpus/article.ts';
import { renderArticle } from '../../src/corpus/article-markdown.ts';
import { dropBoilerplate } from '../../src/corpus/boilerplate.ts';
import { decodeHtml } from '../../src/corpus/charset.ts';
import { joinEvidence, listCandidates } from '../../src/corpus/evidence.ts';
import { loadFindMain } from '../../src/corpus/find-main.ts';
import { parseHtml } from '../../src/corpus/html-tree.ts';
import { keepLanguage, loadIdentifier } from '../../src/corpus/identify.ts';
import { servesLanguage } from '../../src/corpus/languages.ts';
import { isAllowed } from '../../src/corpus/licence.ts';
import { type PageFacts, readPageFacts } from '../../src/corpus/page-facts.ts';
import { readSitemap } from '../../src/corpus/sitemap.ts';
import { listPatternAddresses } from '../../src/corpus/url-pattern.ts';
import { readPageDigest } from '../../src/parallel-data/page-digest.ts';

const HERE = 'https://tea.example/en/kettle';

function factsOf(html: string, headers: Readonly<Record<string, string>> = {}, address = HERE): PageFacts {
  return readPageFacts(parseHtml(html), address, headers);
}

describe('languages', () => {
  test.each([
    ['es-MX', 'es', true],
    ['es-419', 'es', true],
    ['en-UK', 'en', true],
    ['en_US', 'en', true],
    ['x-default', 'en', false],
    ['english', 'en', false],
    ['zh-CN', 'zh', true],
    ['zh', 'zh', true],
    ['zh-Hant', 'zh', false],
    ['zh-TW', 'zh', false],
    ['zh-HK', 'zh-TW', true],
    ['zh-CN', 'zh-TW', false],
    ['pt', 'pt', true],
    ['pt-PT', 'pt', false],
    ['pt-PT', 'pt-PT', true],
    ['pt', 'pt-PT', false],
    ['nb', 'no', true],
    ['est', 'es', false],
  ])('a page in %s serves %s: %s', (tag, wanted, serves) => {
    expect(servesLanguage(tag, wanted)).toBe(serves);
  });
});

describe('addresses', () => {
  test('one page has one key', () => {
    const keys = [
      'https://tea.example/a/',
      'http://www.tea.example/a',
      'https://tea.example/a/index.html',
      'https://tea.example/a.html',
    ];
    expect(new Set(keys.map(keyOfAddress)).size).toBe(1);
    expect(keyOfAddress('https://tea.example/a?p=1')).not.toBe(keyOfAddress('https://tea.example/a?p=2'));
  });

  test('what tracks readers goes, other schemes are no addresses', () => {
    expect(resolveAddress('../b?utm_source=x&p=1#part', HERE)).toBe('https://tea.example/b?p=1');
    expect(resolveAddress('mailto:a@b.example', HERE)).toBeUndefined();
    expect(resolveAddress('https://', HERE)).toBeUndefined();
  });

  test.each([
    ['https://en.tea.example/', 'tea.example'],
    ['https://shop.tea.co.uk/', 'tea.co.uk'],
    ['http://127.0.0.1:80/', '127.0.0.1'],
  ])('the site of %s is %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });

  test.each([
    ['https://tea.example/en/kettle', 'https://tea.example/es/kettle'],
    ['https://tea.example/en-us/kettle', 'https://tea.example/es/kettle'],
    ['https://tea.example/EN/kettle', 'https://tea.example/ES/kettle'],
    ['https://tea.example/kettle.en.html', 'https://tea.example/kettle.es.html'],
    ['https://tea.example/kettle_en.html', 'https://tea.example/kettle_es.html'],
    ['https://en.tea.example/kettle', 'https://es.tea.example/kettle'],
    ['https://tea.example/kettle?lang=en', 'https://tea.example/kettle?lang=es'],
    ['https://tea.example/kettle', 'https://tea.example/es/kettle'],
    ['https://tea.example/kettle.html', 'https://tea.example/kettle.es.html'],
  ])('%s may have its counterpart at %s', (address, counterpart) => {
    expect(listPatternAddresses(address, 'en', 'es').map((found) => found.address)).toContain(counterpart);
  });

  test('a mark inside a word is none', () => {
    const found = listPatternAddresses('https://tea.example/open/garden', 'en', 'es');
    expect(found.filter(({ isMarked }) => isMarked)).toEqual([]);
  });
});

describe('claims', () => {
  test('alternates come from the head and from a header, with relative addresses, base and x-default', () => {
    const { alternates } = factsOf(
      '<base href="/en/deep/"><link rel="alternate" hreflang="es-MX" href="../x"><link rel=alternate hreflang=x-default href=/><link rel="alternate stylesheet" href=/a.css>',
      { link: '</es/h>; rel="alternate"; hreflang="es", </fr/h>; hreflang=fr; rel=alternate, </c>; rel="canonical"' },
    );
    expect(alternates).toEqual([
      { language: 'es-mx', address: 'https://tea.example/en/x' },
      { language: 'es', address: 'https://tea.example/es/h' },
      { language: 'fr', address: 'https://tea.example/fr/h' },
    ]);
  });

  test.each([
    ['<meta name="robots" content="noindex, follow">', {}, 'no-index'],
    ['<meta name="robots" content="none">', {}, 'no-index'],
    ['<meta name="amts" content="noindex">', {}, 'no-index'],
    ['', { 'x-robots-tag': 'noai' }, 'no-index'],
    ['', { 'x-robots-tag': 'googlebot: noindex, otherbot: noai' }, undefined],
    ['', { 'x-robots-tag': 'amts: noindex' }, 'no-index'],
    ['<meta name="tdm-reservation" content="1">', {}, 'tdm-reserved'],
    ['', { 'tdm-reservation': '1' }, 'tdm-reserved'],
    ['<meta name="tdm-reservation" content="0">', {}, undefined],
  ])('%s with %j says %s', (html, headers, said) => {
    expect(factsOf(html, headers).optOut).toBe(said);
  });

  test.each([
    ['<link rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/">', 'cc-by-sa-4.0', 'link'],
    ['<p><a rel="license" href="https://creativecommons.org/publicdomain/zero/1.0/">', 'cc0-1.0', 'anchor'],
    [
      '<script type="application/ld+json">{"@graph":[{"license":"https://creativecommons.org/licenses/by/4.0/"}]}</script>',
      'cc-by-4.0',
      'json-ld',
    ],
    ['<meta name="dcterms.license" content="All rights reserved">', 'All rights reserved', 'meta'],
    ['<a href="http://creativecommons.org/licenses/by-nc/3.0/">', 'cc-by-nc-3.0', 'address'],
    ['<script type="application/ld+json">{ not json</script>', 'unknown', ''],
  ])('%s is the licence %s, found in %s', (html, name, foundIn) => {
    expect(factsOf(html).licence).toEqual({ name, foundIn });
  });

  test('a licence is allowed in every version, but not with further terms', () => {
    const licence = (name: string) => ({ name, foundIn: 'link' }) as const;
    expect(isAllowed(licence('cc-by-4.0'), ['cc-by'])).toBe(true);
    expect(isAllowed(licence('cc-by-nc-4.0'), ['cc-by'])).toBe(false);
    expect(isAllowed(licence('unknown'), ['cc-by'])).toBe(false);
  });

  test('structured data that nests without end is not followed', () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    expect(factsOf(`<script type="application/ld+json">${deep}</script>`).licence.name).toBe('unknown');
  });
});

describe('candidates', () => {
  const around = { own: 'en', other: 'es', sitemap: () => [], given: () => undefined, isKnown: () => false };

  test('come with the best evidence first, each address once', () => {
    const facts = factsOf(
      '<link rel=alternate hreflang=es href=/es/a><p><a href=/es/b>Español</a> <a href=/es/a>ES</a><a href=/fr/a>Français</a><a href=/es/c>Leer en español</a><a href=/es/d>La cocina española y sus muchos platos</a>',
    );
    expect(listCandidates(facts, around)).toEqual([
      { address: 'https://tea.example/es/a', evidence: 'hreflang' },
      { address: 'https://tea.example/es/b', evidence: 'link' },
      { address: 'https://tea.example/es/c', evidence: 'link' },
      { address: 'https://tea.example/es/kettle', evidence: 'pattern' },
    ]);
  });

  test('the first page of the other language is the counterpart of a first page alone', () => {
    const html = '<link rel=alternate hreflang=es href=/es/>';
    expect(listCandidates(factsOf(html), around).map(({ evidence }) => evidence)).toEqual(['pattern']);
    expect(listCandidates(factsOf(html, {}, 'https://tea.example/en/'), around)[0]?.evidence).toBe('hreflang');
  });

  test('hreflang counts most when it goes both ways, and a sitemap can be one of them', () => {
    const en = factsOf('<link rel=alternate hreflang=es href=/es/x>', {}, 'https://tea.example/en/x');
    const back = factsOf('<link rel=alternate hreflang=en href=/en/x>', {}, 'https://tea.example/es/x');
    const silent = factsOf('', {}, 'https://tea.example/es/x');
    const none = { sitemap: () => [] };
    const listed = {
      sitemap: (address: string) =>
        address.includes('/es/') ? [{ language: 'en', address: 'https://tea.example/en/x' }] : [],
    };
    expect(joinEvidence('hreflang', [en, back], none)).toBe('reciprocal');
    expect(joinEvidence('hreflang', [en, silent], none)).toBe('hreflang');
    expect(joinEvidence('hreflang', [en, silent], listed)).toBe('reciprocal');
    expect(joinEvidence('pattern', [silent, { ...silent, address: 'https://tea.example/en/x' }], listed)).toBe(
      'sitemap',
    );
    expect(joinEvidence('link', [silent, silent], none)).toBe('link');
  });
});

describe('sitemaps', () => {
  test('a damaged one gives what stands before the damage', () => {
    const xml = `<urlset xmlns:xhtml="x"><url><loc>/a</loc><xhtml:link rel="alternate" hreflang="es" href="/es/a"/></url><url><loc>/b</loc></url><url><loc>/c</lo`;
    expect(readSitemap(xml, HERE).pages).toEqual([
      { address: 'https://tea.example/a', alternates: [{ language: 'es', address: 'https://tea.example/es/a' }] },
      { address: 'https://tea.example/b', alternates: [] },
    ]);
  });

  test('an address may be written as character data, and that of a picture of the page is not part of it', () => {
    const picture = '<image:image><image:loc>https://tea.example/kettle.png</image:loc></image:image>';
    const url = `<url><loc><![CDATA[https://tea.example/a?b=1&c=2]]></loc>${picture}</url>`;
    expect(readSitemap(`<urlset xmlns:image="x">${url}</urlset>`, HERE).pages).toEqual([
      { address: 'https://tea.example/a?b=1&c=2', alternates: [] },
    ]);
  });

  test('an index names sitemaps, a text lists pages', () => {
    const index = '<sitemapindex><sitemap><loc>https://tea.example/1.xml</loc></sitemap></sitemapindex>';
    expect(readSitemap(index, HERE)).toEqual({ pages: [], sitemaps: ['https://tea.example/1.xml'] });
    expect(readSitemap('https://tea.example/a\n\nhttps://tea.example/b\n', HERE).pages).toHaveLength(2);
  });
});

describe('encodings', () => {
  const latin = (text: string) => Uint8Array.from(text, (mark) => mark.charCodeAt(0));
  const utf8 = (text: string) => new TextEncoder().encode(text);

  test.each([
    [
      'UTF-8 whatever the header says',
      utf8('<p>ñandú'),
      { 'content-type': 'text/html; charset=iso-8859-1' },
      '<p>ñandú',
    ],
    ['windows-1252 without a word', latin('<p>\u0093ni\u00f1o\u0094'), {}, '<p>“niño”'],
    [
      'what the header says',
      Uint8Array.of(0xcf, 0xf0, 0xe8),
      { 'content-type': 'text/html; charset=windows-1251' },
      'При',
    ],
    [
      'what the page says',
      Uint8Array.of(...utf8('<meta charset="shift_jis">'), 0x82, 0xa0),
      {},
      '<meta charset="shift_jis">あ',
    ],
    ['UTF-16 by its mark', Uint8Array.of(0xff, 0xfe, 0x41, 0x00), {}, 'A'],
    ['an unknown name as a guess', latin('caf\u00e9'), { 'content-type': 'text/html; charset=none-such' }, 'café'],
  ])('%s', (_, bytes, headers, text) => {
    expect(decodeHtml(bytes, headers)).toBe(text);
  });
});

const LONG =
  'This sentence only stands here so that the page has enough text to be taken for an article, with commas, too.';

async function articleOf(html: string): Promise<ArticleBlock[]> {
  return readArticle(parseHtml(html), '', await loadFindMain());
}

describe('articles', () => {
  test('formulas come once, as TeX, however they were typeset; prices stay prices', async () => {
    const katex =
      '<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span>';
    const mathjax2 =
      '<span class="MathJax_Preview">y3</span><span class="MathJax" id="a">y3</span><script type="math/tex">y^3</script>';
    const mathjax3 =
      '<mjx-container><mjx-math>z4</mjx-math><mjx-assistive-mml><math alttext="z^4"><mi>z</mi></math></mjx-assistive-mml></mjx-container>';
    const html = `<main><p>Take ${katex} and ${mathjax2} and ${mathjax3} and \\(a+b\\) and $c_1$. ${LONG}</p><p>It costs $5 here and $6 there. ${LONG} ${LONG}</p></main>`;
    const blocks = await articleOf(html);
    const markdown = renderArticle(blocks);
    expect(markdown).toContain('Take $x^2$ and $y^3$ and $z^4$ and $a+b$ and $c_1$.');
    expect(markdown).toContain('It costs \\$5 here and \\$6 there.');
  });

  test('a formula ends where it is closed, however its lines are broken, and none starts where it is not', async () => {
    const html = `<main><p>Take \\[a \\\\[2pt] b\\] and \\\\(c\\) and \\(d and \\(e\\). ${LONG} ${LONG}</p></main>`;
    const markdown = renderArticle(await articleOf(html));
    expect(markdown).toContain('Take $a \\\\[2pt] b$ and');
    expect(markdown).toContain('$e$');
    expect(markdown.match(/\$/g)).toHaveLength(4);
  });

  test('blocks stay apart, code and menus go', () => {
    const html = `<nav><a href=/>Home</a></nav><h2>Use cases</h2><p>${LONG}<ul><li>Speech <b>recog</b>nition</li><li>Captions</li></ul><pre>x = 1</pre><p>${LONG}<br><br>${LONG}<p><a href=/a>One</a> <a href=/b>Two</a>`;
    const blocks = listBlocks(parseHtml(html));
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'heading Use cases',
      `paragraph ${LONG}`,
      'item Speech recognition',
      'item Captions',
      `paragraph ${LONG}`,
      `paragraph ${LONG}`,
    ]);
    expect(renderArticle(blocks)).toContain('\n- Speech recognition\n- Captions\n\n');
  });

  test('inline code stays code, and the title stands first', async () => {
    const html = parseHtml(`<main><p>Call <code>run()</code> now. ${LONG}</p><p>${LONG} ${LONG}</p></main>`);
    const markdown = renderArticle(readArticle(html, 'A title', await loadFindMain()));
    expect(markdown).toMatch(/^# A title\n\nCall `run\(\)` now\. /);
  });

  test('what looks like Markdown is text: the digest has the words of the page', () => {
    const texts = [
      'Stars *like this* and _these_ and `ticks` and [brackets](x) and ![more](y).',
      '1. A number that starts a line.',
      '# no heading, and > no quotation, and | no table | here.',
      'Roles such as :cite: and tags such as <b> and entities such as &amp; stay.',
      '- A dash that starts a line, and + another.',
      'C:\\temp costs $5 and $6, or ~3.',
      '%%tab is no tab.',
    ];
    const markdown = renderArticle(texts.map((text) => ({ kind: 'paragraph', level: 0, text })));
    const { sentences } = readPageDigest({ text: markdown, language: 'en', dialect: 'd2l' });
    const squeeze = (text: string) => text.replaceAll(/\s/g, '');
    expect(squeeze(sentences.map(({ text }) => text).join(''))).toBe(squeeze(texts.join('')));
  });

  test('characters that nobody sees go, joiners stay', async () => {
    const [block] = await articleOf(
      `<main><p>co\u200Bop\u00ADerate\u00A0now \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 ${LONG} ${LONG} ${LONG}</p></main>`,
    );
    expect(block?.text).toMatch(/^cooperate now \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 /);
  });

  test('a page that nests without end has no article', async () => {
    expect(await articleOf(`${'<div>'.repeat(5000)}${LONG}`)).toEqual([]);
  });

  test('a block that more than two pages of a site have goes, a heading stays', () => {
    const page = (own: string): ArticleBlock[] => [
      { kind: 'heading', level: 2, text: 'Summary' },
      { kind: 'paragraph', level: 0, text: own },
      { kind: 'paragraph', level: 0, text: 'Subscribe now.' },
    ];
    const three = dropBoilerplate([page('a'), page('b'), page('c')]);
    expect(three.map((blocks) => blocks.map(({ text }) => text))).toEqual([
      ['Summary', 'a'],
      ['Summary', 'b'],
      ['Summary', 'c'],
    ]);
    expect(dropBoilerplate([page('a'), page('b')])[0]).toHaveLength(3);
  });

  test('blocks in a third language go, and a page in another language is told', async () => {
    const identifier = await loadIdentifier();
    const block = (text: string): ArticleBlock => ({ kind: 'paragraph', level: 0, text });
    const [en, de] = [
      block(LONG),
      block('Dieser Satz steht nur hier, damit man sieht, dass er in einer anderen Sprache geschrieben ist.'),
    ];
    expect(keepLanguage([en, de, en], 'en', identifier)).toEqual({ blocks: [en, en] });
    expect(keepLanguage([de, de, en], 'en', identifier)).toEqual({ blocks: [en] });
    expect(keepLanguage([de, de, de, de, en], 'en', identifier)).toEqual({ foreign: 'de' });
    // A language that cannot be identified is taken at its word.
    expect(keepLanguage([de], 'mt', identifier)).toEqual({ blocks: [de] });
  });
});
