/** What benches print, and how they stop when they cannot run. */
import { SHARED_MISSING } from '../../__tests__/support/shared-data.ts';

export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Print rows in columns; the first column is set left, the others right. */
export function printTable(rows: readonly (readonly (string | number)[])[]): void {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  for (const row of cells)
    print(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
}

/** A line on standard error that the next one overwrites; nothing where nobody watches. */
export function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}

/** End with exit code 2 and the reason, unless the real pages are there. */
export function requireSharedData(): void {
  if (SHARED_MISSING === undefined) return;
  process.stderr.write(`This bench cannot run: ${SHARED_MISSING}\n`);
  process.exit(2);
}
