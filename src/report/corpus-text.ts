/** The account of `amts corpus` for a terminal. */

interface FileCounts {
  readonly out: string;
  readonly rowsFile: string;
  readonly records: number;
  readonly bytes: number;
  readonly sha256: string;
}

type Counts = Readonly<Record<string, number>>;

interface CorpusCounts extends FileCounts {
  readonly pages: { readonly seen: number; readonly paired: number; readonly rejected: Counts };
  readonly pairs: { readonly found: number; readonly kept: number; readonly rejected: Counts };
  readonly rows: { readonly aligned: number; readonly kept: number; readonly rejected: Counts };
  readonly requests: number;
  readonly stopped: boolean;
}

/** A line for each stage, one for each reason of its rejections, one for the file. */
export function renderCorpusText(report: CorpusCounts): string {
  const { pages, pairs, rows, requests, stopped } = report;
  return [
    `pages: ${pages.seen} looked at, ${pages.paired} in a pair; requests: ${requests}`,
    ...listReasons(pages.rejected),
    `pairs of pages: ${pairs.found} found, ${pairs.kept} kept`,
    ...listReasons(pairs.rejected),
    `sentences: ${rows.aligned} aligned, ${rows.kept} kept`,
    ...listReasons(rows.rejected),
    ...(stopped ? ['stopped before the end: the same command goes on from here'] : []),
    ...describeFiles(report),
    '',
  ].join('\n');
}

interface MergeCounts extends FileCounts {
  readonly files: number;
  readonly rows: { readonly read: number; readonly kept: number; readonly rejected: Counts };
}

export function renderMergeText(report: MergeCounts): string {
  const { files, rows } = report;
  const first = `parts: ${files}; sentences: ${rows.read} read, ${rows.kept} kept`;
  return [first, ...listReasons(rows.rejected), ...describeFiles(report), ''].join('\n');
}

function listReasons(counts: Counts): string[] {
  return Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, count]) => `  ${String(count).padStart(7)} ${reason}`);
}

function describeFiles({ out, rowsFile, records, bytes, sha256 }: FileCounts): string[] {
  return [`${out}: ${records} records, ${bytes} bytes, sha256 ${sha256}`, `${rowsFile}: where each is from`];
}
