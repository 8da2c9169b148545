/** The commands that measure translations: `score`, `evaluate`. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { METRICS, type MetricName } from '../evaluate/metrics/choose.ts';
import { TOKENIZERS, type Tokenizer } from '../evaluate/metrics/tokenize.ts';
import { collect } from './options.ts';
import { addRunOptions, type RunFlags, readRunFlags } from './run-commands.ts';
import type { Shell } from './shell.ts';

interface ScoreFlags {
  readonly hypothesis: string;
  readonly reference: readonly string[];
  readonly to: string;
  readonly metric: readonly MetricName[];
  readonly tokenize?: Tokenizer;
  readonly force?: boolean;
  readonly json?: boolean;
}

interface EvaluateFlags extends RunFlags {
  readonly sample?: number;
  readonly arm?: readonly string[];
  readonly both?: boolean;
  readonly submit?: boolean;
  readonly collect?: boolean;
  readonly merged?: boolean;
  readonly history?: boolean;
  readonly reportDir: string;
}

export function addEvaluationCommands(program: Command, shell: Shell): void {
  addScore(program, shell);
  addEvaluate(program, shell);
}

/** Options that say which engines are compared, and how. */
const OF_ARMS = ['arm', 'both', 'submit', 'collect'];

function addEvaluate(program: Command, shell: Shell): void {
  addRunOptions(program.command('evaluate'))
    .description('Measure how well engines translate pages that are held out of all that they learn from.')
    .option(
      '--sample <number>',
      'hold out so many pages, drawn by their names (default: 5, or all of --pages)',
      readCount,
    )
    .option(
      '--arm <engine>',
      'an engine to compare, such as amazon-translate:paragraph or command+memory; repeatable (default: as the engine of the configuration suggests)',
      collect,
    )
    .option('--both', 'the reverse direction, too')
    .option('--submit', 'start the jobs and end')
    .addOption(new Option('--collect', 'take what has ended, and wait for nothing').conflicts('submit'))
    .addOption(
      new Option('--merged', 'what became of merged proposals instead, from the history of the translation').conflicts([
        ...OF_ARMS,
        'sample',
      ]),
    )
    .addOption(
      new Option(
        '--history',
        'what would have become of past synchronisations instead; --sample says how many',
      ).conflicts([...OF_ARMS, 'merged', 'reportDir']),
    )
    .option('--report-dir <folder>', 'folder for the report as JSON, Markdown, CSV and HTML', '.amts-evaluation')
    .action(
      async ({
        sample,
        arm = [],
        both = false,
        submit,
        collect: takes,
        merged,
        history,
        reportDir,
        ...flags
      }: EvaluateFlags) => {
        if (history) return runHistory({ ...flags, ...(sample === undefined ? {} : { sample }) }, shell);
        if (merged) return runMerged(flags, reportDir, shell);
        const { evaluate, isSound, renderSubmission, writeEvaluation } = await import('../commands/evaluate.ts');
        const { ADDRESS_VARIABLE } = await import('../engine/chat/presets.ts');
        const { renderEvaluationText } = await import('../evaluate/render/plain.ts');
        const ports = await shell.openPorts();
        const half = submit ? 'submit' : takes ? 'collect' : undefined;
        const endpoint = process.env['AWS_ENDPOINT_URL_TRANSLATE'] ?? process.env['AWS_ENDPOINT_URL'];
        const chatEndpoint = process.env[ADDRESS_VARIABLE];
        const common = await readRunFlags(flags);
        const options = { ...common, sample, arms: arm, both, half, endpoint, chatEndpoint } as const;
        const result = await evaluate(options, ports);
        if (result.report === undefined)
          return shell.printResult(flags.json, { version: 1, ...result.submission }, () =>
            renderSubmission(result.submission),
          );
        const { report } = result;
        await writeEvaluation(report, reportDir, ports.disk);
        shell.printResult(flags.json, report, () => `${renderEvaluationText(report)}report: ${reportDir}\n`);
        shell.endWith(isSound(report) ? 0 : 1);
      },
    );
}

async function runMerged(flags: RunFlags, reportDir: string, shell: Shell): Promise<void> {
  const { evaluateMerged, writeMerged } = await import('../commands/evaluate-merged.ts');
  const { renderMergedText } = await import('../evaluate/render/merged.ts');
  const ports = await shell.openPorts();
  const reports = await evaluateMerged(await readRunFlags(flags), ports);
  await writeMerged(reports, reportDir, ports.disk);
  const document = { version: 1, command: 'evaluate --merged', languages: reports } as const;
  shell.printResult(flags.json, document, () => `${reports.map(renderMergedText).join('\n')}report: ${reportDir}\n`);
}

async function runHistory({ sample, ...flags }: RunFlags & { readonly sample?: number }, shell: Shell): Promise<void> {
  const { evaluateHistory, renderHistory } = await import('../commands/evaluate-history.ts');
  const reports = await evaluateHistory({ ...(await readRunFlags(flags)), sample }, await shell.openPorts());
  const document = { version: 1, command: 'evaluate --history', languages: reports } as const;
  shell.printResult(flags.json, document, () => reports.map(renderHistory).join('\n'));
}

function readCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Should be a whole number from 1.');
  return count;
}

function addScore(program: Command, shell: Shell): void {
  program
    .command('score')
    .description('Score a translation against reference translations: BLEU, chrF, TER; one segment a line.')
    .requiredOption('--hypothesis <file>', 'the translation')
    .requiredOption('--reference <file>', 'a reference translation; repeatable', collect)
    .requiredOption('--to <code>', 'language of the texts')
    .option('--metric <list>', `of ${METRICS.join(', ')}, with commas between`, readMetrics, [...METRICS])
    .addOption(
      new Option('--tokenize <name>', 'how BLEU counts words (default: as the language needs)').choices(TOKENIZERS),
    )
    .option('--force', 'take a tokenizer that does not fit the script')
    .option('--json', 'print one JSON document')
    .action(async ({ reference, metric, tokenize, force = false, json, ...flags }: ScoreFlags) => {
      const { renderScores, score } = await import('../commands/score.ts');
      const options = { ...flags, references: reference, metrics: metric, tokenizer: tokenize, force };
      const report = await score(options, await shell.openPorts());
      shell.printResult(json, report, () => renderScores(report));
    });
}

function readMetrics(value: string): MetricName[] {
  return value.split(',').map((text) => {
    const name = METRICS.find((known) => known === text.trim().toLowerCase());
    if (name === undefined) throw new InvalidArgumentError(`'${text}' is none of ${METRICS.join(', ')}.`);
    return name;
  });
}
