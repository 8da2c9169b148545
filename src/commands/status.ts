/** `amts status`: where every page of every translation stands, without planning or sending anything. */
import { join } from 'node:path';
import { findPricesDay } from '../config/engine-schema.ts';
import type { Engine } from '../engine/engine.ts';
import { renderBadgeJson, renderBadgeSvg } from '../report/badge.ts';
import { renderStatusPage } from '../report/status/status-page.ts';
import {
  countStatus,
  describeStatusBadge,
  type LanguageStatus,
  type StatusReport,
} from '../report/status/status-report.ts';
import { renderStatusMarkdown } from '../report/status/status-text.ts';
import type { Disk, Ports } from './ports.ts';
import { openEach } from './steps/open/open-each.ts';
import { describeSource, type RunContext, type RunOptions, withRun } from './steps/open/open-run.ts';
import type { OpenTarget } from './steps/open/open-target.ts';
import { openTranslation } from './steps/open/open-translation.ts';
import { readPages } from './steps/status/page-status.ts';

/**
 * Read the status of a book.
 *
 * @throws {ConfigError} when options, settings or repositories are not fit for a run.
 */
export async function readStatus(options: RunOptions, ports: Ports): Promise<StatusReport> {
  return withRun({ ...options, upToDate: 'told' }, ports, async (context) => {
    const { run } = context;
    const engine = await ports.openEngine(run.settings.engine, options);
    const candidates = run.targets.map((target) => ({
      settings: target.settings,
      isOnGitHub: target.pullRequests !== undefined,
      input: target,
    }));
    const { opened, refused } = await openEach(
      candidates,
      (target) => readLanguage(target, context, engine),
      run.refused,
    );
    return {
      version: 1,
      command: 'status',
      source: describeSource(run),
      engine: engine.kind,
      pricesRead: findPricesDay(run.settings.engine),
      languages: opened,
      refused,
    };
  });
}

async function readLanguage(target: OpenTarget, context: RunContext, engine: Engine): Promise<LanguageStatus> {
  const open = await openTranslation(context.run, target, context.sourceFiles);
  const { settings, book, base, branch } = open;
  const pages = await readPages(open, context, engine);
  const { number, url } = branch.open ?? {};
  return {
    language: settings.language,
    repository: book.location,
    ...(book.url === undefined ? {} : { url: book.url }),
    targetBranch: base.targetBranch,
    ...(number === undefined || url === undefined ? {} : { pullRequest: { number, url } }),
    warnings: base.warnings,
    pages,
    totals: countStatus(pages),
  };
}

/** Write the report as JSON, Markdown and HTML, and a badge for each language. */
export async function writeStatus(report: StatusReport, folder: string, disk: Disk): Promise<void> {
  const badges = report.languages.flatMap((language) => [
    [`badge-${language.language}.json`, renderBadgeJson(describeStatusBadge(language))],
    [`badge-${language.language}.svg`, renderBadgeSvg(describeStatusBadge(language))],
  ]);
  const files = [
    ['status.json', `${JSON.stringify(report, undefined, 2)}\n`],
    ['status.md', renderStatusMarkdown(report)],
    ['status.html', renderStatusPage(report)],
    ...badges,
  ];
  await Promise.all(files.map(([name = '', text = '']) => disk.writeText(join(folder, name), text)));
}
