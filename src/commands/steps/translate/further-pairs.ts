/** Pairs of `engine.parallel-data-files`: files of the source as committed, else of this machine. */
import { readParallelData, type TextPair } from '../../../parallel-data/read-file.ts';
import { ConfigError } from '../../../shared/errors.ts';
import { decodeText } from '../../../shared/page-text.ts';
import type { RunContext } from '../open/open-run.ts';

/**
 * Read every file.
 *
 * @throws {ConfigError} when there is no such file, or it is damaged.
 */
export async function readPairFiles(to: string, context: RunContext): Promise<TextPair[]> {
  const { settings } = context.run;
  const names = settings.engine.parallelDataFiles;
  const languages = { from: settings.source.language, to };
  const texts = await Promise.all(names.map(async (name) => readDataFile(name, context)));
  return names.flatMap((name, at) => readParallelData({ name, text: texts[at] ?? '' }, languages));
}

async function readDataFile(path: string, { run, sourceFiles, ports }: RunContext): Promise<string> {
  const entry = sourceFiles.get(path);
  const committed = entry?.kind === 'file' ? (await run.source.readBlobs([entry.blob])).get(entry.blob) : undefined;
  const bytes = committed ?? (await ports.disk.readFile(path));
  if (bytes === undefined)
    throw new ConfigError(
      `engine.parallel-data-files '${path}' is no file of the source or of this machine; correct the path`,
    );
  return decodeText(path, bytes);
}
