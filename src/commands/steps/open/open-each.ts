/**
 * A step for each translation of a run. What keeps a repository on GitHub from being worked on (archived, gone, closed
 * to the token, a branch that is missing) is the matter of its own language; a clone that cannot be worked on stops
 * the run, since whoever runs it can mend it at once.
 */
import type { TargetSettings } from '../../../config/schema.ts';
import type { RefusedLanguage } from '../../../report/ledger.ts';
import { ConfigError, ServiceError } from '../../../shared/errors.ts';

/** One translation, with what the step needs. */
export interface Candidate<Input> {
  readonly settings: TargetSettings;
  readonly isOnGitHub: boolean;
  readonly input: Input;
}

export interface Opened<Result> {
  /** In the order of the candidates. */
  readonly opened: readonly Result[];
  readonly refused: readonly RefusedLanguage[];
}

/**
 * @param earlier Languages that were refused by a step before.
 * @throws {ConfigError} when no translation is left; and whatever stops a clone.
 */
export async function openEach<Input, Result>(
  candidates: readonly Candidate<Input>[],
  open: (input: Input) => Promise<Result>,
  earlier: readonly RefusedLanguage[] = [],
): Promise<Opened<Result>> {
  const ends = await Promise.allSettled(candidates.map(({ input }) => open(input)));
  const opened: Result[] = [];
  const refused = [...earlier];
  for (const [at, { settings, isOnGitHub }] of candidates.entries()) {
    const end = ends[at];
    if (end?.status === 'fulfilled') opened.push(end.value);
    if (end?.status === 'rejected') refused.push(refuse(settings, end.reason, isOnGitHub));
  }
  if (opened.length === 0) throw new ConfigError(renderRefusals(refused));
  return { opened, refused };
}

function refuse({ language, repository }: TargetSettings, error: unknown, isOnGitHub: boolean): RefusedLanguage {
  const isTold = error instanceof ConfigError || error instanceof ServiceError;
  if (!isOnGitHub || !isTold) throw error;
  return { language, repository, reason: error.message };
}

/** The reasons, a line each. */
export function renderRefusals(refused: readonly RefusedLanguage[]): string {
  return refused.map(({ reason }) => reason).join('\n');
}
