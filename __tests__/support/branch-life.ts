/**
 * A book, its Spanish translation with pull requests, and the people who work on both: what a test of the life of a
 * proposal branch needs. All that translators commit is kept in mind, so that a test can ask whether it is still there.
 */
import { sync } from '../../src/commands/sync.ts';
import type { Collected } from '../../src/engine/engine.ts';
import type { LanguageReport } from '../../src/report/ledger.ts';
import { makeBook, makePorts, type TestBook } from './book.ts';
import type { Files, TestRepository } from './repositories.ts';
import { TestPullRequests } from './test-pull-requests.ts';

export const BRANCH = 'amts/book';

export interface TestLife {
  readonly book: TestBook;
  readonly target: TestRepository;
  readonly pulls: TestPullRequests;
  /** Documents that the engine was given so far. */
  readonly sent: string[];
  /** Parallel data that the engine was given, run by run, when it asks for it. */
  readonly learnt: string[];
  /** Change the source page `tea.md`. @returns Its new text. */
  write(from: string, to: string): string;
  /** One run of the action. */
  run(options?: { readonly full?: boolean }): Promise<LanguageReport>;
  /** A commit of a translator. @returns Its id. */
  translate(branch: string, files: Files): string;
  /** {@link translate}, of a page of which a piece is replaced. */
  correct(branch: string, from: string, to: string, path?: string): string;
  /** Let something happen between the next reading of the branches and the commit. */
  interrupt(work: () => void): void;
  /** Fails when a commit of a translator is held by no branch and no pull request any more. */
  assertNothingLost(): void;
}

/**
 * @param options `hasPullRequests: false` for a clone of which no pull requests are known; `learns` for an engine that
 * asks for parallel data.
 */
export function startLife(options: { readonly hasPullRequests?: boolean; readonly learns?: boolean } = {}): TestLife {
  const book = makeBook();
  const { target } = book;
  const pulls = new TestPullRequests(target);
  const commits: string[] = [];
  const sent: string[] = [];
  const learnt: string[] = [];
  let interruption: (() => void) | undefined;
  const life: TestLife = {
    book,
    target,
    pulls,
    sent,
    learnt,
    write: (from, to) => {
      const text = book.source.read('HEAD', 'tea.md');
      const changed = replace(text, from, to);
      book.source.commit({ 'tea.md': changed });
      return changed;
    },
    run: async ({ full = false } = {}) => {
      const ports = await makePorts();
      const { report } = await sync(
        { ...book.options, full, dryRun: false, reportDir: 'report' },
        {
          ...ports,
          openTarget: async (place) => {
            const opened = await ports.openTarget(place);
            const commit: typeof opened.book.commit = (request) => {
              const work = interruption;
              interruption = undefined;
              work?.();
              return opened.book.commit(request);
            };
            const port = options.hasPullRequests === false ? {} : { pullRequests: pulls };
            return { book: { ...opened.book, commit }, ...port };
          },
          openEngine: async (settings) => {
            const engine = await ports.openEngine(settings);
            const submit: typeof engine.submit = async (batch) => {
              if (options.learns === true)
                learnt.push((await (await batch.loadResources()).parallelData?.load()) ?? '');
              sent.push(...batch.documents.flatMap(({ segments }) => segments.map(({ html }) => html)));
              return engine.submit(batch);
            };
            return { ...engine, submit, collect: async (...args) => speak(await engine.collect(...args)) };
          },
        },
      );
      const [language] = report.languages;
      if (language === undefined) throw new RangeError('no language');
      return language;
    },
    translate: (branch, files) => {
      const before = target.git('symbolic-ref', '--short', 'HEAD');
      target.git('checkout', '-q', branch);
      const commit = target.commit(files);
      target.git('checkout', '-q', before);
      commits.push(commit);
      return commit;
    },
    correct: (branch, from, to, path = 'tea.md') =>
      life.translate(branch, { [path]: replace(target.read(branch, path), from, to) }),
    interrupt: (work) => {
      interruption = work;
    },
    assertNothingLost: () => {
      const lost = commits.filter((commit) => target.git('for-each-ref', '--contains', commit) === '');
      if (lost.length > 0) throw new Error(`lost: ${lost.join(', ')}`);
    },
  };
  return life;
}

/** Marked words as words of a language that ends each in `o`, so that they make sentences. */
function speak(collected: Collected): Collected {
  if (collected.status === 'running') return collected;
  const results = collected.results.map((result) => {
    if (!('segments' in result)) return result;
    const segments = result.segments.map((segment) =>
      'html' in segment ? { ...segment, html: segment.html.replaceAll(/⟦([^⟧]*)⟧/g, '$1o') } : segment,
    );
    return { ...result, segments };
  });
  return { ...collected, results };
}

function replace(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new RangeError(`'${from}' is not in ${text}`);
  return text.replace(from, () => to);
}
