/**
 * What a translator copies as it is: labels, references, citations, code spans, links, images, entities, tags and
 * directives. One table says for each kind how it is called and what of its differences is a finding.
 */
import type { Finding } from '../proposal.ts';
import type { Aligned, BlockView, CheckContext } from './context.ts';
import { type Added, type Changed, comparePieces, type Lost } from './differences.ts';
import type { Piece, PieceKind } from './pieces.ts';
import { type Rule, type RuleFamily, type Severity, shorten } from './rule.ts';

interface CopiedKind {
  readonly kind: PieceKind;
  /** Start of the rules' names. */
  readonly name: string;
  /** As it is called in a sentence, with its plural. */
  readonly noun: readonly [one: string, many: string];
  readonly severity: Readonly<Record<'lost' | 'changed', Severity>>;
  /** Whether a piece that the source page has nowhere is reported; a translator may well add links and code. */
  readonly reportsAdded: boolean;
}

const KINDS: readonly CopiedKind[] = [
  copied('label', 'label', 'labels', { lost: 'error', changed: 'error', reportsAdded: true }),
  copied('reference', 'reference', 'references', { lost: 'error', changed: 'error', reportsAdded: true }),
  copied('citation', 'citation', 'citations', { lost: 'error', changed: 'error', reportsAdded: true }),
  copied('directive', 'directive', 'directives', { lost: 'warning', changed: 'warning', reportsAdded: false }),
  copied('code-span', 'code span', 'code spans', { lost: 'error', changed: 'warning', reportsAdded: false }),
  copied('link', 'link', 'links', { lost: 'error', changed: 'warning', reportsAdded: false }),
  copied('image', 'image', 'images', { lost: 'error', changed: 'warning', reportsAdded: false }),
  copied('entity', 'HTML entity', 'HTML entities', { lost: 'error', changed: 'error', reportsAdded: false }),
  copied('tag', 'HTML tag', 'HTML tags', { lost: 'warning', changed: 'warning', reportsAdded: true }),
];

function copied(
  kind: PieceKind,
  one: string,
  many: string,
  options: { lost: Severity; changed: Severity; reportsAdded: boolean },
): CopiedKind {
  const { lost, changed, reportsAdded } = options;
  return { kind, name: kind, noun: [one, many], severity: { lost, changed }, reportsAdded };
}

/** Rules on what is copied. */
export const copiedPieces: RuleFamily = {
  rules: KINDS.flatMap(listRules),
  check: (context) => KINDS.flatMap((entry) => compareKind(context, entry)),
};

function listRules({ name, noun: [one, many], severity, reportsAdded }: CopiedKind): Rule[] {
  const article = /^[aeiou]/i.test(one) && !one.startsWith('HTML') ? 'An' : 'A';
  return [
    {
      name: `${name}-lost`,
      severity: severity.lost,
      description: `${article} ${one} of the source stands nowhere in the blocks that translate it.`,
    },
    {
      name: `${name}-changed`,
      severity: severity.changed,
      description: `${article} ${one} differs from that of the source.`,
    },
    ...(reportsAdded
      ? [
          {
            name: `${name}-added`,
            severity: 'warning' as const,
            description: `The translation holds ${many} that the source page does not have.`,
          },
        ]
      : []),
  ];
}

function compareKind(context: CheckContext, entry: CopiedKind): Finding[] {
  const { lost, changed, added } = comparePieces(context, entry.kind);
  const known = new Set(context.blocks.flatMap(({ source }) => keysOf(source, entry.kind)));
  return [
    ...lost.filter(({ isRepeat }) => !isRepeat).map((difference) => reportLost(context, entry, difference)),
    ...changed
      .filter((difference) => !isLocalised(context, difference))
      .map((difference) => reportChanged(entry, difference)),
    ...(entry.reportsAdded
      ? added.filter((difference) => isUnknown(difference, known)).map((difference) => reportAdded(entry, difference))
      : []),
  ];
}

/** Whether two addresses differ only in the language they name, as `en.wikipedia.org` and `zh.wikipedia.org` do. */
function isLocalised({ source, target }: CheckContext, { lost, added }: Changed): boolean {
  if (lost.piece.kind !== 'link' && lost.piece.kind !== 'image') return false;
  const neutral = (key: string, language: string) =>
    key.replaceAll(
      new RegExp(String.raw`(?:^|(?<=[./_-]))${language.split('-')[0]}(?:[-_][a-zA-Z]{2,4})?[./_-]`, 'g'),
      '',
    );
  const [from, to] = [lost.piece.key, added.piece.key];
  return neutral(from, source.language) === neutral(to, target.language);
}

function keysOf(views: readonly BlockView[], kind: PieceKind): string[] {
  return views.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === kind).map(({ key }) => key));
}

function isUnknown({ piece, aligned }: Added, known: ReadonlySet<string>): boolean {
  return hasSource(aligned) && !known.has(piece.key);
}

function hasSource({ source }: Aligned<BlockView>): boolean {
  return source.length > 0;
}

function nameOf({ noun: [noun] }: CopiedKind, piece: Piece): string {
  return `${noun} ${shorten(piece.kind === 'citation' ? piece.key : piece.raw)}`;
}

function reportLost(context: CheckContext, entry: CopiedKind, lost: Lost): Finding {
  const { piece, line } = lost;
  if (isBare(lost))
    return {
      rule: 'code-span-changed',
      line,
      message: `The code span ${shorten(piece.raw)} stands as plain text: put it in back quotes.`,
    };
  const place = context.sourceLineAt(piece.start);
  return {
    rule: `${entry.name}-lost`,
    line,
    message: `The ${nameOf(entry, piece)} (source line ${place}) is missing: put it back.`,
  };
}

/** Code that lost its back quotes. One letter says nothing: it stands in many words. */
function isBare({ piece: { kind, key }, aligned }: Lost): boolean {
  if (kind !== 'code-span' || key.length < 2) return false;
  return aligned.target.some(({ raw }) => raw.replaceAll(/\s+/g, '').includes(key));
}

function reportChanged(entry: CopiedKind, { lost, added }: Changed): Finding {
  return {
    rule: `${entry.name}-changed`,
    line: added.line,
    message: `The ${nameOf(entry, added.piece)} is ${shorten(lost.piece.raw)} in the source: check which is right.`,
  };
}

function reportAdded(entry: CopiedKind, { piece, line }: Added): Finding {
  return {
    rule: `${entry.name}-added`,
    line,
    message: `The ${nameOf(entry, piece)} is not in the source: check that it belongs.`,
  };
}
