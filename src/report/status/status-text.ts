/** The status of a book for a terminal, and as Markdown. */
import { renderCode } from '../inert-text.ts';
import { renderLink } from '../links.ts';
import { formatNumber } from '../summary.ts';
import { type LanguageStatus, PAGE_STATES, type PageStatus, renderShare, type StatusReport } from './status-report.ts';

/** Names of records in words; the others are told by the name that the configuration has for them. */
const RECORDS: Readonly<Partial<Record<string, string>>> = { sibling: 'beside the page', state: 'state file' };

/** Titles of the columns of figures. */
export const STATUS_COLUMNS = ['state', 'base', 'revisions', 'sentences', 'characters', 'price'] as const;

/** The figures of a page; nothing stands where there is none. */
export function listCells({ state, base, certainty, revisions, sentences, characters, costUsd }: PageStatus): string[] {
  const known = base === undefined ? '' : `${RECORDS[base] ?? base}, ${certainty}`;
  return [
    state,
    known,
    revisions === undefined ? '' : formatNumber(revisions),
    sentences === 0 ? '' : formatNumber(sentences),
    characters === 0 ? '' : formatNumber(characters),
    renderPrice(costUsd),
  ];
}

/** Cents are rounded up; nothing that costs something reads as free. */
function renderPrice(costUsd: number): string {
  return costUsd === 0 ? '' : `$${(Math.ceil(Number((costUsd * 100).toFixed(6))) / 100).toFixed(2)}`;
}

/** What a translation comes to, such as `93 % current: 40 current, 2 behind; 12 sentences, 1,204 characters at most`. */
export function describeTotals({ totals }: LanguageStatus): string {
  const counts = PAGE_STATES.flatMap((state) =>
    totals.states[state] === 0 ? [] : [`${totals.states[state]} ${state}`],
  );
  const work =
    totals.sentences === 0
      ? ''
      : `; ${formatNumber(totals.sentences)} sentences, ${formatNumber(totals.characters)} characters at most`;
  const price = totals.costUsd === 0 ? '' : `, ${renderPrice(totals.costUsd)}`;
  return `${renderShare(totals.share)} current: ${counts.join(', ')}${work}${price}`;
}

/** Pages in the order of the work: what is current last. */
export function orderPages(pages: readonly PageStatus[]): PageStatus[] {
  const rank = (state: PageStatus['state']) => ORDER.indexOf(state);
  return pages.toSorted((a, b) => rank(a.state) - rank(b.state) || b.sentences - a.sentences);
}

const ORDER: readonly PageStatus['state'][] = [
  'failed',
  'unknown',
  'behind',
  'missing',
  'proposed',
  'set aside',
  'current',
];

interface Notes {
  /** What stands beside a page. */
  show(note: string | undefined): string;
  /** What several pages share, once. */
  readonly legend: readonly string[];
}

/** What is to be told of several pages is told once below the table, with a number beside each of them. */
function gatherNotes(pages: readonly Pick<PageStatus, 'note'>[]): Notes {
  const all = pages.flatMap(({ note }) => note ?? []);
  const shared = [...new Set(all)].filter((note) => all.indexOf(note) !== all.lastIndexOf(note));
  return {
    show(note = '') {
      const at = shared.indexOf(note);
      return at === -1 ? note : `[${at + 1}]`;
    },
    legend: shared.map((note, at) => `[${at + 1}] ${note}`),
  };
}

/** A table for each language; pages that are current are counted only. */
export function renderStatusText({ source, languages, refused }: StatusReport): string[] {
  return [
    `${source.name} at ${source.commit.slice(0, 10)}`,
    ...refused.map(({ language, reason }) => `${language}: not worked on: ${reason}`),
    ...languages.flatMap((language) => ['', ...renderLanguageText(language)]),
  ];
}

function renderLanguageText(language: LanguageStatus): string[] {
  const pages = orderPages(language.pages).filter(({ state }) => state !== 'current');
  const notes = gatherNotes(pages);
  const rows = [['page', ...STATUS_COLUMNS], ...pages.map((page) => [page.target, ...listCells(page)])];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) =>
      column < 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    const note = at === 0 ? undefined : notes.show(pages[at - 1]?.note);
    return `  ${cells.join('  ')}  ${note ?? ''}`.trimEnd();
  });
  return [
    `${language.language}: ${language.repository}, ${language.targetBranch}`,
    ...(language.pullRequest === undefined ? [] : [`  pull request: ${language.pullRequest.url}`]),
    ...language.warnings.map((warning) => `  note: ${warning}`),
    ...(pages.length === 0 ? [] : lines),
    ...notes.legend.map((line) => `  ${line}`),
    `  ${describeTotals(language)}`,
  ];
}

/** The same as Markdown; names of pages act as nothing there. */
export function renderStatusMarkdown({ source, languages, refused }: StatusReport): string {
  const parts = languages.map((language) => {
    const pages = orderPages(language.pages).filter(({ state }) => state !== 'current');
    const notes = gatherNotes(pages);
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const rows = pages.map(({ target, note, ...page }) =>
      line([
        renderCode(target, true),
        ...listCells({ target, ...page }),
        note === undefined ? '' : renderCode(notes.show(note), true),
      ]),
    );
    const { number, url } = language.pullRequest ?? {};
    const table = [
      line(['page', ...STATUS_COLUMNS, '']),
      line(['---', '---', '---', '--:', '--:', '--:', '--:', '---']),
      ...rows,
    ];
    return [
      `## ${language.language}`,
      '',
      `${describeTotals(language)}.${number === undefined ? '' : ` Open: ${renderLink(`#${number}`, url)}.`}`,
      ...(rows.length === 0 ? [] : ['', ...table]),
      ...notes.legend.flatMap((told) => ['', renderCode(told)]),
      '',
    ].join('\n');
  });
  const faults = refused.map(({ language, reason }) => `- ${language}: ${renderCode(reason)}`);
  const head = `# Translations of ${renderCode(source.name)} at ${renderCode(source.commit.slice(0, 10))}`;
  return `${[head, ...faults, ...parts].join('\n\n').trimEnd()}\n`;
}
