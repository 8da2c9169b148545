/**
 * Time and memory to parse the corpus, beside plain CommonMark parsing of the same pages in the same run, and the cold
 * start of the built command line beside bare Node.
 *
 *   node bench/parse.ts [--rounds N]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { listRealPages, type RealPage } from '../__tests__/support/shared-data.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { print, printTable, requireSharedData } from './support/output.ts';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const STARTS = 15;

function main(): void {
  requireSharedData();
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
  const pages = listRealPages('corpus');
  const characters = pages.reduce((sum, { text }) => sum + text.length, 0);
  print(
    `corpus: ${pages.length} pages, ${characters.toLocaleString('en')} characters; best of ${values.rounds} rounds`,
  );
  const parsers: readonly (readonly [string, (page: RealPage) => unknown])[] = [
    ['plain mdast-util-from-markdown', ({ text }) => fromMarkdown(text)],
    ['parsePage', ({ text, language }) => parsePage(text, { language })],
  ];
  const best = new Map<string, number>();
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const [name, parse] of parsers) best.set(name, Math.min(best.get(name) ?? Infinity, timeAll(pages, parse)));
  const [plain = 0, own = 0] = parsers.map(([name]) => best.get(name) ?? 0);
  printTable([
    ['parser', 'ms', 'characters/s', 'times plain'],
    ...parsers.map(([name]) => {
      const millis = best.get(name) ?? 0;
      return [name, Math.round(millis), Math.round((characters / millis) * 1000), (millis / plain).toFixed(2)];
    }),
  ]);
  print(`${((own / characters) * 1_000_000).toFixed(0)} ms for a million characters`);
  print(`peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  printColdStart();
}

function timeAll(pages: readonly RealPage[], parse: (page: RealPage) => unknown): number {
  const start = performance.now();
  for (const page of pages) parse(page);
  return performance.now() - start;
}

function printColdStart(): void {
  if (!existsSync(CLI)) {
    print('cold start: dist/cli.js is not there; run npm run build');
    return;
  }
  const bare = timeStarts(['-e', '0']);
  const help = timeStarts([CLI, '--help']);
  print(`\ncold start, median of ${STARTS}: dist/cli.js --help ${help.toFixed(0)} ms, node -e 0 ${bare.toFixed(0)} ms`);
}

function timeStarts(args: readonly string[]): number {
  const times = Array.from({ length: STARTS }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[STARTS >> 1] ?? 0;
}

main();
