/**
 * The arms of an evaluation: engines that are compared, each in words such as `amazon-translate:sentence`, and what they
 * mean as settings. An arm may be any engine that the configuration knows.
 */
import { ENGINES } from '../../../config/choices.ts';
import type { EngineSettings } from '../../../config/engine-schema.ts';
import { assertEngine } from '../../../config/settings.ts';
import { ConfigError } from '../../../shared/errors.ts';

/** An engine with its customisation. */
export interface Arm {
  readonly name: string;
  readonly settings: EngineSettings;
  /** Sentences that other pages have, or nearly, are recalled from them and not sent. */
  readonly recalls: boolean;
}

/** The published comparison: without parallel data, with paragraph pairs, with sentence pairs. */
const PUBLISHED = ['amazon-translate-realtime', 'amazon-translate:paragraph', 'amazon-translate:sentence'];

const ARM = /^(?<kind>[a-z][a-z-]*)(?::(?<unit>[a-z]+))?(?<recalls>\+memory)?(?:=(?<command>.+))?$/;

/**
 * Read arms.
 *
 * @param texts `[]` for those that suit the engine of the configuration.
 * @throws {ConfigError} when an arm cannot be read, is there twice, or its engine lacks a setting.
 */
export function readArms(texts: readonly string[], engine: EngineSettings): Arm[] {
  const names = texts.length > 0 ? texts : listDefaults(engine);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new ConfigError(`--arm ${twice}: is there twice; keep one`);
  return names.map((name) => readArm(name, engine));
}

function listDefaults({ kind }: EngineSettings): string[] {
  if (kind === 'amazon-translate' || kind === 'amazon-translate-realtime') return PUBLISHED;
  return kind === 'memory' ? [kind] : [kind, `${kind}+memory`];
}

function readArm(name: string, engine: EngineSettings): Arm {
  const { kind: kindText, unit: unitText, recalls, command = engine.command } = ARM.exec(name)?.groups ?? {};
  const kind = ENGINES.find((known) => known === kindText);
  const unit = (['sentence', 'paragraph', 'none'] as const).find((known) => known === unitText);
  if (kind === undefined || (unitText !== undefined && unit === undefined))
    throw new ConfigError(
      `--arm ${name}: should be ENGINE, ENGINE:sentence, ENGINE:paragraph or ENGINE:none, then +memory, then =PROGRAM for the engine command; engines: ${ENGINES.join(', ')}`,
    );
  const settings: EngineSettings = {
    ...engine,
    kind,
    command: kind === 'command' ? command : undefined,
    parallelData: unit ?? engine.parallelData,
    // A small text would be translated at once, without the parallel data that the arm is there for.
    realtimeBelow: 0,
  };
  try {
    assertEngine(settings);
  } catch (error) {
    if (error instanceof ConfigError) throw new ConfigError(`--arm ${name}: ${error.message}`, { cause: error });
    throw error;
  }
  return { name: name.replace(/=.*/, ''), settings, recalls: recalls !== undefined || kind === 'memory' };
}
