/** The report of a run as files: the ledger, and the text of each pull request. */
import { join, resolve } from 'node:path';
import type { PullRequestFacts } from '../../../pull-request/pull-requests.ts';
import { nameFullText, nameText } from '../../../pull-request/text-files.ts';
import { isDelivered, type LanguageReport, type RunReport } from '../../../report/ledger.ts';
import { isLaterPart, nameReviewFile } from '../../../report/review/review.ts';
import { ConfigError } from '../../../shared/errors.ts';
import type { OutputFolder, Ports } from '../../ports.ts';
import type { Run } from '../open/open-run.ts';
import type { WriteFile } from '../review/write-review.ts';

interface ReportContext {
  readonly run: Pick<Run, 'settings'>;
  /** Pull requests that were open before this run told them anything, by language. */
  readonly open?: ReadonlyMap<string, PullRequestFacts>;
  /** Renders the review pages of a language; they are large, so one is held at a time. @returns Their names. */
  readonly renderReview?: (language: string, write: WriteFile) => Promise<readonly string[]>;
}

/**
 * Open the folder of the report, before the first step: a run that could not tell what it did does nothing.
 *
 * @throws {ConfigError} when it cannot be written to.
 */
export async function openReport(
  { folder, reportDir }: { readonly folder: string; readonly reportDir: string },
  ports: Pick<Ports, 'openOutput'>,
): Promise<OutputFolder> {
  return ports.openOutput(resolve(folder, reportDir), resolve(folder));
}

/**
 * Write `report.json` and `pull-request-<language>.md`, and beside it `pull-request-<language>-full.md` where the text
 * had to be shortened for GitHub, and `review-<language>.html`, in parts where it is large. Texts of a run before that
 * have no successor are removed. The folder tells git to leave it alone.
 *
 * @returns Paths of `report.json` and of the review pages, and why not all is written, if so: by then the run has done
 *   its work, and must not end as if it had not.
 */
export async function writeReport(
  report: RunReport,
  folder: OutputFolder,
  context: ReportContext,
): Promise<{ readonly reportPath: string; readonly reviewPaths: readonly string[]; readonly unwritten?: string }> {
  const reportPath = join(folder.path, 'report.json');
  const reviewPaths: string[] = [];
  try {
    await folder.write('.gitignore', '*\n');
    await folder.write('report.json', `${JSON.stringify(report, undefined, 2)}\n`);
    const there = await folder.list();
    for (const language of report.languages) {
      // oxlint-disable no-await-in-loop -- each language takes the whole processor
      const written: string[] = [];
      const write: WriteFile = async ({ name, text }) => {
        await folder.write(name, text);
        written.push(name);
      };
      const reviews = (await context.renderReview?.(language.language, write)) ?? [];
      const texts = await listTexts(report, language, { ...context, there: [...there, ...written], reviews });
      await Promise.all(
        texts.map(([name, text]) => (text === undefined ? folder.remove(name) : folder.write(name, text))),
      );
      // oxlint-enable no-await-in-loop
      reviewPaths.push(...reviews.map((name) => join(folder.path, name)));
    }
    return { reportPath, reviewPaths };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { reportPath, reviewPaths, unwritten: error.message };
  }
}

/**
 * Files of a language beside its review, with their texts; `undefined` for what there is not.
 *
 * @param context `there`: names of files of before; `reviews`: those of the review, which are written.
 */
async function listTexts(
  run: RunReport,
  report: LanguageReport,
  context: ReportContext & { readonly there: readonly string[]; readonly reviews: readonly string[] },
): Promise<(readonly [name: string, text: string | undefined])[]> {
  const { language } = report;
  const review = nameReviewFile(language);
  const former = [review, ...context.there.filter((name) => isLaterPart(name, review))];
  const left = former.filter((name) => !context.reviews.includes(name));
  return [...left.map((name) => [name, undefined] as const), ...(await listPullRequestTexts(run, report, context))];
}

/** What writes the texts is loaded where there is one to write. */
async function listPullRequestTexts(
  { source, url: runUrl }: RunReport,
  report: LanguageReport,
  { run, open: all }: ReportContext,
): Promise<(readonly [name: string, text: string | undefined])[]> {
  const { language, pages } = report;
  const [name, fullName] = [nameText(language), nameFullText(language)];
  const options = run.settings.targets.find((target) => target.language === language)?.pullRequest;
  const open = all?.get(language);
  const none = [name, fullName].map((file) => [file, undefined] as const);
  if (options === undefined || (open === undefined && !pages.some(isDelivered))) return none;
  const { renderPullRequest, writePullRequest } = await import('../../../pull-request/write-text.ts');
  const text = writePullRequest({ source, report, options, open, runUrl });
  if (text === undefined) return none;
  const { title, fullBody: body } = text;
  return [
    [name, renderPullRequest(text)],
    [fullName, body === undefined ? undefined : renderPullRequest({ title, body })],
  ];
}
