/**
 * Which revision a translation follows, where nothing records it: right, unsure, wrong, beside the revision with most
 * lines in common.
 *
 * First what the records themselves give: whether they are found, whether the audit lets them stand, and what the date
 * of the translation would give in their place. Then three kinds of pages: such whose own projects record the revision; real synchronisations, where the page of before
 * follows the old source and the page of after the new one; real pages whose source was edited once, by kind of edit.
 *
 *   node bench/bases.ts
 */
import { listBookPages, listDatedPages, listRealPages, listReplayCases } from '../__tests__/support/shared-data.ts';
import { auditBase, profilePage } from '../src/base/audit.ts';
import { measureLikeness } from '../src/base/closest-revision.ts';
import { collectEvidence } from '../src/base/evidence.ts';
import { type Ranking, rankRevisions } from '../src/base/rank-revisions.ts';
import { TEXT_RECORDS } from '../src/base/text-records.ts';
import type { Dialect } from '../src/config/choices.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { print, printTable, requireSharedData, showProgress } from './support/output.ts';

interface Question {
  readonly language: string;
  readonly dialect: Dialect;
  readonly target: string;
  readonly targetDate?: number;
  /** Newest first. */
  readonly revisions: readonly { readonly text: string; readonly date?: number }[];
  readonly recorded: number;
}

type Verdict = 'right' | 'unsure' | 'wrong';
type Count = Record<Verdict, number>;

const newCount = (): Count => ({ right: 0, unsure: 0, wrong: 0 });

/** Of a page that is told as unsure, whether an update from the base that is taken loses no change. */
interface Answer {
  readonly ranking: Ranking;
  readonly verdict: Verdict;
  readonly isSafe: boolean;
  readonly byLines: Verdict;
}

function answer({ language, dialect, target, targetDate, revisions, recorded }: Question): Answer {
  const collect = (text: string, of: string) => collectEvidence(parsePage(text, { language: of, dialect }));
  const candidates = revisions.map(({ text, date }) => ({ evidence: collect(text, 'en'), date }));
  const ranking = rankRevisions(collect(target, language), candidates, targetDate);
  const isRight = (at: number) => revisions[at]?.text === revisions[recorded]?.text;
  const likeness = revisions.map(({ text }) => measureLikeness(target, text));
  return {
    ranking,
    verdict: ranking.isSure ? (isRight(ranking.base) ? 'right' : 'wrong') : 'unsure',
    isSafe: ranking.base >= recorded,
    byLines: isRight(likeness.indexOf(Math.max(...likeness))) ? 'right' : 'wrong',
  };
}

function main(): void {
  requireSharedData();
  printRecords();
  printRecorded();
  printGroups('synchronisations, no dates', listSynchronisations());
  printGroups('one edit of the source, no dates', listEdited());
}

/** By set: found in the text, kept by the audit, and the revision by date, which is wrong when it is newer or older. */
function printRecords(): void {
  const sets = new Map<string, { pages: number; found: number; kept: number; date: Count }>();
  for (const { name, language, source, text, target, targetDate, revisions, recorded } of listDatedPages()) {
    const set = name.slice(0, name.indexOf('/'));
    const entry = sets.get(set) ?? { pages: 0, found: 0, kept: 0, date: newCount() };
    sets.set(set, entry);
    entry.pages += 1;
    entry.found += Number(TEXT_RECORDS.some((record) => record.find(text, source).length > 0));
    const profile = (page: string, of: string) => profilePage(parsePage(page, { language: of, dialect: 'gfm' }));
    const later = revisions.slice(0, recorded + 1).toReversed();
    entry.kept += Number(
      auditBase(
        profile(target, language),
        later.map((revision) => profile(revision.text, 'en')),
      ).best === 0,
    );
    const byDate = revisions.find(({ date }) => date <= targetDate);
    entry.date[byDate?.text === revisions[recorded]?.text ? 'right' : 'wrong'] += 1;
  }
  print('What records give\n');
  const rows = [...sets].map(([name, { pages, found, kept, date }]) => [
    name,
    pages,
    found,
    kept,
    date.right,
    date.wrong,
  ]);
  printTable([['', 'pages', 'found', 'kept by audit', 'by date: right', 'wrong'], ...rows]);
  printBooks();
}

/** Whether books hold records where they should, and nothing in their sources looks like one. */
function printBooks(): void {
  const books = new Map<string, { pages: number; found: number; inSource: number }>();
  for (const { book, name, target, base, source } of listBookPages()) {
    const entry = books.get(book) ?? { pages: 0, found: 0, inSource: 0 };
    books.set(book, entry);
    const path = name.slice(book.length + 1);
    const has = (text: string) => Number(TEXT_RECORDS.some((record) => record.find(text, path).length > 0));
    entry.pages += 1;
    entry.found += has(target);
    entry.inSource += has(base) + has(source);
  }
  print();
  printTable([
    ['', 'pages', 'with a record', 'sources with one'],
    ...[...books].map(([name, { pages, found, inSource }]) => [name, pages, found, inSource]),
  ]);
  print();
}

