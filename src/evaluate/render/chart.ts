/**
 * A chart of one direction as SVG: a row for each page and one for all of them, a dot for each arm, and for all pages
 * the 95 % interval as a line. Without scripts, so that it shows wherever it is put.
 */

import { escapeHtml } from '../../report/html.ts';
import type { ArmReport, DirectionReport, ScoreName } from '../compare/report.ts';

const ROW = 26;
const LEFT = 260;
const WIDTH = 860;
const TOP = 34;
/** Colour and shape of each arm, told apart without colour too; from the fifth arm on they come again, hollow. */
const COLOURS = ['#1f6feb', '#d1242f', '#1a7f37', '#9a6700', '#8250df'];

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly place: (score: number) => number;
}

/** @param name The score that is drawn. */
export function renderChart(direction: DirectionReport, name: ScoreName): string {
  const { from, to, pages, arms } = direction;
  const sound = arms.filter(({ corpus }) => corpus !== undefined);
  if (sound.length === 0) return '';
  const scale = fitScale(sound, name);
  const rows = [...pages.map(({ page }) => page), 'all pages'];
  const height = TOP + rows.length * ROW + 44 + sound.length * 20;
  const label = `${name === 'bleu' ? 'BLEU' : 'chrF2'} ${from}→${to}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(label)} by page and arm" font-family="system-ui, sans-serif" font-size="12">`,
    `<text x="0" y="18" font-size="15" font-weight="600" fill="currentColor">${escapeHtml(label)}</text>`,
    ...drawGrid(scale, rows.length),
    ...rows.map((row, at) => drawRow(row, at, { arms: sound, scale, name, isTotal: at === rows.length - 1 })),
    ...sound.map(({ arm }, at) => drawKey(arm, at, TOP + rows.length * ROW + 40)),
    '</svg>',
  ].join('\n');
}

function fitScale(arms: readonly ArmReport[], name: ScoreName): Scale {
  const scores = arms.flatMap(({ pages, corpus }) => [
    ...pages.flatMap((page) => ('error' in page ? [] : [page[name]])),
    ...[corpus?.[name].byPage, corpus?.[name].byUnit].flatMap((interval) =>
      interval === undefined ? [] : [interval.low, interval.high],
    ),
    corpus?.[name].score ?? 0,
  ]);
  const low = Math.max(0, Math.floor((Math.min(...scores) - 2) / 10) * 10);
  const high = Math.min(100, Math.max(low + 10, Math.ceil((Math.max(...scores) + 2) / 10) * 10));
  return { low, high, place: (score) => LEFT + ((score - low) / (high - low)) * (WIDTH - LEFT - 30) };
}

function drawGrid({ low, high, place }: Scale, rows: number): string[] {
  const step = high - low > 50 ? 20 : 10;
  const ticks = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, at) => low + at * step);
  const bottom = TOP + rows * ROW;
  return ticks.flatMap((tick) => [
    `<line x1="${round(place(tick))}" x2="${round(place(tick))}" y1="${TOP}" y2="${bottom}" stroke="currentColor" stroke-opacity=".15"/>`,
    `<text x="${round(place(tick))}" y="${bottom + 16}" text-anchor="middle" fill="currentColor">${tick}</text>`,
  ]);
}

function drawRow(
  row: string,
  at: number,
  { arms, scale, name, isTotal }: { arms: readonly ArmReport[]; scale: Scale; name: ScoreName; isTotal: boolean },
): string {
  const y = TOP + at * ROW + ROW / 2;
  const weight = isTotal ? ' font-weight="600"' : '';
  const marks = arms.flatMap((arm, index) => {
    const score = isTotal ? arm.corpus?.[name].score : findScore(arm, row, name);
    if (score === undefined) return [];
    const own = y + (index - (arms.length - 1) / 2) * 5;
    const line = isTotal ? drawInterval(arm, name, { y: own, index, scale }) : '';
    return [line + drawMark(index, { x: scale.place(score), y: own }, `${arm.arm}: ${score.toFixed(1)}`)];
  });
  return `<text x="${LEFT - 10}" y="${y + 4}" text-anchor="end"${weight} fill="currentColor">${escapeHtml(shorten(row))}</text>${marks.join('')}`;
}

function findScore({ pages }: ArmReport, name: string, score: ScoreName): number | undefined {
  const page = pages.find((scored) => scored.page === name);
  return page === undefined || 'error' in page ? undefined : page[score];
}

function drawInterval(
  { corpus }: ArmReport,
  name: ScoreName,
  { y, index, scale }: { y: number; index: number; scale: Scale },
): string {
  const interval = corpus?.[name].byPage ?? corpus?.[name].byUnit;
  if (interval === undefined) return '';
  return `<line x1="${round(scale.place(interval.low))}" x2="${round(scale.place(interval.high))}" y1="${round(y)}" y2="${round(y)}" stroke="${colourOf(index)}" stroke-width="2"/>`;
}

function drawMark(index: number, { x, y }: { x: number; y: number }, title: string): string {
  const fill = index < COLOURS.length ? colourOf(index) : 'none';
  const style = `fill="${fill}" stroke="${colourOf(index)}" stroke-width="1.5"`;
  const points = (list: readonly (readonly [number, number])[]) =>
    `<polygon points="${list.map(([right, down]) => `${round(x + right)},${round(y + down)}`).join(' ')}" ${style}>`;
  const shapes = [
    `<circle cx="${round(x)}" cy="${round(y)}" r="4.5" ${style}>`,
    points([
      [-4, -4],
      [4, -4],
      [4, 4],
      [-4, 4],
    ]),
    points([
      [0, -5.5],
      [5, 4],
      [-5, 4],
    ]),
    points([
      [0, -6],
      [6, 0],
      [0, 6],
      [-6, 0],
    ]),
  ];
  const shape = shapes[index % shapes.length] ?? '';
  const name = /^<(\w+)/.exec(shape)?.[1] ?? '';
  return `${shape}<title>${escapeHtml(title)}</title></${name}>`;
}

function drawKey(arm: string, at: number, top: number): string {
  const y = top + at * 20;
  return `${drawMark(at, { x: LEFT, y }, arm)}<text x="${LEFT + 14}" y="${y + 4}" fill="currentColor">${escapeHtml(arm)}</text>`;
}

function colourOf(index: number): string {
  return COLOURS[index % COLOURS.length] ?? '#000';
}

function round(value: number): string {
  return value.toFixed(1);
}

/** The end of a long path says more than its start. */
function shorten(text: string): string {
  return text.length <= 38 ? text : `…${text.slice(-37)}`;
}
