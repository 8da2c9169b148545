/** The commands that make resources of a book: `parallel-data`, `terminology`. */
import { type Command, Option } from 'commander';
import type { ParallelDataPorts } from '../commands/parallel-data.ts';
import { DEFAULT_BASE } from '../config/choices.ts';
import type { Format, Unit } from '../parallel-data/render.ts';
import { ConfigError } from '../shared/errors.ts';
import { collect, configOption, type DialectFlag, dialectOption, readShare, settleDialect } from './options.ts';
import type { Shell } from './shell.ts';

interface BookFlags {
  readonly from: string;
  readonly to?: string;
  readonly target?: readonly string[];
  readonly pairs?: readonly string[];
  readonly source?: string;
  readonly base: string;
  readonly paths?: readonly string[];
  readonly cache?: string;
  readonly dialect: DialectFlag;
  readonly config?: string;
  readonly out?: string;
  readonly json?: boolean;
}

interface ParallelDataFlags extends BookFlags {
  readonly unit: Unit;
  readonly format: Format;
  readonly minScore: number;
  readonly comments?: boolean;
  readonly rejected?: string;
  readonly scores?: boolean;
  readonly bom?: boolean;
  readonly testShare?: number;
  readonly s3?: string;
}

interface TerminologyFlags extends BookFlags {
  readonly glossary: readonly string[];
}

export function addBookCommands(program: Command, shell: Shell): void {
  addParallelData(program, shell);
  addTerminology(program, shell);
}

function addParallelData(program: Command, shell: Shell): void {
  addBookOptions(program.command('parallel-data'))
    .description('Make parallel data for Amazon Translate of a book and its translations; tell each rejection.')
    .addOption(
      new Option('--unit <unit>', 'what a record holds').choices(['sentence', 'paragraph']).default('sentence'),
    )
    .addOption(new Option('--format <format>', 'form of the file').choices(['csv', 'tsv', 'tmx']).default('csv'))
    .option('--min-score <number>', 'least probability that a pair is right', readShare, 0.5)
    .option('--comments', 'translated comments and docstrings of code cells, too')
    .option('--out <file>', 'the file (default: standard output)')
    .option('--rejected <file>', 'write the pairs that were left out to a table (TSV), with their reasons')
    .option('--scores', 'the score of each pair as a further column; not for the service')
    .option('--bom', 'a byte order mark for Excel; not for the service')
    .option('--test-share <number>', 'share of the pages to keep apart for tests, in NAME.test.EXT', readShare)
    .option('--s3 <s3://bucket/prefix/>', 'print the two AWS commands that give the file to Amazon Translate')
    .option('--json', 'print what became of each page and sentence as one JSON document; needs --out')
    .action(async (flags: ParallelDataFlags) => {
      const { makeParallelData } = await import('../commands/parallel-data.ts');
      const { renderParallelDataText } = await import('../report/parallel-data-text.ts');
      const { listDialectFiles, readOrigins } = await import('../commands/steps/data/find-pairs.ts');
      if (flags.json && flags.out === undefined)
        throw new ConfigError('--json: needs --out FILE, since the document takes standard output');
      const { comments = false, scores = false, bom = false, out, cache, json, ...options } = flags;
      const { text, report } = await withBookPorts(cache, shell, async (ports) => {
        const dialect = await settleDialect(flags, await listDialectFiles(flags, ports.disk), ports);
        const origins = readOrigins({ ...flags, dialect });
        return makeParallelData({ ...options, dialect, origins, comments, scores, bom, out }, ports);
      });
      if (out === undefined) shell.print(text);
      else shell.printResult(json, report, () => renderParallelDataText(report));
      shell.endWith(report.failed > 0 ? 1 : 0);
    });
}

function addTerminology(program: Command, shell: Shell): void {
  addBookOptions(program.command('terminology'))
    .description('Make Amazon custom terminology (CSV) of glossaries; what the book uses decides between translations.')
    .requiredOption('--glossary <file>', 'a glossary: Markdown, CSV or TMX; repeatable', collect)
    .option('--out <file>', 'the file (default: standard output)')
    .option('--json', 'print each term with the counts as one JSON document; needs --out')
    .action(async (flags: TerminologyFlags) => {
      const { makeTerminology } = await import('../commands/terminology.ts');
      const { listDialectFiles, readOrigins } = await import('../commands/steps/data/find-pairs.ts');
      if (flags.json && flags.out === undefined)
        throw new ConfigError('--json: needs --out FILE, since the document takes standard output');
      const { glossary: glossaries, out, cache, json, ...options } = flags;
      const hasBook = flags.target !== undefined || flags.pairs !== undefined;
      const { text, report } = await withBookPorts(cache, shell, async (ports) => {
        const dialect = hasBook ? await settleDialect(flags, await listDialectFiles(flags, ports.disk), ports) : 'gfm';
        const origins = hasBook ? readOrigins({ ...flags, dialect }) : [];
        return makeTerminology({ ...options, dialect, to: flags.to ?? '', origins, glossaries, out }, ports);
      });
      if (out === undefined) shell.print(text);
      else shell.printResult(json, report, () => [`${out}: ${report.terms.length} terms, ${report.bytes} bytes`]);
    });
}

/** Where the pages of a book and of its translations are. */
function addBookOptions(command: Command): Command {
  return command
    .requiredOption('--from <code>', 'language of the source')
    .option('--to <code>', 'language of the translation; not with LANG=')
    .option('--target <folder>', 'folder of the translation; LANG=FOLDER repeated for several', collect)
    .option('--pairs <file>', 'list of pages, source and target a line with a tab between; LANG=FILE as well', collect)
    .option('--source <folder>', 'folder of the source, for pages without a base beside them')
    .option('--base <pattern>', 'where the base of a page stands', DEFAULT_BASE)
    .option('--paths <source=target>', 'folder or file with another path in the translation; repeatable', collect)
    .option('--cache <folder>', 'keep alignments there, so that a later run costs what changed')
    .addOption(dialectOption())
    .addOption(configOption());
}

/** Run a command on the pages of a book, with threads that end with it. */
async function withBookPorts<Result>(
  cache: string | undefined,
  shell: Shell,
  run: (ports: ParallelDataPorts) => Promise<Result>,
): Promise<Result> {
  const { listFolder } = await import('../adapters/list-files.ts');
  const { disk, log, openAligner } = await shell.openPorts();
  const aligner = await openAligner(cache);
  try {
    return await run({ ...aligner, disk: { ...disk, listFolder }, log });
  } finally {
    await aligner.close();
  }
}
