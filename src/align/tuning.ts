/**
 * The numbers of the aligner that are choices rather than estimates. They are being fitted; see `bench/align.ts`.
 */

export const T = {
  lam: 0.55,
  cap: 6,
  wlen: 0.8,
  wlex: 0.5,
  floor: -6,
  delta: 2,
  identity: 0.5,
  iterations: 4,
  rounds: 3,
  window: 14,
  window0: 30,
  hot: 9,
  max: 0,
  gamma: 1,
  refSize: 20,
  keep: 0.5,
  agree: 1,
  lamAnchor: 0.3,
  blockSpan: -5,
  blockStart: -3,
  mbr: 0.3,
  temp: 1,
  delprior: 0,
  prune: -7,
  boost: 20,
  nullw: 1,
  disc: 0,
  heat: 1.7,
};
