/**
 * `amts import`: files of `amts export` as the translators' tools gave them back. Every sentence is merged with what
 * stands in the book meanwhile, and goes through the verifier of every engine; the pages are delivered as by `amts sync`.
 */

import { AUTHOR } from '../config/schema.ts';
import { createMemoryEngine } from '../engine/memory.ts';
import type { ReceivedUnit } from '../exchange/document.ts';
import { readXliff } from '../exchange/read-xliff.ts';
import type { Refusal } from '../exchange/take-page.ts';
import type { RunReport } from '../report/ledger.ts';
import { ConfigError } from '../shared/errors.ts';
import type { Ports } from './ports.ts';
import { readDataText } from './steps/data/read-text.ts';
import { type SyncOptions, type SyncResult, sync } from './sync.ts';

export interface ImportOptions extends SyncOptions {
  /** Paths of the files. */
  readonly files: readonly string[];
}

/** What became of the file, or the files, of one page. */
export interface ImportedPage {
  readonly language: string;
  readonly source: string;
  readonly files: readonly string[];
  /** Sentences that the page has from the file. */
  readonly taken: number;
  /** Sentences that are still to be translated. */
  readonly open: number;
  readonly refused: readonly Refusal[];
}

export interface ImportResult extends SyncResult {
  readonly imported: readonly ImportedPage[];
}

/** The document of `--json`. */
export interface ImportReport {
  readonly version: 1;
  readonly command: 'import';
  readonly imported: readonly ImportedPage[];
  readonly run: RunReport;
}

interface PageFiles {
  readonly language: string;
  readonly source: string;
  readonly files: readonly string[];
  readonly units: readonly ReceivedUnit[];
}

/**
 * Place what the files hold.
 *
 * @throws {ConfigError} when a file is missing or no XLIFF, or is of a page or language that the book has not; else as
 *   {@link sync}.
 */
export async function importFiles({ files, ...options }: ImportOptions, ports: Ports): Promise<ImportResult> {
  if (options.author !== undefined && !AUTHOR.test(options.author))
    throw new ConfigError(`--author '${options.author}' must read Name <address>`);
  const received = await readFiles(files, ports);
  const languages = [...new Set([...received.values()].map(({ language }) => language))];
  const imported = new Map<PageFiles, ImportedPage>();
  const result = await sync(
    {
      ...options,
      languages,
      only: new Set([...received.values()].map(({ source }) => source)),
      upToDate: 'planned',
      exchange: {
        find: (language, source) => received.get(keyOf(language, source))?.units ?? [],
        tell: (language, source, { taken, open, refused }) => {
          const page = received.get(keyOf(language, source));
          if (page !== undefined) imported.set(page, { language, source, files: page.files, taken, open, refused });
        },
      },
    },
    // What is not in the files is found in the book, or waits for its translators; nothing is sent anywhere.
    { ...ports, openEngine: async () => createMemoryEngine() },
  );
  const lost = [...received.values()].filter((page) => !imported.has(page));
  for (const {
    source,
    language,
    files: [first = ''],
  } of lost)
    ports.log.warn(`${first}: ${source} is no page that ${language} has to translate now; nothing of it was taken`);
  return { ...result, imported: [...imported.values()] };
}

async function readFiles(files: readonly string[], ports: Ports): Promise<Map<string, PageFiles>> {
  const pages = new Map<string, PageFiles>();
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readDataText(file, ports.disk) })));
  for (const { file, text } of texts)
    for (const { path: source, to: language, units } of readXliff(file, text)) {
      const key = keyOf(language, source);
      const known = pages.get(key);
      pages.set(key, {
        language,
        source,
        files: [...(known?.files ?? []), file],
        units: [...(known?.units ?? []), ...units],
      });
    }
  return pages;
}

function keyOf(language: string, source: string): string {
  return `${language} ${source}`;
}

/** What became of each page, and what was refused, a line each. */
export function renderImport(imported: readonly ImportedPage[]): string[] {
  return imported.flatMap(({ language, source, taken, open, refused }) => [
    `${language} ${source}: ${taken} taken, ${open} still to translate, ${refused.length} refused`,
    ...refused.map(({ id, text, reason }) => `refused: ${language} ${source} ${id}: ${reason}: ${text}`),
  ]);
}
