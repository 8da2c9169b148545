/**
 * What the arms of one direction learn from: every page that is not held out, as parallel data and as a memory. The
 * leak check leaves out pages that are nearly copies of a held-out one.
 */
import { alignPages, pairPages } from '../../../align/pages.ts';
import { trainLexicon } from '../../../align/train.ts';
import type { Dialect } from '../../../config/choices.ts';
import type { ResourceFile } from '../../../engine/engine.ts';
import type { TrainingReport } from '../../../evaluate/compare/report.ts';
import type { HeldOutPage, Languages } from '../../../evaluate/pages/held-out.ts';
import { countLeaks, findNearCopies, type HeldOutTexts } from '../../../evaluate/pages/leaks.ts';
import { parsePage } from '../../../markdown/parse.ts';
import { makeDataFile } from '../../../parallel-data/data-file.ts';
import type { PlacedRow } from '../../../parallel-data/filter.ts';
import type { Unit } from '../../../parallel-data/render.ts';
import { once } from '../../../shared/once.ts';
import { listMemoryEntries, TranslationMemory } from '../../../update/plan/memory.ts';
import type { AlignPorts } from '../data/align-book.ts';
import { type BookPage, gatherUnits } from '../data/book-data.ts';

export interface TrainingOptions extends Languages {
  readonly dialect: Dialect;
}

/** What is learnt from the pages that are not held out. */
export interface Training {
  readonly report: TrainingReport;
  readonly files: Readonly<Record<Unit, ResourceFile>>;
  /** Made when an arm first asks. */
  readonly openMemory: () => TranslationMemory;
}

/** @param pages Those that are not held out. */
export async function prepareTraining(
  pages: readonly BookPage[],
  heldOut: readonly HeldOutPage[],
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
  const [fitSentences, fitParagraphs] = [sentences, paragraphs].map((units) => (units ?? []).filter(isFit));
  const files = {
    sentence: makeFile(fitSentences ?? [], 'sentence', options),
    paragraph: makeFile(fitParagraphs ?? [], 'paragraph', options),
  };
  const fitPages = pages.filter((_, at) => !copied.has(at));
  return {
    files,
    openMemory: once(() => makeMemory(fitPages, options)),
    report: {
      ...countLeaks(texts, fitSentences ?? []),
      pages: fitPages.length,
      sentencePairs: files.sentence.records,
      paragraphPairs: files.paragraph.records,
      nearCopies: copies.map(({ page, of, share }) => ({ page: pages[page]?.name ?? '', of, share })),
    },
  };
}

function listTexts({ name, source, target }: HeldOutPage): HeldOutTexts {
  return { name, sources: source.texts, targets: target.texts };
}

function makeFile(units: readonly PlacedRow[], unit: Unit, { from, to }: Languages): ResourceFile {
  return makeDataFile(from, [{ language: to, units }], { format: 'csv', unit });
}

function makeMemory(pages: readonly BookPage[], { from, to, dialect }: TrainingOptions): TranslationMemory {
  const parsed = pages.map(({ source, target }) => ({
    base: parsePage(source, { language: from, dialect }),
    target: parsePage(target, { language: to, dialect }),
  }));
  const lexicon = trainLexicon(parsed.map(({ base, target }) => pairPages(base, target)));
  return new TranslationMemory(
    parsed.flatMap(({ base, target }) =>
      listMemoryEntries({ base, target, alignment: alignPages(base, target, { lexicon }) }),
    ),
  );
}
