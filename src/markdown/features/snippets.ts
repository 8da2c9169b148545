/**
 * Lines that a site generator replaces by files or lists, where they stand alone.
 */
import { matchAt } from '../finders.ts';
import type { Feature } from './feature.ts';
import { markerPieces } from './marker-pieces.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const LINE = /(?:<<<[ \t]*\S[^\n]*?|\[\[toc\]\])[ \t]*(?=\r?\n|$)/iy;

const SCISSORS = /(?<!-)-+8<-+/.source;
/** `::: package.module.Thing` with its options, which mkdocstrings replaces by what its code says. */
const GENERATED = String.raw`:::[ \t]+[\w./-]+[ \t]*(?:\r?\n[ \t]+\S[^\n]*)*(?=\r?\n|$)`;
const INCLUDE = new RegExp(
  String.raw`${GENERATED}|(?:;*${SCISSORS}[ \t]+"[^"\n]*"|\{![^\n]*?!\}|\{\*[^\n]*?\*\}|\[toc\])[ \t]*(?=\r?\n|$)|${SCISSORS}[ \t]*\r?\n(?:[^\n]+\n)*?[ \t]*${SCISSORS}[ \t]*(?=\r?\n|$)`,
  'iy',
);

/** `--8<-- "path"`, `--8<--` around paths, `{!path!}`, `{* path *}`, `::: name` and `[TOC]` of Python-Markdown. */
export const includes: Feature = {
  ...markerPieces(String.raw`(?:-{0,20}8<|:{3}[ \t]|\{\*)`),
  name: 'includes',
  syntax: (text) => {
    const line = rangeConstruct('ownInclude', (offset) => matchAt(INCLUDE, text, offset), true);
    return { flow: { 45: line, 58: line, 59: line, 91: line, 123: line } };
  },
  tree: rangeNodes('ownInclude'),
  blocks: { ownInclude: 'marker' },
};

/** `<<< @/path{lines}` and `[[toc]]` of VitePress. */
export const snippets: Feature = {
  ...markerPieces('<<<'),
  name: 'snippets',
  syntax: (text) => {
    const line = rangeConstruct('ownSnippet', (offset) => matchAt(LINE, text, offset));
    return { flow: { 60: line, 91: line } };
  },
  tree: rangeNodes('ownSnippet'),
  openers: [/^(?=<<<)/],
  blocks: { ownSnippet: 'marker' },
};
