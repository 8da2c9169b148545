/**
 * What customises the translation into one language, made from its own book: parallel data of the pages that the
 * translators have merged, and their terminology. Worked out when an engine asks, at most once.
 */

import { readPairs } from '../../../base/read-pairs.ts';
import type { FileEntry } from '../../../book/books.ts';
import { findBase, findTarget, type Translation } from '../../../book/translated-pages.ts';
import type { Resources, TranslationBatch } from '../../../engine/engine.ts';
import { makeDataFile, offerFile } from '../../../parallel-data/data-file.ts';
import { addPairs, type TextPair } from '../../../parallel-data/read-file.ts';
import { describeRefused } from '../../../parallel-data/terminology.ts';
import { decideTerminology, type Terminology } from '../../../parallel-data/terminology-file.ts';
import { Guide } from '../../../retrieval/guidance.ts';
import { ConfigError } from '../../../shared/errors.ts';
import { nameSome } from '../../../shared/name-some.ts';
import { once } from '../../../shared/once.ts';
import { decodeGlossary } from '../../../shared/page-text.ts';
import { nameSettings } from '../data/align-book.ts';
import { type BookPage, type BookUnits, gatherUnits } from '../data/book-data.ts';
import type { RunContext } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';
import { readRecords } from '../open/read-records.ts';
import { readState } from '../open/read-state.ts';
import { readPairFiles } from './further-pairs.ts';
import { type Ingredients, keepResources } from './kept-resources.ts';

/** What translators want beside the text: the book's own pairs as TMX, and its terms as CSV. */
export interface BookFiles {
  readonly memory?: string;
  readonly terminology?: string;
}

/** Make them of what the translators have merged; absent where there is nothing, or the settings ask for none. */
export async function loadBookFiles(translation: OpenTranslation, context: RunContext): Promise<BookFiles> {
  const book = await readBook(translation, context);
  if (book === undefined) return {};
  const { settings } = context.run;
  const unit = settings.engine.parallelData === 'paragraph' ? 'paragraph' : 'sentence';
  const rows = [{ language: translation.settings.language, units: [...book.units.units, ...book.further] }];
  const memory = makeDataFile(settings.source.language, rows, { format: 'tmx', unit });
  return {
    ...(memory.records === 0 ? {} : { memory: memory.text }),
    ...(book.terminology === undefined ? {} : { terminology: book.terminology.file.text }),
  };
}

/** What an engine may ask for; each is worked out at most once, and both from one reading of the book. */
export type BookLoaders = Required<Pick<TranslationBatch, 'loadResources' | 'loadGuidance'>>;

export function makeLoaders(translation: OpenTranslation, context: RunContext): BookLoaders {
  const { readNow, ...merged } = openMerged(translation, context);
  return {
    loadResources: once(async () => {
      const make = async () => makeResources(await readNow(), translation, context);
      const ingredients = await merged.listIngredients();
      return ingredients === undefined ? make() : keepResources(ingredients, make, context.aligner.cache);
    }),
    loadGuidance: once(async () => makeGuide(await readNow(), context).open()),
  };
}

/** Reads the merged book when it is asked for, and lets go of it: it is as large as the book, in each language. */
function openMerged(open: OpenTranslation, context: RunContext) {
  const readTranslation = once(() => readMerged(open, context));
  let reading: Promise<MergedBook | undefined> | undefined;
  return {
    readNow: () => {
      reading ??= readBook(open, context, readTranslation).finally(() => {
        reading = undefined;
      });
      return reading;
    },
    /** What the resources are made from; `undefined` where that is nothing, or not known by its content. */
    listIngredients: async (): Promise<Ingredients | undefined> => {
      const { engine, limits, source } = context.run.settings;
      const { language, terminology } = open.settings;
      const isNothing = engine.parallelData === 'none' && terminology === undefined;
      const hasFiles = engine.parallelData !== 'none' && engine.parallelDataFiles.length > 0;
      if (isNothing || hasFiles) return undefined;
      const merged = await readTranslation();
      const { pageBytes, lineBytes, nesting, underlines, glossaryBytes } = limits;
      const glossary = terminology === undefined ? [] : [terminology, merged.files.get(terminology)?.blob];
      const pages = listMergedPages(merged, context).map(({ path, target, entry, base }) => {
        return [path, target, entry.blob, base.origin, base.blob];
      });
      const settings = nameSettings({ from: source.language, to: language, dialect: source.dialect });
      return {
        how: [settings, engine.parallelData, context.run.source.name].join(' '),
        what: { pages, glossary, limits: [pageBytes, lineBytes, nesting, underlines, glossaryBytes] },
      };
    },
  };
}

/** What the translators have merged; absent where the settings ask for nothing of it. */
interface MergedBook {
  readonly units: BookUnits;
  /** In the order that the units number them. */
  readonly pages: readonly BookPage[];
  /** Of `engine.parallel-data-files`. */
  readonly further: readonly TextPair[];
  readonly terminology?: Terminology;
}

