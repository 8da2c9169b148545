/** What the command line or the action says, laid over what `amts.yml` says. */
import { ConfigError } from '../shared/errors.ts';
import { describeUnknownLanguage, isLanguage } from '../shared/languages.ts';
import { asRecord, type Raw } from './config-file.ts';

/** One `LANG=DIR` of the command line or of the action's inputs. */
export interface TargetOverride {
  readonly language: string;
  readonly repository: string;
}

/** What the command line or the action says; absent means that the file decides. */
export interface Overrides {
  /** When given, exactly these languages are worked on; other settings of a language still come from the file. */
  readonly targets?: readonly TargetOverride[];
  readonly engine?: string;
  readonly engineCommand?: string;
  /** Names of variables that the program gets. */
  readonly engineEnvironment?: readonly string[];
  /** Nothing is asked of the engine but what it would cost: what only a run needs may be missing. */
  readonly isEstimate?: boolean;
}

/**
 * Read `LANG=DIR`.
 *
 * @param place Where it was written, for messages: `--target`, or the name of an input.
 * @throws {ConfigError}
 */
export function parseTargetOverride(text: string, place: string): TargetOverride {
  const [, language, repository] = /^\s*([^=\s]+)\s*=\s*(.+?)\s*$/.exec(text) ?? [];
  if (language === undefined || repository === undefined)
    throw new ConfigError(`${place}: '${text}' should read LANGUAGE=FOLDER, for example zh=../book-zh`);
  if (!isLanguage(language)) throw new ConfigError(`${place}: ${describeUnknownLanguage(language)}`);
  return { language, repository };
}

/** A configuration with the overrides in the places of what they override. */
export function applyOverrides(raw: Raw, overrides: Overrides): Raw {
  const { targets, engine, engineCommand, engineEnvironment: environment = [] } = overrides;
  const merged = { ...raw };
  if (targets !== undefined && targets.length > 0)
    merged['targets'] = targets.map((target) => mergeTarget(raw, target));
  if (engine !== undefined || engineCommand !== undefined)
    merged['engine'] = { ...asRecord(raw['engine']), ...overrideEngine(engine, engineCommand) };
  if (environment.length > 0) merged['engine'] = { ...asRecord(merged['engine']), environment };
  return merged;
}

/** A program asks for the engine that runs it, and another engine than that drops the program of the file. */
export function overrideEngine(kind: string | undefined, command: string | undefined): Raw {
  return kind === undefined || kind === 'command'
    ? { kind: 'command', ...(command === undefined ? {} : { command }) }
    : { kind, command };
}

function mergeTarget(raw: Raw, override: TargetOverride): Raw {
  const listed: readonly unknown[] = Array.isArray(raw['targets']) ? raw['targets'] : [];
  const found = listed.map(asRecord).find((target) => findFolder(target, override.language) !== undefined) ?? {};
  const { languages: _, ...rest } = found;
  return { ...rest, folder: findFolder(found, override.language), ...override };
}

/** The folder of a language that an entry has, alone or among others. */
function findFolder({ language, languages, folder }: Raw, code: string): unknown {
  if (language === code) return folder ?? code;
  if (Array.isArray(languages)) return languages.includes(code) ? code : undefined;
  return asRecord(languages)[code];
}
