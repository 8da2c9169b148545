/**
 * The proposals that were merged into one translation, page by page: the state file says what was delivered last, the
 * trees before and after the merge say what stood there and what people made of it.
 */
import type { FileEntry, MergeOfFile } from '../../../book/books.ts';
import { findBase, type Translation } from '../../../book/translated-pages.ts';
import { type MergedPageWork, measureMergedPage, type WrittenTexts } from '../../../evaluate/work/merged-page.ts';
import type { MergedProposal } from '../../../evaluate/work/merged-report.ts';
import { listSentences, type Page } from '../../../markdown/page.ts';
import { parsePage } from '../../../markdown/parse.ts';
import { fullKey, tokenizeSentence } from '../../../markdown/tokens.ts';
import { tryDecodePage } from '../../../shared/page-text.ts';
import { normaliseSpace } from '../../../shared/white-space.ts';
import type { UpdatePlan } from '../../../update/plan/plan.ts';
import type { RunContext } from '../open/open-run.ts';
import type { OpenTarget } from '../open/open-target.ts';
import { readState } from '../open/read-state.ts';
import { planPage } from '../plan/plan-page.ts';

/** A tree of the translation, with what its state file says. */
type Tree = Pick<Translation, 'files' | 'state'>;

/** A page of a merge, as blobs. */
interface MergedBlobs {
  readonly page: string;
  readonly proposal: string;
  readonly final: string;
  readonly old: string | undefined;
  readonly oldBase: string | undefined;
  readonly newBase: string;
}

/** Read the proposals. @returns Them, and what could not be measured. */
export async function readMergedProposals(
  target: OpenTarget,
  merges: readonly MergeOfFile[],
  context: RunContext,
): Promise<{ proposals: MergedProposal[]; notes: string[] }> {
  const proposals: MergedProposal[] = [];
  let missing = 0;
  for (const [at, merge] of merges.entries()) {
    context.ports.log.progress(`${target.settings.language}: merged proposals`, at, merges.length);
    // oxlint-disable-next-line no-await-in-loop -- one at a time: it is the processor that works here
    const { pages, lacking } = await readProposal(target, merge, context);
    missing += lacking;
    if (pages.length > 0) proposals.push({ commit: merge.after, ...merge, pages });
  }
  const why =
    target.place.kind === 'folder'
      ? "since the clone lacks what was proposed: git fetch origin 'refs/pull/*/head:refs/pull/*' brings it"
      : 'since GitHub has not kept what was proposed';
  const note = `${missing} merged pages could not be measured, ${why}`;
  return { proposals, notes: missing === 0 ? [] : [note] };
}

async function readProposal(
  target: OpenTarget,
  { before, after }: MergeOfFile,
  context: RunContext,
): Promise<{ pages: MergedProposal['pages']; lacking: number }> {
  const [old, fresh] = await Promise.all([readTree(target, before), readTree(target, after)]);
  const blobs = listBlobs({ old, fresh }, target);
  const wanted = blobs.flatMap(({ proposal, final, old: former = [], oldBase = [], newBase }) =>
    [proposal, final, newBase, former, oldBase].flat(),
  );
  const [inTarget, inSource] = await Promise.all([
    target.book.readBlobs(wanted),
    context.run.source.readBlobs(blobs.flatMap(({ oldBase = [], newBase }) => [newBase, oldBase].flat())),
  ]);
  const read = (blob: string | undefined) => {
    const bytes = blob === undefined ? undefined : (inTarget.get(blob) ?? inSource.get(blob));
    return bytes === undefined ? undefined : tryDecodePage(bytes, context.run.settings.limits);
  };
  const pages = blobs.map((page) => measure(page, read, { target, context }));
  const measured = pages.filter((page) => page !== undefined);
  return { pages: measured, lacking: pages.length - measured.length };
}

async function readTree({ book, ...place }: OpenTarget, commit: string): Promise<Tree> {
  const files = await book.listFiles(commit);
  return { files, state: await readState(book, files, place) };
}

/** Pages that were delivered anew between two trees. */
function listBlobs({ old, fresh }: { old: Tree; fresh: Tree }, { settings, layout }: OpenTarget): MergedBlobs[] {
  const translation = (tree: Tree): Translation => ({ ...tree, layout, basePattern: settings.base });
  return [...fresh.state].flatMap(([page, { targetBlob, sourceBlob }]) => {
    const before = old.state.get(page);
    const isSame = before?.targetBlob === targetBlob && before.sourceBlob === sourceBlob;
    const final = blobOf(fresh.files, page);
    if (isSame || final === undefined) return [];
    const oldPage = blobOf(old.files, page);
    const oldBase = findBase(translation(old), page)?.blob;
    return [{ page, proposal: targetBlob, final, old: oldPage, oldBase, newBase: sourceBlob }];
  });
}

function blobOf(files: ReadonlyMap<string, FileEntry>, path: string): string | undefined {
  const entry = files.get(path);
  return entry?.kind === 'file' ? entry.blob : undefined;
}

function measure(
  blobs: MergedBlobs,
  read: (blob: string | undefined) => string | undefined,
  { target: { settings }, context: { run } }: { target: OpenTarget; context: RunContext },
): (MergedPageWork & { page: string }) | undefined {
  const [proposal, final, source] = [blobs.proposal, blobs.final, blobs.newBase].map(read);
  if (proposal === undefined || final === undefined || source === undefined) return undefined;
  const [old, base] = [read(blobs.old), read(blobs.oldBase)];
  const { language: from, dialect } = run.settings.source;
  const parse = (text: string) => parsePage(text, { language: settings.language, dialect });
  const input = { source, ...(old === undefined || base === undefined ? {} : { old: { base, target: old } }) };
  const update = { ...run.settings.update, style: settings.style, keepTerms: settings.keepTerms };
  const plan = planPage(input, { from, to: settings.language, dialect, update });
  return {
    page: blobs.page,
    ...measureMergedPage({
      old: old === undefined ? undefined : parse(old),
      source: plan.source,
      proposal: parse(proposal),
      final: parse(final),
      written: listWritten(plan.update, plan.source),
    }),
  };
}

/** What a plan settles without an engine, by the text that it writes. */
function listWritten({ treatments }: UpdatePlan, source: Page): WrittenTexts {
  const names = { patched: 'patched', flagged: 'flagged', memory: 'recalled' } as const;
  const left = listSentences(source).map((sentence) => [fullKey(tokenizeSentence(source, sentence)), 'left'] as const);
  const written = treatments.flatMap((treatment) =>
    treatment.kind === 'patched' || treatment.kind === 'flagged' || treatment.kind === 'memory'
      ? [[normaliseSpace(treatment.text), names[treatment.kind]] as const]
      : [],
  );
  return new Map([...left, ...written]);
}
