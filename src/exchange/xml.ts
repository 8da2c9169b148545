/** XML: elements written with what they hold escaped, and a text read as a tree. Nothing outside a file is ever read. */
import { SaxesParser } from 'saxes';
import { ConfigError } from '../shared/errors.ts';
import { escapeXml } from '../shared/xml-text.ts';

/** Attributes by name; `undefined` for one that is not there. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element. @param content What it holds, as XML; `''` closes it at once. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escapeXml(value).replaceAll(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`],
  );
  return content === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${content}</${name}>`;
}

/** An element with one child a line. */
export function block(name: string, attributes: Attributes, children: readonly string[]): string {
  return element(name, attributes, `\n${children.join('\n')}\n`);
}

/** A part of a tree; of a name only what follows its prefix. */
export type XmlNode = string | XmlElement;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** Far deeper than any tool nests. */
const DEEPEST = 200;

/**
 * Read a document.
 *
 * @param name What messages call it.
 * @throws {ConfigError} naming line and column of what is wrong.
 */
export function parseXml(name: string, text: string): XmlElement {
  const parser = new SaxesParser({ fileName: name, position: true, xmlns: false });
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  const add = (part: XmlNode) => open.at(-1)?.children.push(part);
  parser.on('error', (error) => {
    throw new ConfigError(`${error.message.replace(/\.?$/, '')}: this is no XML; export it again from your tool`);
  });
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (open.length > DEEPEST)
      throw new ConfigError(
        `${name}: more than ${DEEPEST} elements inside one another; export it again from your tool`,
      );
    const next: OpenElement = { name: localName(tag), attributes, children: [] };
    add(next);
    open.push(next);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text.replace(/^\uFEFF/, '')).close();
  const document = root.children.find((child) => typeof child !== 'string');
  if (document === undefined) throw new ConfigError(`${name}: this is no XML; export it again from your tool`);
  return document;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Children with a name, in order. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** Every element of a name below an element, in order; not below another one of that name. */
export function findAll({ children }: XmlElement, name: string): XmlElement[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child] : findAll(child, name);
  });
}
