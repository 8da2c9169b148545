/** A chat endpoint and a bucket in this process, for tests that make thousands of calls: every text in capitals. */
import { z } from 'zod';
import type { ChatPorts, ChatService } from '../../../src/engine/chat/ports.ts';
import { createMemoryStore } from '../../emulators/aws/memory-store.ts';
import { createTestClock } from '../amazon/local.ts';

const Body = z.object({ messages: z.array(z.object({ content: z.string() })) });
const Document = z.object({ segments: z.array(z.object({ id: z.string(), text: z.string() })) });
const Line = z.object({ custom_id: z.string(), body: Body });

export interface ChatInProcess {
  readonly ports: ChatPorts;
  /** Texts that were paid for, as often as they were; those of a batch file from when it is made. */
  readonly paid: string[];
  readonly log: string[];
}

/** @param looksUntilDone Looks at a batch file before it is answered. */
export function openInProcess(looksUntilDone = 2): ChatInProcess {
  const paid: string[] = [];
  const log: string[] = [];
  const tell = (line: string) => void log.push(line);
  const store = createMemoryStore(['bucket']).openBucket('bucket');
  return {
    ports: { service: createService(paid, looksUntilDone), store, clock: createTestClock(), log: tell },
    paid,
    log,
  };
}

function createService(paid: string[], looksUntilDone: number): ChatService {
  const files: string[] = [];
  const batches: { id: string; file: string; metadata: Readonly<Record<string, string>>; looks: number }[] = [];
  const stateOf = ({ id, metadata, looks, file }: (typeof batches)[number]) =>
    looks < looksUntilDone
      ? ({ id, metadata, status: 'in_progress' } as const)
      : ({ id, metadata, status: 'completed', outputFile: file } as const);
  return {
    async complete(body) {
      const segments = readSegments(Body.parse(body));
      paid.push(...segments.map(({ text }) => text));
      return answer(segments);
    },
    uploadBatchFile: async (_, text) => String(files.push(text) - 1),
    async createBatch(file, metadata) {
      const batch = { id: `batch_${batches.length}`, file, metadata, looks: 0 };
      batches.push(batch);
      paid.push(...readLines(files[Number(file)]).flatMap(({ body }) => readSegments(body).map(({ text }) => text)));
      return stateOf(batch);
    },
    listBatches: async () => batches.map(stateOf).toReversed(),
    async getBatch(id) {
      const batch = batches.find((one) => one.id === id);
      if (batch !== undefined) batch.looks += 1;
      return batch && stateOf(batch);
    },
    readFile: async (id) =>
      readLines(files[Number(id)])
        .map(({ custom_id, body }) =>
          JSON.stringify({ custom_id, response: { status_code: 200, body: answer(readSegments(body)) } }),
        )
        .join('\n'),
  };
}

function readLines(text = ''): z.output<typeof Line>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Line.parse(JSON.parse(line)));
}

type Segments = z.output<typeof Document>['segments'];

function readSegments({ messages }: z.output<typeof Body>): Segments {
  return Document.parse(JSON.parse(messages.at(-1)?.content ?? '')).segments;
}

function answer(segments: Segments): unknown {
  const translations = segments.map(({ id, text }) => ({ id, text: text.toUpperCase() }));
  return { choices: [{ finish_reason: 'stop', message: { content: JSON.stringify({ translations }) } }] };
}
