import { type Context, makeContext } from './context.ts';
import { fitGamma, type LengthModel, lengthScale, START_VARIANCE } from './length.ts';
import { emptyLexicon, type Lexicon } from './lexicon.ts';
import { learnWords, type Sample } from './model-one.ts';
import { runPass } from './pass.ts';
import { blendPriors, SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET, START_PRIORS } from './shapes.ts';
import { intern, readSide, type Side } from './side.ts';
import { indexLexicon, makeTable } from './table.ts';
import { T } from './tuning.ts';
import type { Unit } from './unit.ts';

export interface UnitPair {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
}

export function startLengths(pairs: readonly Context[]): LengthModel {
  const s: number[] = [],
    t: number[] = [];
  for (const p of pairs) {
    for (const u of p.source.units) if (!u.solid) s.push(u.bytes);
    for (const u of p.target.units) if (!u.solid) t.push(u.bytes);
  }
  const sum = (x: number[]) => x.reduce((a, b) => a + b, 0);
  return {
    ratio: s.length && t.length ? Math.max(sum(t), 1) / Math.max(1, sum(s)) : 1,
    variance: START_VARIANCE,
    source: fitGamma(s),
    target: fitGamma(t),
  };
}

export function trainLexicon(pairs: readonly UnitPair[]): Lexicon {
  const sides = pairs.map((p) => makeContext(readSide(p.source), readSide(p.target)));
  let lexicon = emptyLexicon(startLengths(sides), START_PRIORS);
  let paths: (Uint8Array | undefined)[] = sides.map(() => undefined);
  const vocab = { source: new Map<string, number>(), target: new Map<string, number>() };
  const number = (map: Map<string, number>, side: Side) => {
    const ids = side.vocabulary.map((w) => intern(map, w));
    return side.words.map((w) => ids[w]!);
  };
  const sw = sides.map((p) => number(vocab.source, p.source)),
    tw = sides.map((p) => number(vocab.target, p.target));
  const sourceWords = [...vocab.source.keys()],
    targetWords = [...vocab.target.keys()];
  for (let round = 0; round < T.rounds; round++) {
    const index = indexLexicon(lexicon);
    const samples: Sample[] = [];
    const counts = new Float64Array(SHAPE_COUNT);
    const ls: number[] = [],
      lt: number[] = [],
      ws: number[] = [];
    paths = sides.map((context, p) => {
      const { source, target } = context;
      if (source.units.length === 0 || target.units.length === 0) return undefined;
      const table = makeTable(context, index);
      const pass = runPass(table, lexicon, {
        path: paths[p],
        width: round === 0 ? T.window0 : T.window,
        heat: round < T.hot ? T.heat : 1,
      });
      const { band, posteriors: posterior } = pass;
      const n = source.units.length;
      for (let i = 0; i <= n; i++)
        for (let j = band.low[i]!; j <= band.high[i]!; j++) {
          const cell = (band.starts[i]! + j - band.low[i]!) * SHAPE_COUNT;
          for (let k = 0; k < SHAPE_COUNT; k++) {
            const w = posterior[cell + k]!;
            if (w === 0) continue;
            const a = SHAPE_SOURCE[k]!,
              b = SHAPE_TARGET[k]!;
            if (!(a > 0 ? source.units[i - 1]! : target.units[j - 1]!).solid) counts[k]! += w;
            if (w < T.keep || a === 0 || b === 0 || source.units[i - 1]!.solid) continue;
            const s0 = source.starts[i - a]!,
              s1 = source.starts[i]!,
              t0 = target.starts[j - b]!,
              t1 = target.starts[j]!;
            if (s1 > s0 && t1 > t0)
              samples.push({ source: sw[p]!.subarray(s0, s1), target: tw[p]!.subarray(t0, t1), weight: w });
            if (k === 0) {
              ls.push(source.bytes[i]! - source.bytes[i - 1]!);
              lt.push(target.bytes[j]! - target.bytes[j - 1]!);
              ws.push(w);
            }
          }
        }
      return pass.path;
    });
    const lengths = refitLengths(lexicon.lengths, ls, lt, ws);
    lexicon = { ...learnWords(samples, sourceWords, targetWords), lengths, priors: blendPriors(counts) };
  }
  return lexicon;
}

function refitLengths(old: LengthModel, ls: number[], lt: number[], ws: number[]): LengthModel {
  if (ls.length < 10) return old;
  let a = 0,
    b = 0;
  // trimmed ratio
  const order = ls.map((_, i) => i).sort((x, y) => lt[x]! / ls[x]! - lt[y]! / ls[y]!);
  const cut = Math.floor(order.length * 0.05);
  const kept = order.slice(cut, order.length - cut);
  for (const i of kept) {
    a += ws[i]! * lt[i]!;
    b += ws[i]! * ls[i]!;
  }
  const ratio = a / b;
  let v = 0,
    w = 0;
  const z2 = order
    .map((i) => (lt[i]! - ratio * ls[i]!) ** 2 / lengthScale(ratio * ls[i]!, lt[i]!))
    .sort((x, y) => x - y);
  for (const z of z2.slice(0, Math.ceil(z2.length * 0.97))) {
    v += z;
    w++;
  }
  return { ...old, ratio, variance: Math.max(2, (v / w) * 1.1) };
}
