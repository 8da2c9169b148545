/** Anchors of headings that a page had and has no more, and the line where they are told. */
import { expect, test } from 'vitest';
import { listGone } from '../../src/commands/steps/plan/gone-anchors.ts';
import { planPage } from '../../src/commands/steps/plan/plan-page.ts';
import { parsePage } from '../../src/markdown/parse.ts';

const SETTINGS = { from: 'en', to: 'es', dialect: 'gfm', update: { keepAbove: 0.95 } } as const;
const OLD = '# Té\n\nHierva el agua.\n\n## La tapa\n\nLevántela.\n\n## El pico\n\nVierta.\n';
const BASE = '# Tea\n\nBoil the water.\n\n## The lid\n\nLift it.\n\n## The spout\n\nPour.\n';

const find = (text: string) =>
  listGone(
    planPage({ source: BASE, old: { base: BASE, target: OLD } }, SETTINGS),
    parsePage(text, { language: 'es', dialect: 'gfm' }),
  );

test('are none where every heading is there', () => {
  expect(find(OLD)).toEqual([]);
});

test('are told at the heading that took the place', () => {
  expect(find(OLD.replace('La tapa', 'La cubierta'))).toEqual([{ anchor: 'la-tapa', line: 5 }]);
});

test('are told at the last heading where the page has fewer than before, and at its start where it has none', () => {
  const shorter = OLD.replace('## El pico\n\n', '');
  expect(find(shorter)).toEqual([{ anchor: 'el-pico', line: 5 }]);
  expect(find('Vierta.\n').map(({ line }) => line)).toEqual([1, 1, 1]);
});
