/** Three-way merge of a translated page that its target branch and its proposal have both changed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Authorship, mergeLines, mergeTranslations } from '../../src/update/join/merge-translations.ts';
import { applyEdits, someEdits } from '../support/edits.ts';
import { listLosses, renderSide, somePages } from '../support/merge-laws.ts';
import { readPage } from '../support/read-pages.ts';

const BASE = `# Té

El té es una bebida. Se hace con hojas. Se toma caliente.

\`\`\`python
# Hervir el agua
heat = 90
\`\`\`

* Mida la tetera.
* Caliente la taza.

Fin.
`;

const PEOPLE: Authorship = { delivered: {}, newer: 'target' };

function merge(proposal: string, target: string, authorship = PEOPLE, base = BASE) {
  const pages = { base: readPage(base, 'es'), proposal: readPage(proposal, 'es'), target: readPage(target, 'es') };
  return mergeTranslations(pages, authorship);
}

/** The base with pieces replaced; each must be there. */
function edit(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => replace(text, from, to), BASE);
}

function replace(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, () => to);
}

describe('what one side changed is taken', () => {
  test('two sentences of one line, one changed on each side', () => {
    const proposal = edit(['Se hace con hojas.', 'Se prepara con hojas.']);
    const target = edit(['Se toma caliente.', 'Se bebe muy caliente.']);
    expect(mergeLines({ base: BASE, proposal, target })).toBeUndefined();
    expect(merge(proposal, target)).toEqual({
      text: edit(['Se hace con hojas.', 'Se prepara con hojas.'], ['Se toma caliente.', 'Se bebe muy caliente.']),
      clashes: [],
    });
  });

  test('neighbouring items, one changed on each side', () => {
    const proposal = edit(['Mida la tetera.', 'Mida antes la tetera.']);
    const target = edit(['Caliente la taza.', 'Caliente las tazas.']);
    expect(merge(proposal, target).text).toBe(edit(['Mida la', 'Mida antes la'], ['la taza.', 'las tazas.']));
  });

  test('a sentence removed on one side beside one that is changed on the other', () => {
    const proposal = edit(['Se hace con hojas. ', '']);
    const target = edit(['Se toma caliente.', 'Se bebe caliente.']);
    expect(merge(proposal, target)).toEqual({
      text: edit(['Se hace con hojas. Se toma caliente.', 'Se bebe caliente.']),
      clashes: [],
    });
  });

  test('a sentence added on one side beside one that is changed on the other', () => {
    const proposal = edit(['Se hace con hojas.', 'Se hace con hojas. Son verdes.']);
    const target = edit(['Se toma caliente.', 'Se bebe caliente.']);
    expect(merge(proposal, target).text).toBe(
      edit(['hojas. Se toma caliente.', 'hojas. Son verdes. Se bebe caliente.']),
    );
  });

  test('an item behind the last one, whose line end the other side took away', () => {
    const base = '* Mida.\n* Caliente.\n';
    const { text } = merge(`${base}* Beba.\n`, '* Mida antes.\n* Caliente.', PEOPLE, base);
    expect(text).toBe('* Mida antes.\n* Caliente.\n* Beba.\n');
  });

  test('a line that one side broke in two', () => {
    const proposal = edit(['bebida. Se hace', 'bebida.\nSe hace']);
    const target = edit(['Se toma caliente.', 'Se bebe caliente.']);
    expect(merge(proposal, target).text).toBe(edit(['bebida. Se', 'bebida.\nSe'], ['Se toma', 'Se bebe']));
  });

  test('paragraphs that both added stand apart, with the line ends of the page', () => {
    const toWindows = (text: string) => text.replaceAll('\n', '\r\n');
    const [ours, theirs] = ['Sin azúcar.', 'Con limón.'].map((text) => toWindows(`${BASE}\n${text}\n`));
    const { text } = merge(ours ?? '', theirs ?? '', PEOPLE, toWindows(BASE));
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('limón.\r\n\r\nSin');
  });

  test('the same change on both sides is one change', () => {
    const both = edit(['Se toma caliente.', 'Se bebe caliente.']);
    expect(merge(both, both)).toEqual({ text: both, clashes: [] });
  });
});

