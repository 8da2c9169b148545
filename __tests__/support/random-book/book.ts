/**
 * A page as its writers and its translator mean it, and how each writes it down. What both have is one tree: a
 * sentence is translated by the translator until an edit makes it new, and flags say what the translator did otherwise.
 */
import { isUnspaced, speak, type Voice } from './languages.ts';

/** Words, something copied, or words between two marks. */
export type Part =
  | { readonly words: string }
  | { readonly copied: string }
  | { readonly open: string; readonly words: string; readonly close: string };

export interface Sentence {
  readonly id: number;
  parts: Part[];
  voice: Voice;
  /** Only the translation has it. */
  isOwn?: true;
  /** The translation leaves it out. */
  isOmitted?: true;
  /** Number of the sentence behind it that the translator made one with it, or put before it. */
  joined?: number;
  /** Number of the one before it that was made one with it. */
  joinedBy?: number;
  exchanged?: number;
  /** The translator made two sentences of it, at its comma. */
  isCut?: true;
  /** What the translator wrote for it, without a word. */
  wordless?: string;
}

export type Prose = Sentence[];

export interface Item extends Common {
  readonly id: number;
  text: Prose;
  blocks: Block[];
  exchanged?: number;
}

interface Common {
  isOwn?: true;
  isOmitted?: true;
}

export type Block = Common &
  (
    | { kind: 'heading'; level: number; text: Prose; id?: string; ownId?: string }
    | { kind: 'paragraph'; text: Prose }
    | { kind: 'list'; isOrdered: boolean; isLoose: boolean; items: Item[] }
    | { kind: 'table'; rows: Prose[][] }
    | { kind: 'quote'; blocks: Block[] }
    | { kind: 'box'; open: string; title?: Prose; behind?: string; close: string; indent: string; blocks: Block[] }
    /** What the source adds is copied as it is, and has none of the translator's habits. */
    | { kind: 'copied'; text: string; isAdded?: true }
    | { kind: 'image'; text: Prose; address: string }
    | { kind: 'matter'; title: Prose; description: Prose; weight: number }
  );

/** How a translator writes what carries no words. */
export interface Habits {
  readonly bullet?: string;
  readonly emphasis?: string;
  readonly fence?: string;
  /** Folder put before the addresses of pages. */
  readonly folder?: string;
  /** Comments in code are translated. */
  readonly comments?: boolean;
}

/** The page in its source, or in a language with the habits of its translator. */
export type Side = { readonly language?: string; readonly habits?: Habits };

export function renderPage(blocks: readonly Block[], side: Side): string {
  return `${renderBlocks(blocks, side)}\n`;
}

function renderBlocks(blocks: readonly Block[], side: Side): string {
  const isThere = ({ isOwn, isOmitted }: Block) => (side.language === undefined ? !isOwn : !isOmitted);
  return blocks
    .filter(isThere)
    .map((block) => renderBlock(block, side))
    .filter((text) => text !== '')
    .join('\n\n');
}

function renderBlock(block: Block, side: Side): string {
  const habits = (side.language === undefined ? undefined : side.habits) ?? {};
  const inline = (prose: Prose) => renderProse(prose, side);
  switch (block.kind) {
    case 'heading': {
      const id = block.id ?? (side.language === undefined ? undefined : block.ownId);
      return `${'#'.repeat(block.level)} ${inline(block.text)}${id === undefined ? '' : ` ${id}`}`;
    }
    case 'paragraph':
      return inline(block.text);
    case 'list':
      return renderList(block, side, habits);
    case 'table':
      return renderTable(block.rows, side);
    case 'quote':
      return indent(renderBlocks(block.blocks, side), '> ').replaceAll(/^> $/gm, '>');
    case 'box': {
      const title = block.title === undefined ? '' : inline(block.title);
      const body = indent(renderBlocks(block.blocks, side), block.indent);
      return `${block.open}${title}${block.behind ?? ''}\n${body}${block.close === '' ? '' : `\n${block.close}`}`;
    }
    case 'copied':
      return block.isAdded ? block.text : renderCopied(block.text, side, habits);
    case 'image':
      return `![${inline(block.text)}](${block.address})`;
    case 'matter':
      break;
  }
  const { title, weight, description } = block;
  return `---\ntitle: ${inline(title)}\nweight: ${weight}\ndescription: ${inline(description)}\n---`;
}

function renderTable(rows: readonly Prose[][], side: Side): string {
  const isThere = (cell: Prose) => side.language !== undefined || !isOwnCell(cell);
  return rows
    .filter((row) => row.some((cell) => cell.length > 0 && isThere(cell)))
    .flatMap((row, at) => {
      const cells = row.filter((cell, column) => isThere(cell) && isThere(rows[0]?.[column] ?? []));
      const line = `| ${cells.map((cell) => renderProse(cell, side)).join(' | ')} |`.replaceAll(/  +(?=\|)/g, ' ');
      return at > 0 ? [line] : [line, `|${' --- |'.repeat(cells.length)}`];
    })
    .join('\n');
}

