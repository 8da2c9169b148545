/** What a browser keeps of a review between two visits; it may refuse, for files above all. */

export interface Store {
  read(): unknown;
  /** @returns Whether it is kept. */
  write(readings: unknown): boolean;
  readKeys(): boolean;
  writeKeys(isOn: boolean): void;
}

const KEYS = 'amts-review:keys';

/** @param id Name of the review. */
export function openStore(id: string): Store {
  const name = `amts-review:${id}`;
  return {
    // oxlint-disable-next-line typescript/no-unsafe-return -- what this page wrote
    read: () => attempt(() => JSON.parse(localStorage.getItem(name) ?? '{}'), {}),
    write: (readings) =>
      attempt(() => {
        localStorage.setItem(name, JSON.stringify(readings));
        return true;
      }, false),
    readKeys: () => attempt(() => localStorage.getItem(KEYS) !== 'off', true),
    writeKeys: (isOn) => attempt(() => localStorage.setItem(KEYS, isOn ? 'on' : 'off'), undefined),
  };
}

/** A store that is closed to us throws; the page does without it. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
