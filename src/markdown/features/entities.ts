/**
 * Character references as plain text has them.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  copy: '©',
};

/** The sign of a character reference that texts use; `undefined` for one that is none of the usual ones. */
export function decodeEntity(raw: string): string | undefined {
  const name = raw.slice(1, -1);
  if (!name.startsWith('#')) return ENTITIES[name];
  const isHex = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}
