/** The registry of engines. */
import { ConfigError } from '../shared/errors.ts';
import { createAmazonEngine } from './amazon/amazon-engine.ts';
import type { AmazonOptions } from './amazon/options.ts';
import type { AmazonPorts } from './amazon/ports.ts';
import { createChatEngine } from './chat/chat-engine.ts';
import type { ChatOptions } from './chat/options.ts';
import type { ChatPorts } from './chat/ports.ts';
import { createCommandEngine, type DocumentFormat, type RunProgram } from './command.ts';
import type { Engine, EngineKind } from './engine.ts';
import { createLibreTranslateEngine, type TranslateTexts } from './libretranslate.ts';
import { createMemoryEngine } from './memory.ts';
import { createPseudoEngine } from './pseudo.ts';

/** Options of engines that keep nothing. */
export interface LocalOptions {
  readonly kind: 'memory' | 'pseudo' | 'command' | 'libretranslate';
  /** Of the `command` engine alone. */
  readonly command?: string | undefined;
  readonly timeoutMs: number;
}

interface OptionsByKind {
  readonly memory: LocalOptions;
  readonly pseudo: LocalOptions;
  readonly command: LocalOptions;
  readonly libretranslate: LocalOptions;
  readonly chat: ChatOptions;
  readonly 'amazon-translate': AmazonOptions;
  readonly 'amazon-translate-realtime': AmazonOptions;
}

export type EngineOptions = LocalOptions | ChatOptions | AmazonOptions;

/** What engines need from outside. */
export interface EnginePorts {
  readonly runProgram: RunProgram;
  /** Of the engines that are given whole documents: `command` and the Amazon Translate engines. */
  readonly format?: DocumentFormat | undefined;
  /** Of the Amazon Translate engines alone. */
  readonly amazon?: Omit<AmazonPorts, 'format'> | undefined;
  /** Of the `chat` engine alone. */
  readonly chat?: ChatPorts | undefined;
  /** Of the `libretranslate` engine alone. */
  readonly translateTexts?: TranslateTexts | undefined;
}

type ConfiguredKind = keyof OptionsByKind;

type Creators = { readonly [Kind in ConfiguredKind]: (options: OptionsByKind[Kind], ports: EnginePorts) => Engine };

const ENGINES: Creators = {
  memory: createMemoryEngine,
  pseudo: createPseudoEngine,
  command: ({ kind, command, timeoutMs }, { runProgram, format }) => {
    if (command === undefined) throw new ConfigError('engine command: no program is named; give --engine-command');
    return createCommandEngine({ command, timeoutMs, runProgram, format: must(format, kind) });
  },
  chat: (options, { chat }) => createChatEngine(options, must(chat, options.kind)),
  libretranslate: ({ kind }, { translateTexts }) => createLibreTranslateEngine(must(translateTexts, kind)),
  'amazon-translate': connectAmazon,
  'amazon-translate-realtime': connectAmazon,
};

function connectAmazon(options: AmazonOptions, { amazon, format }: EnginePorts): Engine {
  return createAmazonEngine(options, { ...must(amazon, options.kind), format: must(format, options.kind) });
}

function must<T>(port: T | undefined, kind: EngineKind): T {
  if (port === undefined) throw new TypeError(`engine ${kind}: what it needs is not connected`);
  return port;
}

/** @throws {ConfigError} when the options do not fit the kind. */
export function createEngine(options: EngineOptions, ports: EnginePorts): Engine {
  return create(options, ports);
}

/** One type parameter ties the row of the table to its options. */
function create<Kind extends ConfiguredKind>(
  options: OptionsByKind[Kind] & { readonly kind: Kind },
  ports: EnginePorts,
): Engine {
  return ENGINES[options.kind](options, ports);
}
