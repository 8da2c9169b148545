/**
 * Lines of block directives of d2lbook, such as `:label:`, `:width:` and `:begin_tab:`, and roles in the text.
 */
import { matchAt } from '../finders.ts';
import { copiedBlock, type Feature, type PieceReader, type Scope } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const NAMES = 'label|lable|labal|eqlabel|width|height|bibliography|table|fig|begin_[a-z]+|end_[a-z]+';
const DIRECTIVE_LINE = new RegExp(
  String.raw`(?::(?:${NAMES}):(?:[ \t]?${'`'}[^${'`'}\n]*${'`'})?[ \t]*)+(?=\r?\n|$)`,
  'y',
);
const ROLE = /:[a-zA-Z][\w-]*:[ \t]?(?:``[^`\n]+``|`[^`\n]+`)/y;

/** One or more directives that fill a line; a line that opens or closes a tab is a block of its own kind. */
export const directives: Feature = {
  name: 'directives',
  syntax: (text) => ({
    flow: { 58: rangeConstruct('ownDirective', (offset) => matchAt(DIRECTIVE_LINE, text, offset)) },
  }),
  tree: rangeNodes('ownDirective'),
  blocks: {
    ownDirective: (node, { text, context }) => {
      const isTab = readTab(text.slice(node.start, node.end)) !== undefined;
      return [copiedBlock(node, isTab ? 'tab' : 'directive', context.level)];
    },
  },
  blockKinds: {
    directive: { name: /:\w+:/, isKnownByName: true, likeness: { floor: -4, gain: 12, tokens: splitDirective } },
    tab: {
      name: /:\w+:/,
      isKnownByName: true,
      isFixed: true,
      isOpaque: true,
      readScope: readTab,
      likeness: { floor: -6, gain: 12, tokens: (raw) => [/end_tab/.test(raw) ? 'end' : 'begin'] },
    },
    code: { name: /(?:#@|%%)tab[ \t]+([^`\n]*?)(?=\s|$)/, readScope: readCell },
  },
};

/** Its name, and each of its words with it. */
function splitDirective(raw: string): string[] {
  const [, name = '', body = ''] = /^\s*:(\w+):([^]*)$/.exec(raw) ?? [];
  const words = body.replace(/`/g, ' ').trim().split(/\s+/);
  return [name, ...words.map((key) => `${name}:${key}`)];
}

function readTab(raw: string): Scope | undefined {
  const [, place, names = ''] = /:(begin|end)_tab:(?:`([^`]*)`)?/.exec(raw) ?? [];
  if (place === undefined) return undefined;
  return place === 'end'
    ? { place: 'close', names: [], partner: ':begin_tab:' }
    : { place: 'open', names: listNames(names), partner: ':end_tab:' };
}

/** `#@tab mxnet, pytorch` or `%%tab mxnet` in the first line of a cell. */
function readCell(raw: string): Scope | undefined {
  const names = /^[ \t]*(?:#@|%%)tab[ \t]+(.+)$/m.exec(raw)?.[1];
  if (names === undefined) return undefined;
  const listed = listNames(names);
  return { place: 'alone', names: listed, isForAll: listed.includes('all') };
}

function listNames(names: string): string[] {
  return names.split(/[\s,]+/).filter((name) => name !== '');
}

const BREAKS = { lost: 'error', changed: 'error' } as const;

const PIECES: readonly (readonly [RegExp, string])[] = [
  [/^(?:eq)?(?:label|lable|labal)$/, 'label'],
  [/^(?:numref|eqref|ref)$/, 'reference'],
  [/^cite[a-z]*$/, 'citation'],
];

/** A citation of several works is one piece for each work, so that splitting or joining citations loses nothing. */
const readRole: PieceReader = ({ raw }) => {
  const [, name = '', , content = ''] = /^:([\w-]+):\s*(`+)([^`]*)/.exec(raw) ?? [];
  const kind = PIECES.find(([pattern]) => pattern.test(name))?.[1] ?? 'directive';
  const keys = kind === 'citation' ? content.split(',') : [content];
  return keys.map((key) => ({ kind, key: (kind === 'directive' ? `${name} ` : '') + key.trim() }));
};

/**
 * A role behind a letter, a digit or a closing sign. White space, opening and joining marks and full-width
 * punctuation may stand before one (docutils, "Inline markup recognition rules", rule 6).
 */
const GLUED = /(?<=[\p{L}\p{M}\p{N}$`.,;!?)\]}])(?=:(?:numref|eqref|ref|cite[a-z]*):`)/gu;
const ROLE_NAMES = 'numref|eqref|ref|cite[a-z]*|label|eqlabel|width|height|begin_tab';
const MALFORMED = new RegExp(
  [
    String.raw`:\s?(?:${ROLE_NAMES})\s?:\s+${'`'}[^${'`'}\n]+${'`'}`,
    String.raw`:\s+(?:${ROLE_NAMES})\s?:\s*${'`'}[^${'`'}\n]+${'`'}`,
    String.raw`:(?:${ROLE_NAMES})\s+:\s*${'`'}[^${'`'}\n]+${'`'}`,
    String.raw`(?<![:\p{L}\d])(?:numref|eqref|cite):\s?${'`'}[^${'`'}\n]+${'`'}`,
    String.raw`：(?:${ROLE_NAMES})[:：]\s*${'`'}|:(?:${ROLE_NAMES})：\s*${'`'}`,
    String.raw`:(?=[^:${'`'}\s]*[^\p{ASCII}])[\p{L}_ ]{2,14}:${'`'}[a-z]+_[^${'`'}\n]+${'`'}`,
  ].join('|'),
  'giu',
);

/** White space, opening and joining marks may stand before a role. */
const NOT_OPENING = /[^\s（([{<“‘「『«‹„‚¿¡"'/:—–-]$/u;

/** A role with its content, in single or (a known slip of writers) double backticks. */
export const roles: Feature = {
  name: 'roles',
  syntax: (text) => ({ text: { 58: rangeConstruct('ownRole', (offset) => matchAt(ROLE, text, offset)) } }),
  tree: rangeNodes('ownRole'),
  spans: { ownRole: { place: 'atom', kind: 'role' } },
  spanKinds: { role: { isWordlike: true, anchor: 'role', keepsOff: { before: NOT_OPENING } } },
  pieces: {
    label: { noun: ['label', 'labels'], ...BREAKS, reportsAdded: false, isName: true, isUnique: true },
    reference: { noun: ['reference', 'references'], ...BREAKS, reportsAdded: true, isName: true },
    citation: { noun: ['citation', 'citations'], ...BREAKS, reportsAdded: true, isName: true, isShownByKey: true },
    directive: { noun: ['directive', 'directives'], lost: 'warning', changed: 'warning', reportsAdded: false },
  },
  evidence: { label: 'sure', reference: 'sure', citation: 'sure' },
  readPieces: { role: readRole },
  inRaw: [{ kind: 'role', pattern: new RegExp(ROLE.source, 'gm') }],
  slips: [
    { rule: 'role-glued', pattern: GLUED },
    { rule: 'role-malformed', pattern: MALFORMED },
  ],
};
