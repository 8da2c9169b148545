/**
 * An engine that is asked for each segment once in a process: when a branch has moved and a page is planned again, or
 * two translations share a repository, what a machine has answered already is not asked again.
 */
import type { DocumentResult, Engine, Job, SegmentTranslation, TranslationDocument } from './engine.ts';

/** @returns An engine whose jobs live in this process only. */
export function rememberAnswers(engine: Engine): Engine {
  const answers = new Map<string, string>();
  const inner = new WeakMap<Job, Job>();
  const find = (document: TranslationDocument, html: string) => answers.get(nameAnswer(document, html));
  const dropKnown = (documents: readonly TranslationDocument[]) =>
    documents
      .map((document) => ({ ...document, segments: document.segments.filter(({ html }) => !find(document, html)) }))
      .filter(({ segments }) => segments.length > 0);
  return {
    kind: engine.kind,
    estimate: (batch, options) => engine.estimate({ ...batch, documents: dropKnown(batch.documents) }, options),
    async submit(batch) {
      const documents = dropKnown(batch.documents);
      const job: Job = { version: 1, engine: engine.kind, documents: batch.documents };
      if (documents.length > 0) inner.set(job, await engine.submit({ ...batch, documents }));
      return job;
    },
    async collect(job, options) {
      const asked = inner.get(job);
      if (asked === undefined) return { status: 'done', results: job.documents.map((document) => recall(document)) };
      const collected = await engine.collect(asked, options);
      if (collected.status === 'running') return collected;
      const fresh = new Map(collected.results.map((result) => [result.name, result]));
      const results = job.documents.map((document) => recall(document, fresh.get(document.name)));
      for (const document of job.documents) remember(document, fresh.get(document.name));
      return { ...collected, results };
    },
    async settle(job) {
      const asked = inner.get(job);
      if (asked !== undefined) await engine.settle(asked);
    },
  };

  /** What came back now, with what was known before. */
  function recall(document: TranslationDocument, fresh?: DocumentResult): DocumentResult {
    if (fresh !== undefined && !('segments' in fresh)) return fresh;
    const known = document.segments.flatMap(({ id, html }): SegmentTranslation[] => {
      const answer = find(document, html);
      return answer === undefined ? [] : [{ id, origin: 'machine', html: answer }];
    });
    return { name: document.name, segments: [...(fresh?.segments ?? []), ...known] };
  }

  function remember(document: TranslationDocument, result: DocumentResult | undefined): void {
    if (result === undefined || !('segments' in result)) return;
    const asked = new Map(document.segments.map(({ id, html }) => [id, html]));
    for (const segment of result.segments) {
      const html = asked.get(segment.id);
      if (segment.origin === 'machine' && html !== undefined) answers.set(nameAnswer(document, html), segment.html);
    }
  }
}

function nameAnswer({ sourceLanguage, targetLanguage }: TranslationDocument, html: string): string {
  return `${sourceLanguage} ${targetLanguage} ${html}`;
}
