/** The adapters of `amts corpus` put together: pages from folders, archives and the net. */
import type { WebPorts } from './commands/steps/corpus/open-origin.ts';

interface NetFlags {
  readonly cache: string;
}

interface NetPorts {
  readonly log: { info(message: string): void; warn(message: string): void };
  readonly signal: AbortSignal;
}

export function createWebPorts(flags: NetFlags, ports: NetPorts): WebPorts {
  return {
    openFolder: async (folder, base) => (await import('./adapters/web/folder.ts')).openFolder(folder, base),
    openWarc: (files) => openWarc(files, ports),
    openNet: async () => {
      throw new Error(`todo ${flags.cache} ${ports.signal.aborted}`);
    },
  };
}

/** Bytes of a page, when it is decompressed. */
const MOST_PAGE_BYTES = 20_000_000;

async function openWarc(files: readonly string[], { log }: NetPorts): ReturnType<WebPorts['openWarc']> {
  const [{ openArchive }, { openArchiveWeb }, { measureWarcRecord }, { decodeContent }] = await Promise.all([
    import('./adapters/web/archive.ts'),
    import('./corpus/archive-web.ts'),
    import('./corpus/warc-record.ts'),
    import('./adapters/web/inflate.ts'),
  ]);
  const archives = await Promise.all(files.map(async (file) => openArchive(file, measureWarcRecord)));
  const decode = (body: Uint8Array, encoding: string) => decodeContent(body, encoding, MOST_PAGE_BYTES);
  return openArchiveWeb(archives, { decode, log });
}
