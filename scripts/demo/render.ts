/** The demo on the screen: pure, from what the runs tell to lines of about 100 columns. */
import { type EngineReport, isDelivered, type RunReport } from '../../src/report/ledger.ts';
import { formatNumber } from '../../src/report/summary.ts';
import { renderTally, tallyPage } from '../../src/report/tally.ts';
import { type Paint, padTo } from './paint.ts';
import type { Correction, Survival } from './translators.ts';
import { isIdle, type JudgedChange, MEANINGS, type Verdict } from './verdicts.ts';
import type { DemoRun } from './world.ts';

const NAMES: Readonly<Record<string, string>> = { es: 'Spanish', zh: 'Chinese' };

/** What there is before the first run. */
export function renderHead(owner: string, pushed: string, paint: Paint): string {
  return [
    paint(
      'bold',
      'Tea by Numbers: an English book, its Spanish and its Chinese translation, on a GitHub of this machine',
    ),
    '',
    `  ${owner}/book      the source; a push makes its first edition the second:`,
    `               ${pushed.trim()}`,
    `  ${owner}/book-es   the translations of the first edition, made by people`,
    `  ${owner}/book-zh`,
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

/** One run of the action. */
export function renderRun({ seconds, requests, report }: DemoRun, event: string, paint: Paint): string {
  const engines = report?.languages.flatMap(({ engine }) => engine ?? []) ?? [];
  const sum = (pick: (engine: EngineReport) => number) => engines.reduce((total, engine) => total + pick(engine), 0);
  const billed = sum(({ charactersBilled }) => charactersBilled);
  const cost =
    billed === 0 ? '' : `, ${formatNumber(billed)} characters billed, $${sum(({ cost: one }) => one).toFixed(2)}`;
  return `${paint('bold', `$ node dist/index.js`)}   ${event}: ${seconds.toFixed(1)} s, ${requests} requests to GitHub${cost}`;
}

/** What translators did. */
export function renderCorrections(corrections: readonly Correction[], paint: Paint): string {
  return corrections
    .flatMap(({ by, branch, page, from, to }) => [
      `  ${by} on ${branch}, ${paint('cyan', page)}`,
      `    ${paint('red', `- ${shorten(from)}`)}`,
      `    ${paint('green', `+ ${shorten(to)}`)}`,
    ])
    .join('\n');
}

const MAX_SHOWN = 92;

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** What the second push came to, and what became of the work of the translators. */
export function renderSecondPush({ report, survivals, pulls }: SecondPush, paint: Paint): string {
  const pages = report.languages.flatMap(({ language, pages: all }) =>
    all.filter(isDelivered).map((page) => `  ${language}  ${padTo(page.target, 34)}${renderTally(tallyPage(page))}`),
  );
  const kept = survivals.map(({ correction: { by, commit }, isCommitKept, isTextKept }) =>
    isCommitKept && isTextKept
      ? paint(
          'green',
          `  ${by}'s commit ${commit.slice(0, 10)} is in the branch, and the words stand as they were written`,
        )
      : paint('red', `  ${by}'s commit ${commit.slice(0, 10)} is LOST`),
  );
  const updated = pulls.map(({ name, number, isNew }) => `  ${name}#${number} is ${isNew ? 'new' : 'updated'}`);
  return [...pages, ...updated, ...kept].join('\n');
}

export interface SecondPush {
  readonly report: RunReport;
  readonly survivals: readonly Survival[];
  readonly pulls: readonly { readonly name: string; readonly number: number; readonly isNew: boolean }[];
}

/** Where to look next. */
export function renderFiles(folder: string, languages: readonly string[], paint: Paint): string {
  const rows = [
    ...languages.map((language) => [
      `git -C ${folder}/book-${language} log --graph amts/book`,
      'the branch, fetched by git; git diff main amts/book shows it all',
    ]),
    [`${folder}/first/pull-request-es.md`, 'the text of the pull request as it was opened'],
    [`${folder}/first/report.json`, 'what became of every sentence'],
  ] as const;
  return [paint('bold', 'Where it is'), ...rows.map(([place, what]) => `  ${padTo(place, 46)}${what}`)].join('\n');
}

/** The same push again must change nothing. */
export function renderThirdRun(third: RunReport, paint: Paint): string {
  const { inScope, delivered } = third.totals;
  return isIdle(third)
    ? paint('green', `  Nothing changes: ${inScope} pages in scope, no commit, no pull request touched.`)
    : paint('red', `  NOT idle: ${delivered} pages are delivered.`);
}
