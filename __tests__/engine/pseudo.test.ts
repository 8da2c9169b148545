import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPseudoEngine, markPseudo, unmarkPseudo } from '../../src/engine/pseudo.ts';
import { askEngine } from '../support/ask-engine.ts';

describe('the pseudo-language', () => {
  test('marks every word and nothing else', () => {
    expect(markPseudo('Boil <em id="t1">the water</em>, don’t wait 5 min &amp; drink')).toBe(
      '⟦Boil⟧ <em id="t1">⟦the⟧ ⟦water⟧</em>, ⟦don⟧’⟦t⟧ ⟦wait⟧ ⟦5⟧ ⟦min⟧ &amp; ⟦drink⟧',
    );
  });

  test('leaves what asks not to be translated', () => {
    const html = 'at <span translate="no" id="t1">$x &lt; y$</span> degrees';
    expect(markPseudo(html)).toBe('⟦at⟧ <span translate="no" id="t1">$x &lt; y$</span> ⟦degrees⟧');
  });

  test('is reversible, whatever the text holds', () => {
    const piece = fc.constantFrom('⟦', '⟧', ' ', 'a', '中文', '&lt;', '<b id="t1">', '</b>', 'Ü', '.', '\u0301');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const html = pieces.join('');
        expect(unmarkPseudo(markPseudo(html))).toBe(html);
      }),
    );
  });

  test('answers every segment of every document', async () => {
    const engine = createPseudoEngine();
    const documents = ['a.md', 'b.md'].map((name) => ({
      name,
      sourceLanguage: 'en',
      targetLanguage: 'es',
      segments: [{ id: '1', html: 'tea' }],
    }));
    expect(await askEngine(engine, documents)).toEqual(
      ['a.md', 'b.md'].map((name) => ({ name, segments: [{ id: '1', origin: 'machine', html: '⟦tea⟧' }] })),
    );
  });
});
