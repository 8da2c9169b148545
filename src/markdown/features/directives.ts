/**
 * Lines of block directives of d2lbook, such as `:label:`, `:width:` and `:begin_tab:`, and roles in the text.
 */
import { matchAt } from '../finders.ts';
import { copiedBlock, type Feature } from './feature.ts';
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
      const isTab = /:(begin|end)_tab:/.test(text.slice(node.start, node.end));
      return [copiedBlock(node, isTab ? 'tab' : 'directive', context.level)];
    },
  },
  blockKinds: {
    directive: { name: /:\w+:/, isKnownByName: true },
    tab: { name: /:\w+:/, isKnownByName: true, isFixed: true, isOpaque: true },
  },
};

/** A role with its content, in single or (a known slip of writers) double backticks. */
export const roles: Feature = {
  name: 'roles',
  syntax: (text) => ({ text: { 58: rangeConstruct('ownRole', (offset) => matchAt(ROLE, text, offset)) } }),
  tree: rangeNodes('ownRole'),
  spans: { ownRole: { place: 'atom', kind: 'role' } },
  spanKinds: { role: { isWordlike: true } },
};
