/** `amts check`: structural differences between a source page and its translation. */

import { extname, join, parse } from 'node:path';
import { pairPages } from '../align/pages.ts';
import { trainLexicon } from '../align/train.ts';
import { checkPage } from '../check/check.ts';
import type { Finding } from '../check/finding.ts';
import type { Dialect } from '../config/choices.ts';
import type { Page } from '../markdown/page.ts';
import { parsePage } from '../markdown/parse.ts';
import { readPageDigest } from '../parallel-data/page-digest.ts';
import { alignDigests } from '../parallel-data/page-rows.ts';
import { judgePage, type PageVerdict } from '../parallel-data/page-verdict.ts';
import { assertLanguages } from '../shared/languages.ts';
import { onPage } from '../shared/page-crash.ts';
import type { PageLimits } from '../shared/page-limits.ts';
import { decodePage } from '../shared/page-text.ts';
import type { Disk } from './ports.ts';
import { readNeighbours } from './steps/data/neighbours.ts';
import { readLimits } from './steps/data/read-limits.ts';
import { readText } from './steps/data/read-text.ts';

export interface CheckOptions {
  readonly source: string;
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly dialect: Dialect;
  /** Configuration with the limits; default: that of the current folder, if there is one. */
  readonly config?: string | undefined;
}

/** The findings; lines are those of `file`. */
export interface CheckReport {
  /** The translation. */
  readonly file: string;
  /** Whether next to nothing of the one stands in the other: they may not be the same page. */
  readonly isUnrelated: boolean;
  readonly findings: readonly Finding[];
}

/** @throws {ConfigError} when a file is missing or a language unknown. */
export async function check(options: CheckOptions, disk: Disk): Promise<CheckReport> {
  const { source, target, from, to, dialect } = options;
  assertLanguages(from, to);
  const limits = await readLimits(options.config, disk);
  const read = async (file: string, language: string) => {
    const text = await readText(file, disk, limits);
    return onPage(file, () => parsePage(text, { language, dialect }));
  };
  const [sourcePage, targetPage] = [await read(source, from), await read(target, to)];
  const isUnrelated = onPage(target, () => judge(sourcePage, targetPage, { from, to, dialect })) === 'unrelated';
  const beside = (file: string, page: Page) => readNeighbours(page, (path) => readBeside(file, path, { disk, limits }));
  const neighbours = { source: await beside(source, sourcePage), target: await beside(target, targetPage) };
  const findings = onPage(target, () => checkPage(sourcePage, targetPage, { dialect, neighbours }));
  return { file: target, isUnrelated, findings };
}

/** The page that a relative link of a file leads to, as far as it stands where the link says. */
async function readBeside(
  file: string,
  path: string,
  { disk, limits }: { readonly disk: Disk; readonly limits: PageLimits },
): Promise<string | undefined> {
  if (path.startsWith('/')) return undefined;
  const { dir, ext } = parse(file);
  const bare = path.replace(/\.html?$|(?<!\/)\/+$/, '');
  for (const name of [path, `${bare}${ext}`, `${bare}/index${ext}`]) {
    const place = join(dir, name);
    // oxlint-disable-next-line no-await-in-loop -- the first that is there
    if (extname(place) === ext && !(await disk.isFolder(place))) {
      // oxlint-disable-next-line no-await-in-loop
      const bytes = await disk.readFile(place);
      if (bytes !== undefined) return decodePage(place, bytes, limits);
    }
  }
  return undefined;
}

/** Findings on two pages that are no translations of each other say nothing. */
function judge(
  source: Page,
  target: Page,
  { from, to, dialect }: Pick<CheckOptions, 'from' | 'to' | 'dialect'>,
): PageVerdict {
  const lexicon = trainLexicon([pairPages(source, target)]);
  const pair = {
    source: readPageDigest({ text: source.text, language: from, dialect }),
    target: readPageDigest({ text: target.text, language: to, dialect }),
  };
  return judgePage(alignDigests(pair, lexicon), { from, to, minScore: 0.5 });
}
