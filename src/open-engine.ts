/** The engine of a run, with the adapters behind it: settings are checked at once, all else waits for the first question. */
import type { Log } from './commands/ports.ts';
import type { RunRecords } from './commands/run-record.ts';
import type { EngineSettings } from './config/engine-schema.ts';
import { type AmazonOptions, assertRegion, requireRole } from './engine/amazon/options.ts';
import type { AmazonPorts } from './engine/amazon/ports.ts';
import type { DocumentFormat } from './engine/command.ts';
import { splitCommand } from './engine/command-line.ts';
import type { Engine } from './engine/engine.ts';
import { openLater } from './engine/open-later.ts';
import type { TextStore } from './engine/text-store.ts';
import { chooseChat, type EngineContext, openChat, openLibreTranslate, readLibreTranslate } from './open-chat.ts';
import { ConfigError } from './shared/errors.ts';

/** @throws {ConfigError} when the settings do not make an engine. */
export async function openEngine(settings: EngineSettings, context: EngineContext): Promise<Engine> {
  assertOpens(settings, context);
  const begun = Date.now();
  return openLater(settings.kind, () => loadEngine(settings, context, begun));
}

/** Whatever is wrong with the settings is told before there is anything to translate. */
function assertOpens(settings: EngineSettings, { signal }: EngineContext): void {
  const { kind, command } = settings;
  if (kind === 'chat') chooseChat(settings);
  else if (kind === 'libretranslate') readLibreTranslate(settings);
  else if (kind === 'command') splitCommand(command ?? '');
  else if (!isLocal(kind)) {
    const options = readAmazonOptions(settings, kind, signal);
    if (kind === 'amazon-translate') requireRole(options);
    assertRegion(options);
  }
}

async function loadEngine(settings: EngineSettings, context: EngineContext, begun: number): Promise<Engine> {
  const { log, signal } = context;
  const { createEngine } = await import('./engine/create-engine.ts');
  const { runProgram } = await import('./adapters/program.ts');
  const local = {
    runProgram: (call: Parameters<typeof runProgram>[0]) =>
      runProgram({ ...call, variables: settings.environment, signal }),
    format: await openFormat(settings.kind),
  };
  if (settings.kind === 'chat') {
    const { options, ports: chat } = await openChat(settings, context);
    return createEngine(options, { ...local, chat });
  }
  if (isLocal(settings.kind)) {
    const { kind, command, timeoutSeconds } = settings;
    const translateTexts = kind === 'libretranslate' ? await openLibreTranslate(settings, context) : undefined;
    return createEngine({ kind, command, timeoutMs: timeoutSeconds * 1000 }, { ...local, translateTexts });
  }
  const options = { ...readAmazonOptions(settings, settings.kind, signal), begun };
  return createEngine(options, { ...local, amazon: await connectAmazon(options, log) });
}

/** Documents are HTML for services and programs alone; for the others nothing that reads it is loaded. */
async function openFormat(kind: EngineSettings['kind']): Promise<DocumentFormat | undefined> {
  if (kind === 'chat' || (isLocal(kind) && kind !== 'command')) return undefined;
  const { parseDocument: parse, renderDocument: render } = await import('./markdown/html.ts');
  return { render, parse };
}

/** Records of runs are kept where a batch job keeps its documents. */
export async function openRecords(settings: EngineSettings, context: EngineContext): Promise<RunRecords | undefined> {
  const { log } = context;
  if (settings.kind === 'chat') return createRecords((await openChat(settings, context)).ports.store, 'runs/');
  if (isLocal(settings.kind)) return undefined;
  const { store } = await connectAmazon(readPlace(settings), log);
  return createRecords(store, `${settings.prefix}runs/`);
}

type LocalKind = Exclude<EngineSettings['kind'], AmazonOptions['kind'] | 'chat'>;

function isLocal(kind: EngineSettings['kind']): kind is LocalKind {
  return kind !== 'amazon-translate' && kind !== 'amazon-translate-realtime' && kind !== 'chat';
}

function readAmazonOptions(settings: EngineSettings, kind: AmazonOptions['kind'], signal: AbortSignal): AmazonOptions {
  const { maxWaitMinutes, onCancel, ...rest } = settings;
  return {
    ...rest,
    ...readPlace(settings),
    kind,
    maxWaitMs: maxWaitMinutes * 60_000,
    keepJobsOnCancel: onCancel === 'keep',
    signal,
  };
}

/** @throws {ConfigError} when there is no region. */
function readPlace({ region, bucket }: EngineSettings): { region: string; bucket: string } {
  const found = region ?? process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'];
  if (found === undefined) throw new ConfigError('engine.region is missing: set it, or AWS_REGION');
  if (bucket === undefined) throw new ConfigError('engine.bucket is missing: set it; infra/ makes one');
  return { region: found, bucket };
}

async function connectAmazon(
  place: { readonly region: string; readonly bucket: string },
  log: Log,
): Promise<Omit<AmazonPorts, 'format'>> {
  const [{ createS3Store }, { createTranslateService }, { systemClock: clock }] = await Promise.all([
    import('./adapters/aws/s3-store.ts'),
    import('./adapters/aws/translate.ts'),
    import('./adapters/clock.ts'),
  ]);
  const tell = (message: string) => log.info(message);
  const calls = { ...place, clock, log: tell };
  return { store: createS3Store(calls), service: createTranslateService(calls), clock, log: tell };
}

function createRecords(store: TextStore, folder: string): RunRecords {
  return {
    write: (name, text) => store.put(folder + name, text),
    remove: (name) => store.remove([folder + name]),
    async read() {
      const keys = await store.list(folder);
      const texts = await Promise.all(keys.map((key) => store.get(key)));
      return new Map(
        keys.flatMap((key, at) => {
          const text = texts[at];
          return text === undefined ? [] : [[key.slice(folder.length), text] as const];
        }),
      );
    },
  };
}
