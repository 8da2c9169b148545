/**
 * The arms of an evaluation: engines that are compared, each in words such as `amazon-translate:sentence`, and what they
 * mean as settings. An arm may be any engine that the configuration knows.
 */

import { assertEngine } from '../../../config/check-engine.ts';
import { ENGINES } from '../../../config/choices.ts';
import type { EngineSettings } from '../../../config/engine-schema.ts';
import type { Unit } from '../../../parallel-data/render.ts';
import { ConfigError } from '../../../shared/errors.ts';

/** The parallel data of an arm. */
export interface Learns {
  /** Pairs of the pages that are not held out. */
  readonly book: Unit | 'none';
  /** Pairs of `engine.parallel-data-files` too. */
  readonly files: boolean;
}

/** An engine with its customisation. */
export interface Arm {
  readonly name: string;
  readonly settings: EngineSettings;
  readonly learns: Learns;
  /** Sentences that other pages have, or nearly, are recalled from them and not sent. */
  readonly recalls: boolean;
}

/** The published comparison: without parallel data, with paragraph pairs, with sentence pairs. */
const PUBLISHED = ['amazon-translate-realtime', 'amazon-translate:paragraph', 'amazon-translate:sentence'];

/** Its like, for a model that is shown the pairs. */
const CHAT = ['chat:none', 'chat:paragraph', 'chat:sentence'];

/** Engines that take parallel data. */
const LEARNERS: ReadonlySet<EngineSettings['kind']> = new Set(['amazon-translate', 'chat']);

const ARM = /^(?<kind>[a-z][a-z-]*)(?::(?<unit>[a-z]+))?(?<files>\+files)?(?<recalls>\+memory)?(?:=(?<command>.+))?$/;

const FORM =
  'should be ENGINE, ENGINE:sentence, ENGINE:paragraph, ENGINE:files or ENGINE:none, then +files, then +memory, then =PROGRAM for the engine command';

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

/** The files of the configuration are an arm of their own, to be compared with the sentence pairs alone. */
function listDefaults({ kind, parallelDataFiles }: EngineSettings): string[] {
  const files = parallelDataFiles.length === 0 ? [] : [':files', ':sentence+files'];
  if (kind === 'chat') return [...CHAT, ...files.map((suffix) => `chat${suffix}`)];
  if (kind === 'amazon-translate' || kind === 'amazon-translate-realtime')
    return [...PUBLISHED, ...(kind === 'amazon-translate' ? files.map((suffix) => `${kind}${suffix}`) : [])];
  return kind === 'memory' ? [kind] : [kind, `${kind}+memory`];
}

function readArm(name: string, engine: EngineSettings): Arm {
  const { kind: kindText, unit, files, recalls, command = engine.command } = ARM.exec(name)?.groups ?? {};
  const kind = ENGINES.find((known) => known === kindText);
  if (kind === undefined || (unit !== undefined && !isUnit(unit)))
    throw new ConfigError(`--arm ${name}: ${FORM}; engines: ${ENGINES.join(', ')}`);
  const learns = readLearns({ unit, files: files !== undefined }, kind, engine);
  if (typeof learns === 'string') throw new ConfigError(`--arm ${name}: ${learns}`);
  const settings: EngineSettings = {
    ...engine,
    kind,
    command: kind === 'command' ? command : undefined,
    parallelData: learns.book === 'none' && learns.files ? 'sentence' : learns.book,
    // A small text would be translated at once, without the parallel data that the arm is there for.
    realtimeBelow: 0,
  };
  try {
    assertEngine(settings);
  } catch (error) {
    if (error instanceof ConfigError) throw new ConfigError(`--arm ${name}: ${error.message}`, { cause: error });
    throw error;
  }
  return { name: name.replace(/=.*/, ''), settings, learns, recalls: recalls !== undefined || kind === 'memory' };
}

type UnitText = 'sentence' | 'paragraph' | 'none' | 'files';

function isUnit(text: string): text is UnitText {
  return ['sentence', 'paragraph', 'none', 'files'].includes(text);
}

/** @returns What the arm learns from, or why it cannot. */
function readLearns(
  { unit, files }: { unit: UnitText | undefined; files: boolean },
  kind: EngineSettings['kind'],
  { parallelData, parallelDataFiles }: EngineSettings,
): Learns | string {
  if (!LEARNERS.has(kind))
    return (unit ?? 'none') === 'none' && !files
      ? { book: 'none', files: false }
      : `the engine ${kind} takes no parallel data, only ${[...LEARNERS].join(' and ')} do`;
  const wantsFiles = files || unit === 'files';
  if (wantsFiles && parallelDataFiles.length === 0)
    return 'engine.parallel-data-files names no file; name the files that amts corpus wrote';
  return { book: unit === 'files' ? 'none' : (unit ?? parallelData), files: wantsFiles };
}
