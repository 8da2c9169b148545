/** The registry of engines. */
import { ConfigError } from '../shared/errors.ts';
import { createCommandEngine, type DocumentFormat, type RunProgram } from './command.ts';
import type { Engine, EngineKind } from './engine.ts';
import { createMemoryEngine } from './memory.ts';
import { createPseudoEngine } from './pseudo.ts';

export interface EngineOptions {
  readonly kind: EngineKind;
  /** Of the `command` engine alone. */
  readonly command?: string | undefined;
  readonly timeoutMs: number;
}

/** What engines need from outside. */
export interface EnginePorts {
  readonly runProgram: RunProgram;
  readonly format: DocumentFormat;
}

type Create = (options: EngineOptions, ports: EnginePorts) => Engine;

const ENGINES: Readonly<Record<EngineKind, Create>> = {
  memory: createMemoryEngine,
  pseudo: createPseudoEngine,
  command: ({ command, timeoutMs }, ports) => {
    if (command === undefined) throw new ConfigError('engine command: no program is named; give --engine-command');
    return createCommandEngine({ command, timeoutMs, ...ports });
  },
};

/** @throws {ConfigError} when the options do not fit the kind. */
export function createEngine(options: EngineOptions, ports: EnginePorts): Engine {
  return ENGINES[options.kind](options, ports);
}
