/** The commands that make a corpus of the web: `corpus`, `corpus merge`. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Format } from '../parallel-data/render.ts';
import { ConfigError } from '../shared/errors.ts';
import { collect, readShare } from './options.ts';
import { abortOnSignals, type Shell } from './shell.ts';

interface CorpusFlags {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: readonly string[];
  readonly subjectTarget?: readonly string[];
  readonly urls?: string;
  readonly sitemap?: string;
  readonly site?: string;
  readonly warc?: readonly string[];
  readonly html?: string;
  readonly baseUrl?: string;
  readonly pairs?: string;
  readonly licence?: readonly string[];
  readonly exclude?: readonly string[];
  readonly minScore: number;
  readonly maxPages: number;
  readonly maxPageRows: number;
  readonly maxSiteRows: number;
  readonly shard: { readonly number: number; readonly count: number };
  readonly iHaveTheRights?: boolean;
  readonly cache: string;
  readonly maxAge: number;
  readonly maxMinutes?: number;
  readonly contact?: string;
  readonly allowPort?: readonly string[];
  readonly allowPrivate?: readonly string[];
  readonly format?: Format;
  readonly deferred?: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

export function addCorpusCommands(program: Command, shell: Shell): void {
  const corpus = addCorpus(program, shell);
  addMerge(corpus, shell);
}

function addCorpus(program: Command, shell: Shell): Command {
  return program
    .command('corpus')
    .description('Make parallel data of bilingual articles on a subject: from the web, an archive or a folder.')
    .option('--from <code>', 'language of the source')
    .option('--to <code>', 'language of the translation')
    .option('--subject <words>', 'what the articles are about, in the language of the source; repeatable', collect)
    .option('--subject-target <words>', 'the same in the language of the translation; repeatable', collect)
    .option('--urls <file>', 'addresses, one a line; two with a tab between are a pair')
    .option('--sitemap <address>', 'the pages of a sitemap')
    .option('--site <address>', 'a site: its sitemap, and the pages that it links to')
    .option('--warc <file>', 'a WARC file, for example of Common Crawl; repeatable', collect)
    .option('--html <folder>', 'HTML files: en/a.html and es/a.html, a.en.html and a.es.html, or --pairs')
    .option('--base-url <address>', 'address of the folder, for pages that name each other by address')
    .option('--pairs <file>', 'pages that belong together: two addresses or paths a line, with a tab between')
    .option('--licence <name>', 'only pages under this licence, such as cc-by; repeatable', collect)
    .option('--exclude <file>', 'sentences that must not come in, such as an evaluation set; repeatable', collect)
    .option('--min-score <number>', 'least probability that a pair is right', readShare, 0.5)
    .option('--max-pages <number>', 'pages to look at', readCount, 10_000)
    .option('--max-page-rows <number>', 'rows that one page may give', readCount, 50)
    .option('--max-site-rows <number>', 'rows that one site may give', readCount, 500)
    .option('--shard <k/n>', 'the part of this machine, by site: 2/4 is the second of four', readShard, {
      number: 1,
      count: 1,
    })
    .option('--i-have-the-rights', 'take pages that reserve text and data mining, too')
    .option('--cache <folder>', 'where answers of servers are kept', '.amts-corpus')
    .option('--max-age <days>', 'how long an answer is taken from there without asking', readCount, 30)
    .option('--max-minutes <number>', 'stop asking servers after this time, with what is there', readCount)
    .option('--contact <address>', 'page or e-mail that servers may turn to, for the user agent; needed to ask any')
    .option('--allow-port <port>', 'a port beside 80 and 443; repeatable', collect)
    .addOption(
      new Option('--allow-private <host:port>', 'a server on a private address, for tests; repeatable')
        .argParser(collect)
        .hideHelp(),
    )
    .addOption(
      new Option('--format <format>', 'form of the file (default: by its name)').choices(['csv', 'tsv', 'tmx']),
    )
    .option('--deferred', 'write hashes in the place of the texts, to pass on without their licence')
    .option('--out <file>', 'the file; beside it NAME.rows.jsonl says where each row is from')
    .option('--json', 'print what became of each page and sentence as one JSON document')
    .action(async (flags: CorpusFlags) => runCorpus(flags, shell));
}

async function runCorpus(flags: CorpusFlags, shell: Shell): Promise<void> {
  const { makeCorpus } = await import('../commands/corpus.ts');
  const { readFormat } = await import('../commands/steps/corpus/write-corpus.ts');
  const { renderCorpusText } = await import('../report/corpus-text.ts');
  const { createWebPorts } = await import('../create-web.ts');
  if (flags.from === undefined || flags.to === undefined)
    throw new ConfigError('--from and --to are needed: the two languages of the corpus');
  const { disk, log, openAligner } = await shell.openPorts();
  const { json, subject = [], subjectTarget = [], licence = [], exclude = [], ...rest } = flags;
  const aligner = await openAligner(undefined);
  const signal = abortOnSignals(log);
  try {
    const options = {
      ...rest,
      from: flags.from,
      to: flags.to,
      out: readOut(flags.out),
      subjects: subject,
      targetSubjects: subjectTarget,
      licences: licence,
      exclude,
      hasRights: flags.iHaveTheRights ?? false,
      deferred: flags.deferred ?? false,
      maxRowsAPage: flags.maxPageRows,
      maxRowsASite: flags.maxSiteRows,
      format: readFormat(flags.format, readOut(flags.out)),
    };
    const web = createWebPorts(flags, { log, signal });
    const report = await makeCorpus(options, { disk, log, jobs: aligner.jobs, web, signal });
    shell.printResult(json, report, () => renderCorpusText(report));
    shell.endWith(report.stopped ? 1 : 0);
  } finally {
    await aligner.close();
  }
}

function addMerge(corpus: Command, shell: Shell): void {
  corpus
    .command('merge')
    .argument('<files...>', 'NAME.rows.jsonl of each part, in any order')
    .description('Join the parts that several machines have made; any order of the parts gives the same file.')
    .action(async (files: string[], _: unknown, command: Command) => {
      const flags = command.optsWithGlobals<CorpusFlags>();
      const { mergeCorpus } = await import('../commands/corpus-merge.ts');
      const { readFormat } = await import('../commands/steps/corpus/write-corpus.ts');
      const { renderMergeText } = await import('../report/corpus-text.ts');
      const { disk } = await shell.openPorts();
      const options = {
        files,
        exclude: flags.exclude ?? [],
        maxRowsAPage: flags.maxPageRows,
        maxRowsASite: flags.maxSiteRows,
        deferred: flags.deferred ?? false,
        format: readFormat(flags.format, readOut(flags.out)),
        out: readOut(flags.out),
      };
      const report = await mergeCorpus(options, disk);
      shell.printResult(flags.json, report, () => renderMergeText(report));
    });
}

function readOut(out: string | undefined): string {
  if (out === undefined) throw new ConfigError('--out is needed: the file of the corpus, such as corpus.tmx');
  return out;
}

function readCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError('Should be a whole number.');
  return count;
}

function readShard(value: string): { number: number; count: number } {
  const [, number, count] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(value) ?? [];
  if (number === undefined || count === undefined) throw new InvalidArgumentError('Should be K/N, such as 2/4.');
  return { number: Number(number), count: Number(count) };
}
