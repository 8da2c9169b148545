import type { Lexicon } from './lexicon.ts';
import { T } from './tuning.ts';
import { isTelling } from './unit.ts';

export interface Sample {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: number;
}

export function learnWords(
  samples: readonly Sample[],
  sourceWords: string[],
  targetWords: string[],
): Omit<Lexicon, 'lengths' | 'priors'> {
  const S = sourceWords.length,
    U = targetWords.length;
  const sc = new Int32Array(S),
    tc = new Int32Array(U);
  let cells = 0;
  const cellStart = new Int32Array(samples.length + 1);
  samples.forEach((x, k) => {
    for (const w of x.source) sc[w]!++;
    for (const w of x.target) tc[w]!++;
    cells += x.source.length * x.target.length;
    cellStart[k + 1] = cells;
  });
  // occurrences of each source word
  const occStart = new Int32Array(S + 1);
  for (let s = 0; s < S; s++) occStart[s + 1] = occStart[s]! + sc[s]!;
  const next = occStart.slice();
  const occSample = new Int32Array(occStart[S]!),
    occPos = new Int32Array(occStart[S]!);
  samples.forEach((x, k) =>
    x.source.forEach((w, p) => {
      const at = next[w]!++;
      occSample[at] = k;
      occPos[at] = p;
    }),
  );
  const slots = new Int32Array(cells);
  const stamp = new Int32Array(U).fill(-1),
    slotOf = new Int32Array(U);
  const rows = new Int32Array(S + 1);
  let columns = new Int32Array(1024),
    count = 0;
  for (let s = 0; s < S; s++) {
    for (let o = occStart[s]!; o < occStart[s + 1]!; o++) {
      const k = occSample[o]!,
        x = samples[k]!,
        L = x.target.length;
      const base = cellStart[k]! + occPos[o]! * L;
      for (let q = 0; q < L; q++) {
        const t = x.target[q]!;
        if (stamp[t] !== s) {
          stamp[t] = s;
          slotOf[t] = count;
          if (count === columns.length) {
            const bigger = new Int32Array(count * 2);
            bigger.set(columns);
            columns = bigger;
          }
          columns[count++] = t;
        }
        slots[base + q] = slotOf[t]!;
      }
    }
    rows[s + 1] = count;
  }
  const sTotal = sc.reduce((a, b) => a + b, 0) || 1,
    tTotal = tc.reduce((a, b) => a + b, 0) || 1;
  const ids = new Map(targetWords.map((w, i) => [w, i]));
  const forward = new Float64Array(count),
    backward = new Float64Array(count);
  const cf = new Float64Array(count),
    cb = new Float64Array(count);
  for (let s = 0; s < S; s++) {
    const twin = isTelling(sourceWords[s]!) ? (ids.get(sourceWords[s]!) ?? -1) : -1;
    for (let e = rows[s]!; e < rows[s + 1]!; e++) {
      const t = columns[e]!;
      const boost = t === twin ? T.boost : 1;
      forward[e] = (boost * tc[t]!) / tTotal;
      backward[e] = (boost * sc[s]!) / sTotal;
    }
  }
  const sNull = Float64Array.from(sc, (c) => (T.nullw * c) / sTotal),
    tNull = Float64Array.from(tc, (c) => (T.nullw * c) / tTotal);
  const sBack = new Float64Array(S),
    tBack = new Float64Array(U);
  const rowSum = new Float64Array(S),
    colSum = new Float64Array(U);
  const df = new Float64Array(512),
    db = new Float64Array(512);
  for (let it = 0; it < T.iterations; it++) {
    cf.fill(0);
    cb.fill(0);
    const agree = T.agree > 0 && it >= T.agree - 1;
    samples.forEach((x, k) => {
      const A = x.source.length,
        B = x.target.length;
      if (A > 500 || B > 500) return;
      const base = cellStart[k]!;
      let sbAll = 0,
        tbAll = 0;
      if (it > 0) {
        for (let p = 0; p < A; p++) sbAll += sBack[x.source[p]!]!;
        for (let q = 0; q < B; q++) tbAll += tBack[x.target[q]!]!;
      }
      for (let q = 0; q < B; q++) df[q] = tNull[x.target[q]!]! * (1 + sbAll / T.nullw);
      for (let p = 0; p < A; p++) {
        let sum = sNull[x.source[p]!]! * (1 + tbAll / T.nullw);
        for (let q = 0, c = base + p * B; q < B; q++, c++) {
          const e = slots[c]!;
          df[q]! += forward[e]!;
          sum += backward[e]!;
        }
        db[p] = sum;
      }
      for (let p = 0; p < A; p++)
        for (let q = 0, c = base + p * B; q < B; q++, c++) {
          const e = slots[c]!;
          const pf = forward[e]! / df[q]!,
            pb = backward[e]! / db[p]!;
          if (agree) {
            const w = x.weight * pf * pb;
            cf[e]! += w;
            cb[e]! += w;
          } else {
            cf[e]! += x.weight * pf;
            cb[e]! += x.weight * pb;
          }
        }
    });
    if (T.disc > 0)
      for (let e = 0; e < count; e++) {
        cf[e] = Math.max(0, cf[e]! - T.disc);
        cb[e] = Math.max(0, cb[e]! - T.disc);
      }
    rowSum.fill(0);
    colSum.fill(0);
    for (let s = 0; s < S; s++)
      for (let e = rows[s]!; e < rows[s + 1]!; e++) {
        rowSum[s]! += cf[e]!;
        colSum[columns[e]!]! += cb[e]!;
      }
    for (let s = 0; s < S; s++) {
      sBack[s] = T.delta / (rowSum[s]! + T.delta);
      for (let e = rows[s]!; e < rows[s + 1]!; e++) {
        const t = columns[e]!;
        forward[e] = cf[e]! / (rowSum[s]! + T.delta);
        backward[e] = cb[e]! / (colSum[t]! + T.delta);
      }
    }
    for (let t = 0; t < U; t++) tBack[t] = T.delta / (colSum[t]! + T.delta);
  }
  // prune
  const keptRows = new Int32Array(S + 1),
    kc: number[] = [],
    kf: number[] = [],
    kb: number[] = [];
  for (let s = 0; s < S; s++) {
    for (let e = rows[s]!; e < rows[s + 1]!; e++)
      if (forward[e]! > 0.002 || backward[e]! > 0.002) {
        kc.push(columns[e]!);
        kf.push(forward[e]!);
        kb.push(backward[e]!);
      }
    keptRows[s + 1] = kc.length;
  }
  return {
    sourceWords,
    targetWords,
    sourceCounts: sc,
    targetCounts: tc,
    rows: keptRows,
    columns: Int32Array.from(kc),
    forward: Float32Array.from(kf),
    backward: Float32Array.from(kb),
    sourceBackoff: Float32Array.from(sBack),
    targetBackoff: Float32Array.from(tBack),
  };
}
