/**
 * What MyST writes between and in paragraphs: roles, labels, breaks of blocks, comments, labelled formulas.
 */
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { matchAt, paragraphEnd } from '../finders.ts';
import type { Frame } from '../page.ts';
import type { Feature, FoundPiece, InnerReader, PieceReader } from './feature.ts';
import { keyFormulas } from './formula-key.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const LINE_END = String.raw`[ \t]*(?=\r?\n|$)`;
const LINE = new RegExp(
  String.raw`\([^()\n]+\)=${LINE_END}|\+{3}(?:[ \t]+[^\n]*?)?${LINE_END}|\^{3,}${LINE_END}|%[^\n]*?${LINE_END}`,
  'y',
);

/** `(label)=`, `+++ {}`, `^^^` and `% comment`, each a line of its own. */
export const mystLines: Feature = {
  name: 'myst-lines',
  syntax: (text) => {
    const line = rangeConstruct('ownMystLine', (offset) => matchAt(LINE, text, offset));
    return { flow: { 37: line, 40: line, 43: line, 94: line } };
  },
  tree: rangeNodes('ownMystLine'),
  openers: [/^(?=%|\^{3,}[ \t]*$)/, /^(?=\([^()\n]+\)=)/],
  blocks: { ownMystLine: 'marker' },
  readPieces: {
    'label-line': ({ raw }) => [{ kind: 'label', key: raw.replaceAll(/^\(|\)=$/g, '') }],
    'break-line': ({ raw }) => [{ kind: 'marker', key: raw.slice(0, 3) }],
  },
  inRaw: [
    { kind: 'label-line', pattern: /(?<=^[ \t>]*)\([^()\n]+\)=/gm },
    { kind: 'break-line', pattern: /(?<=^[ \t>]*)(?:\+{3}[^\n]*|\^{3,}[ \t]*$)/gm },
  ],
};

const LABELLED = new RegExp(String.raw`\$\$(?:[^$]|\\\$)+\$\$[ \t]*\([\w:.-]+\)${LINE_END}`, 'y');
const ENVIRONMENT = new RegExp(String.raw`\\begin\{([a-z]+\*?)\}(?:[^]{0,4000}?)\\end\{\1\}${LINE_END}`, 'y');

/** `$$…$$ (label)` and `\begin{…}…\end{…}` as blocks. */
export const texBlocks: Feature = {
  name: 'tex-blocks',
  syntax: (text) => {
    const block = (pattern: RegExp) => rangeConstruct('ownTex', (offset) => findBlock(pattern, text, offset), true);
    return { flow: { 36: block(LABELLED), 92: block(ENVIRONMENT) } };
  },
  tree: rangeNodes('ownTex'),
  blocks: { ownTex: 'math' },
};

function findBlock(pattern: RegExp, text: string, offset: number): number | undefined {
  const end = matchAt(pattern, text, offset);
  return end !== undefined && end <= paragraphEnd(text, offset) ? end : undefined;
}