/** Of a row or a column that only the translation has. */
export function isOwnCell(cell: Prose | undefined): boolean {
  return cell?.[0]?.isOwn === true;
}

function renderList(block: Extract<Block, { kind: 'list' }>, side: Side, habits: Habits): string {
  const isThere = ({ isOwn, isOmitted }: Item) => (side.language === undefined ? !isOwn : !isOmitted);
  const items = side.language === undefined ? block.items : exchange(block.items);
  return items
    .filter(isThere)
    .map(({ text, blocks }, at) => {
      const mark = block.isOrdered ? `${at + 1}. ` : `${habits.bullet ?? '-'} `;
      const inner = [renderProse(text, side), ...blocks.map((child) => renderBlock(child, side))];
      return mark + indent(inner.join(block.isLoose ? '\n\n' : '\n'), '    ').trimStart();
    })
    .join(block.isLoose ? '\n\n' : '\n');
}

function renderCopied(text: string, { language }: Side, { fence, comments }: Habits): string {
  const written = fence === undefined ? text : text.replaceAll('```', fence);
  if (language === undefined || comments !== true) return written;
  return written.replace(/(?<=# ).*/, (comment) => speak(comment, language, 'human'));
}

function indent(text: string, by: string): string {
  return text.replaceAll(/^(?=.)/gm, by).replaceAll(/^$/gm, by.trimEnd());
}

/** Sentences one behind the other; what the translator joined is one with a comma. */
function renderProse(prose: Prose, side: Side): string {
  const { language } = side;
  if (language === undefined)
    return prose
      .filter(({ isOwn }) => !isOwn)
      .map((one) => renderSentence(one, side))
      .join(' ');
  const there = exchange(prose.filter(({ isOmitted, voice }) => !isOmitted || voice === 'machine'));
  const written: string[] = [];
  let isJoined = false;
  for (const [at, one] of there.entries()) {
    const text = renderSentence(one, side);
    if (isJoined) written.push(joinText(written.pop() ?? '', text, language));
    else written.push(text);
    isJoined = isJoinedTo(one, there[at + 1]);
  }
  return written.join(isUnspaced(language) ? '' : ' ');
}

/** An engine that is asked for one of them is asked for both, and makes two sentences of them again. */
function isJoinedTo(one: Sentence, next: Sentence | undefined): boolean {
  return one.joined !== undefined && one.joined === next?.id && one.voice === 'human' && next.voice === 'human';
}

function joinText(first: string, second: string, language: string): string {
  const comma = { zh: '，', ja: '、', ar: '، ' }[language] ?? ', ';
  return first.replace(/[.?。？؟]$/u, '') + comma + second.charAt(0).toLowerCase() + second.slice(1);
}

/** Neighbours that name each other change places. */
function exchange<T extends { readonly id: number; exchanged?: number }>(list: readonly T[]): T[] {
  const all = [...list];
  for (let at = 0; at + 1 < all.length; at += 1) {
    const [one, next] = [all[at], all[at + 1]];
    if (one?.exchanged === undefined || one.exchanged !== next?.id) continue;
    all.splice(at, 2, next, one);
    at += 1;
  }
  return all;
}

function renderSentence({ parts, voice, isCut, wordless }: Sentence, { language, habits = {} }: Side): string {
  if (wordless !== undefined && language !== undefined && voice === 'human') return wordless;
  const say = (words: string) => (language === undefined ? words : speak(words, language, voice));
  const isHuman = language !== undefined && voice === 'human';
  const text = parts
    .map((part) => {
      if ('copied' in part) return part.copied;
      if (!('open' in part)) return say(part.words);
      const marks = isHuman ? applyHabits(part, habits) : part;
      return marks.open + say(part.words) + marks.close;
    })
    .join('');
  return isHuman && isCut === true ? cutSentence(text) : text;
}

function applyHabits({ open, close }: { open: string; close: string }, { emphasis, folder }: Habits) {
  if (/^\*+$/.test(open) && emphasis !== undefined) {
    const mark = emphasis.repeat(open.length);
    return { open: mark, close: mark };
  }
  return { open, close: folder === undefined ? close : close.replace(/^\]\((?=page)/, `](${folder}/`) };
}

function cutSentence(text: string): string {
  return text
    .replace(/[，、]/, '。')
    .replace(
      /([^.]),(\s+)(\p{L})/u,
      (_, before: string, space: string, letter: string) => `${before}.${space}${letter.toUpperCase()}`,
    )
    .replace(/،(?=\s)/, '.');
}
