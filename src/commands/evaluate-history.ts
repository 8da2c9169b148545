/**
 * `amts evaluate --history`: what AMTS would have done. Past synchronisations are found in the history of a translation
 * that keeps the base beside each page: a commit that changed both was one. Each is played again, offline.
 */

import type { SourceBook } from '../book/books.ts';
import { compileGlobs } from '../book/page-globs.ts';
import { renderBasePath } from '../book/page-paths.ts';
import { renderPercent, renderSaved } from '../evaluate/render/merged.ts';
import { listProposed } from '../evaluate/work/proposed.ts';
import { answerByOracle } from '../evaluate/work/replay.ts';
import { measureWork, sumUpWork, type Work, type WorkFigures } from '../evaluate/work/work-saved.ts';
import { parsePage } from '../markdown/parse.ts';
import { ConfigError } from '../shared/errors.ts';
import { groupBy } from '../shared/group.ts';
import { tryDecodePage } from '../shared/page-text.ts';
import { applyUpdate } from '../update/apply.ts';
import type { Proposal } from '../update/proposal.ts';
import type { Ports } from './ports.ts';
import { warnOfShallowPast } from './steps/evaluate/shallow-past.ts';
import { assertAllOpen, type RunContext, type RunOptions, withRun } from './steps/open/open-run.ts';
import type { OpenTarget } from './steps/open/open-target.ts';
import { planPage } from './steps/plan/plan-page.ts';

export interface HistoryOptions extends RunOptions {
  /** How many synchronisations are played again, the newest first. */
  readonly sample?: number | undefined;
}

/** What would have become of the past synchronisations of one language. */
export interface HistoryReport {
  readonly language: string;
  /** Synchronisations that were found, and those that were played again. */
  readonly found: number;
  readonly replayed: number;
  readonly sentences: number;
  /** Prose characters of the pages, and those that would have been sent to an engine. */
  readonly prose: number;
  readonly sent: number;
  /** With what the translators' own sentences give, and at best with any engine. */
  readonly memory: WorkFigures;
  readonly best: WorkFigures;
}

/** A page before and after a synchronisation, as blobs. */
interface Synchronisation {
  readonly page: string;
  readonly order: number;
  readonly blobs: readonly [baseBefore: string, pageBefore: string, baseAfter: string, pageAfter: string];
}

const DEFAULT_SAMPLE = 50;

/**
 * Play the past of each translation again.
 *
 * @throws {ConfigError} when a translation keeps no bases beside its pages.
 */
export async function evaluateHistory(options: HistoryOptions, ports: Ports): Promise<HistoryReport[]> {
  ports.log.step('Read the histories');
  return withRun(options, ports, async (context) => {
    assertAllOpen(context.run);
    return Promise.all(context.run.targets.map((target) => replayTarget(target, options, context)));
  });
}

async function replayTarget(
  target: OpenTarget,
  { sample = DEFAULT_SAMPLE }: HistoryOptions,
  context: RunContext,
): Promise<HistoryReport> {
  const { settings, place } = target;
  const { language } = settings;
  const history = await context.ports.openSource(place);
  for (const warning of await warnOfShallowPast(history)) context.ports.log.warn(`${language}: ${warning}`);
  const found = await findSynchronisations(history, settings, context);
  const chosen = found.toSorted((a, b) => a.order - b.order).slice(0, sample);
  const texts = await history.readBlobs(chosen.flatMap(({ blobs }) => [...blobs]));
  const replays = chosen.flatMap(({ page, blobs }, at) => {
    context.ports.log.progress(`${language}: synchronisations`, at, chosen.length);
    const [baseBefore, pageBefore, baseAfter, pageAfter] = blobs.map((blob) =>
      tryDecodePage(texts.get(blob) ?? new Uint8Array(), context.run.settings.limits),
    );
    if (baseBefore === undefined || pageBefore === undefined || baseAfter === undefined || pageAfter === undefined)
      return [];
    return [{ page, ...replay({ baseBefore, pageBefore, baseAfter, pageAfter }, target, context) }];
  });
  const sumUp = (work: (one: (typeof replays)[number]) => Work) =>
    sumUpWork([...groupBy(replays, ({ page }) => page).values()].map((group) => group.map(work)));
  const sum = (value: (one: (typeof replays)[number]) => number) =>
    replays.reduce((total, one) => total + value(one), 0);
  return {
    language,
    found: found.length,
    replayed: replays.length,
    sentences: sum(({ memory }) => memory.sentences),
    prose: sum(({ prose }) => prose),
    sent: sum(({ sent }) => sent),
    memory: sumUp(({ memory }) => memory),
    best: sumUp(({ best }) => best),
  };
}

