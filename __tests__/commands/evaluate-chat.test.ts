/** A chat model without examples, with paragraphs and with sentence pairs, and with pairs of files, on a local endpoint. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type EvaluateOptions, evaluate } from '../../src/commands/evaluate.ts';
import type { ArmReport } from '../../src/evaluate/compare/report.ts';
import type { ChatServer } from '../emulators/chat/index.ts';
import { MILK, MILK_ES, makeBook, makePorts, TEA, TEA_ES, withBases } from '../support/book.ts';
import { serveChat } from '../support/serve-chat.ts';

const KETTLE = `# Kettle

The kettle stands on the stove and sings when the water boils in it. Tea is a drink for cold evenings at home.
`;
const KETTLE_ES = `# Tetera

La tetera está en la cocina y canta cuando hierve el agua en ella. El té es una bebida para las noches frías en casa.
`;

/** A file of pairs: one that helps, one of the held-out page itself, one that holds one of its sentences. */
const CORPUS = `en,es
The milk stands on the stove and sings when the pot boils with it.,La leche está en la cocina y canta cuando hierve con la olla.
The kettle stands on the stove and sings when the water boils in it.,Dicho de otro modo.
Look! The kettle stands on the stove and sings when the water boils in it. Good.,Dicho a lo largo.
`;

const CONFIG = `targets: [{ language: es, repository: ../book-es }]
engine:
  kind: chat
  parallel-data-files: [corpus.csv]
`;

interface Compared {
  readonly arms: readonly ArmReport[];
  readonly files: unknown;
  readonly lines: readonly string[];
  /** Runs the same again. */
  readonly again: () => Promise<unknown>;
}

async function compare(arms: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<Compared> {
  const book = makeBook({
    source: { 'kettle.md': KETTLE, ...files },
    target: withBases({ 'tea.md': [TEA, TEA_ES], 'milk.md': [MILK, MILK_ES], 'kettle.md': [KETTLE, KETTLE_ES] }),
  });
  const { engine: _, ...rest } = book.options;
  const config = 'corpus.csv' in files ? CONFIG : CONFIG.replace(/ {2}parallel.*\n/, '');
  book.source.commit({ 'amts.yml': config });
  const options: EvaluateOptions = {
    ...rest,
    cache: join(book.folder, 'cache'),
    arms,
    both: false,
    pages: ['kettle.md'],
    chatEndpoint: 'http://local',
  };
  const ports = await makePorts();
  const { report } = await evaluate(options, ports);
  const [direction] = report?.directions ?? [];
  expect(report?.notes).toEqual(['Chat models were asked at http://local: these figures judge what answers there.']);
  return {
    arms: direction?.arms ?? [],
    files: direction?.training.files,
    lines: ports.lines,
    again: async () => evaluate(options, ports),
  };
}

const Body = z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) });
const Shown = z.object({ examples: z.array(z.object({ translation: z.string() })).default([]) });

/** What the model is shown in each request: the targets of the examples. */
function listShown({ exchanges }: ChatServer): string[] {
  return exchanges.map(({ body }) => {
    const { messages } = Body.parse(JSON.parse(body));
    const user = messages.find(({ role }) => role === 'user')?.content ?? '{}';
    return Shown.parse(JSON.parse(user))
      .examples.map(({ translation }) => translation)
      .join('|');
  });
}

describe('amts evaluate with a chat model', () => {
  test('compares it without examples, with paragraphs and with sentence pairs, never of the held-out page', async () => {
    const server = await serveChat();
    const { arms } = await compare([]);
    expect(arms.map(({ arm, failed }) => [arm, failed])).toEqual([
      ['chat:none', undefined],
      ['chat:paragraph', undefined],
      ['chat:sentence', undefined],
    ]);
    const [none, ...others] = listShown(server).toSorted();
    expect(none).toBe('');
    expect(others.map((shown) => shown.split('|')).toSorted((a, b) => a.length - b.length)).toEqual([
      expect.arrayContaining(['El té es una bebida. Se hace con hojas y 90 grados de calor.']),
      expect.arrayContaining(['El té es una bebida.', 'Se hace con hojas y 90 grados de calor.']),
    ]);
    expect(others.join('|')).not.toMatch(/Tetera|canta|noches/);
    expect(server.breaches).toEqual([]);
  });

  test('pays nothing twice, and takes no answer of one arm for another', async () => {
    const server = await serveChat();
    const { again } = await compare(['chat:none', 'chat:sentence']);
    expect(server.usage.requests).toBe(2);
    await again();
    expect(server.usage.requests).toBe(2);
  });

  test('has the files of pairs as arms, without what the held-out page says', async () => {
    const server = await serveChat();
    const { arms, files, lines } = await compare([], { 'corpus.csv': CORPUS });
    expect(arms.map(({ arm, failed }) => [arm, failed])).toEqual(
      ['chat:none', 'chat:paragraph', 'chat:sentence', 'chat:files', 'chat:sentence+files'].map((arm) => [
        arm,
        undefined,
      ]),
    );
    expect(files).toEqual({ pairs: 1, leftOut: 2 });
    expect(lines.join('\n')).toContain('1 pairs of engine.parallel-data-files to learn from; 2 left out');
    const shown = listShown(server).filter((text) => text.includes('con la olla'));
    const [alone, beside] = shown.toSorted((a, b) => a.length - b.length);
    expect(shown).toHaveLength(2);
    expect(alone).toBe('La leche está en la cocina y canta cuando hierve con la olla.');
    expect(beside).toContain('El té es una bebida.');
    expect(listShown(server).join('|')).not.toMatch(/Dicho|canta cuando hierve el agua/);
  });

  test('refuses an arm with files where none is named, and pairs for an engine that takes none', async () => {
    await expect(compare(['chat:files'])).rejects.toThrow(
      '--arm chat:files: engine.parallel-data-files names no file; name the files that amts corpus wrote',
    );
    await expect(compare(['pseudo:sentence'])).rejects.toThrow(
      '--arm pseudo:sentence: the engine pseudo takes no parallel data, only amazon-translate and chat do',
    );
  });
});
