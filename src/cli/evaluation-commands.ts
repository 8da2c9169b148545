/** The commands that measure translations: `score`. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { METRICS, type MetricName } from '../evaluate/metrics/choose.ts';
import { TOKENIZERS, type Tokenizer } from '../evaluate/metrics/tokenize.ts';
import { collect } from './options.ts';
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

export function addEvaluationCommands(program: Command, shell: Shell): void {
  addScore(program, shell);
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
