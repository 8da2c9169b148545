/** The check of a language repository, as annotations on the lines of its pages and as a job summary. */
import type { Annotation } from './annotations.ts';
import { renderCode, shorten } from './inert-text.ts';
import type { ReviewFinding } from './ledger.ts';

interface CheckedPage {
  readonly path: string;
  readonly findings: readonly ReviewFinding[];
}

/** GitHub shows ten annotations of a kind for each step. */
const MAX_ANNOTATIONS = 10;
const MAX_ROWS = 500;
const MAX_MESSAGE = 200;

/** Errors first; ten of each kind. */
export function planCheckAnnotations(pages: readonly CheckedPage[]): Annotation[] {
  const all = pages.flatMap(({ path, findings }) =>
    findings.map(({ severity, line, rule, message }) => ({ level: severity, message, title: rule, file: path, line })),
  );
  return (['error', 'warning'] as const).flatMap((level) =>
    all.filter((annotation) => annotation.level === level).slice(0, MAX_ANNOTATIONS),
  );
}

/** One row a finding. */
export function renderCheckSummary(pages: readonly CheckedPage[], withoutBase: number): string {
  const rows = pages.flatMap(({ path, findings }) =>
    findings.map(
      ({ severity, line, rule, message }) =>
        `| ${renderCode(`${path}:${line}`, true)} | ${severity} | ${rule} | ${renderCode(shorten(message, MAX_MESSAGE), true)} |`,
    ),
  );
  const skipped = withoutBase === 0 ? '' : ` ${withoutBase} have no base beside them and were not looked at.`;
  const head = `## AMTS: ${pages.length} pages checked, ${rows.length} findings\n\nOf each page the base beside it.${skipped}`;
  if (rows.length === 0) return `${head}\n`;
  const more = rows.length > MAX_ROWS ? [`| … and ${rows.length - MAX_ROWS} more | | | |`] : [];
  const table = ['| Place | | Rule | What |', '|---|---|---|---|', ...rows.slice(0, MAX_ROWS), ...more];
  return `${head}\n\n${table.join('\n')}\n`;
}
