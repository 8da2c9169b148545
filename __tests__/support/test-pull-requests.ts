/**
 * Pull requests of a clone: the port, kept in memory, and what translators do with them, which is done by real git. A
 * head stays in `refs/pull/<number>/head` when its branch is gone, as on GitHub.
 */
import type {
  PullRequestChange,
  PullRequestFacts,
  PullRequestResult,
  PullRequests,
  ReviewComment,
} from '../../src/pull-request/pull-requests.ts';
import { ServiceError } from '../../src/shared/errors.ts';
import type { TestRepository } from './repositories.ts';

export class TestPullRequests implements PullRequests {
  readonly #repository: TestRepository;
  readonly #facts: PullRequestFacts[] = [];
  #isRefusing = false;
  /** What was commented on lines. */
  readonly comments: (ReviewComment & { readonly commit: string })[] = [];

  constructor(repository: TestRepository) {
    this.#repository = repository;
  }

  async list(branch: string): Promise<readonly PullRequestFacts[]> {
    return this.#facts
      .map((facts) => (facts.state === 'open' ? { ...facts, headCommit: this.#readHead(facts) } : facts))
      .filter(({ head }) => head === branch)
      .toReversed();
  }

  async apply(change: PullRequestChange): Promise<PullRequestResult> {
    if (this.#isRefusing) {
      this.#isRefusing = false;
      throw new ServiceError('the service is away', { retryable: true });
    }
    const number = change.number ?? this.#facts.length + 1;
    const { head, base, title, body, isDraft } = change;
    const headCommit = this.#repository.git('rev-parse', head);
    const url = `https://example.org/pull/${number}`;
    this.#facts[number - 1] = { number, url, state: 'open', head, headCommit, base, title, body, isDraft };
    return { number, url, isNew: change.number === undefined, warnings: [] };
  }

  async listReviewComments(): Promise<[]> {
    return [];
  }

  async review(_: number, commit: string, comments: readonly ReviewComment[]): Promise<string[]> {
    this.comments.push(...comments.map((comment) => ({ ...comment, commit })));
    return [];
  }

  /** Merge as the button of GitHub does, by a commit, by one commit, or by a commit for each. */
  merge(number: number, method: 'merge' | 'squash' | 'rebase'): void {
    const { head, base } = this.#end(number, 'merged');
    const run = (...args: string[]) => this.#repository.git(...args);
    if (method === 'merge') run('merge', '-q', '--no-ff', '-m', `Merge #${number}`, head);
    if (method === 'squash') run('merge', '-q', '--squash', head);
    if (method === 'squash') run('commit', '-q', '-m', `Squash #${number}`);
    if (method === 'rebase') run('cherry-pick', `${base}..${head}`);
  }

  /** Fail the next time that a pull request is written. */
  refuseNext(): void {
    this.#isRefusing = true;
  }

  close(number: number): void {
    this.#end(number, 'closed');
  }

  reopen(number: number): void {
    const facts = this.#find(number);
    this.#facts[number - 1] = { ...facts, state: 'open' };
  }

  #end(number: number, state: 'merged' | 'closed'): PullRequestFacts {
    const facts = { ...this.#find(number), state };
    const ended = { ...facts, headCommit: this.#readHead(facts) };
    this.#facts[number - 1] = ended;
    this.#repository.git('update-ref', `refs/pull/${number}/head`, ended.headCommit);
    return ended;
  }

  #find(number: number): PullRequestFacts {
    const facts = this.#facts[number - 1];
    if (facts === undefined) throw new RangeError(`no pull request #${number}`);
    return facts;
  }

  #readHead({ head }: PullRequestFacts): string {
    return this.#repository.git('rev-parse', head);
  }
}
