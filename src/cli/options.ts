/** Options that several commands of the command line take. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { findFileDialect } from '../commands/steps/data/find-dialect.ts';
import { AUTO, DIALECTS, type Dialect, type DialectName, ENGINES } from '../config/choices.ts';

export interface EngineFlags {
  readonly engine?: string;
  readonly engineCommand?: string;
  readonly engineEnvironment?: readonly string[];
}

export function addEngineOptions(command: Command): Command {
  return command
    .addOption(new Option('--engine <kind>', 'what translates new sentences (default: memory)').choices(ENGINES))
    .option('--engine-command <command>', 'program for the command engine; no shell is involved')
    .option(
      '--engine-environment <name>',
      'variable that the program gets, besides PATH and the like; repeatable',
      collect,
    );
}

export function addPageOptions(command: Command): Command {
  return command
    .requiredOption('--source <file>', 'the source page')
    .requiredOption('--target <file>', 'its translation');
}

export function addLanguageOptions(command: Command): Command {
  return command
    .requiredOption('--from <code>', 'language of the source')
    .requiredOption('--to <code>', 'language of the translation')
    .addOption(dialectOption())
    .addOption(configOption());
}

/** For commands that take nothing but the limits of a configuration. */
export function configOption(): Option {
  return new Option('--config <file>', 'configuration whose `limits` hold (default: amts.yml here, if there is one)');
}

export function dialectOption(): Option {
  return new Option('--dialect <dialect>', 'dialect of Markdown; auto: by the files of the book, else by its pages')
    .choices([AUTO, ...DIALECTS])
    .default(AUTO);
}

/** What `--dialect` may be. */
export type DialectFlag = DialectName | typeof AUTO;

/** The dialect that `--dialect` means for these files or folders. */
export async function settleDialect(
  { dialect, config }: { readonly dialect: DialectFlag; readonly config?: string | undefined },
  files: readonly string[],
  tools: Parameters<typeof findFileDialect>[1],
): Promise<Dialect> {
  const { findFileDialect: find } = await import('../commands/steps/data/find-dialect.ts');
  return find({ dialect, files, config }, tools);
}

export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

export function readShare(value: string): number {
  const share = Number(value);
  if (value.trim() === '' || !(share >= 0 && share <= 1)) throw new InvalidArgumentError('Should be between 0 and 1.');
  return share;
}
