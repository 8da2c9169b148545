/** `amts export`: what is open as files for the translators' own tools, with the book's pairs and terms beside them. */
import { join } from 'node:path';
import type { ExchangePage, State } from '../exchange/document.ts';
import { renderXliff12 } from '../exchange/xliff-12.ts';
import { renderXliff21 } from '../exchange/xliff-21.ts';
import type { FailedPage } from '../report/ledger.ts';
import { mapConcurrently } from '../shared/concurrent.ts';
import { ConfigError } from '../shared/errors.ts';
import { VERSION } from '../shared/version.ts';
import type { Disk, Ports } from './ports.ts';
import { loadMerged } from './steps/exchange/load-merged.ts';
import { assertAllOpen, type RunContext, type RunOptions, withRun } from './steps/open/open-run.ts';
import { type PlannedLanguage, planLanguage } from './steps/plan/plan-languages.ts';
import { loadBookFiles } from './steps/translate/load-resources.ts';

/** Versions of XLIFF that are written. */
export const XLIFF_VERSIONS = ['1.2', '2.1'] as const;

export interface ExportOptions extends RunOptions {
  /** Folder for the files; each language has its own in it. */
  readonly out: string;
  readonly xliff: (typeof XLIFF_VERSIONS)[number];
  /** Put the source into empty targets. */
  readonly copiesSource: boolean;
  /** Write the pairs and terms of the book, too. */
  readonly withMemory: boolean;
  /** Write over files that are there with other contents. */
  readonly force: boolean;
}

/** A file of one page. */
export interface ExportedPage {
  readonly language: string;
  readonly source: string;
  readonly file: string;
  /** Sentences by state. */
  readonly sentences: Readonly<Record<State, number>>;
}

export interface ExportReport {
  readonly version: 1;
  readonly command: 'export';
  readonly pages: readonly ExportedPage[];
  readonly failed: readonly (FailedPage & { readonly language: string })[];
  /** Files with the pairs and terms of the book. */
  readonly beside: readonly string[];
}

interface WrittenFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Write one file for each page that is open: whose source has changed, or which the open proposal changes. With
 * `full`, or `pages`, of every page.
 *
 * @throws {ConfigError} before anything is written, when a file is there already that may hold a translator's work.
 */
export async function exportPages(options: ExportOptions, ports: Ports): Promise<ExportReport> {
  const isWhole = options.full || options.pages.length > 0;
  const upToDate = isWhole ? 'planned' : 'planned if proposed';
  return withRun({ ...options, upToDate }, ports, async (context) => {
    assertAllOpen(context.run);
    const languages = await Promise.all(context.run.targets.map((target) => planLanguage(target, context)));
    const parts = await Promise.all(languages.map((language) => exportLanguage(language, options, context)));
    const files = parts.flatMap((part) => part.files);
    if (!options.force) await assertNothingLost(files, ports.disk);
    await Promise.all(files.map(({ path, text }) => ports.disk.writeText(path, text)));
    return {
      version: 1,
      command: 'export',
      pages: parts.flatMap(({ pages }) => pages),
      failed: languages.flatMap(({ translation: { settings, scope }, failed }) =>
        [
          ...failed,
          ...scope.settled.flatMap((page) => (page.status === 'failed' ? [{ ...page, status: page.status }] : [])),
        ].map((page) => ({ language: settings.language, ...page })),
      ),
      beside: parts.flatMap(({ beside }) => beside),
    };
  });
}

interface LanguagePart extends Pick<ExportReport, 'pages' | 'beside'> {
  readonly files: readonly WrittenFile[];
}

async function exportLanguage(
  language: PlannedLanguage,
  options: ExportOptions,
  context: RunContext,
): Promise<LanguagePart> {
  const { translation, planned } = language;
  const { language: code } = translation.settings;
  const findMerged = await loadMerged(language, context);
  const write = options.xliff === '1.2' ? renderXliff12 : renderXliff21;
  const pages = await mapConcurrently(planned, context.pages.width, async (page) => {
    const { source } = page.task;
    const merged = findMerged(page);
    const exchange = await context.pages.run({ kind: 'export', work: page.work, path: source, merged });
    const path = join(options.out, code, `${source}.xlf`);
    const text = write(exchange, { version: VERSION, copiesSource: options.copiesSource });
    return {
      path,
      text,
      report: { language: code, source, file: path, sentences: countStates(exchange) },
    };
  });
  const beside = options.withMemory && pages.length > 0 ? await writeBeside(language, options, context) : [];
  return {
    pages: pages.map(({ report }) => report),
    files: [...pages, ...beside],
    beside: beside.map(({ path }) => path),
  };
}

function countStates({ blocks }: ExchangePage): Record<State, number> {
  const counts = { new: 0, review: 0, final: 0 };
  for (const { units } of blocks) for (const { state } of units) counts[state] += 1;
  return counts;
}

async function writeBeside(
  { translation }: PlannedLanguage,
  { out }: ExportOptions,
  context: RunContext,
): Promise<WrittenFile[]> {
  const { memory, terminology } = await loadBookFiles(translation, context);
  const { language } = translation.settings;
  return [
    ...(memory === undefined ? [] : [{ path: join(out, language, 'memory.tmx'), text: memory }]),
    ...(terminology === undefined ? [] : [{ path: join(out, language, 'terminology.csv'), text: terminology }]),
  ];
}

/** A file of an earlier export may have been worked on since. */
async function assertNothingLost(files: readonly WrittenFile[], disk: Disk): Promise<void> {
  const pages = files.filter(({ path }) => path.endsWith('.xlf'));
  const others = await Promise.all(
    pages.map(async ({ path, text }) => {
      const there = await disk.readFile(path);
      return there !== undefined && Buffer.from(there).toString() !== text ? [path] : [];
    }),
  );
  const [first, ...more] = others.flat();
  if (first === undefined) return;
  const rest = more.length === 0 ? '' : ` and ${more.length} more`;
  throw new ConfigError(
    `${first}${rest}: is there already, and may hold work; import it first, give another --out, or --force to write over it`,
  );
}

/** The report in words. */
export function renderExport({ pages, failed, beside }: ExportReport): string[] {
  const rows = pages.map(
    ({ file, sentences }) =>
      `${file}: ${sentences.new} to translate, ${sentences.review} to confirm, ${sentences.final} that stand`,
  );
  const faults = failed.map(({ language, target, reason }) => `failed: ${language} ${target}: ${reason}`);
  return [...(rows.length === 0 ? ['nothing is open'] : rows), ...beside, ...faults];
}
