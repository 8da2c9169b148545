/**
 * What customises the translation into one language, made from its own book: parallel data of the pages that the
 * translators have merged, and their terminology. Worked out when an engine asks, at most once.
 */

import { readPairs } from '../../../base/read-pairs.ts';
import type { FileEntry } from '../../../book/books.ts';
import { compileGlobs } from '../../../book/page-globs.ts';
import { findBase, findTarget, type Translation } from '../../../book/translated-pages.ts';
import type { ResourceFile, Resources } from '../../../engine/engine.ts';
import { makeDataFile } from '../../../parallel-data/data-file.ts';
import { addPairs, readParallelData, type TextPair } from '../../../parallel-data/read-file.ts';
import { describeRefused } from '../../../parallel-data/terminology.ts';
import { decideTerminology } from '../../../parallel-data/terminology-file.ts';
import { ConfigError } from '../../../shared/errors.ts';
import { decodeGlossary, decodeText } from '../../../shared/page-text.ts';
import { type BookPage, type BookUnits, gatherUnits } from '../data/book-data.ts';
import type { RunContext } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';
import { readState } from '../open/read-state.ts';

/** @returns Gives the same resources each time. */
export function makeLoader(translation: OpenTranslation, context: RunContext): () => Promise<Resources> {
  let resources: Promise<Resources> | undefined;
  return () => {
    resources ??= loadResources(translation, context);
    return resources;
  };
}

async function loadResources(open: OpenTranslation, context: RunContext): Promise<Resources> {
  const { run, ports } = context;
  const { parallelData } = run.settings.engine;
  const { language, terminology: glossary } = open.settings;
  if (parallelData === 'none' && glossary === undefined) return {};
  ports.log.info(`${language}: making parallel data of what the translators have merged`);
  const merged = await readMerged(open);
  const { dialect, language: from } = run.settings.source;
  const unit = parallelData === 'paragraph' ? 'paragraph' : 'sentence';
  const options = { from, to: language, dialect, unit } as const;
  const book = await gatherUnits(await readMergedPages(merged, open, context), options, context.aligner);
  const units = [...book.units, ...(await readFurtherPairs(book, open, context))];
  const file = makeDataFile(from, [{ language, units }], { format: 'csv', unit });
  ports.log.info(`${language}: ${file.records} ${unit} pairs from ${book.report.pages.length} pages`);
  return {
    ...(parallelData === 'none' || file.records === 0 ? {} : { parallelData: file }),
    ...(glossary === undefined
      ? {}
      : { terminology: await makeTerminology(glossary, { open, merged, book, from, run, log: ports.log }) }),
  };
}

/** Pairs of `engine.parallel-data-files` that the book has not: of one source text the book's own translation counts. */
async function readFurtherPairs(
  book: BookUnits,
  open: OpenTranslation,
  context: RunContext,
): Promise<readonly TextPair[]> {
  const { parallelData, parallelDataFiles } = context.run.settings.engine;
  if (parallelData === 'none' || parallelDataFiles.length === 0) return [];
  const { language } = open.settings;
  const languages = { from: context.run.settings.source.language, to: language };
  const texts = await Promise.all(parallelDataFiles.map(async (name) => readDataFile(name, context)));
  const pairs = parallelDataFiles.flatMap((name, at) => readParallelData({ name, text: texts[at] ?? '' }, languages));
  const { added, own, unfit } = addPairs(book.units, pairs);
  const { log } = context.ports;
  const files = parallelDataFiles.join(', ');
  log.info(`${language}: ${countPairs(added.length)} more from ${files}, beside ${own} that the book has itself`);
  if (unfit > 0) log.warn(`${language}: ${countPairs(unfit)} of ${files} left out: the service takes them in no file`);
  return added;
}

function countPairs(count: number): string {
  return count === 1 ? 'one pair' : `${count} pairs`;
}

/** A file of the source, as committed; else of this machine. */
async function readDataFile(path: string, { run, sourceFiles, ports }: RunContext): Promise<string> {
  const entry = sourceFiles.get(path);
  const committed = entry?.kind === 'file' ? (await run.source.readBlobs([entry.blob])).get(entry.blob) : undefined;
  const bytes = committed ?? (await ports.disk.readFile(path));
  if (bytes === undefined)
    throw new ConfigError(
      `engine.parallel-data-files '${path}' is no file of the source or of this machine; correct the path`,
    );
  return decodeText(path, bytes);
}

/** The translation as its target branch has it, without the open proposal. */
async function readMerged({ book, base, translation }: OpenTranslation): Promise<Translation> {
  const files = await book.listFiles(base.targetHead);
  return { ...translation, files, state: await readState(book, files) };
}

/** Every page of the target branch whose base is recorded, with that base. A text that cannot be read is left out. */
async function readMergedPages(
  merged: Translation,
  { book }: OpenTranslation,
  { run, sourceFiles }: RunContext,
): Promise<BookPage[]> {
  const isPage = compileGlobs(run.settings.source.pages);
  const pages = [...sourceFiles.values()].flatMap(({ path, kind }) => {
    const target = findTarget(merged, path);
    const entry = merged.files.get(target);
    const base = findBase(merged, target);
    const isRead = kind === 'file' && isPage(path) && entry?.kind === 'file' && base !== undefined;
    return isRead ? [{ target, entry, base }] : [];
  });
  const texts = await readPairs(
    pages.map(({ entry, base }) => ({ target: entry.blob, base })),
    { source: run.source, target: book },
  );
  return pages.flatMap(({ target: name }, at) => {
    const { base: source, target } = texts[at] ?? {};
    return source === undefined || target === undefined ? [] : [{ name, source, target }];
  });
}

interface TerminologyInput {
  readonly open: OpenTranslation;
  readonly merged: Translation;
  readonly book: BookUnits;
  readonly from: string;
  readonly run: RunContext['run'];
  readonly log: RunContext['ports']['log'];
}

async function makeTerminology(
  path: string,
  { open, merged, book, from, run, log }: TerminologyInput,
): Promise<ResourceFile> {
  const entry: FileEntry | undefined = merged.files.get(path);
  const bytes = entry?.kind === 'file' ? (await open.book.readBlobs([entry.blob])).get(entry.blob) : undefined;
  const { language } = open.settings;
  if (bytes === undefined)
    throw new ConfigError(
      `target ${language}: terminology '${path}' is no file of ${open.book.location}; correct the path`,
    );
  const glossary = { name: path, text: decodeGlossary(path, bytes, run.settings.limits.glossaryBytes) };
  const { file, refused } = decideTerminology([glossary], book.aligned, { from, to: language });
  const leftOut = describeRefused(refused);
  if (leftOut !== undefined) log.warn(`${language}: ${path}: ${leftOut}; 'amts terminology --json' names them`);
  return file;
}
