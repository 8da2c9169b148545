/** The account of `amts parallel-data` for a terminal. */

interface LanguageCounts {
  readonly language: string;
  readonly sourceSentences: number;
  readonly targetSentences: number;
  readonly rows: number;
  readonly units: number;
  readonly rejected: Readonly<Record<string, number>>;
  readonly cached: number;
  readonly pages: readonly unknown[];
}

interface FileCounts {
  readonly out?: string;
  readonly records: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly languages: readonly LanguageCounts[];
  readonly test?: { readonly out: string; readonly pages: readonly string[]; readonly records: number };
  readonly commands?: readonly string[];
}

/** A line for each language, one for each reason of its rejections, one for the file. */
export function renderParallelDataText({
  out,
  records,
  bytes,
  sha256,
  languages,
  test,
  commands = [],
}: FileCounts): readonly string[] {
  const lines = languages.flatMap((counts) => [
    `${counts.language}: ${counts.pages.length} pages (${counts.cached} from the cache), ${counts.sourceSentences} and ${counts.targetSentences} sentences, ${counts.rows} rows, ${counts.units} units`,
    ...Object.entries(counts.rejected)
      .filter(([, count]) => count > 0)
      .map(([reason, count]) => `  ${String(count).padStart(7)} ${reason}`),
  ]);
  const file = `${out ?? 'file'}: ${records} records, ${bytes} bytes, sha256 ${sha256}`;
  const apart = test === undefined ? [] : [`${test.out}: ${test.records} records of ${test.pages.length} pages`];
  return [...lines, file, ...apart, ...commands];
}
