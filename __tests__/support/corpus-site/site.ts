/**
 * A bilingual site of our own making, with the traps that real sites set: which pages it has, which belong together,
 * and which sentences its author wrote as translations of each other.
 */
import { gzipSync } from 'node:zlib';
import { readArticles, renderBody, type SentencePair, type Side, type SiteArticle } from './articles.ts';

export interface SitePage {
  /** From the root, with the query. */
  readonly path: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface Site {
  readonly pages: readonly SitePage[];
  /** Paths of the pages that belong together. */
  readonly pairs: readonly { readonly en: string; readonly es: string; readonly isOnlyInSitemap: boolean }[];
  readonly sentences: readonly { readonly en: string; readonly es: string }[];
}

/** How a pair of pages is linked. */
interface Layout {
  readonly en: string;
  readonly es: string;
  readonly enHead?: string;
  readonly esHead?: string;
  readonly enHeaders?: Readonly<Record<string, string>>;
  readonly enBody?: string;
  readonly esBody?: string;
  readonly enLang?: string;
  readonly esLang?: string;
  readonly isOnlyInSitemap?: boolean;
  readonly encode?: (html: string) => Uint8Array;
}

const utf8 = (html: string) => new TextEncoder().encode(html);
const latin = (html: string) => Uint8Array.from(html, (mark) => mark.codePointAt(0) ?? 63);

function alternate(language: string, address: string): string {
  return `<link rel="alternate" hreflang="${language}" href="${address}">`;
}

/** The layouts, one for each article, in order; every one is another way to name a counterpart. */
function listLayouts(articles: readonly SiteArticle[], base: string): Layout[] {
  const slug = (at: number) => ({ en: `/en/${articles[at]?.en ?? ''}`, es: `/es/${articles[at]?.es ?? ''}` });
  const both = (paths: { en: string; es: string }, [en, es] = ['en', 'es']) =>
    alternate(en ?? 'en', base + paths.en) + alternate(es ?? 'es', base + paths.es);
  const reciprocal = (at: number): Layout => ({ ...slug(at), enHead: both(slug(at)), esHead: both(slug(at)) });
  const same = (at: number, shape: (name: string, side: Side) => string): Layout => ({
    en: shape(articles[at]?.en ?? '', 'en'),
    es: shape(articles[at]?.en ?? '', 'es'),
  });
  const marked = (name: string, side: Side) => `/${side}/guide/${name}`;
  const link = (side: Side, path: string) => `<p><a href="${path}">${side === 'en' ? 'Español' : 'English'}</a></p>`;
  return [
    reciprocal(0),
    {
      ...slug(1),
      enHead: alternate('es', `../es/${articles[1]?.es}`),
      esHead: alternate('en', `/en/${articles[1]?.en}`),
    },
    {
      ...same(2, marked),
      enHeaders: { link: `<${base}${marked(articles[2]?.en ?? '', 'es')}>; rel="alternate"; hreflang="es"` },
    },
    { ...slug(3), esHead: alternate('en', base + slug(3).en) },
    { ...slug(4), enHead: alternate('es', base + slug(4).es) },
    {
      ...slug(5),
      enHead: both(slug(5), ['en-UK', 'es-MX']),
      esHead: both(slug(5), ['en-UK', 'es-MX']),
      enLang: 'en-GB',
      esLang: 'es-MX',
    },
    { ...slug(6), isOnlyInSitemap: true },
    { ...slug(7), enBody: link('en', slug(7).es), esBody: link('es', slug(7).en) },
    same(8, marked),
    same(9, (name, side) => `/docs/${name}.${side}.html`),
    same(10, (name, side) => (side === 'en' ? `/blog/${name}` : `/es/blog/${name}`)),
    {
      ...slug(11),
      enHead: `<script type="application/ld+json">{"@type":"Article","workTranslation":{"@id":"${base}${slug(11).es}"}}</script>`,
    },
    { ...reciprocal(12), enHead: `${both(slug(12))}<link rel="canonical" href="${base}${slug(12).en}">` },
    { ...same(13, marked), enHead: alternate('es', `${base}/es/never-written`) },
    { ...slug(14), enHead: alternate('es', `${base}/es/`), enBody: link('en', slug(14).es) },
    { ...same(15, marked), enHead: alternate('x-default', `${base}/`), esHead: alternate('x-default', `${base}/`) },
    reciprocal(16),
    { ...reciprocal(17), encode: latin },
    { ...reciprocal(18), enHeaders: { 'content-type': 'text/html; charset=iso-8859-1' } },
    reciprocal(19),
    reciprocal(20),
    reciprocal(21),
    reciprocal(22),
    reciprocal(23),
    reciprocal(24),
  ];
}

const MENU = {
  en: [
    'Home',
    'About us',
    'Contact',
    'Cookies are used on these pages so that we can count our readers; you may refuse them at any time.',
    'If you liked this text, send it to a friend who would like it as well.',
  ],
  es: [
    'Inicio',
    'Quiénes somos',
    'Contacto',
    'En estas páginas se usan cookies para que podamos contar a nuestros lectores; puede rechazarlas en cualquier momento.',
    'Si le ha gustado este texto, envíelo a una amistad a la que también le pueda gustar.',
  ],
} as const;

interface PageParts {
  readonly side: Side;
  readonly lang?: string;
  readonly title: string;
  readonly head?: string;
  readonly body: string;
  /** Below the article. */
  readonly after?: string;
  readonly charset?: string;
  readonly links?: readonly string[];
}

/** A page with the menus that every page of the site has. */
function renderPage({
  side,
  lang = side,
  title,
  head = '',
  body,
  after = '',
  charset = '<meta charset="utf-8">',
  links = [],
}: PageParts): string {
  const [home, about, contact, cookies, share] = MENU[side];
  const more = links.map((path) => `<li><a href="${path}">${path.split('/').at(-1)}</a></li>`).join('');
  return `<!doctype html><html lang="${lang}"><head>${charset}<title>${title} | Own Words</title>${head}</head>
<body><header><nav><ul><li><a href="/${side}/">${home}</a></li><li><a href="/${side}/about">${about}</a></li><li><a href="/${side}/contact">${contact}</a></li></ul></nav></header>
<main><article>${body}<p>${share}</p></article>${after}</main>
<aside><ul>${more}</ul></aside>
<footer><p>${cookies}</p><p><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY</a></p></footer></body></html>`;
}

/** Rows of formulas: what the author wrote, and what is left of it without the formulas. */
const FORMULA_ROWS: readonly {
  readonly en: string;
  readonly es: string;
  readonly htmlEn: string;
  readonly htmlEs: string;
}[] = [
  {
    en: 'The distance is the only thing that the method ever sees of two long letters.',
    es: 'La distancia es lo único que el método llega a ver de dos cartas largas.',
    htmlEn: `The distance ${katex('\\lVert x-y \\rVert_2')} is the only thing that the method ever sees of two long letters.`,
    htmlEs: `La distancia ${katex('\\lVert x-y \\rVert_2')} es lo único que el método llega a ver de dos cartas largas.`,
  },
  {
    en: 'Its square is what the old books print, and nobody remembers the reason.',
    es: 'Su cuadrado es lo que imprimen los libros antiguos, y nadie recuerda el motivo.',
    htmlEn: 'Its square \\(\\sum_i (x_i-y_i)^2\\) is what the old books print, and nobody remembers the reason.',
    htmlEs: 'Su cuadrado \\(\\sum_i (x_i-y_i)^2\\) es lo que imprimen los libros antiguos, y nadie recuerda el motivo.',
  },
];

function katex(tex: string): string {
  return `<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">${tex}</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">‖x−y‖2</span></span>`;
}

const GERMAN = [
  'Ein sehr schöner Text, vielen Dank dafür, ich habe ihn gleich meiner ganzen Klasse vorgelesen und alle waren begeistert.',
  'Leider fehlt mir ein Hinweis auf die neueren Arbeiten, die doch gerade im letzten Jahr so viel Aufmerksamkeit bekommen haben.',
];

/** Build the site for an address without a slash at its end. */
export function buildSite(base: string): Site {
  const articles = readArticles();
  const layouts = listLayouts(articles, base);
  const paths = layouts.flatMap(({ en, es, isOnlyInSitemap }) => (isOnlyInSitemap ? [] : [en, es]));
  const pages = articles.flatMap((article, at) => buildPair(article, layouts[at], at));
  const known = layouts.map(({ en, es, isOnlyInSitemap = false }) => ({ en, es, isOnlyInSitemap }));
  return {
    pages: [...pages, ...buildHomes(paths), ...buildTraps(base, articles)],
    pairs: known,
    sentences: [...articles.flatMap((article, at) => listTruth(article, at)), ...FORMULA_ROWS],
  };
}

const HALF = 16;
const FORMULAS = 19;
const COMMENTS = 20;
const NOISE = 21;

/** What the two pages have in common; of the page that is translated by half, the half. */
function listTruth({ pairs }: SiteArticle, at: number): readonly SentencePair[] {
  return at === HALF ? pairs.slice(0, 4) : pairs;
}

function buildPair({ pairs }: SiteArticle, layout: Layout | undefined, at: number): SitePage[] {
  if (layout === undefined) throw new Error('every article has a layout');
  const encode = layout.encode ?? utf8;
  const charset = layout.encode === undefined ? undefined : '';
  const make = (side: Side): string =>
    renderPage({
      side,
      lang: (side === 'en' ? layout.enLang : layout.esLang) ?? side,
      title: pairs[0]?.[side] ?? '',
      head: (side === 'en' ? layout.enHead : layout.esHead) ?? '',
      body: spoil(renderSide(pairs, side, at), at) + ((side === 'en' ? layout.enBody : layout.esBody) ?? ''),
      after: at === COMMENTS ? GERMAN.map((text) => `<div class="reader-voice"><p>${text}</p></div>`).join('') : '',
      ...(charset === undefined ? {} : { charset }),
    });
  return [
    { path: layout.en, body: encode(make('en')), headers: { 'content-type': 'text/html', ...layout.enHeaders } },
    { path: layout.es, body: encode(make('es')), headers: { 'content-type': 'text/html' } },
  ];
}

function renderSide(pairs: readonly SentencePair[], side: Side, at: number): string {
  if (at === HALF && side === 'es') return renderBody(pairs.slice(0, 4), 'es') + renderBody(pairs.slice(4), 'en');
  if (at !== FORMULAS) return renderBody(pairs, side);
  const rows = FORMULA_ROWS.map(({ htmlEn, htmlEs }) => (side === 'en' ? htmlEn : htmlEs)).join(' ');
  return `${renderBody(pairs, side)}<p>${rows}</p><pre><code>distance = sum((a - b) ** 2)\nprint(distance)</code></pre>`;
}

/** Characters that nobody sees. */
function spoil(html: string, at: number): string {
  return at === NOISE
    ? html.replaceAll(/(?<=\p{L}{4}) (?=\p{L}{4})/gu, '\u00A0').replaceAll(/(?<=\p{L}{5})(?=\p{L}{3})/gu, '\u200B')
    : html;
}

function buildHomes(paths: readonly string[]): SitePage[] {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return (['en', 'es'] as const).flatMap((side) => {
    const own = paths.filter((path) => (side === 'es') === (path.startsWith('/es/') || path.endsWith('.es.html')));
    const body = `<h1>${side === 'en' ? 'Own Words' : 'Palabras propias'}</h1>`;
    const html = renderPage({ side, title: 'Own Words', body, links: [...own, ...TRAP_LINKS[side]] });
    return [{ path: `/${side}/`, headers, body: utf8(html) }];
  });
}

/** Pages that must give nothing, and why. */
export const TRAPS = {
  '/en/fallback': 'its counterpart is the English text under /es/',
  '/es/fallback': 'English under /es/',
  '/en/season': 'same name, another article',
  '/es/season': 'same name, another article',
  '/en/long-read': 'its counterpart is a summary',
  '/es/long-read': 'a summary',
  '/en/hidden': 'noindex',
  '/es/hidden': 'noindex',
  '/en/reserved': 'tdm-reservation',
  '/es/reserved': 'tdm-reservation',
  '/en/paper': 'a PDF that says it is HTML',
  '/en/letters': 'its counterpart is Arabic',
  '/ar/letters': 'a third language',
  '/en/transformers-print': 'a copy that names its original',
} as const;

const TAGS = Array.from({ length: 20 }, (_, at) => `topic-${at + 1}`);
const TRAP_LINKS = {
  en: [
    ...Object.keys(TRAPS).filter((path) => !path.startsWith('/es/')),
    ...TAGS.map((tag) => `/en/tags/${tag}`),
    '/en/private/secret',
    '/en/reserved-by-header',
  ],
  es: [
    ...Object.keys(TRAPS).filter((path) => path.startsWith('/es/')),
    ...TAGS.map((tag) => `/es/tags/${tag}`),
    '/es/private/secret',
    '/es/reserved-by-header',
  ],
} as const;

const SEASON = {
  en: [
    'The apples in the orchard behind the school ripen in the last week of September.',
    'Every class gets one tree and one ladder, and the smallest children hold the baskets.',
    'The juice press is older than the school and squeaks like a gate.',
    'Whoever finds a worm has to give it a name before letting it go.',
    'In the evening the whole village smells of cider and wet leaves.',
    'My aunt keeps the peel for a cake that nobody else can bake.',
    'Next year the oldest tree will be replaced by a pear.',
  ],
  es: [
    'El tranvía número nueve ya no para delante del mercado desde que pusieron la fuente.',
    'Los conductores protestaron con una carta que firmaron hasta sus perros.',
    'El alcalde contestó que el agua también tiene derecho a pasar por la plaza.',
    'Desde entonces los viajeros bajan en la farmacia y caminan bajo los soportales.',
    'Dicen que el pescadero regala un limón a quien llega con los zapatos mojados.',
    'La fuente, por su parte, solo funciona los domingos por la tarde.',
    'Nadie recuerda ya quién la había pedido.',
  ],
} as const;

function buildTraps(base: string, articles: readonly SiteArticle[]): SitePage[] {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  const page = (path: string, parts: PageParts, headers: Readonly<Record<string, string>> = {}): SitePage => ({
    path,
    headers: { ...html, ...headers },
    body: utf8(renderPage(parts)),
  });
  const links = (name: string) => alternate('en', `${base}/en/${name}`) + alternate('es', `${base}/es/${name}`);
  const prose = (lines: readonly string[]) => `<p>${lines.slice(0, 4).join(' ')}</p><p>${lines.slice(4).join(' ')}</p>`;
  const shift = (at: number, side: Side) => renderBody(articles[at]?.pairs ?? [], side);
  const english = prose([
    'Our fallback pages are written once and shown to everybody, whatever language they asked for.',
    'The reader notices after a line or two, shrugs, and goes on reading in English.',
    'A program that believes the address will take the text for Spanish.',
    'It will then learn that Spanish is English, which helps nobody.',
    'The remedy is to look at the words before looking at the address.',
  ]);
  const long = [...(articles[0]?.pairs ?? []), ...(articles[1]?.pairs ?? []), ...(articles[2]?.pairs ?? [])];
  const extra = long.map((pair, at) => ({
    ...pair,
    en: `${pair.en.replace(/[.?]$/, '')}, as chapter ${at + 11} tells.`,
    level: 0,
  }));
  const pair = (name: string, at: number, head = '', headers: Readonly<Record<string, string>> = {}) =>
    (['en', 'es'] as const).map((side) =>
      page(
        `/${side}/${name}`,
        {
          side,
          title: name,
          head: links(name) + head,
          body: shift(at, side).replaceAll('.', side === 'en' ? ', once more.' : ', otra vez.'),
        },
        headers,
      ),
    );
  return [
    page('/en/fallback', {
      side: 'en',
      title: 'Fallback',
      head: links('fallback'),
      body: `<h1>Fallback</h1>${english}`,
    }),
    page('/es/fallback', {
      side: 'es',
      title: 'Fallback',
      head: links('fallback'),
      body: `<h1>Fallback</h1>${english}`,
    }),
    page('/en/season', { side: 'en', title: 'Season', head: links('season'), body: prose(SEASON.en) }),
    page('/es/season', { side: 'es', title: 'Temporada', head: links('season'), body: prose(SEASON.es) }),
    page('/en/long-read', { side: 'en', title: 'Long', head: links('long-read'), body: renderBody(extra, 'en') }),
    page('/es/long-read', {
      side: 'es',
      title: 'Largo',
      head: links('long-read'),
      body: '<p>Este texto largo explica los árboles, las redes y los gradientes, y solo se puede leer entero en inglés. Aquí damos únicamente un resumen de dos frases para quien tenga prisa y no quiera leerlo todo.</p>',
    }),
    ...pair('hidden', 3, '<meta name="robots" content="noindex">'),
    ...pair('reserved', 4, '<meta name="tdm-reservation" content="1">'),
    {
      path: '/en/paper',
      headers: html,
      body: utf8('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF'),
    },
    page('/en/letters', {
      side: 'en',
      title: 'Letters',
      head: alternate('ar', `${base}/ar/letters`),
      body: prose(SEASON.en.map((line) => `${line.replace(/\.$/, '')}, and the letters say the same.`)),
    }),
    page('/ar/letters', {
      side: 'en',
      lang: 'ar',
      title: 'رسائل',
      head: alternate('en', `${base}/en/letters`),
      body: '<p>تنضج التفاحات في البستان خلف المدرسة في الأسبوع الأخير من سبتمبر، ويحمل أصغر الأطفال السلال كل يوم حتى المساء.</p>',
    }),
    page('/en/transformers-print', {
      side: 'en',
      title: 'Print',
      head: `<link rel="canonical" href="${base}/en/${articles[10]?.en ?? ''}-original">`,
      body: shift(10, 'en'),
    }),
    ...TAGS.flatMap((tag) =>
      (['en', 'es'] as const).map((side) =>
        page(`/${side}/tags/${tag}`, {
          side,
          title: tag,
          head: links(`tags/${tag}`),
          body: `<h1>${tag}</h1><p>${side === 'en' ? 'All the texts of our small house that somebody has filed under this heading are listed below, the newest one first.' : 'Todos los textos de nuestra pequeña casa que alguien ha archivado bajo este título aparecen abajo, el más nuevo primero.'}</p><ul><li><a href="/${side}/">Own Words</a></li></ul>`,
        }),
      ),
    ),
  ];
}

/** The sitemap index, its gzipped sitemap with alternates, and robots.txt. */
export function buildSiteFiles({ pairs }: Site, base: string): SitePage[] {
  const xml = pairs
    .filter(({ isOnlyInSitemap }) => isOnlyInSitemap)
    .flatMap(({ en, es }) => {
      const links = `<xhtml:link rel="alternate" hreflang="en" href="${base}${en}"/><xhtml:link rel="alternate" hreflang="es" href="${base}${es}"/>`;
      return [en, es].map((path) => `<url><loc>${base}${path}</loc>${links}</url>`);
    });
  const urlset = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${xml.join('')}<url><loc>${base}/en/</loc></url><url><loc>${base}/es/</loc></url></urlset>`;
  const index = `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${base}/pages.xml.gz</loc></sitemap></sitemapindex>`;
  return [
    { path: '/sitemap.xml', headers: { 'content-type': 'application/xml' }, body: utf8(index) },
    { path: '/pages.xml.gz', headers: { 'content-type': 'application/gzip' }, body: gzipSync(urlset) },
    ...['/en', '/es'].flatMap((side): SitePage[] => {
      const body = utf8(`<!doctype html><html lang="${side.slice(1)}"><p>Only for the eyes of readers.</p></html>`);
      const headers = { 'content-type': 'text/html' };
      return [
        { path: `${side}/private/secret`, headers, body },
        { path: `${side}/reserved-by-header`, headers: { ...headers, 'tdm-reservation': '1' }, body },
      ];
    }),
    {
      path: '/robots.txt',
      headers: { 'content-type': 'text/plain' },
      body: utf8('User-agent: *\nDisallow: /en/private/\nDisallow: /es/private/\nDisallow: /en/letters-private\n'),
    },
  ];
}
