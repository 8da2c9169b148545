/** The demo on the screen: pure, from the report and the diff to lines of at most 100 columns. */
import type { RunReport } from '../../src/report/ledger.ts';
import { formatNumber } from '../../src/report/summary.ts';
import { measureWidth, type Paint, padTo } from './paint.ts';
import { type Piece, type PlaceDiff, shortenDiff } from './short-diff.ts';
import { isIdle, type JudgedChange, MEANINGS, type Verdict } from './verdicts.ts';

const NAMES: Readonly<Record<string, string>> = { es: 'Spanish', zh: 'Chinese' };

/** What stands on disk before the run. */
export function renderHead(pushed: string, paint: Paint): string {
  return [
    paint('bold', 'Tea by Numbers: an English book, its Spanish and its Chinese translation, and one push'),
    '',
    '  demo/book      the source: its first edition, and a push that makes it the second:',
    `                 ${pushed.trim()}`,
    '                 git -C demo/book show --word-diff',
    '  demo/book-es   the Spanish and the Chinese translation of the first edition, made by people',
    '  demo/book-zh',
    '',
  ].join('\n');
}

const NUMBER_COLUMNS = 4;
const TITLE_COLUMNS = 43;
const WORD_COLUMNS = 26;

/** The table of changes, what its words mean, and what the run came to. */
export function renderChanges(changes: readonly JudgedChange[], report: RunReport, paint: Paint): string {
  const languages = report.languages.map(({ language }) => padTo(nameLanguage(language), WORD_COLUMNS));
  const head = `${padTo('', NUMBER_COLUMNS)}${padTo('What changed in the source', TITLE_COLUMNS)}${languages.join('')}`;
  const rows = changes.flatMap(({ change, verdicts }, at) => {
    const isFirst = change.page !== changes[at - 1]?.change.page;
    return [...(isFirst ? [paint('cyan', change.page)] : []), renderChange({ change, verdicts }, paint)];
  });
  const words = new Set(changes.flatMap(({ verdicts }) => verdicts.flat().map(({ word }) => word)));
  return [
    '',
    paint('bold', head.trimEnd()),
    ...rows,
    '',
    ...renderMeanings(words, paint),
    '',
    renderTotals(report),
    '',
  ].join('\n');
}

function renderChange({ change: { number, title }, verdicts }: JudgedChange, paint: Paint): string {
  const cells = verdicts.map((list) =>
    paint(chooseStyle(list), padTo(list.map(renderVerdict).join(', '), WORD_COLUMNS)),
  );
  return `${String(number).padStart(NUMBER_COLUMNS - 1)} ${padTo(title, TITLE_COLUMNS)}${cells.join('')}`.trimEnd();
}

function nameLanguage(language: string): string {
  return NAMES[language] ?? language;
}

function renderVerdict({ word, count = 1 }: Verdict): string {
  return count === 1 ? word : `${count} ${word}`;
}

function chooseStyle(verdicts: readonly Verdict[]): 'red' | 'yellow' | 'green' {
  const words = new Set(verdicts.map(({ word }) => word));
  if (words.has('lost')) return 'red';
  return words.has('in English') || words.has('flagged') || words.has('translated') ? 'yellow' : 'green';
}

function renderMeanings(used: ReadonlySet<string>, paint: Paint): string[] {
  const meanings = Object.entries(MEANINGS).filter(([word]) => used.has(word));
  return meanings.map(([word, meaning]) => `  ${paint('bold', padTo(word, 16))} ${meaning}`);
}

function renderTotals({ totals, languages }: RunReport): string {
  const { sent, prose } = totals.characters;
  const percent = prose === 0 ? 0 : Math.round((100 * sent) / prose);
  return [
    `${totals.delivered} pages in ${languages.length} proposals, ${totals.failed} failed.`,
    `Of ${formatNumber(prose)} characters of prose on these pages, ${formatNumber(sent)} (${percent} %) are new to the translators.`,
  ].join('\n');
}

interface DiffView {
  readonly language: string;
  /** The pages in the order in which their changes are told. */
  readonly order: readonly string[];
  /** The command that shows the whole diff. */
  readonly command: string;
  readonly isColoured: boolean;
}

/** Places of a diff that are shown for one language. */
const MAX_PLACES = 12;

/** The short diff of a proposal. */
export function renderDiff(diff: string, { language, order, command, isColoured }: DiffView, paint: Paint): string {
  const rank = ({ path }: PlaceDiff) => (order.includes(path) ? order.indexOf(path) : order.length);
  const places = shortenDiff(diff).toSorted((a, b) => rank(a) - rank(b));
  const columns = Math.max(...places.map(({ path, line }) => measureWidth(namePlace(path, line)))) + 2;
  const lines = places.slice(0, MAX_PLACES).map(({ path, line, pieces }) => {
    const text = pieces.map((piece) => renderPiece(piece, isColoured, paint)).join('');
    return `  ${paint('dim', padTo(namePlace(path, line), columns))}${text}`;
  });
  const more = places.length - MAX_PLACES;
  const rest = more > 0 ? `… and ${more} more places; all of it: ` : 'All of it: ';
  return [
    paint('bold', `The ${nameLanguage(language)} proposal`),
    ...lines,
    `  ${rest}${paint('bold', command)}`,
    '',
  ].join('\n');
}

function namePlace(path: string, line: number): string {
  return `${path.replace(/^chapter_/, '')}:${line}`;
}

function renderPiece({ kind, text }: Piece, isColoured: boolean, paint: Paint): string {
  if (kind === 'same') return text;
  if (isColoured) return paint(kind === 'old' ? 'red' : 'green', text);
  return kind === 'old' ? `[-${text}-]` : `{+${text}+}`;
}

/** Where to look next. */
export function renderFiles(folder: string, report: RunReport, paint: Paint): string {
  const branches = report.languages
    .filter(({ commit }) => commit !== null)
    .map(
      ({ language, proposalBranch, commit }) =>
        `  ${padTo(`${folder}/book-${language}`, 38)}branch ${proposalBranch}, commit ${commit?.slice(0, 10) ?? ''}`,
    );
  return [
    paint('bold', 'Where it is'),
    ...branches,
    `  ${padTo(`${folder}/report/pull-request-*.md`, 38)}the text of each pull request, for the translators`,
    `  ${padTo(`${folder}/report/report.json`, 38)}what became of every sentence`,
    '',
  ].join('\n');
}

/** The second run must find nothing to do. */
export function renderSecondRun(second: RunReport, isUntouched: boolean, paint: Paint): string {
  const { inScope, unchanged, delivered } = second.totals;
  const verdict = isIdle(second)
    ? paint(
        'green',
        `The second run changes nothing: ${unchanged} of ${inScope} pages are up to date, no commit is made.`,
      )
    : paint('red', `The second run is NOT idle: ${delivered} pages are delivered.`);
  const trees = isUntouched
    ? paint('green', 'Work tree, index and checked-out branch of all three repositories are as they were before.')
    : paint('red', 'A work tree has CHANGED.');
  return [verdict, trees].join('\n');
}
