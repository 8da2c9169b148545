/** How well a corpus agrees with what the author of the test site wrote. */
import type { Site } from './site.ts';

interface Row {
  readonly source: string;
  readonly target: string;
  readonly sourceUrl: string;
  readonly targetUrl: string;
}

interface Share {
  readonly precision: number;
  readonly recall: number;
}

export interface SiteScore {
  readonly pages: Share;
  readonly sentences: Share;
  /** Pairs that the author did not write. */
  readonly wrong: readonly Row[];
  readonly missed: readonly { readonly en: string; readonly es: string }[];
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** A row is right when both its sides are one sentence of the author, or the same run of neighbours. */
export function scoreRows(rows: readonly Row[], site: Site, isInSitemap: boolean): SiteScore {
  const pairs = site.pairs.filter(({ isOnlyInSitemap }) => isInSitemap || !isOnlyInSitemap);
  const pathOf = (address: string) => new URL(address).pathname.replace(/\/$/, '');
  const strip = (path: string) => path.replace(/\/$/, '').replace(/\.html$/, '');
  const truth = new Set(pairs.map(({ en, es }) => `${strip(en)} ${strip(es)}`));
  const found = new Set(
    rows.map(({ sourceUrl, targetUrl }) => `${strip(pathOf(sourceUrl))} ${strip(pathOf(targetUrl))}`),
  );
  const rightPages = [...found].filter((key) => truth.has(key)).length;
  const covered = new Set<number>();
  const wrong = rows.filter((row) => {
    const run = findRun(row, site.sentences);
    for (const at of run) covered.add(at);
    return run.length === 0;
  });
  return {
    pages: { precision: rightPages / Math.max(1, found.size), recall: rightPages / truth.size },
    sentences: {
      precision: (rows.length - wrong.length) / Math.max(1, rows.length),
      recall: covered.size / site.sentences.length,
    },
    wrong,
    missed: site.sentences.filter((_, at) => !covered.has(at)),
  };
}

const LONGEST_RUN = 4;

function findRun({ source, target }: Row, sentences: Site['sentences']): number[] {
  const [en, es] = [fold(source), fold(target)];
  for (let start = 0; start < sentences.length; start++)
    for (let length = 1; length <= LONGEST_RUN && start + length <= sentences.length; length++) {
      const run = sentences.slice(start, start + length);
      if (fold(run.map((pair) => pair.en).join('')) === en && fold(run.map((pair) => pair.es).join('')) === es)
        return run.map((_, at) => start + at);
    }
  return [];
}
