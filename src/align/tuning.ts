/**
 * The numbers of the aligner that are choices rather than estimates. They are being fitted; see `bench/align.ts`.
 */

export const T = {
  lam: 0.65,
  cap: 6,
  wlen: 0.6,
  wlex: 0.5,
  floor: -6,
  delta: 2,
  identity: 0.5,
  iterations: 4,
  rounds: 3,
  window: 10,
  window0: 20,
  hot: 9,
  keep: 0.5,
  agree: 1,
  lamAnchor: 0.4,
  blockSpan: -5,
  blockStart: -3,
  mbr: 0,
  temp: 1,
  delprior: 0,
  prune: -7,
  boost: 20,
  nullw: 1,
  disc: 0,
  heat: 1,
};