describe('a sentence that both sides changed', () => {
  const proposal = edit(['Se hace con hojas.', 'Se prepara con hojas.']);
  const target = edit(['Se hace con hojas.', 'Se elabora con hojas.']);

  test('keeps the wording of the target branch, and tells the line and the other wording', () => {
    const merged = merge(proposal, target);
    expect(merged.text).toBe(target);
    expect(merged.clashes).toEqual([{ line: 3, kept: 'target', other: 'Se prepara con hojas.' }]);
  });

  test('stands once when neither wording has a word in common with the other or with the old one', () => {
    const ours = edit(['Se hace con hojas.', 'Nace de un arbusto chino.']);
    const theirs = edit(
      ['Se hace con hojas.', 'Proviene del campo.'],
      ['Mida la tetera.', 'Pese antes el recipiente.'],
    );
    const { text, clashes } = merge(ours, theirs);
    expect(text).toBe(theirs);
    expect(clashes).toEqual([{ line: 3, kept: 'target', other: 'Nace de un arbusto chino.' }]);
  });

  test('stands once where one side has written more than one sentence for it', () => {
    const ours = edit(['Se hace con hojas.', 'Nace de un arbusto chino. Crece despacio.']);
    const theirs = edit(['Se hace con hojas.', 'Proviene del campo.']);
    const { text } = merge(ours, theirs);
    expect(text).toBe(theirs.replace('Proviene del campo.', 'Proviene del campo. Crece despacio.'));
  });

  test('keeps that of a person on the target branch against one that was delivered', () => {
    expect(merge(proposal, target, { delivered: { proposal: readPage(proposal, 'es') }, newer: 'proposal' }).text).toBe(
      target,
    );
  });

  test('keeps that of a person in the proposal against one that was delivered and merged as it was', () => {
    const merged = merge(proposal, target, {
      delivered: { target: readPage(target, 'es'), proposal: readPage(BASE, 'es') },
      newer: 'target',
    });
    expect(merged.text).toBe(proposal);
    expect(merged.clashes).toEqual([{ line: 3, kept: 'proposal', other: 'Se elabora con hojas.' }]);
  });

  test('keeps the newer one of two that were delivered', () => {
    const delivered = { proposal: readPage(proposal, 'es'), target: readPage(target, 'es') };
    expect(merge(proposal, target, { delivered, newer: 'proposal' }).text).toBe(proposal);
    expect(merge(proposal, target, { delivered, newer: 'target' }).text).toBe(target);
  });

  test('keeps that of the side that once had the other one delivered, and needs no word', () => {
    const delivered = { target: readPage(proposal, 'es') };
    expect(merge(proposal, target, { delivered, newer: 'proposal' })).toEqual({ text: target, clashes: [] });
    expect(merge(target, proposal, { delivered: { proposal: delivered.target }, newer: 'target' })).toEqual({
      text: target,
      clashes: [],
    });
  });

  test('stays when one of them removed it, with its place in the page', () => {
    const removed = edit(['* Mida la tetera.\n', '']);
    const changed = edit(['Mida la tetera.', 'Mida primero la tetera.']);
    for (const [ours, theirs, kept] of [
      [removed, changed, 'target'],
      [changed, removed, 'proposal'],
    ] as const) {
      const merged = merge(ours, theirs);
      expect(merged.text).toBe(changed);
      expect(merged.clashes).toEqual([{ line: 10, kept, other: '' }]);
    }
  });

  test('is compared as a whole where a side has split it, or made one sentence of two', () => {
    const joined = edit(['Se hace con hojas. Se toma caliente.', 'Se hace con hojas y se toma caliente.']);
    const changed = edit(['Se toma caliente.', 'Se toma muy caliente.']);
    expect(merge(joined, changed)).toEqual({
      text: changed,
      clashes: [{ line: 3, kept: 'target', other: 'Se hace con hojas y se toma caliente.' }],
    });
    const longer = replace(joined, 'se toma caliente', 'se toma muy caliente');
    expect(merge(BASE, longer, PEOPLE, joined)).toEqual({
      text: longer,
      clashes: [{ line: 3, kept: 'target', other: 'Se hace con hojas. Se toma caliente.' }],
    });
  });

  test('a line of code too', () => {
    const merged = merge(edit(['heat = 90', 'heat = 95']), edit(['heat = 90', 'heat = 80']));
    expect(merged.text).toBe(edit(['heat = 90', 'heat = 80']));
    expect(merged.clashes).toEqual([{ line: 7, kept: 'target', other: 'heat = 95' }]);
  });
});

describe('text that both sides added at one place', () => {
  test('stands one after the other when it is different, and is told', () => {
    const merged = merge(edit(['Fin.', 'Agua fría.\n\nFin.']), edit(['Fin.', 'Véase el prólogo.\n\nFin.']));
    expect(merged.text).toBe(edit(['Fin.', 'Véase el prólogo.\n\nAgua fría.\n\nFin.']));
    expect(merged.clashes).toEqual([{ line: 15, kept: 'both', other: 'Agua fría.' }]);
  });

  test('stands once when it is alike', () => {
    const merged = merge(edit(['Fin.', 'Use agua muy fría.\n\nFin.']), edit(['Fin.', 'Use agua fría.\n\nFin.']));
    expect(merged.text).toBe(edit(['Fin.', 'Use agua fría.\n\nFin.']));
    expect(merged.clashes).toEqual([{ line: 13, kept: 'target', other: 'Use agua muy fría.' }]);
  });

  test('a whole page, when both added it', () => {
    const merged = merge('# Uno\n\nAlfa. Beta.\n', '# Uno\n\nAlfa. Gama.\n', PEOPLE, '');
    expect(merged.text).toContain('# Uno\n\nAlfa. ');
    for (const word of ['Uno', 'Alfa', 'Gama']) expect(merged.text.split(word)).toHaveLength(2);
  });
});

describe('laws', () => {
  test('a side that did nothing, or the same as the other, leaves the bytes of the other', () => {
    fc.assert(
      fc.property(someEdits(), (edits) => {
        const edited = applyEdits(BASE, edits);
        for (const [ours, theirs] of [
          [edited, BASE],
          [BASE, edited],
          [edited, edited],
        ] as const)
          expect(merge(ours, theirs)).toEqual({ text: edited, clashes: [] });
      }),
      { numRuns: 60 },
    );
  });

  test.each(['es', 'zh'] as const)(
    'no change of one side is lost, and of two changes both are there or told (%s)',
    (language) => {
      fc.assert(
        fc.property(somePages(), (paragraphs) => {
          const write = (side: 0 | 1 | undefined) => renderSide(paragraphs, side, language);
          const pages = [write(undefined), write(0), write(1)].map((text) => readPage(text, language));
          const [base, proposal, target] = pages;
          if (base === undefined || proposal === undefined || target === undefined)
            throw new RangeError('three versions');
          const merged = mergeTranslations({ base, proposal, target }, PEOPLE);
          expect(merged.text).not.toMatch(/^(?:<<<<<<<|=======|>>>>>>>)/m);
          expect(listLosses(paragraphs.flat(), merged, language)).toEqual([]);
        }),
        { numRuns: 200 },
      );
    },
  );
});
