/**
 * The rules of the TMX 1.4b DTD (www.ttt.org/oscarstandards/tmx/tmx14.dtd) that a file of translation units can break:
 * elements, their order, required attributes and the values that are enumerated.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';

export interface TmxUnit {
  readonly [language: string]: string;
}

interface Rule {
  readonly parents: readonly string[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const RULES: Readonly<Record<string, Rule>> = {
  tmx: { parents: [''], required: ['version'], optional: [] },
  header: {
    parents: ['tmx'],
    required: ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'],
    optional: ['o-encoding', 'creationdate', 'creationid', 'changedate', 'changeid'],
  },
  body: { parents: ['tmx'], required: [], optional: [] },
  tu: { parents: ['body'], required: [], optional: ['tuid', 'srclang', 'segtype', 'changedate', 'datatype'] },
  prop: { parents: ['tu'], required: ['type'], optional: ['xml:lang'] },
  tuv: { parents: ['tu'], required: ['xml:lang'], optional: ['changedate', 'creationdate'] },
  seg: { parents: ['tuv'], required: [], optional: [] },
};
const SEGMENT_TYPES = new Set(['block', 'paragraph', 'sentence', 'phrase']);

/** Read a file and every rule that it breaks; an XML error throws. */
export function readTmx(text: string): { units: TmxUnit[]; srclang: string; faults: string[] } {
  const faults: string[] = [];
  const units: Record<string, string>[] = [];
  const path: string[] = [];
  const children: Record<string, string[]> = {};
  let srclang = '';
  let language = '';
  let segments = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    checkTag(tag, path.at(-1) ?? '');
    (children[path.at(-1) ?? ''] ??= []).push(tag.name);
    path.push(tag.name);
    if (tag.name === 'header') srclang = tag.attributes['srclang'] ?? '';
    if (tag.name === 'tu') units.push({});
    if (tag.name === 'tuv') {
      language = tag.attributes['xml:lang'] ?? '';
      segments = 0;
      if (Object.hasOwn(units.at(-1) ?? {}, language)) faults.push(`tu ${units.length}: ${language} twice`);
    }
    if (tag.name === 'seg') {
      segments += 1;
      Object.assign(units.at(-1) ?? {}, { [language]: '' });
    }
  });
  parser.on('text', (piece) => {
    const unit = units.at(-1);
    if (path.at(-1) === 'seg' && unit !== undefined) unit[language] += piece;
    else if (piece.trim() !== '' && path.at(-1) !== 'prop') faults.push(`text in ${path.at(-1)}`);
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    const unit = units.at(-1) ?? {};
    if (name === 'tuv' && segments !== 1) faults.push(`tuv: ${segments} seg`);
    if (name === 'tu' && Object.keys(unit).length < 2) faults.push(`tu ${units.length}: fewer than two languages`);
    if (name === 'tu' && !Object.hasOwn(unit, srclang)) faults.push(`tu ${units.length}: no ${srclang}`);
  });
  parser.write(text).close();
  if (children['tmx']?.join(' ') !== 'header body') faults.push('tmx: should hold header, then body');
  return { units, srclang, faults };

  function checkTag({ name, attributes }: SaxesTagPlain, parent: string): void {
    const rule = RULES[name];
    if (rule === undefined) faults.push(`unknown element ${name}`);
    else {
      if (!rule.parents.includes(parent)) faults.push(`${name} in ${parent}`);
      for (const attribute of rule.required) if (!attributes[attribute]) faults.push(`${name}: no ${attribute}`);
      for (const attribute of Object.keys(attributes))
        if (![...rule.required, ...rule.optional].includes(attribute)) faults.push(`${name}: unknown ${attribute}`);
    }
    if (name === 'header' && !SEGMENT_TYPES.has(attributes['segtype'] ?? '')) faults.push('header: segtype');
    if (name === 'tmx' && attributes['version'] !== '1.4') faults.push('tmx: version');
  }
}
