/** A pull request as text for a terminal: its title, its table, one of its sentences, its comments on lines. */
import type { RepositoryHandle } from '../../__tests__/emulators/github/index.ts';
import { isPull } from '../../__tests__/emulators/github/state.ts';
import { measureWidth, type Paint, padTo } from './paint.ts';

/** Text is broken here. */
const COLUMNS = 96;

/** Show the only pull request of a translation. @param sentence Begin of the source sentence that is shown of it. */
export function renderPullRequest(book: RepositoryHandle, sentence: string, paint: Paint): string {
  const [issue] = book.repository.issues;
  if (issue === undefined || !isPull(issue)) throw new Error(`${book.fullName} has no pull request`);
  const { title, state, labels, pull } = issue;
  const body = (issue.body ?? '').replaceAll(/^<!--.*-->\n/gm, '').replaceAll(/\[([^\]]*)\]\(http[^)]*\)/g, '$1');
  const comments = pull.reviews.flatMap((review) => review.comments);
  const names = labels.map(({ name }) => name).join(', ');
  const lines = [
    paint('bold', title),
    paint('dim', `${state}, ${pull.baseRef} ← ${pull.headRef}, label ${names}, ${comments.length} comments on lines`),
    '',
    ...wrap(body.trim().split('\n', 1)[0] ?? ''),
    '',
    ...renderTable(body.split('\n').filter((line) => line.startsWith('| '))),
    '',
    ...paintBox(findBox(body, sentence), paint),
    ...comments
      .slice(0, 1)
      .flatMap(({ path, line, body: text }) => ['', ...renderComment(`${path}:${line}`, text, paint)]),
  ];
  return lines.map((line) => `  │ ${line}`.trimEnd()).join('\n');
}

/** Columns as wide as they must be; a head of several words stands on two lines. */
function renderTable(rows: readonly string[]): string[] {
  const cells = rows
    .filter((row) => !row.startsWith('| ---'))
    .map((row) => row.split(' | ').map((cell) => cell.replaceAll(/\*\*|`|^\| | \|$|chapter_| \(.*\)$/g, '').trim()));
  const [head = [], ...rest] = cells;
  const upper = head.map((cell) => cell.slice(0, Math.max(0, cell.lastIndexOf(' '))));
  const lower = head.map((cell) => cell.slice(cell.lastIndexOf(' ') + 1));
  const all = [upper, lower, ...rest];
  const widths = head.map((_, at) => Math.max(...all.map((row) => measureWidth(row[at] ?? ''))));
  return all.map((row) =>
    row
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return at === 0 ? padTo(cell, width) : ' '.repeat(width - measureWidth(cell)) + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** What is told of a sentence, with its line. */
function findBox(body: string, sentence: string): string[] {
  const boxes = [...body.matchAll(/^\*\*([^\n]*)\n\n```diff\n([^]*?)\n```$/gm)];
  const [, head = '', text = ''] = boxes.find(([, , diff = '']) => diff.includes(sentence)) ?? [];
  return [head.replaceAll('**', ''), ...text.split('\n')];
}

function paintBox([head = '', ...lines]: readonly string[], paint: Paint): string[] {
  const paintLine = (line: string) =>
    line.startsWith('+') ? paint('green', line) : line.startsWith('-') ? paint('red', line) : line;
  return [head, ...lines.map((line) => `  ${paintLine(line)}`)];
}

/** What is said above the sentences that the comment quotes. */
function renderComment(place: string, text: string, paint: Paint): string[] {
  const [said = ''] = text.split('```');
  const words = said
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return [paint('cyan', place), ...wrap(words).map((line) => `  ${line}`)];
}

function wrap(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && measureWidth(`${last} ${word}`) > COLUMNS) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