/** Commits that changed a page and its base, for every page in scope; `order` counts versions back from now. */
async function findSynchronisations(
  history: SourceBook,
  { base: pattern, branch, language }: OpenTarget['settings'],
  { run }: RunContext,
): Promise<Synchronisation[]> {
  if (pattern === null)
    throw new ConfigError(
      `target ${language}: --history needs bases beside the pages (targets.base), whose versions say what was synchronised`,
    );
  const head = (branch && (await history.findCommit(branch))) ?? (await history.findCommit('HEAD'));
  if (head === undefined) return [];
  const files = await history.listFiles(head);
  const isPage = compileGlobs(run.settings.source.pages);
  const isChosen = run.selection.pages ?? (() => true);
  const pages = [...files.keys()].filter(
    (path) => isPage(path) && isChosen(path) && files.has(renderBasePath(pattern, path)),
  );
  const lists = await Promise.all(
    pages.map(async (page) => {
      const [versions, bases] = await Promise.all([
        history.listVersions(head, page),
        history.listVersions(head, renderBasePath(pattern, page)),
      ]);
      return bases.flatMap((base, at): Synchronisation[] => {
        const place = versions.findIndex(({ commit }) => commit === base.commit);
        const [after, before, baseBefore] = [versions[place], versions[place + 1], bases[at + 1]];
        if (place === -1 || base.blob === undefined || after?.blob === undefined) return [];
        if (before?.blob === undefined || baseBefore?.blob === undefined) return [];
        return [{ page, order: at, blobs: [baseBefore.blob, before.blob, base.blob, after.blob] }];
      });
    }),
  );
  return lists.flat();
}

function replay(
  texts: Readonly<Record<'baseBefore' | 'pageBefore' | 'baseAfter' | 'pageAfter', string>>,
  { settings }: OpenTarget,
  { run }: RunContext,
): { memory: Work; best: Work; prose: number; sent: number } {
  const { language: from, dialect } = run.settings.source;
  const { language: to, style, keepTerms } = settings;
  const input = { source: texts.baseAfter, old: { base: texts.baseBefore, target: texts.pageBefore } };
  const plan = planPage(input, { from, to, dialect, update: { ...run.settings.update, style, keepTerms } }).update;
  const parse = (text: string) => parsePage(text, { language: to, dialect });
  const [old, final] = [parse(texts.pageBefore), parse(texts.pageAfter)];
  const measure = (proposal: Proposal) =>
    measureWork({ old, proposal: parse(proposal.text), final, sentences: listProposed(proposal) });
  return { memory: measure(applyUpdate(plan, [])), best: measure(answerByOracle(plan, final)), ...plan.characters };
}

/** What it tells at a terminal. */
export function renderHistory({
  language,
  found,
  replayed,
  sentences,
  prose,
  sent,
  memory,
  best,
}: HistoryReport): string {
  if (replayed === 0)
    return `${language}: no commit of the history changed a page together with its base; there is nothing to play again\n`;
  const interval = ({ savedInterval }: WorkFigures) =>
    savedInterval === undefined
      ? ''
      : ` (95 % over pages: ${renderPercent(savedInterval.low)} to ${renderPercent(savedInterval.high)})`;
  const count = (value: number) => value.toLocaleString('en-US');
  return [
    `${language}: ${found} past synchronisations of a page found, ${replayed} played again`,
    `  sent to an engine: ${count(sent)} of ${count(prose)} characters of prose (${renderPercent(prose === 0 ? 0 : sent / prose)})`,
    `  to be read: ${renderPercent(memory.toRead)} of ${count(sentences)} sentences; missed: ${renderPercent(memory.missed)}`,
    `  saved without any engine: ${renderSaved(memory)}${interval(memory)}`,
    `  saved at best, by an engine that writes what people wrote: ${renderSaved(best)}${interval(best)}`,
    '  (against people who worked without a proposal, so this is the least that could be saved)',
    '',
  ].join('\n');
}
