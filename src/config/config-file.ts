/** The text of `amts.yml` to plain values, with the place of each; what is no YAML, or no map, is a `ConfigError`. */
import { type Document, LineCounter, parseDocument } from 'yaml';
import { ConfigError } from '../shared/errors.ts';

/** A configuration file: its name for messages, and its text. */
export interface ConfigFile {
  readonly name: string;
  readonly text: string;
  /** Whether whoever runs AMTS named this very file, so that programs in it may be run. Default: it was found. */
  readonly isNamed?: boolean;
}

/** Keys and values as they are written, before any is checked. */
export type Raw = Record<string, unknown>;

/** A configuration that was read: its values, and where each stands. Without a file it is empty. */
export interface ReadConfig {
  readonly raw: Raw;
  readonly file: ConfigFile | undefined;
  readonly document: Document.Parsed | undefined;
  readonly lines: LineCounter;
}

/** @throws {ConfigError} */
export function readConfig(file: ConfigFile | undefined): ReadConfig {
  const lines = new LineCounter();
  const document = file === undefined ? undefined : readYaml(file, lines);
  return { raw: toRecord(document && toValue(document, file), file), file, document, lines };
}

/** A value as a map; any other value is an empty one. */
export function asRecord(value: unknown): Raw {
  return isRecord(value) ? value : {};
}

/** Bytes of a configuration beside its comments: far beyond what people write, and what the reader of YAML takes a second for. */
const MOST_BYTES = 200_000;

function readYaml(file: ConfigFile, lineCounter: LineCounter): Document.Parsed {
  const bytes = Buffer.byteLength(file.text.replaceAll(/^[ \t]*#[^\n]*\n?/gm, ''));
  if (bytes > MOST_BYTES)
    throw new ConfigError(
      `${file.name}: has ${bytes.toLocaleString('en-US')} bytes beside its comments; a configuration may have ${MOST_BYTES.toLocaleString('en-US')}: shorten its lists by patterns`,
    );
  const document = parseDocument(file.text, { lineCounter });
  const error = document.errors[0];
  if (error?.message.includes('call stack') === true)
    throw new ConfigError(`${file.name}: is nested too deep to be read; write it flatter`);
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

function toRecord(value: unknown, file: ConfigFile | undefined): Raw {
  if (value === undefined || value === null) return {};
  if (isRecord(value)) return value;
  throw new ConfigError(`${file?.name ?? 'configuration'}: should hold keys such as 'targets:', not ${kindOf(value)}`);
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'a list' : `'${String(value)}'`;
}
