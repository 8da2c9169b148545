/** A book of real pages with translations on a GitHub of this machine, for benches that run the action on it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalGitHub, type RepositoryHandle, startGitHub } from '../../__tests__/emulators/github/index.ts';
import { type ActionResult, type Inputs, runAction } from '../../__tests__/support/run-action.ts';
import { listRealPages } from '../../__tests__/support/shared-data.ts';

/** A page of the corpus: a translation, and the source that it was made from. */
export interface CorpusPage {
  readonly path: string;
  readonly base: string;
  readonly text: string;
}

/** Pages of a language of the corpus, by path. */
export function listCorpusPages(language: 'zh' | 'tr'): CorpusPage[] {
  const folder = `corpus/${language}/`;
  const texts = new Map(listRealPages('corpus').map(({ name, text }) => [name, text]));
  return [...texts].flatMap(([name, text]) => {
    const base = texts.get(name.replace(/\.md$/, '_origin.md'));
    return name.startsWith(folder) && base !== undefined ? [{ path: name.slice(folder.length), base, text }] : [];
  });
}

/** So many pages: those of the corpus over and over, each time in another folder. */
export function repeatPages(pages: readonly CorpusPage[], count: number): CorpusPage[] {
  return Array.from({ length: count }, (_, at) => {
    const page = pages[at % pages.length];
    if (page === undefined) throw new Error('the corpus has no page with its base');
    return { ...page, path: `part-${Math.floor(at / pages.length) + 1}/${page.path}` };
  });
}

export interface BookRequest {
  /** Pages of the source by path. */
  readonly source: Readonly<Record<string, string>>;
  /** By language, what the translators have. */
  readonly translations: Readonly<Record<string, readonly CorpusPage[]>>;
  /** `engine:` of the configuration. */
  readonly engine: string;
  /** Variables of services. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface BookOnGitHub {
  readonly github: LocalGitHub;
  readonly source: RepositoryHandle;
  /** @throws when the run is not green. */
  run(inputs?: Inputs): Promise<ActionResult & { readonly seconds: number }>;
  stop(): Promise<void>;
}

export async function startBook({ source, translations, engine, environment }: BookRequest): Promise<BookOnGitHub> {
  const github = await startGitHub();
  const folder = mkdtempSync(join(tmpdir(), 'amts-bench-'));
  const create = (name: string, files: Readonly<Record<string, string>>) =>
    github.createRepository({ owner: 'bench', name, files: { 'README.md': `# ${name}\n`, ...files } });
  const languages = Object.keys(translations);
  const targets = languages.map((language) => `  - { language: ${language}, repository: bench/book-${language} }\n`);
  const book = await create('book', { ...source, 'amts.yml': `targets:\n${targets.join('')}${engine}` });
  // oxlint-disable-next-line no-await-in-loop -- a thousand files at a time are enough
  for (const [language, pages] of Object.entries(translations)) await create(`book-${language}`, withBases(pages));
  const token = github.createToken();
  return {
    github,
    source: book,
    async run(inputs = {}) {
      const startedMs = Date.now();
      const variables = { ...environment, GITHUB_API_URL: github.apiUrl, GITHUB_REPOSITORY: book.fullName };
      const given = { source: book.fullName, 'github-token': token, ...inputs };
      const result = await runAction(given, folder, { environment: variables });
      if (result.exitCode !== 0) throw new Error(result.stdout + result.stderr);
      return { ...result, seconds: (Date.now() - startedMs) / 1000 };
    },
    async stop() {
      await github.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function withBases(pages: readonly CorpusPage[]): Record<string, string> {
  return Object.fromEntries(
    pages.flatMap(({ path, text, base }) => [
      [path, text],
      [path.replace(/\.md$/, '_origin.md'), base],
    ]),
  );
}
