/**
 * Text of `amts.yml` and overrides to settings. Overrides (flags, inputs) win over the file; whatever is wrong is one
 * `ConfigError` that names every place.
 */
import type { z } from 'zod';
import { ConfigError } from '../shared/errors.ts';
import { assertEngine, assertEngineKnows } from './check-engine.ts';
import { asRecord, type ConfigFile, type Raw, readConfig } from './config-file.ts';
import { describeEngines, describeIssues } from './describe-issue.ts';
import { EngineSchema, type EngineSettings } from './engine-schema.ts';
import type { Limits } from './limits-schema.ts';
import { applyOverrides, type Overrides, overrideEngine } from './overrides.ts';
import { SettingsSchema, type WrittenSettings } from './schema.ts';

/** Without it a schema is compiled into a program first, which costs more than one reading of it. */
const ONCE = { jitless: true } as const;

/** @throws {ConfigError} */
export function parseSettings(file: ConfigFile | undefined, overrides: Overrides = {}): WrittenSettings {
  const config = readConfig(file);
  const raw = applyOverrides(config.raw, overrides);
  const result = SettingsSchema.safeParse(raw, ONCE);
  if (!result.success) {
    const problems = describeIssues(result.error.issues, config);
    throw new ConfigError([...new Set(problems)].join('\n'));
  }
  const settings = overrides.isEstimate === true ? completeForEstimate(result.data) : result.data;
  assertConsistent(settings);
  if (file !== undefined && file.isNamed !== true) assertRunsNothing(raw, file, overrides);
  return settings;
}

/** Names that stand in for those of an account that is not asked anything. */
function completeForEstimate(settings: WrittenSettings): WrittenSettings {
  const { engine } = settings;
  const { region = 'us-west-2', bucket = 'not-set', roleArn = 'arn:aws:iam::000000000000:role/not-set' } = engine;
  return { ...settings, engine: { ...engine, region, bucket, roleArn } };
}

/**
 * The limits alone, for commands that need nothing else of a configuration; the defaults without one.
 *
 * @throws {ConfigError}
 */
export function parseLimits(file: ConfigFile | undefined): Limits {
  return parsePart('limits', SettingsSchema.shape.limits, file);
}

/**
 * What is said of the source alone, as {@link parseLimits}.
 *
 * @throws {ConfigError}
 */
export function parseSource(file: ConfigFile | undefined): WrittenSettings['source'] {
  return parsePart('source', SettingsSchema.shape.source, file);
}

function parsePart<Part extends z.ZodType>(name: string, schema: Part, file: ConfigFile | undefined): z.output<Part> {
  const config = readConfig(file);
  const result = schema.safeParse(config.raw[name], ONCE);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] }));
  throw new ConfigError(describeIssues(issues, config).join('\n'));
}

/**
 * Settings of an engine that the command line names.
 *
 * @throws {ConfigError}
 */
export function parseEngine({
  engine,
  engineCommand,
  engineEnvironment: environment = [],
}: Pick<Overrides, 'engine' | 'engineCommand' | 'engineEnvironment'>): EngineSettings {
  const kind = engine === undefined && engineCommand === undefined ? {} : overrideEngine(engine, engineCommand);
  const raw = { ...kind, environment };
  const result = EngineSchema.safeParse(raw, ONCE);
  if (!result.success) throw new ConfigError(`--engine: ${describeEngines()}`);
  assertEngine(result.data);
  return result.data;
}

/**
 * A file that was found in a book is its authors' word, who may be strangers: it may say what is translated, but neither
 * what is run on this machine nor what that gets to see.
 */
function assertRunsNothing(raw: Raw, { name }: ConfigFile, overrides: Overrides): void {
  const { command, environment } = asRecord(raw['engine']);
  const isOwn = command === undefined || command === overrides.engineCommand;
  const sees = Array.isArray(environment) && environment.length > 0 && overrides.engineEnvironment === undefined;
  if (isOwn && !sees) return;
  const what = isOwn
    ? 'which variables the program of the engine gets'
    : `a program to run, ${JSON.stringify(command)}`;
  const pass = isOwn ? '--engine-environment (input engine-environment)' : '--engine-command (input engine-command)';
  throw new ConfigError(
    `${name}: names ${what}, which counts only where you name the file or the program yourself: look at it, and give ${pass}, or a file of this machine with --config (input config)`,
  );
}

function assertConsistent(settings: WrittenSettings): void {
  const seen = new Set<string>();
  for (const { language } of settings.targets) {
    if (language === settings.source.language)
      throw new ConfigError(`target '${language}': is the language of the source; set source.language or remove it`);
    if (seen.has(language)) throw new ConfigError(`target '${language}': is listed twice; keep one`);
    seen.add(language);
  }
  assertEngine(settings.engine);
  assertEngineKnows(settings.engine.kind, [settings.source.language, ...seen]);
}
