/**
 * Text of `amts.yml` and overrides to settings. Overrides (flags, inputs) win over the file; whatever is wrong is one
 * `ConfigError` that names every place.
 */
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ConfigError } from '../shared/errors.ts';
import { ENGINES } from './choices.ts';
import { describeValue } from './describe-value.ts';
import { EngineSchema, type EngineSettings } from './engine-schema.ts';
import { describeKey, listKeys } from './json-schema.ts';
import { describeUnknownLanguage, isLanguage } from './languages.ts';
import type { Limits } from './limits-schema.ts';
import { findNearest } from './nearest.ts';
import { SettingsSchema, type WrittenSettings } from './schema.ts';

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

/** A configuration file: its name for messages, and its text. */
export interface ConfigFile {
  readonly name: string;
  readonly text: string;
  /** Whether whoever runs AMTS named this very file, so that programs in it may be run. Default: it was found. */
  readonly isNamed?: boolean;
}

/** @throws {ConfigError} */
export function parseSettings(file: ConfigFile | undefined, overrides: Overrides = {}): WrittenSettings {
  const lines = new LineCounter();
  const document = file === undefined ? undefined : readYaml(file, lines);
  const raw = applyOverrides(toRecord(document && toValue(document, file), file), overrides);
  const result = SettingsSchema.safeParse(raw);
  if (!result.success) {
    const problems = result.error.issues.flatMap((issue) => describeIssue(issue, { file, document, lines }));
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
  const lines = new LineCounter();
  const document = file === undefined ? undefined : readYaml(file, lines);
  const raw = toRecord(document && toValue(document, file), file);
  const result = schema.safeParse(raw[name]);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] }));
  throw new ConfigError(issues.flatMap((issue) => describeIssue(issue, { file, document, lines })).join('\n'));
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
  const result = EngineSchema.safeParse(raw);
  if (!result.success) throw new ConfigError(`--engine: ${describeEngines()}`);
  assertEngine(result.data);
  return result.data;
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

function readYaml(file: ConfigFile, lineCounter: LineCounter): Document.Parsed {
  const document = parseDocument(file.text, { lineCounter });
  const error = document.errors[0];
  if (error !== undefined) throw new ConfigError(`${file.name}: ${error.message}`);
  return document;
}

/** Aliases that stand for more than they should are refused by the reader of YAML. */
function toValue(document: Document.Parsed, file: ConfigFile | undefined): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError(`${file?.name ?? 'configuration'}: ${reason}; write out what its aliases (*name) stand for`, {
      cause,
    });
  }
}

type Raw = Record<string, unknown>;

function toRecord(value: unknown, file: ConfigFile | undefined): Raw {
  if (value === undefined || value === null) return {};
  if (isRecord(value)) return value;
  throw new ConfigError(`${file?.name ?? 'configuration'}: should hold keys such as 'targets:', not ${kindOf(value)}`);
}

function applyOverrides(raw: Raw, overrides: Overrides): Raw {
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
function overrideEngine(kind: string | undefined, command: string | undefined): Raw {
  return kind === undefined || kind === 'command'
    ? { kind: 'command', ...(command === undefined ? {} : { command }) }
    : { kind, command };
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

interface Place {
  readonly file: ConfigFile | undefined;
  readonly document: Document.Parsed | undefined;
  readonly lines: LineCounter;
}

function describeIssue(issue: z.core.$ZodIssue, place: Place): string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${locate([...issue.path, key], place)}${describeUnknownKey(key, issue.path)}`);
  const path = renderPath(issue.path);
  if (issue.path.length === 1 && issue.path[0] === 'targets' && issue.code !== 'custom')
    return [`${locate(issue.path, place)}no targets: list them under 'targets:', or give --target LANGUAGE=FOLDER`];
  if (path === 'engine.kind') return [`${locate(issue.path, place)}engine.kind: ${describeEngines()}`];
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return [`${locate(issue.path.slice(0, -1), place)}${path} is missing: ${describeKey(issue.path)}`];
  return [`${locate(issue.path, place)}${path === '' ? '' : `${path}: `}${describeValue(issue)}`];
}

function describeEngines(): string {
  return `this version has the engines ${ENGINES.join(', ')}`;
}

function describeUnknownKey(key: string, path: readonly PropertyKey[]): string {
  const known = listKeys(path);
  const nearest = findNearest(key, known);
  const hint = nearest === undefined ? `known here: ${known.join(', ')}` : `did you mean '${nearest}'?`;
  return `unknown key '${renderPath([...path, key])}': ${hint}`;
}

function renderPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** `amts.yml:12: ` for a place that the file has, `amts.yml: ` for one that it lacks, `''` without a file. */
function locate(path: readonly PropertyKey[], { file, document, lines }: Place): string {
  if (file === undefined) return '';
  const offset = document === undefined ? undefined : findOffset(document, path);
  return `${file.name}${offset === undefined ? '' : `:${lines.linePos(offset).line}`}: `;
}

function findOffset(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isNode(key) && key.toJSON() === last);
    if (pair !== undefined && isNode(pair.key)) return pair.key.range?.[0];
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
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
}

/** @throws {ConfigError} when the engine lacks a setting, or has one that it cannot take. */
export function assertEngine({ kind, command, bucket, roleArn, chat, maxCost }: EngineSettings): void {
  if (kind === 'command' && command === undefined)
    throw new ConfigError('engine command: no program is named; set engine.command, or give --engine-command');
  if (kind !== 'command' && command !== undefined)
    throw new ConfigError(`engine ${kind}: takes no command; remove it, or set the engine to 'command'`);
  if (kind === 'chat' && maxCost !== undefined && chat.prices.input === 0 && chat.prices.output === 0)
    throw new ConfigError('engine.max-cost: needs the prices of the model; set engine.chat.prices');
  const missing = listMissing(kind, { 'engine.bucket': bucket, 'engine.role-arn': roleArn });
  if (missing.length > 0)
    throw new ConfigError(
      `engine ${kind}: ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing; infra/ makes the bucket and the role, docs/amazon-setup.md says how`,
    );
}

/** Settings that an engine needs: both kinds of Amazon Translate keep what was paid in the bucket. */
const NEEDED: Readonly<Partial<Record<EngineSettings['kind'], readonly string[]>>> = {
  'amazon-translate': ['engine.bucket', 'engine.role-arn'],
  'amazon-translate-realtime': ['engine.bucket'],
};

function listMissing(kind: EngineSettings['kind'], values: Readonly<Record<string, string | undefined>>): string[] {
  return (NEEDED[kind] ?? []).filter((key) => values[key] === undefined);
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asRecord(value: unknown): Raw {
  return isRecord(value) ? value : {};
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'a list' : `'${String(value)}'`;
}
