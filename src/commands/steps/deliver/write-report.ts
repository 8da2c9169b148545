/** The report of a run as files: the ledger, and the text of each pull request. */
import { join, resolve } from 'node:path';
import type { PullRequestFacts } from '../../../pull-request/pull-requests.ts';
import { nameFullText, renderPullRequest, writePullRequest } from '../../../pull-request/write-text.ts';
import type { LanguageReport, RunReport } from '../../../report/ledger.ts';
import type { Disk } from '../../ports.ts';
import type { Run } from '../open/open-run.ts';

interface ReportContext {
  readonly run: Pick<Run, 'settings'>;
  readonly options: { readonly folder: string; readonly reportDir: string };
  readonly disk: Disk;
  /** Pull requests that were open before this run told them anything, by language. */
  readonly open?: ReadonlyMap<string, PullRequestFacts>;
}

/**
 * Write `report.json` and `pull-request-<language>.md`, and beside it `pull-request-<language>-full.md` where the text
 * had to be shortened for GitHub. Texts of a run before that have no successor are removed. The folder tells git to
 * leave it alone.
 *
 * @returns Path of `report.json`.
 */
export async function writeReport(report: RunReport, context: ReportContext): Promise<string> {
  const { options, disk } = context;
  const folder = resolve(options.folder, options.reportDir);
  const path = join(folder, 'report.json');
  await disk.writeText(join(folder, '.gitignore'), '*\n');
  await disk.writeText(path, `${JSON.stringify(report, undefined, 2)}\n`);
  const texts = report.languages.flatMap((language) => listTexts(report, language, context));
  await Promise.all(
    texts.map(([name, text]) => {
      const file = join(folder, name);
      return text === undefined ? disk.removeFile(file) : disk.writeText(file, text);
    }),
  );
  return path;
}

/** Files of a language with their texts; `undefined` for what there is not. */
function listTexts(
  { source, url }: RunReport,
  report: LanguageReport,
  { run, open }: ReportContext,
): (readonly [name: string, text: string | undefined])[] {
  const { language } = report;
  const options = run.settings.targets.find((target) => target.language === language)?.pullRequest;
  const text = options && writePullRequest({ source, report, options, open: open?.get(language), runUrl: url });
  const { title = '', fullBody } = text ?? {};
  return [
    [`pull-request-${language}.md`, text && renderPullRequest(text)],
    [nameFullText(language), fullBody === undefined ? undefined : renderPullRequest({ title, body: fullBody })],
  ];
}
