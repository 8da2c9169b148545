/**
 * Patterns of a configuration, tried by what matches them. That is a large library, so it is loaded where there are
 * patterns; most books have none.
 */
import { ConfigError } from '../shared/errors.ts';
import { type ConfigFile, readConfig } from './config-file.ts';
import { describeIssue } from './describe-issue.ts';
import type { WrittenSettings } from './schema.ts';

/** @throws {ConfigError} naming each that is no pattern, and why. */
export async function assertPatterns(
  { options: { protect } }: WrittenSettings['source'],
  file: ConfigFile | undefined,
): Promise<void> {
  if (protect.length === 0) return;
  const { findPatternFault } = await import('../markdown/features/protect.ts');
  const config = readConfig(file);
  const problems = protect.flatMap((pattern, at) => {
    const fault = findPatternFault(pattern);
    if (fault === undefined) return [];
    const message = `'${pattern}' is no pattern: ${fault}; write it in the syntax of RE2`;
    return describeIssue({ code: 'custom', path: ['source', 'protect', at], input: pattern, message }, config);
  });
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
}
