/**
 * Books of MDX and their kin: what of their pages is read, translated and updated as it should be.
 *
 *   node bench/mdx.ts [--pages REGEX] [--verbose]
 *
 * For each book, in its dialect: pages that a site would refuse, before and after an engine in capital letters; pages of
 * which anything but the case of letters changed; identity; letters of Chinese, Japanese and Korean that stand in no
 * segment, code apart, beside `gfm`; faults of real updates with remembered and with new words; time to parse beside
 * d2l and gfm on the same pages.
 */
import { parseArgs } from 'node:util';
import { speakLetters } from '../__tests__/support/letters.ts';
import { findPageFaults } from '../__tests__/support/page-laws.ts';
import { type BookPage, listBookPages } from '../__tests__/support/shared-data.ts';
import {
  type Answers,
  applyAnswers,
  echo,
  findDamage,
  findIdentityFaults,
  findReportFaults,
  findSecondRunFaults,
  firstDifference,
  planPageUpdate,
  remember,
} from '../__tests__/support/update-laws.ts';
import type { DialectName } from '../src/config/choices.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { print, printTable, requireSharedData, showProgress } from './support/output.ts';

/** DialectName of each book of the data. */
const BOOKS: Readonly<Record<string, DialectName>> = {
  'mdx-react-zh': 'mdx',
  'docusaurus-karmada-zh': 'docusaurus',
  'docbuilder-hf-vi': 'mdx',
};
const ROUNDS = 5;

const speak =
  (language: string): Answers =>
  (requests) =>
    requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, language) }));

interface Count {
  pages: number;
  refused: number;
  refusedAfter: number;
  changed: number;
  identity: number;
  outside: number;
  outsideInGfm: number;
  letters: number;
  updates: number;
  faults: number;
}

const isRefused = (text: string, dialect: DialectName) =>
  parsePage(text, { language: 'en', dialect }).fault !== undefined;

/** The text with nothing that a translation into capital letters may change. */
function foldCase(text: string): string {
  const unquoted = text.replaceAll(/\n[ \t]*>[> \t]*/g, '\n');
  return unquoted
    .toLowerCase()
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replaceAll(/\s+/g, ' ');
}

const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

function countOutside(text: string, dialect: DialectName): { outside: number; letters: number } {
  const count = (part: string) => part.match(CJK)?.length ?? 0;
  const { blocks } = parsePage(text, { language: 'zh', dialect });
  const prose = blocks.filter(({ kind }) => kind !== 'code');
  const letters = prose.reduce((sum, { start, end }) => sum + count(text.slice(start, end)), 0);
  const inside = prose.flatMap(({ segments }) => segments).map(({ start, end }) => count(text.slice(start, end)));
  return { letters, outside: letters - inside.reduce((sum, part) => sum + part, 0) };
}

function measure(page: BookPage, dialect: DialectName, tell: (fault: string) => void): Count {
  const { base, target, source, language } = page;
  const texts = { base, target, source, language, dialect };
  const refused = [base, target, source].filter((text) => isRefused(text, dialect));
  for (const text of [base, target, source])
    for (const fault of findPageFaults(parsePage(text, { language: 'en', dialect }))) tell(`model: ${fault}`);
  const capitals = [base, source].map((text) => {
    const fresh = { base: '', target: '', source: text, language: 'es', dialect };
    return { text, said: applyAnswers(planPageUpdate(fresh, { isNew: true }), speak('es')).text };
  });
  const changed = capitals.filter(({ text, said }) => foldCase(text) !== foldCase(said));
  for (const { text, said } of changed) tell(`changed: ${firstDifference(foldCase(text), foldCase(said))}`);
  const broken = capitals.filter(({ text, said }) => !isRefused(text, dialect) && isRefused(said, dialect));
  for (const { said } of broken) tell(`refused: ${JSON.stringify(parsePage(said, { language: 'es', dialect }).fault)}`);
  const identity = findIdentityFaults(texts);
  const faults = [remember(0.5), speak(language)].flatMap((answers) => {
    const plan = planPageUpdate(texts);
    const proposal = applyAnswers(plan, answers);
    return [
      ...findReportFaults(texts, plan, proposal),
      ...findSecondRunFaults(texts, proposal),
      ...findDamage(texts, proposal, applyAnswers(plan, echo)),
      ...(refused.length === 0 && isRefused(proposal.text, dialect) ? ['the update is refused'] : []),
    ];
  });
  for (const fault of [...identity, ...faults]) tell(fault);
  const { outside, letters } = countOutside(target, dialect);
  return {
    pages: 1,
    refused: refused.length,
    refusedAfter: broken.length,
    changed: changed.length,
    identity: identity.length > 0 ? 1 : 0,
    outside,
    outsideInGfm: countOutside(target, 'gfm').outside,
    letters,
    updates: base === source ? 0 : 1,
    faults: faults.length,
  };
}

function timeParse(texts: readonly string[], dialect: DialectName): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    for (const text of texts) parsePage(text, { language: 'en', dialect });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function main(): void {
  requireSharedData();
  const { values } = parseArgs({
    options: { pages: { type: 'string', default: '' }, verbose: { type: 'boolean', default: false } },
  });
  const pages = listBookPages().filter(({ name, book }) => book in BOOKS && new RegExp(values.pages).test(name));
  const rows: (string | number)[][] = [];
  const times: (string | number)[][] = [];
  let faults = 0;
  for (const [book, dialect] of Object.entries(BOOKS)) {
    const own = pages.filter((page) => page.book === book);
    if (own.length === 0) continue;
    const counts = own.map((page) => {
      showProgress(page.name);
      return measure(page, dialect, (fault) => {
        if (values.verbose) print(`${page.name}: ${fault}`);
      });
    });
    showProgress('');
    const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
    const share = (part: number) => (sum('letters') === 0 ? '–' : `${((100 * part) / sum('letters')).toFixed(2)} %`);
    faults += sum('refusedAfter') + sum('identity') + sum('faults');
    rows.push([
      `${book} ${dialect}`,
      sum('pages'),
      sum('refused'),
      sum('refusedAfter'),
      sum('changed'),
      sum('identity'),
      share(sum('outsideInGfm')),
      share(sum('outside')),
      sum('updates'),
      sum('faults'),
    ]);
    const texts = own.flatMap(({ base, target, source }) => [base, target, source]);
    const [d2l, gfm, mine] = [timeParse(texts, 'd2l'), timeParse(texts, 'gfm'), timeParse(texts, dialect)];
    times.push([`${book} ${dialect}`, Math.round(d2l), (gfm / d2l).toFixed(2), (mine / d2l).toFixed(2)]);
  }
  printTable([
    [
      'book and dialect',
      'pages',
      'refused of 3',
      'of 2 after',
      'changed',
      'identity',
      'outside gfm',
      'outside',
      'updates',
      'faults',
    ],
    ...rows,
  ]);
  printTable([['time to parse', 'd2l ms', 'gfm times d2l', 'dialect times d2l'], ...times]);
  process.exitCode = faults > 0 ? 1 : 0;
}

main();