async function readBook(
  open: OpenTranslation,
  context: RunContext,
  readTranslation: () => Promise<Translation> = () => readMerged(open, context),
): Promise<MergedBook | undefined> {
  const { run, ports } = context;
  const { parallelData } = run.settings.engine;
  const { language, terminology: glossary } = open.settings;
  if (parallelData === 'none' && glossary === undefined) return undefined;
  ports.log.info(`${language}: making parallel data of what the translators have merged`);
  const merged = await readTranslation();
  const { dialect, language: from } = run.settings.source;
  const unit = parallelData === 'paragraph' ? 'paragraph' : 'sentence';
  const pages = await readMergedPages(merged, open, context);
  const units = await gatherUnits(pages, { from, to: language, dialect, unit }, context.aligner);
  ports.log.info(`${language}: ${units.units.length} ${unit} pairs from ${units.report.pages.length} pages`);
  const further = await readFurtherPairs(units, open, context);
  if (glossary === undefined) return { units, pages, further };
  const input = { open, merged, book: units, from, run, log: ports.log };
  return { units, pages, further, terminology: await readTerminology(glossary, input) };
}

function makeResources(book: MergedBook | undefined, { settings }: OpenTranslation, { run }: RunContext): Resources {
  if (book === undefined) return {};
  const { parallelData } = run.settings.engine;
  const unit = parallelData === 'paragraph' ? 'paragraph' : 'sentence';
  const wanted = parallelData === 'none' ? [] : [...book.units.units, ...book.further];
  const rows = [{ language: settings.language, units: wanted }];
  return {
    ...(wanted.length === 0
      ? {}
      : { parallelData: offerFile(makeDataFile(run.settings.source.language, rows, { format: 'csv', unit })) }),
    ...(book.terminology === undefined ? {} : { terminology: offerFile(book.terminology.file) }),
  };
}

function makeGuide(book: MergedBook | undefined, { run }: RunContext): Guide {
  const isShown = run.settings.engine.parallelData !== 'none';
  const pairs = (isShown ? (book?.units.units ?? []) : []).map(({ source, target, page }) => ({
    source,
    target,
    page: book?.pages[page]?.name ?? '',
  }));
  const further = (book?.further ?? []).map(({ source, target }) => ({ source, target, page: '' }));
  return new Guide({ pairs: [...pairs, ...further], terms: book?.terminology?.terms ?? [] });
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
  const { added, own, unfit } = addPairs(book.units, await readPairFiles(language, context));
  const { log } = context.ports;
  const files = nameSome(parallelDataFiles);
  log.info(`${language}: ${countPairs(added.length)} more from ${files}, beside ${own} that the book has itself`);
  if (unfit > 0) log.warn(`${language}: ${countPairs(unfit)} of ${files} left out: the service takes them in no file`);
  return added;
}

function countPairs(count: number): string {
  return count === 1 ? 'one pair' : `${count} pairs`;
}

/** The translation as its target branch has it, without the open proposal. */
export async function readMerged(open: OpenTranslation, { run }: RunContext): Promise<Translation> {
  const { book, base } = open;
  const files = await book.listFiles(base.targetHead);
  const translation = { ...open.translation, files, state: await readState(book, files, open) };
  const request = { translation, head: base.targetHead, touched: undefined };
  return { ...translation, records: await readRecords(run, open, request) };
}

/** A page that the translators have merged, with the path of its source. */
export interface MergedPage extends BookPage {
  readonly path: string;
}

/** Every page of the target branch whose base is recorded, with that base. A text that cannot be read is left out. */
export async function readMergedPages(
  merged: Translation,
  { book }: OpenTranslation,
  { run, sourceFiles }: RunContext,
): Promise<MergedPage[]> {
  const pages = listMergedPages(merged, { run, sourceFiles });
  const texts = await readPairs(
    pages.map(({ entry, base }) => ({ target: entry.blob, base })),
    { source: run.source, target: book, limits: run.settings.limits },
  );
  return pages.flatMap(({ path, target: name }, at) => {
    const { base: source, target } = texts[at] ?? {};
    return source === undefined || target === undefined ? [] : [{ path, name, source, target }];
  });
}

/** The pages whose base is recorded, none of them read. */
function listMergedPages(merged: Translation, { run, sourceFiles }: Pick<RunContext, 'run' | 'sourceFiles'>) {
  return [...sourceFiles.values()].flatMap(({ path, kind }) => {
    const target = findTarget(merged, path);
    const entry = merged.files.get(target);
    const base = findBase(merged, target);
    const isRead = kind === 'file' && run.isPage(path) && entry?.kind === 'file' && base !== undefined;
    return isRead ? [{ path, target, entry, base }] : [];
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

async function readTerminology(
  path: string,
  { open, merged, book, from, run, log }: TerminologyInput,
): Promise<Terminology> {
  const entry: FileEntry | undefined = merged.files.get(path);
  const bytes = entry?.kind === 'file' ? (await open.book.readBlobs([entry.blob])).get(entry.blob) : undefined;
  const { language } = open.settings;
  if (bytes === undefined)
    throw new ConfigError(
      `target ${language}: terminology '${path}' is no file of ${open.book.location}; correct the path`,
    );
  const glossary = { name: path, text: decodeGlossary(path, bytes, run.settings.limits.glossaryBytes) };
  const terminology = decideTerminology([glossary], book.aligned, { from, to: language });
  const leftOut = describeRefused(terminology.refused);
  if (leftOut !== undefined) log.warn(`${language}: ${path}: ${leftOut}; 'amts terminology --json' names them`);
  return terminology;
}