function printRecorded(): void {
  const [before, after] = [newCount(), newCount()];
  const rows = listDatedPages().map((page) => {
    showProgress(page.name);
    const { ranking, verdict, byLines } = answer({ dialect: 'gfm', ...page });
    before[byLines] += 1;
    after[verdict] += 1;
    const { base, rival = '–', margin } = ranking;
    return [page.name, page.revisions.length, page.recorded, base, rival, margin.toFixed(1), verdict, byLines];
  });
  showProgress('');
  print('What projects record\n');
  printTable([['page', 'revisions', 'recorded', 'taken', 'rival', 'margin', 'verdict', 'by lines'], ...rows]);
  print(`\nby lines ${renderCount(before)}; now ${renderCount(after)}`);
}

function renderCount({ right, unsure, wrong }: Count): string {
  return `${right} right, ${unsure} unsure, ${wrong} wrong`;
}

function printGroups(title: string, questions: Iterable<readonly [group: string, question: Question]>): void {
  const groups = new Map<string, { now: Count; before: Count; unsafe: number }>();
  for (const [name, question] of questions) {
    showProgress(name);
    const group = groups.get(name) ?? { now: newCount(), before: newCount(), unsafe: 0 };
    const { verdict, byLines, isSafe } = answer(question);
    group.now[verdict] += 1;
    group.before[byLines] += 1;
    group.unsafe += Number(!isSafe);
    groups.set(name, group);
  }
  showProgress('');
  print(`\n${title}\n`);
  const head = ['', 'right', 'unsure', 'wrong', 'changes lost', 'by lines: right', 'wrong'];
  const rows = [...groups].map(([name, { now, before, unsafe }]) => {
    return [name, now.right, now.unsure, now.wrong, unsafe, before.right, before.wrong];
  });
  printTable([head, ...rows]);
}

function* listSynchronisations(): Iterable<readonly [string, Question]> {
  for (const { language, base, source, target, human } of listReplayCases()) {
    const common = { language, dialect: 'd2l', revisions: [{ text: source }, { text: base }] } as const;
    yield [`${language} before`, { ...common, target, recorded: 1 }];
    yield [`${language} after`, { ...common, target: human, recorded: 0 }];
  }
}

type Edit = (text: string) => string;

/** Edits of a paragraph in the middle of a page. */
const EDITS: Readonly<Record<string, Edit>> = {
  'a paragraph more': (page) =>
    editParagraph(page, (text) => `${text}\n\nBefore going on, we should think about what was said here once more.`),
  'a paragraph less': (page) => editParagraph(page, () => ''),
  'a sentence more': (page) =>
    editParagraph(page, (text) => `${text} This will keep us busy for the rest of the chapter.`),
  'a sentence less': (page) => editParagraph(page, (text) => text.replace(/[^.]+\.\s*$/, '')),
  'words changed': (page) => editParagraph(page, (text) => text.replaceAll(/\bthe (\w+)/g, 'no $1')),
  'a number changed': (page) => page.replace(/(?<=[a-z] )(\d{2,})(?= [a-z])/, (number) => String(Number(number) + 7)),
  'a formula changed': (page) => page.replace(/\$([^$\n]{3,30})\$/, (_, tex: string) => `$${tex}^{\\prime}$`),
  'code changed': (page) => page.replace(/^(\s*\w+ = .*)$/m, '$1 + 42'),
  'an item more': (page) => page.replace(/^(\s*(?:[*-]|1\.) .*)$/m, '$1\n$1'),
  'a heading more': (page) => editParagraph(page, (text) => `## What Comes Next\n\n${text}`),
  'a link moved': (page) => page.replace(/\]\((https?:[^)\s]+)\)/, '](https://example.org/elsewhere)'),
};

function editParagraph(page: string, edit: Edit): string {
  const parts = page.split('\n\n');
  const isProse = (text: string) => /^[A-Z][a-z]+ [^\n]*\./.test(text) && text.length > 150;
  const places = parts.flatMap((text, at) => (isProse(text) ? [at] : []));
  const middle = places[places.length >> 1];
  return parts.map((text, at) => (at === middle ? edit(text) : text)).join('\n\n');
}

const EVERY = 3;

function* listEdited(): Iterable<readonly [string, Question]> {
  const pages = listRealPages('corpus');
  const bases = new Map(pages.map(({ name, text }) => [name, text]));
  const targets = pages.filter(({ language }) => language !== 'en').filter((_, at) => at % EVERY === 0);
  for (const { name, language, text: target } of targets) {
    const base = bases.get(name.replace(/\.md$/, '_origin.md')) ?? '';
    for (const [kind, edit] of Object.entries(EDITS)) {
      const edited = edit(base);
      if (edited === base) continue;
      const common = { language, dialect: 'd2l', target } as const;
      yield [`${kind}, since`, { ...common, revisions: [{ text: edited }, { text: base }], recorded: 1 }];
      yield [`${kind}, before`, { ...common, revisions: [{ text: base }, { text: edited }], recorded: 0 }];
    }
  }
}

main();
