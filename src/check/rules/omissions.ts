/**
 * Text of the source that has no translation: paragraphs, sentences, and passages whose length gives them away.
 *
 * What a translator joined to its neighbours is not lost, so length is always measured by the rest of the page.
 */

import { say } from '../../messages/message.ts';
import {
  type Aligned,
  type BlockView,
  type CheckContext,
  isForeign,
  isMoved,
  type SentenceView,
  sizeOf,
  usualRatio,
} from '../context.ts';
import { type Finding, makeFinding } from '../finding.ts';
import { type RuleFamily, shorten } from '../rule.ts';

/** Rules on text that is not there. */
export const omissions: RuleFamily = {
  rules: [
    { name: 'paragraph-lost', severity: 'warning', description: 'A paragraph of the source has no translation.' },
    {
      name: 'sentence-lost',
      severity: 'warning',
      description: 'A sentence of the source has no translation in the block that translates its neighbours.',
    },
    {
      name: 'unusual-length',
      severity: 'warning',
      description: 'A passage is far longer or shorter than its source, measured by the rest of the page.',
    },
  ],
  check,
};

/** Shorter paragraphs, such as "where" before a formula, are often left out or joined to their neighbours. */
const PARAGRAPH_LENGTH = 25;
const SENTENCE_LENGTH = 40;
/** Below this the aligner is not sure enough that a sentence has no partner. */
const SURE = 0.7;
/** Lengths say nothing of passages that differ by less than this, in characters of the source. */
const PASSAGE_LENGTH = 50;
/** Times the usual ratio of lengths; less than half or more than double is rare even where translators are free. */
const UNUSUAL = 2.2;

function check(context: CheckContext): Finding[] {
  const usual = usualRatio(context);
  const sentences = findSentences(context);
  const reported = new Set(sentences.map(({ aligned }) => aligned));
  return [
    ...findParagraphs(context, usual),
    ...sentences.map(({ finding }) => finding),
    ...context.blocks
      .filter((aligned) => !reported.has(aligned))
      .flatMap((aligned) => compareLength(context, aligned, usual)),
  ];
}

function findParagraphs(context: CheckContext, usual: number | undefined): Finding[] {
  return context.blocks
    .filter(({ target }) => target.length === 0)
    .flatMap((aligned) =>
      aligned.source
        .filter(({ block, prose }) => block.kind === 'paragraph' && prose.length >= PARAGRAPH_LENGTH)
        .filter((view) => !isMoved(context, aligned, view))
        .filter(({ prose }) => usual === undefined || longestSurplus(context, aligned, usual) < 0.5 * prose.length)
        .map(({ block, line, prose }) => {
          const said = say('paragraph-lost', { text: shorten(prose), line });
          return makeFinding('paragraph-lost', context.lineFor(aligned, block.start), said);
        }),
    );
}

/** By how much the translation of the text before or behind is too long, in characters of the source. */
function longestSurplus(context: CheckContext, aligned: Aligned<BlockView>, usual: number): number {
  const neighbours = [-1, 1].map((step) => nextText(context, aligned, step));
  return Math.max(
    ...neighbours.map((near) => (near === undefined ? 0 : sizeOf(near.target) / usual - sizeOf(near.source))),
  );
}

/** The nearest group of blocks with text, before or behind one. */
function nextText(context: CheckContext, aligned: Aligned<BlockView>, step: number) {
  const { blocks } = context;
  let at = context.placeOf(aligned) + step;
  for (let near = blocks[at]; near !== undefined && !hasText(near); near = blocks[at]) at += step;
  return blocks[at];
}

function hasText({ source }: Aligned<BlockView>): boolean {
  return source.some(({ prose }) => prose !== '');
}

function findSentences(context: CheckContext): { aligned: Aligned<BlockView>; finding: Finding }[] {
  return context.sentences
    .filter(({ target, score }) => target.length === 0 && score >= SURE)
    .flatMap(({ source }) => source.filter(({ prose }) => prose.length >= SENTENCE_LENGTH))
    .flatMap((sentence) => {
      const aligned = context.groupOf(sentence.placed.block);
      if (aligned === undefined || aligned.target.length === 0) return [];
      return [{ aligned, finding: reportSentence(context, aligned, sentence) }];
    });
}

function reportSentence(context: CheckContext, aligned: Aligned<BlockView>, { placed, prose }: SentenceView): Finding {
  const said = say('sentence-lost', { text: shorten(prose), line: context.sourceLineAt(placed.start) });
  return makeFinding('sentence-lost', context.lineFor(aligned, placed.start), said);
}

function compareLength(
  context: CheckContext,
  { source, target }: Aligned<BlockView>,
  usual: number | undefined,
): Finding[] {
  const [from, to] = [sizeOf(source), sizeOf(target)];
  const first = target[0];
  if (usual === undefined || first === undefined || from === 0 || to === 0) return [];
  if ([...source, ...target].some(({ block }) => block.kind === 'heading') || isForeign(target, context)) return [];
  const times = to / from / usual;
  if (Math.abs(from - to / usual) < PASSAGE_LENGTH || (times < UNUSUAL && times > 1 / UNUSUAL)) return [];
  const text = shorten(first.prose);
  const said =
    times > 1
      ? say('too-long', { text, times: times.toFixed(1) })
      : say('too-short', { text, times: (1 / times).toFixed(1) });
  return [makeFinding('unusual-length', first.line, said)];
}
