/**
 * Beads of blocks from beads of units: two blocks belong together when enough of what they hold does.
 */
import type { Page } from '../markdown/page.ts';
import type { Bead } from './bead.ts';
import type { PageUnits } from './page-units.ts';
import { alignPages } from './pages.ts';

/** Bytes of the smaller of two blocks that must be linked for the blocks to be. */
const LINK_SHARE = 0.3;

/** Align the blocks of two pages; see {@link alignPages}. */
export function alignBlocks(source: Page, target: Page): readonly Bead[] {
  return alignPages(source, target).blocks;
}

export function joinBlocks(
  source: PageUnits,
  target: PageUnits,
  sourceCount: number,
  targetCount: number,
  beads: readonly Bead[],
): Bead[] {
  const sBytes = new Float64Array(sourceCount),
    tBytes = new Float64Array(targetCount);
  source.units.forEach((u, i) => (sBytes[source.blocks[i]!]! += u.bytes));
  target.units.forEach((u, i) => (tBytes[target.blocks[i]!]! += u.bytes));
  const links = new Map<string, { s: number; t: number; sb: number; tb: number; score: number; w: number }>();
  const sAlone = new Float64Array(sourceCount).fill(1),
    tAlone = new Float64Array(targetCount).fill(1);
  for (const bead of beads) {
    if (bead.source.length === 0 || bead.target.length === 0) {
      for (const i of bead.source) sAlone[source.blocks[i]!] = Math.min(sAlone[source.blocks[i]!]!, bead.score);
      for (const j of bead.target) tAlone[target.blocks[j]!] = Math.min(tAlone[target.blocks[j]!]!, bead.score);
      continue;
    }
    const ss = new Set(bead.source.map((i) => source.blocks[i]!)),
      ts = new Set(bead.target.map((j) => target.blocks[j]!));
    for (const s of ss)
      for (const t of ts) {
        const key = `${s} ${t}`;
        const link = links.get(key) ?? { s, t, sb: 0, tb: 0, score: 0, w: 0 };
        const sb = bead.source.reduce((x, i) => x + (source.blocks[i] === s ? source.units[i]!.bytes : 0), 0);
        const tb = bead.target.reduce((x, j) => x + (target.blocks[j] === t ? target.units[j]!.bytes : 0), 0);
        link.sb += sb / ts.size;
        link.tb += tb / ss.size;
        link.score += bead.score * (sb + tb);
        link.w += sb + tb;
        links.set(key, link);
      }
  }
  // union
  const parent = Int32Array.from({ length: sourceCount + targetCount }, (_, x) => x);
  const find = (x: number): number => {
    while (parent[x] !== x) {
      parent[x] = parent[parent[x]!]!;
      x = parent[x]!;
    }
    return x;
  };
  const kept = [...links.values()].filter((l) => Math.max(l.sb / sBytes[l.s]!, l.tb / tBytes[l.t]!) >= LINK_SHARE);
  const scores = new Map<number, { sum: number; w: number }>();
  for (const l of kept) parent[find(l.s)] = find(sourceCount + l.t);
  for (const l of kept) {
    const r = find(l.s);
    const x = scores.get(r) ?? { sum: 0, w: 0 };
    x.sum += l.score;
    x.w += l.w;
    scores.set(r, x);
  }
  const groups = new Map<number, { s: number[]; t: number[] }>();
  for (let s = 0; s < sourceCount; s++) get(find(s)).s.push(s);
  for (let t = 0; t < targetCount; t++) get(find(sourceCount + t)).t.push(t);
  function get(r: number) {
    let g = groups.get(r);
    if (!g) {
      g = { s: [], t: [] };
      groups.set(r, g);
    }
    return g;
  }
  const out = [...groups].map(([r, { s, t }]) => {
    const x = scores.get(r);
    return { source: s, target: t, score: x ? x.sum / x.w : s.length ? sAlone[s[0]!]! : tAlone[t[0]!]! };
  });
  return sortBeads(out);
}

/** merge order: by source, target-only beads placed by target position */
function sortBeads(beads: Bead[]): Bead[] {
  const bySource = beads.filter((b) => b.source.length > 0).sort((a, b) => a.source[0]! - b.source[0]!);
  const only = beads.filter((b) => b.source.length === 0).sort((a, b) => a.target[0]! - b.target[0]!);
  const out: Bead[] = [];
  let k = 0;
  for (const bead of bySource) {
    if (bead.target.length > 0) while (k < only.length && only[k]!.target[0]! < bead.target[0]!) out.push(only[k++]!);
    out.push(bead);
  }
  return [...out, ...only.slice(k)];
}
