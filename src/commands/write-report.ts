/** The report of a run as files: the ledger, and the text of each pull request. */
import { join, resolve } from 'node:path';
import { planPullRequest, renderPullRequest } from '../pull-request/plan.ts';
import type { RunReport } from '../report/ledger.ts';
import type { Run } from './open-run.ts';
import type { Disk } from './ports.ts';

interface ReportContext {
  readonly run: Run;
  readonly options: { readonly folder: string; readonly reportDir: string };
  readonly disk: Disk;
}

/**
 * Write `report.json` and `pull-request-<language>.md`; the text of a language without a proposal, from a run
 * before, is removed. The folder tells git to leave it alone.
 *
 * @returns Path of `report.json`.
 */
export async function writeReport(report: RunReport, { run, options, disk }: ReportContext): Promise<string> {
  const folder = resolve(options.folder, options.reportDir);
  const path = join(folder, 'report.json');
  await disk.writeText(join(folder, '.gitignore'), '*\n');
  await disk.writeText(path, `${JSON.stringify(report, undefined, 2)}\n`);
  await Promise.all(
    report.languages.map((language) => {
      const settings = run.settings.targets.find((target) => target.language === language.language);
      const plan = settings && planPullRequest(report.source, language, settings.pullRequest);
      const file = join(folder, `pull-request-${language.language}.md`);
      return plan === undefined ? disk.removeFile(file) : disk.writeText(file, renderPullRequest(plan));
    }),
  );
  return path;
}
