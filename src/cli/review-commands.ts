/** The command `review`: open proposals as a page for people, and their corrections back. */
import type { Command } from 'commander';
import { ConfigError } from '../shared/errors.ts';
import { addRunOptions, type RunFlags, readRunFlags } from './run-commands.ts';
import type { Shell } from './shell.ts';

interface ReviewFlags extends RunFlags {
  readonly out: string;
  readonly apply?: string;
  readonly author?: string;
}

export function addReviewCommands(program: Command, shell: Shell): void {
  addRunOptions(program.command('review'))
    .description('Write the open proposals as one HTML page a language, or commit the corrections that it exported.')
    .option('--out <file>', 'file to write; {language} in it stands for the language', 'review-{language}.html')
    .option(
      '--apply <file>',
      'amts-review.json, as a review page exports it: commit its corrections, and comment its notes on the pull request',
    )
    .option('--author <author>', 'who corrected, as "Name <address>" (default: GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL)')
    .action(async (flags: ReviewFlags) =>
      flags.apply === undefined ? write(flags, shell) : apply(flags.apply, flags, shell),
    );
}

async function write(flags: ReviewFlags, shell: Shell): Promise<void> {
  const { review } = await import('../commands/review.ts');
  const result = await review({ ...(await readRunFlags(flags)), out: flags.out }, await shell.openRunPorts());
  shell.printResult(flags.json, result, () => [
    ...result.reviews.map(
      ({ language, path, more, pages }) =>
        `${language}: ${pages === 1 ? '1 page' : `${pages} pages`}: ${[path, ...more].join(', ')}`,
    ),
    ...result.without.map((language) => `${language}: no open proposal`),
  ]);
}

async function apply(file: string, flags: ReviewFlags, shell: Shell): Promise<void> {
  const { applyReview } = await import('../commands/apply-review.ts');
  const options = { ...(await readRunFlags(flags)), file, author: flags.author ?? readAuthor(process.env) };
  const result = await applyReview(options, await shell.openRunPorts());
  const { language, branch, commit, taken, refused, noted, unplaced } = result;
  const place = commit === null ? 'nothing to commit' : `committed on ${branch} at ${commit.slice(0, 10)}`;
  shell.printResult(flags.json, result, () => [
    `${language}: ${taken === 1 ? '1 correction' : `${taken} corrections`} taken, ${place}`,
    ...(noted === 0
      ? []
      : [`${noted === 1 ? '1 note is a comment' : `${noted} notes are comments`} on the pull request`]),
    ...unplaced.map((line) => `note: ${line}`),
    ...refused.map((line) => `refused: ${line}`),
  ]);
  shell.endWith(refused.length > 0 ? 1 : 0);
}

/** @throws {ConfigError} when nobody is named. */
function readAuthor({ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: address }: NodeJS.ProcessEnv): string {
  if (name === undefined || address === undefined)
    throw new ConfigError('--author is missing: the commit is in the name of whoever corrected; give "Name <address>"');
  return `${name} <${address}>`;
}
