/** `amts evaluate --merged`: what became of the proposals that were merged into a translation. */
import { join } from 'node:path';
import { describeBadge, renderMergedMarkdown } from '../evaluate/render/merged.ts';
import { type MergedReport, reportMerged } from '../evaluate/work/merged-report.ts';
import { renderBadgeJson, renderBadgeSvg } from '../report/badge.ts';
import { ConfigError } from '../shared/errors.ts';
import type { Disk, Ports } from './ports.ts';
import { readMergedProposals } from './steps/evaluate/merged-pages.ts';
import { warnOfShallowPast } from './steps/evaluate/shallow-past.ts';
import { assertAllOpen, type RunContext, type RunOptions, withRun } from './steps/open/open-run.ts';
import type { OpenTarget } from './steps/open/open-target.ts';

/**
 * Report on each translation.
 *
 * @throws {ConfigError} when a translation has no such branch.
 */
export async function evaluateMerged(options: RunOptions, ports: Ports): Promise<MergedReport[]> {
  ports.log.step('Read the books');
  return withRun(options, ports, async (context) => {
    assertAllOpen(context.run);
    return Promise.all(context.run.targets.map((target) => evaluateTarget(target, context)));
  });
}

async function evaluateTarget(target: OpenTarget, context: RunContext): Promise<MergedReport> {
  const { book, settings, place } = target;
  const branch = settings.branch ?? (await book.findDefaultBranch());
  const head = await book.findHead(branch);
  if (head === undefined)
    throw new ConfigError(`target ${settings.language}: ${book.location} has no branch ${branch}`);
  const merges = await context.ports.listMerges(place, head, target.statePath);
  const { proposals, notes } = await readMergedProposals(target, merges, context);
  const shallow = await warnOfShallowPast(await context.ports.openSource(place));
  return reportMerged(proposals, { language: settings.language, notes: [...shallow, ...notes] });
}

/** Write each report as JSON and Markdown, with its badge. */
export async function writeMerged(reports: readonly MergedReport[], folder: string, disk: Disk): Promise<void> {
  const files = reports.flatMap((report) => [
    [`merged-${report.language}.json`, `${JSON.stringify(report, undefined, 2)}\n`],
    [`merged-${report.language}.md`, renderMergedMarkdown(report)],
    [`badge-${report.language}.json`, renderBadgeJson(describeBadge(report))],
    [`badge-${report.language}.svg`, renderBadgeSvg(describeBadge(report))],
  ]);
  await Promise.all(files.map(([name = '', text = '']) => disk.writeText(join(folder, name), text)));
}
