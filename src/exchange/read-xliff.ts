/**
 * XLIFF of either version, as any tool wrote it, to sentences by their ids. Elements that a tool has put around words,
 * such as its own segments, are passed through.
 */
import { ConfigError } from '../shared/errors.ts';
import type { Inline, ReceivedPage, ReceivedUnit } from './document.ts';
import { childrenOf, findAll, parseXml, type XmlElement, type XmlNode } from './xml.ts';

/**
 * Read a file.
 *
 * @param name What messages call it.
 * @throws {ConfigError} when it is no XLIFF, or of a version that is not known.
 */
export function readXliff(name: string, text: string): ReceivedPage[] {
  const root = parseXml(name, text);
  const version = root.attributes['version'] ?? '';
  if (root.name === 'xliff' && version === '1.2') return childrenOf(root, 'file').map((file) => readFile12(name, file));
  if (root.name === 'xliff' && version.startsWith('2.'))
    return childrenOf(root, 'file').map((file) => readFile21(name, file, root));
  throw new ConfigError(
    `${name}: should be XLIFF 1.2 or 2.1, and is ${root.name === 'xliff' ? `XLIFF ${version}` : `<${root.name}>`}; have your tool save the file in the version that it was given`,
  );
}

function readFile12(name: string, file: XmlElement): ReceivedPage {
  const { original, 'source-language': from, 'target-language': to } = file.attributes;
  const units = findAll(file, 'trans-unit').map((unit): ReceivedUnit => {
    const [target] = childrenOf(unit, 'target');
    const state = target?.attributes['state'] ?? '';
    const isConfirmed = unit.attributes['approved'] === 'yes' || /^(?:final|signed-off|translated)$/.test(state);
    return { id: unit.attributes['id'] ?? '', target: readInline(target), isConfirmed };
  });
  return { ...readPlace(name, { original, from, to }), units };
}

function readFile21(
  name: string,
  file: XmlElement,
  { attributes: { srcLang: from, trgLang: to } }: XmlElement,
): ReceivedPage {
  const units = findAll(file, 'segment').map((segment): ReceivedUnit => {
    const [target] = childrenOf(segment, 'target');
    const isConfirmed = /^(?:final|reviewed|translated)$/.test(segment.attributes['state'] ?? '');
    return { id: segment.attributes['id'] ?? '', target: readInline(target), isConfirmed };
  });
  return { ...readPlace(name, { original: file.attributes['original'], from, to }), units };
}

function readPlace(
  name: string,
  { original, from, to }: { original?: string | undefined; from?: string | undefined; to?: string | undefined },
): Pick<ReceivedPage, 'path' | 'from' | 'to'> {
  if (original === undefined || from === undefined || to === undefined)
    throw new ConfigError(
      `${name}: does not say which page it is of (original), from and to which language; export it again`,
    );
  return { path: original, from, to };
}

function readInline(parent: XmlElement | undefined): Inline[] {
  return joinTexts((parent?.children ?? []).flatMap(readPiece));
}

/** Elements that stand for a code by themselves; what they hold is for the eye. */
const CODES: Readonly<Record<string, 'atom' | 'open' | 'close'>> = {
  ph: 'atom',
  x: 'atom',
  it: 'atom',
  bx: 'open',
  bpt: 'open',
  sc: 'open',
  ex: 'close',
  ept: 'close',
  ec: 'close',
};

function readPiece(node: XmlNode): Inline[] {
  if (typeof node === 'string') return [{ kind: 'text', text: node }];
  const { name, attributes, children } = node;
  const { rid, startRef, id = '' } = attributes;
  // In XLIFF 2 the id has the number of its segment before it.
  const own = (rid ?? startRef ?? id).replace(/^\w+-/, '');
  const code = { kind: 'code', id: own, type: name, raw: `<${name} ${own}>` } as const;
  const place = CODES[name];
  if (place !== undefined) return [{ ...code, place }];
  const inner = children.flatMap(readPiece);
  if (name !== 'g' && name !== 'pc') return inner;
  return [{ ...code, place: 'open' }, ...inner, { ...code, place: 'close' }];
}

function joinTexts(inline: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const piece of inline) {
    const last = joined.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
