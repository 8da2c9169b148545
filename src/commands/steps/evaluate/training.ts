/**
 * What the arms of one direction learn from: every page that is not held out, as parallel data, as examples to look up
 * and as a memory, and files of pairs. The leak check leaves out pages that are nearly copies of a held-out one, and
 * pairs of files that say what it says.
 */
import { alignPages, pairPages } from '../../../align/pages.ts';
import { trainLexicon } from '../../../align/train.ts';
import type { Dialect } from '../../../config/choices.ts';
import type { FindGuidance, ResourceFile } from '../../../engine/engine.ts';
import type { TrainingReport } from '../../../evaluate/compare/report.ts';
import { leaveOutHeldOut } from '../../../evaluate/pages/file-leaks.ts';
import type { HeldOutPage, Languages } from '../../../evaluate/pages/held-out.ts';
import { countLeaks, findNearCopies, type HeldOutTexts } from '../../../evaluate/pages/leaks.ts';
import { parsePage } from '../../../markdown/parse.ts';
import { makeDataFile, offerFile } from '../../../parallel-data/data-file.ts';
import type { PlacedRow } from '../../../parallel-data/filter.ts';
import { addPairs, type TextPair } from '../../../parallel-data/read-file.ts';
import { Guide } from '../../../retrieval/guidance.ts';
import { once } from '../../../shared/once.ts';
import { readPageMemory, TranslationMemory } from '../../../update/plan/memory.ts';
import type { AlignPorts } from '../data/align-book.ts';
import { type BookPage, gatherUnits } from '../data/book-data.ts';
import { openMemory, packMemory } from '../plan/packed-memory.ts';
import type { Learns } from './arms.ts';

export interface TrainingOptions extends Languages {
  readonly dialect: Dialect;
}

/** What is learnt from the pages that are not held out, and from files of pairs. */
export interface Training {
  readonly report: TrainingReport;
  /** Parallel data as a file; without any pair `undefined`. */
  readonly makeFile: (learns: Learns) => ResourceFile | undefined;
  /** The same as what is looked up for single sentences. Terminology is given to no arm. */
  readonly openGuidance: (learns: Learns) => FindGuidance;
  /** Made when an arm first asks. */
  readonly openMemory: () => TranslationMemory;
}

/** What there is to learn from. */
export interface TrainingTexts {
  /** Pages that are not held out. */
  readonly pages: readonly BookPage[];
  readonly heldOut: readonly HeldOutPage[];
  /** Pairs of files; `undefined` when no arm asks for them. */
  readonly further: readonly TextPair[] | undefined;
}

export async function prepareTraining(
  { pages, heldOut, further }: TrainingTexts,
  { options, ports }: { options: TrainingOptions; ports: AlignPorts },
): Promise<Training> {
  const [sentences, paragraphs] = await Promise.all(
    (['sentence', 'paragraph'] as const).map(
      async (unit) => (await gatherUnits(pages, { ...options, unit }, ports)).units,
    ),
  );
  const texts = heldOut.map(listTexts);
  const copies = findNearCopies(texts, sentences ?? []);
  const copied = new Set(copies.map(({ page }) => page));
  const isFit = ({ page }: PlacedRow) => !copied.has(page);
  const [sentence = [], paragraph = []] = [sentences, paragraphs].map((units = []) => units.filter(isFit));
  const files = further === undefined ? undefined : leaveOutHeldOut(further, texts);
  const choose = (learns: Learns) => choosePairs(learns, { sentence, paragraph, none: [] }, files?.pairs ?? []);
  const count = (learns: Learns) => choose(learns).length;
  const fitPages = pages.filter((_, at) => !copied.has(at));
  return {
    makeFile: (learns) => makeFile(choose(learns), learns, options),
    openGuidance: openByKey((learns) => new Guide({ pairs: choose(learns), terms: [] }).open()),
    openMemory: once(() => makeMemory(fitPages, options)),
    report: {
      ...countLeaks(texts, sentence),
      pages: fitPages.length,
      sentencePairs: makeFile(sentence, { book: 'sentence' }, options)?.records ?? 0,
      paragraphPairs: makeFile(paragraph, { book: 'paragraph' }, options)?.records ?? 0,
      nearCopies: copies.map(({ page, of, share }) => ({ page: pages[page]?.name ?? '', of, share })),
      ...(files === undefined
        ? {}
        : { files: { pairs: count({ book: 'none', files: true }), leftOut: files.leftOut } }),
    },
  };
}

/** Of one source text the book's own translation counts. */
function choosePairs(
  { book, files }: Learns,
  units: Readonly<Record<Learns['book'], readonly PlacedRow[]>>,
  further: readonly TextPair[],
): readonly TextPair[] {
  return files ? [...units[book], ...addPairs(units[book], further).added] : units[book];
}

function listTexts({ name, source, target }: HeldOutPage): HeldOutTexts {
  return { name, sources: source.texts, targets: target.texts };
}

function makeFile(
  units: readonly TextPair[],
  { book }: Pick<Learns, 'book'>,
  { from, to }: Languages,
): ResourceFile | undefined {
  const unit = book === 'paragraph' ? 'paragraph' : 'sentence';
  const file = makeDataFile(from, [{ language: to, units }], { format: 'csv', unit });
  return file.records === 0 ? undefined : offerFile(file);
}

function makeMemory(pages: readonly BookPage[], { from, to, dialect }: TrainingOptions): TranslationMemory {
  const parsed = pages.map(({ source, target }) => ({
    base: parsePage(source, { language: from, dialect }),
    target: parsePage(target, { language: to, dialect }),
  }));
  const lexicon = trainLexicon(parsed.map(({ base, target }) => pairPages(base, target)));
  return new TranslationMemory(
    parsed.map(({ base, target }) =>
      openMemory(packMemory(readPageMemory({ base, target, alignment: alignPages(base, target, { lexicon }) }))),
    ),
  );
}

/** Each kind of learning has its index, which is made once for all arms. */
function openByKey<T>(make: (learns: Learns) => T): (learns: Learns) => T {
  const made = new Map<string, T>();
  return (learns) => {
    const key = JSON.stringify(learns);
    const known = made.get(key) ?? make(learns);
    made.set(key, known);
    return known;
  };
}
