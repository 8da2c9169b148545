/**
 * Definitions of references on lines that follow other text without a blank line: kramdown and Python-Markdown take them
 * out of a page before they look at its paragraphs.
 */
import type { Construct } from 'micromark-util-types';
import { matchAt } from '../finders.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct } from './range-construct.ts';

const LINE = /\[(?!\^)[^[\]\n]+\]:[ \t]+\S+(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*(?=\r?\n|$)/y;

/** `[label]: address "title"` ends the paragraph before it, and is then read as the definition that it is. */
export const definitionLines: Feature = {
  name: 'definition-lines',
  syntax: (text) => ({ flow: { 91: onlyInterrupting((offset) => matchAt(LINE, text, offset)) } }),
};

function onlyInterrupting(find: (offset: number) => number | undefined): Construct {
  const { name, tokenize } = rangeConstruct('ownDefinitionLine', find);
  return {
    name,
    tokenize(effects, ok, nok) {
      return this.interrupt === true ? tokenize.call(this, effects, ok, nok) : nok;
    },
  };
}
