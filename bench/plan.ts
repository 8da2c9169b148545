/**
 * What pushes to the source cost: prose characters that an update sends, beside what other granularities would send.
 *
 * There are no translations of these pages, so a perfect one stands in: the old page itself, aligned one to one.
 *
 *   node bench/plan.ts
 */
import { listPushes, type Push, type PushedPage } from '../__tests__/support/shared-data.ts';
import type { Bead, PageAlignment } from '../src/align/bead.ts';
import { listSentences, type Page } from '../src/markdown/page.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { planUpdate } from '../src/update/plan/plan.ts';
import type { Characters } from '../src/update/proposal.ts';
import { print, printTable, requireSharedData, showProgress } from './support/output.ts';

/** The most that the 50 pushes may cost together. */
const AIM = 115_000;
const COLUMNS = ['file', 'section', 'block', 'sentence'] as const;

function main(): void {
  requireSharedData();
  const rows: (readonly [name: string, pages: number, characters: Characters, reference: Push['reference']])[] = [];
  for (const push of listPushes()) {
    showProgress(`push ${push.number}`);
    rows.push([`push ${push.number}`, push.pages.length, add(push.pages.map(planPage)), push.reference]);
  }
  showProgress('');
  const total = add(rows.map(([, , characters]) => characters));
  const reference = Object.fromEntries(
    COLUMNS.map((column) => [column, rows.reduce((sum, row) => sum + row[3][column], 0)]),
  );
  printTable([
    ['push', 'pages', 'whole files', 'sections', 'blocks', 'sentences', 'sent', 'of prose'],
    ...rows.map(([name, pages, { sent, prose }, costs]) => [
      name,
      pages,
      ...COLUMNS.map((column) => costs[column]),
      sent,
      prose,
    ]),
    [
      'total',
      rows.reduce((sum, row) => sum + row[1], 0),
      ...COLUMNS.map((column) => reference[column] ?? 0),
      total.sent,
      total.prose,
    ],
  ]);
  print(
    `\nsent ${total.sent.toLocaleString('en')}, at most ${AIM.toLocaleString('en')}: ${total.sent <= AIM ? 'yes' : 'no'}`,
  );
}

function planPage({ old, new: fresh }: PushedPage): Characters {
  if (fresh === undefined) return { prose: 0, sent: 0 };
  const source = parsePage(fresh, { language: 'en' });
  const common = { source, targetLanguage: 'en', settings: { keepAbove: 0.95 } };
  if (old === undefined) return planUpdate(common).characters;
  const base = parsePage(old, { language: 'en' });
  return planUpdate({ ...common, base, target: base, alignment: alignWithItself(base) }).characters;
}

function alignWithItself(page: Page): PageAlignment {
  const beads = (count: number): Bead[] =>
    Array.from({ length: count }, (_, at) => ({ source: [at], target: [at], score: 1 }));
  return { blocks: beads(page.blocks.length), sentences: beads(listSentences(page).length) };
}

function add(list: readonly Characters[]): Characters {
  return list.reduce((sum, { prose, sent }) => ({ prose: sum.prose + prose, sent: sum.sent + sent }), {
    prose: 0,
    sent: 0,
  });
}

main();
