/** What an engine needs beside its kind, and what it cannot take. */
import { ConfigError } from '../shared/errors.ts';
import { isAmazonLanguage, nameLanguage } from '../shared/languages.ts';
import { nameSome } from '../shared/name-some.ts';
import type { EngineSettings } from './engine-schema.ts';

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

/** @throws {ConfigError} when the engine is known not to know one of the languages. */
export function assertEngineKnows(kind: EngineSettings['kind'], languages: readonly string[]): void {
  const unknown = kind.startsWith('amazon-translate') ? languages.filter((code) => !isAmazonLanguage(code)) : [];
  if (unknown.length > 0)
    throw new ConfigError(
      `engine ${kind}: Amazon Translate does not know ${nameSome(unknown.map((code) => `${nameLanguage(code)} (${code})`))}; take another engine, such as chat, or memory, which sends nothing`,
    );
}
