/** The adapters of `amts corpus` put together: pages from folders, archives and the net. */
import type { WebPorts } from './commands/steps/corpus/open-origin.ts';

interface NetFlags {
  readonly cache: string;
}

interface NetPorts {
  readonly log: { info(message: string): void };
  readonly signal: AbortSignal;
}

export function createWebPorts(flags: NetFlags, ports: NetPorts): WebPorts {
  return {
    openFolder: async (folder, base) => (await import('./adapters/web/folder.ts')).openFolder(folder, base),
    openWarc: async () => {
      throw new Error('todo');
    },
    openNet: async () => {
      throw new Error(`todo ${flags.cache} ${ports.signal.aborted}`);
    },
  };
}
