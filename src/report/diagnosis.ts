/** What `amts doctor` found: a line a check, with its remedy. */

/** `ok`, `bad` with a remedy, or `open`: it could not be asked, which is no fault. */
export type CheckStatus = 'ok' | 'bad' | 'open';

export interface CheckLine {
  readonly part: 'program' | 'configuration' | 'source' | 'target' | 'engine' | 'workflow';
  readonly status: CheckStatus;
  readonly what: string;
  /** What to do; of a line that is not `ok`. */
  readonly remedy?: string;
}

export interface Diagnosis {
  readonly version: 1;
  readonly command: 'doctor';
  readonly program: string;
  readonly checks: readonly CheckLine[];
  readonly totals: Readonly<Record<CheckStatus, number>>;
}

export const ok = (part: CheckLine['part'], what: string): CheckLine => ({ part, status: 'ok', what });
export const bad = (part: CheckLine['part'], what: string, remedy: string): CheckLine => ({
  part,
  status: 'bad',
  what,
  remedy,
});
export const open = (part: CheckLine['part'], what: string, remedy: string): CheckLine => ({
  part,
  status: 'open',
  what,
  remedy,
});

export function describeDiagnosis(program: string, checks: readonly CheckLine[]): Diagnosis {
  const count = (status: CheckStatus) => checks.filter((line) => line.status === status).length;
  const totals = { ok: count('ok'), bad: count('bad'), open: count('open') };
  return { version: 1, command: 'doctor', program, checks, totals };
}

const SIGNS = { ok: '✓', bad: '✗', open: '?' } as const;

/** Lines for a terminal, which can be pasted into an issue as they are. */
export function renderDiagnosis({ program, checks, totals }: Diagnosis): readonly string[] {
  const lines = checks.flatMap(({ part, status, what, remedy }) => [
    `${SIGNS[status]} ${part}: ${what}`,
    ...(remedy === undefined ? [] : [`    ${remedy}`]),
  ]);
  const { ok: right, bad: wrong, open: unknown } = totals;
  return [program, ...lines, `${right} right, ${wrong} wrong, ${unknown} could not be asked`];
}
