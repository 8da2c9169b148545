/** Tables of a benchmark on standard output, as Markdown. */

/** Print a table; columns are as wide as their widest cell. */
export function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((title, at) => Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)));
  for (const row of [header, widths.map((width) => '-'.repeat(width)), ...rows])
    process.stdout.write(`| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |\n`);
  process.stdout.write('\n');
}
