/**
 * What GitHub is to show on top of a run, as data: pages that failed as errors, damage and notes as warnings. The shell
 * prints them.
 */
import type { LanguageReport, PageReport, RunReport } from './ledger.ts';

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  /** Path in the repository that the run belongs to; the source of a page, never its translation elsewhere. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
}

/** GitHub shows ten annotations of a kind for each step. */
const MAX_ANNOTATIONS = 10;

/** Plan the annotations, errors first; the last of a kind says how many more there are. */
export function planAnnotations({ languages, refused = [] }: Pick<RunReport, 'languages' | 'refused'>): Annotation[] {
  const errors = [
    ...refused.map(({ language, reason }): Annotation => ({ level: 'error', title: language, message: reason })),
    ...languages.flatMap(({ language, pages }) => pages.flatMap((page) => annotateFailure(language, page))),
  ];
  const warnings = [...languages.flatMap(annotateNotes), ...languages.flatMap(annotateDamage)];
  return [...limit(errors), ...limit(warnings)];
}

function limit(annotations: readonly Annotation[]): readonly Annotation[] {
  const [first] = annotations;
  if (first === undefined || annotations.length <= MAX_ANNOTATIONS) return annotations;
  const more = annotations.length - MAX_ANNOTATIONS + 1;
  const rest = { level: first.level, title: 'AMTS', message: `and ${more} more; see the job summary` };
  return [...annotations.slice(0, MAX_ANNOTATIONS - 1), rest];
}

function annotateFailure(language: string, page: PageReport): Annotation[] {
  if (page.status !== 'failed') return [];
  const { source, target, reason } = page;
  const line = findLine(reason, source);
  const place = { file: source, ...(line === undefined ? {} : { line }) };
  return [{ level: 'error', title: `${language}: ${target}`, message: reason, ...place }];
}

/** Errors of content begin with `file:line:`. */
function findLine(reason: string, source: string): number | undefined {
  const [, line] = reason.startsWith(source) ? (/^:(\d+): /.exec(reason.slice(source.length)) ?? []) : [];
  return line === undefined ? undefined : Number(line);
}

function annotateNotes({ language, warnings }: LanguageReport): Annotation[] {
  return warnings.map((message) => ({ level: 'warning', title: language, message }));
}

/** The line is one of the proposal, which is in another repository: it is told, not linked. */
function annotateDamage({ language, pages }: LanguageReport): Annotation[] {
  return pages.flatMap(({ target, ...page }) => {
    const errors = ('findings' in page ? page.findings : undefined)?.filter(({ severity }) => severity === 'error');
    return (errors ?? []).map(
      ({ line, rule, message }): Annotation => ({
        level: 'warning',
        title: `${language}: ${target}:${line} ${rule}`,
        message,
      }),
    );
  });
}