const NAME = String.raw`\{[a-zA-Z][\w:.-]*(?:[ \t][^{}\n]*)?\}`;
const ROLE = new RegExp(String.raw`${NAME}(?<tick>${'`'}+)(?!${'`'})[^]+?(?<!${'`'})\k<tick>(?!${'`'})`, 'y');
const ROLE_PARTS = /^\{([^{}\s]+)[^{}]*\}(`+)([^]*?)\2$/;
/** Words in a role, with its target behind them. */
const WORDS = /^(\{[^}]*\}`+)([^`<>]*[^`<>\s])\s*<[^<>`]+>`+$/;

const REFERRING = /^(?:ref|numref|eq|doc|any|download|[\w-]+:[\w:-]+)$/;
const CITING = /^(?:foot)?cite(?::[\w:]+|[a-z]*)$/;

/** A role with other content than these is prose, or printed: its name is compared. */
const readRole: PieceReader = ({ raw }) => {
  const [, name = '', , content = ''] = ROLE_PARTS.exec(raw) ?? [];
  if (name === '') return undefined;
  if (name === 'math') return keyFormulas(content).map((key) => ({ kind: 'formula', key }));
  if (CITING.test(name)) return content.split(',').map((key) => ({ kind: 'citation', key: key.trim() }));
  if (REFERRING.test(name)) return [readReference(name, content)];
  return [{ kind: 'directive', key: name }];
};

/** The words before a target are prose. */
function readReference(name: string, content: string): FoundPiece {
  const target = /<([^<>]+)>\s*$/.exec(content)?.[1] ?? content;
  return { kind: 'reference', key: `${name} ${target.trim()}` };
}

/** Of a role around words the opening end has the name, the closing one the target. */
const readWordsRole: PieceReader = ({ raw, place, open = raw }) => {
  const [, name] = /^\{([^{}\s]+)[^{}]*\}`+$/.exec(open) ?? [];
  if (name === undefined) return undefined;
  return place === 'close' ? [readReference(name, raw.replace(/(?<!`)`+$/, ''))] : [];
};

/**
 * What a translator or an engine makes of a role that is none any more: a space before its content, braces of another
 * width, a translated name.
 */
const SLIPS = new RegExp(
  [
    String.raw`\{(?:ref|numref|eq|doc|cite[\w:]*|term|math|prf:ref)[ \t]*\}[ \t]+${'`'}[^${'`'}\n]+${'`'}`,
    String.raw`\{[ \t]+[a-z:]+[ \t]*\}${'`'}|\{[ \t]*[a-z:]+[ \t]+\}${'`'}`,
    String.raw`｛[^{}｛｝\n]{1,20}[}｝]${'`'}|\{[^{}｛｝\n]{1,20}｝${'`'}`,
    String.raw`\{(?=[^{}${'`'}\s]*[^\p{ASCII}])[\p{L}:]{1,20}\}${'`'}`,
  ].join('|'),
  'gu',
);

/** An abbreviation, with what it stands for in brackets. */
const ABBREVIATION = /^\{abbr\}`+[^`()]*\(([^`]*[^`\s])\)`+$/d;

const readAbbreviation: InnerReader = (text, span) => {
  const place = ABBREVIATION.exec(text.slice(span.start, span.end))?.indices?.[1];
  if (place === undefined) return [];
  const [start, end] = [span.start + place[0], span.start + place[1]];
  const title = text.slice(start, end);
  return title.trim() !== title || title.includes('\n')
    ? []
    : [{ kind: 'text', start, end, spans: [], frame: ABBREVIATED }];
};

const ABBREVIATED: Frame = {
  before: '{abbr}`X (',
  behind: ')`',
  settle: (text) => text.replaceAll('`', "'"),
};

/** Roles: opaque, but for the words before a target, as in `` {doc}`words <target>` ``. */
export const mystRoles: Feature = {
  name: 'myst-roles',
  syntax: (text) => {
    const role = (type: 'ownMystRole' | 'ownWordsRole', isOf: (raw: string) => boolean) =>
      rangeConstruct(type, (offset) => {
        const end = matchAt(ROLE, text, offset);
        if (end === undefined || end > paragraphEnd(text, offset)) return undefined;
        return isOf(text.slice(offset, end)) ? end : undefined;
      });
    return {
      text: {
        123: [role('ownWordsRole', (raw) => !raw.includes('\n') && WORDS.test(raw)), role('ownMystRole', () => true)],
      },
    };
  },
  tree: mergeTrees(rangeNodes('ownMystRole'), wordsNodes('ownWordsRole')),
  spans: { ownMystRole: { place: 'atom', kind: 'role' } },
  inSpans: { role: readAbbreviation },
  readPieces: { role: readRole, link: readWordsRole },
  inRaw: [{ kind: 'role', pattern: new RegExp(ROLE.source.replaceAll('tick', 'roleTick'), 'gm') }],
  slips: [{ rule: 'role-malformed', pattern: SLIPS }],
};

function mergeTrees(a: TreeExtension, b: TreeExtension): TreeExtension {
  return { enter: { ...a.enter, ...b.enter }, exit: { ...a.exit, ...b.exit } };
}

/** A link that holds its words as a text. */
function wordsNodes(type: 'ownWordsRole'): TreeExtension {
  return {
    enter: {
      [type](token) {
        this.enter({ type: 'link', url: '', children: [] }, token);
      },
    },
    exit: {
      [type](token) {
        const [, head = '', value = ''] = WORDS.exec(this.sliceSerialize(token)) ?? [];
        const at = (columns: number) => ({
          ...token.start,
          column: token.start.column + columns,
          offset: token.start.offset + columns,
        });
        const words = { ...token, start: at(head.length), end: at(head.length + value.length) };
        this.enter({ type: 'text', value }, words);
        this.exit(words);
        this.exit(token);
      },
    },
  };
}
