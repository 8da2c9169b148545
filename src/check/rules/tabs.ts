/**
 * Framework tabs of text: lost or unpaired. Tabs that only the translation has are meant.
 */

import { blockTraits } from '../../markdown/dialects/registry.ts';
import { say } from '../../messages/message.ts';
import type { BlockView, CheckContext } from '../context.ts';
import { type Finding, makeFinding } from '../finding.ts';
import { type RuleFamily, shorten } from '../rule.ts';

/** Rules on tab markers. */
export const tabs: RuleFamily = {
  rules: [
    { name: 'tab-lost', severity: 'error', description: 'A tab of the source is missing for one of its frameworks.' },
    { name: 'tab-unpaired', severity: 'error', description: 'A tab opens or closes alone.' },
  ],
  check: (context) => [...findLost(context), ...findUnpaired(context)],
};

interface Marker {
  readonly view: BlockView;
  /** `[]` for the end of a tab. */
  readonly frameworks: readonly string[];
  readonly isEnd: boolean;
  readonly partner: string;
}

/** Lines that open or close what is for some readers only. */
function readMarkers(views: readonly BlockView[]): Marker[] {
  return views.flatMap((view) => {
    const scope = blockTraits(view.block.kind).readScope?.(view.raw);
    if (scope === undefined || scope.place === 'alone') return [];
    const { names, place, partner = '' } = scope;
    return [{ view, frameworks: names, isEnd: place === 'close', partner }];
  });
}

/** For each framework as many tabs as the source has; where one is missing the alignment says. */
function findLost(context: CheckContext): Finding[] {
  const missing = new Map<string, number>();
  const count = (markers: readonly Marker[], step: number) => {
    for (const { frameworks, isEnd } of markers)
      for (const name of isEnd ? [] : frameworks) missing.set(name, (missing.get(name) ?? 0) + step);
  };
  count(readMarkers(context.blocks.flatMap(({ source }) => source)), 1);
  count(readMarkers(context.blocks.flatMap(({ target }) => target)), -1);
  return context.blocks.flatMap((aligned) => {
    const here = new Set(readMarkers(aligned.target).flatMap(({ frameworks }) => frameworks));
    return readMarkers(aligned.source)
      .filter(({ isEnd }) => !isEnd)
      .flatMap(({ view, frameworks }) =>
        frameworks.filter((name) => !here.has(name) && (missing.get(name) ?? 0) > 0).map((name) => ({ view, name })),
      )
      .map(({ view, name }) => {
        missing.set(name, (missing.get(name) ?? 0) - 1);
        const said = say('tab-lost', { framework: shorten(name), line: view.line });
        return makeFinding('tab-lost', context.lineFor(aligned, view.block.start), said);
      });
  });
}

function findUnpaired(context: CheckContext): Finding[] {
  const source = unpairedOf(context.blocks.flatMap((aligned) => aligned.source));
  const target = unpairedOf(context.blocks.flatMap((aligned) => aligned.target));
  if (target.length <= source.length) return [];
  return target.map(({ view, partner }) => {
    const said = say('tab-alone', { tab: shorten(view.raw), other: partner });
    return makeFinding('tab-unpaired', view.line, said);
  });
}

/** Tabs do not nest. */
function unpairedOf(views: readonly BlockView[]): Marker[] {
  const markers = readMarkers(views.toSorted((a, b) => a.block.start - b.block.start));
  const unpaired: Marker[] = [];
  let open: Marker | undefined;
  for (const marker of markers) {
    if (!marker.isEnd) {
      if (open !== undefined) unpaired.push(open);
      open = marker;
    } else if (open === undefined) unpaired.push(marker);
    else open = undefined;
  }
  return open === undefined ? unpaired : [...unpaired, open];
}
