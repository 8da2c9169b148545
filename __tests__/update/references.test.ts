/** Links that source and translation write in two ways, as references with definitions or with the address in place. */
import { describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/config/choices.ts';
import { speakLetters } from '../support/letters.ts';
import { type Answers, updatePage } from '../support/update-laws.ts';

const capitals: Answers = (requests) =>
  requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, 'es') }));

const DIALECTS: readonly DialectName[] = ['gfm', 'd2l', 'hugo', 'mdx', 'myst', 'mkdocs', 'quarto'];

describe.each(DIALECTS)('in %s', (dialect) => {
  const update = (base: string, target: string, source: string) =>
    updatePage({ base, target, source, language: 'es', dialect }, capitals);
  const BASE = 'See [the pot](https://a.example/old) now. More words.\n\nAnd ![a cup](cup.png) here.\n';
  const TARGET =
    'Mira [la olla][olla] ya. Más letras.\n\nY ![una taza][taza] aquí.\n\n[olla]: https://a.example/old "De hierro"\n[taza]: <cup.png>\n';

  test('the definition of a translator follows an address that the source changes', () => {
    const { text, findings } = update(BASE, TARGET, BASE.replace('/old', '/new').replace('cup.png', 'mug.png'));
    expect(text).toBe(TARGET.replace('/old', '/new').replace('cup.png', 'mug.png'));
    expect(findings).toEqual([]);
  });

  test('one that still leads elsewhere stays, and the address is put in place', () => {
    const twice = (first: string) =>
      `See [the pot](${first}) now.\n\nAnd [the same pot](https://a.example/old) there.\n`;
    const target = 'Mira [la olla][olla] ya.\n\nY [la misma olla][olla] ahí.\n\n[olla]: https://a.example/old\n';
    const { text, findings } = update(twice('https://a.example/old'), target, twice('https://a.example/new'));
    expect(text).toBe(target.replace('[la olla][olla]', '[la olla](https://a.example/new)'));
    expect(findings).toEqual([]);
  });

  test('an address in place follows the definition of the source', () => {
    const base = 'See [the pot][pot] now. More words.\n\n[pot]: https://a.example/old\n';
    const target = 'Mira [la olla](https://a.example/old "De hierro") ya. Más letras.\n';
    const { text, findings } = update(base, target, base.replace('/old', '/new'));
    expect(text.trim()).toBe(target.trim().replace('/old', '/new'));
    expect(findings.filter(({ rule }) => rule !== 'changed-but-omitted')).toEqual([]);
  });

  test('a reference whose definition changes keeps its bytes, and so does one with another label', () => {
    const base = 'See [the pot][pot]\nnow. More words.\n\n[pot]: https://a.example/old\n';
    for (const label of ['pot', 'olla']) {
      const target = `Mira [la olla][${label}]\nya. Más letras.\n\n[${label}]: https://a.example/old\n`;
      expect(update(base, target, base.replace('/old', '/new')).text).toBe(target.replace('/old', '/new'));
    }
  });

  test('the words of an image with a label are asked for, and keep the label that they were', () => {
    const base = 'A ![red pot][p] here.\n\n[p]: a.png\n[cup]: b.png\n';
    const target = 'Una ![olla roja][p] aquí.\n\n[p]: a.png\n[cup]: b.png\n';
    const more = 'Take ![one pot][p], ![cup][] and ![cup].';
    const { text, findings } = updatePage(
      { base, target, source: base.replace('\n\n', `\n\n${more}\n\n`), language: 'es', dialect },
      (requests) => requests.map(({ id, html }) => ({ id, origin: 'machine', html: html.replaceAll('cup', 'taza') })),
    );
    expect(text).toBe(target.replace('\n\n', '\n\nTake ![one pot][p], ![taza][cup] and ![taza][cup].\n\n'));
    expect(findings.filter(({ rule }) => /image/.test(rule))).toEqual([]);
  });

  test('what the translator put into an address stays in it', () => {
    const base = 'See [the pot](https://a.example/docs/old) now.\n';
    const target = 'Mira [la olla](https://a.example/es/docs/old) ya.\n';
    expect(update(base, target, base.replace('/old', '/new')).text).toBe(target.replace('/old', '/new'));
  });

  test('an address in place follows the definition that the source makes of its own', () => {
    const base = 'See [the pot](https://a.example/old) now.\n';
    const target = 'Mira [la olla](https://a.example/es/old) ya.\n';
    const { text } = update(base, target, 'See [the pot][pot] now.\n\n[pot]: https://a.example/new\n');
    expect(text).toContain('Mira [la olla](https://a.example/es/new) ya.');
  });

  test('the title of a translator follows the numbers of the title of the source, and has the new address before it', () => {
    const base = 'See [the pot](https://a.example/old "v1.2") now.\n';
    const target = 'Mira [la olla](https://a.example/old "v1.2-es") ya.\n';
    const next = (text: string) => text.replace('/old', '/new').replace('v1.2', 'v1.3');
    expect(update(base, target, next(base)).text).toBe(next(target));
  });

  test('an address of the translator alone is nobody else’s', () => {
    const target = TARGET.replace('https://a.example/old', 'https://es.example/olla');
    const { text } = update(BASE, target, BASE.replace('/old', '/new'));
    expect(text).toContain('[olla]: https://es.example/olla "De hierro"');
  });
});
