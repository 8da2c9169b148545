/** Lists of which one side has items that the other has not: their numbers, empty lines and order. */
import { describe, expect, test } from 'vitest';
import type { SegmentRequest } from '../../src/engine/engine.ts';
import { answerInLetters } from '../support/letters.ts';
import { updatePage } from '../support/update-laws.ts';

const page = (...lines: readonly string[]) => `${lines.join('\n')}\n`;

function update(base: string, target: string, source: string) {
  const language = 'es';
  const inCapitals = (requests: readonly SegmentRequest[]) => answerInLetters(requests, { targetLanguage: language });
  return updatePage({ base, target, source, language, dialect: 'gfm' }, inCapitals);
}

describe('items are counted on', () => {
  test('when the item before one of the translator’s own goes', () => {
    const base = page('1. Boil the `water` now.', '2. Put the `leaves` in.', '3. Wait for `x` minutes.');
    const target = page(
      '1. Hierva el `water` ahora.',
      '2. Tome un sorbo de mate.',
      '3. Ponga las `leaves` dentro.',
      '4. Espere `x` minutos.',
    );
    const source = page('1. Put the `leaves` in.', '2. Wait for `x` minutes.');
    expect(update(base, target, source).text).toBe(
      page('1. Tome un sorbo de mate.', '2. Ponga las `leaves` dentro.', '3. Espere `x` minutos.'),
    );
  });

  test('where the translator left one out and the source removes one', () => {
    const base = page('1. Boil the `water` now.', '2. Put the `leaves` in.', '3. Wait for `x` minutes.');
    const target = page('1. Ponga las `leaves` dentro.', '2. Espere `x` minutos.');
    const source = page('1. Put the `leaves` in.', '2. Wait for `x` minutes.');
    expect(update(base, target, source).text).toBe(target);
  });

  test('and a new one behind one of the translator’s own has the next number', () => {
    const base = page('1. Boil the `water` now.', '2. Put the `leaves` in.');
    const target = page('1. Hierva el `water` ahora.', '2. Ponga las `leaves` dentro.', '3. Tome un sorbo de mate.');
    const source = page('1. Boil the `water` now.', '2. Put the `leaves` in.', '3. Wait for `x` minutes.');
    expect(update(base, target, source).text.match(/^\d+(?=\. )/gm)).toEqual(['1', '2', '3', '4']);
  });

  test('from where the translator began', () => {
    const base = page('1. Boil the `water` now.', '2. Put the `leaves` in.');
    const target = page('0. Hierva el `water` ahora.', '1. Ponga las `leaves` dentro.');
    const source = page('1. Put the `leaves` in.', '2. Boil the `water` now.', '3. Wait for `x` minutes.');
    expect(update(base, target, source).text).toBe(
      page('0. Ponga las `leaves` dentro.', '1. Hierva el `water` ahora.', '2. WAIT FOR `x` MINUTES.'),
    );
  });

  test('from another number where the source begins with another', () => {
    const base = page('1. Boil the `water` now.', '2. Put the `leaves` in.');
    const target = page('1. Hierva el `water` ahora.', '2. Ponga las `leaves` dentro.');
    const source = page('4. Boil the `water` now.', '5. Put the `leaves` in.');
    expect(update(base, target, source).text).toBe(
      page('4. Hierva el `water` ahora.', '5. Ponga las `leaves` dentro.'),
    );
  });

  test('from 0 at least', () => {
    const base = page('1. Boil the `water` now.', '2. Put the `leaves` in.');
    const target = page('0. Hierva el `water` ahora.', '1. Ponga las `leaves` dentro.');
    const source = page('0. Boil the `water` now.', '1. Put the `leaves` in.');
    expect(update(base, target, source).text).toBe(target);
  });

  test('each list for itself, also inside the items of another', () => {
    const inner = (...items: readonly string[]) => items.map((item, at) => `    ${at + 1}. ${item}`);
    const base = page(
      '- Boil it.',
      ...inner('Take `a` now.', 'Take `b` now.'),
      '- Pour it.',
      ...inner('Take `c` now.'),
    );
    const target = page(
      '- Hierva.',
      ...inner('Tome `a` ya.', 'Cebe un mate.', 'Tome `b` ya.'),
      '- Sirva.',
      ...inner('Tome `c` ya.'),
    );
    const source = page('- Boil it.', ...inner('Take `b` now.'), '- Pour it.', ...inner('Take `c` now.'));
    expect(update(base, target, source).text).toBe(
      page('- Hierva.', ...inner('Cebe un mate.', 'Tome `b` ya.'), '- Sirva.', ...inner('Tome `c` ya.')),
    );
  });

  test('all with one number where the source begins to do so', () => {
    const base = page('1. Boil the `water` now.', '2. Put the `leaves` in.');
    const target = page('1. Hierva el `water` ahora.', '2. Ponga las `leaves` dentro.');
    const source = page('1. Boil the `water` now.', '1. Put the `leaves` in.');
    expect(update(base, target, source).text).toBe(
      page('1. Hierva el `water` ahora.', '1. Ponga las `leaves` dentro.'),
    );
  });

  test('but not where the translator’s numbers say something else', () => {
    const base = page('1. Boil the `water` now.', '2. Put the `leaves` in.', '3. Wait for `x` minutes.');
    const target = page('1. Hierva el `water` ahora.', '3. Ponga las `leaves` dentro.', '7. Espere `x` minutos.');
    expect(update(base, target, base.replace('minutes', 'long minutes')).text.match(/^\d+(?=\. )/gm)).toEqual([
      '1',
      '3',
      '7',
    ]);
  });
});

describe('empty lines between items', () => {
  const own = ['- Hierva el `water` ahora.', '- Ponga las `leaves` dentro.', '- Tome un sorbo de mate.'];
  const items = ['- Boil the `water` now.', '- Put the `leaves` in.'];

  test('come before an item of the translator’s own too', () => {
    const { text } = update(page(...items), page(...own), page(items.join('\n\n')));
    expect(text).toBe(page(own.join('\n\n')));
  });

  test('go where the translator left an item out', () => {
    const all = [items[0], '- Wait for `x` minutes.', items[1]];
    const { text } = update(page(all.join('\n\n')), page(own.slice(0, 2).join('\n\n')), page(all.join('\n')));
    expect(text).toBe(page(own.slice(0, 2).join('\n')));
  });

  test('stay as the translator has them where the source changes nothing of that', () => {
    const { text } = update(page(...items), page(own.join('\n\n')), page(...items, '- Wait for `x` minutes.'));
    expect(text).toBe(page([...own, '- WAIT FOR `x` MINUTES.'].join('\n\n')));
  });

  test('are quoted in a quotation', () => {
    const quote = (lines: readonly string[]) => lines.map((line) => (line === '' ? '>' : `> ${line}`));
    const close = (lines: readonly (string | undefined)[]) =>
      page(...quote(['Tea.', '', ...lines.flatMap((one) => one ?? [])]));
    const apart = (lines: readonly string[]) => page(...quote(['Tea.', ...lines.flatMap((line) => ['', line])]));
    const { text } = update(close(items), close(own).replace('Tea', 'Té'), apart(items));
    expect(text).toBe(apart(own).replace('Tea', 'Té'));
  });
});

test('an empty quoted line comes before the first item where the source puts one', () => {
  const base = page('> - Boil the `water` now.', '> - Put the `leaves` in.');
  const target = page('> - Hierva el `water` ahora.', '> - Ponga las `leaves` dentro.');
  expect(update(base, target, `> Do \`it\` so.\n>\n${base}`).text).toBe(
    `> DO \`it\` SO.\n>\n${target}`.replace('`IT`', '`it`'),
  );
});

describe('what the translator left out takes what is new inside with it', () => {
  test('a further item of an item', () => {
    const base = page(
      '- Boil the `water` now.',
      '- Put the `leaves` in.',
      '    - Take `x` of them.',
      '- Wait for `y` minutes.',
    );
    const target = page('- Hierva el `water` ahora.', '- Espere `y` minutos.');
    const source = base.replace('    - Take `x` of them.', '    - Take `x` of them.\n    - Stir them well.');
    const { text, findings } = update(base, target, source);
    expect(text).toBe(target);
    expect(findings.map(({ rule }) => rule)).toEqual(['changed-but-omitted']);
  });

  test('a paragraph of a section', () => {
    const base = page(
      '# Tea',
      '',
      'Boil the `water` now.',
      '',
      '## Coffee',
      '',
      'Grind the `beans` well.',
      '',
      '## Milk',
      '',
      'Warm the `milk` up.',
    );
    const target = page('# Té', '', 'Hierva el `water` ahora.', '', '## Leche', '', 'Caliente la `milk` un poco.');
    const source = base.replace('well.', 'well.\n\nPour them in slowly.');
    const { text, findings } = update(base, target, source);
    expect(text).toBe(target);
    expect(findings.map(({ rule }) => rule)).toEqual(['changed-but-omitted']);
  });

  test('a section of a section', () => {
    const base = page(
      '# Tea',
      '',
      'Boil the `water` now.',
      '',
      '## Coffee',
      '',
      'Grind the `beans` well.',
      '',
      '## Milk',
      '',
      'Warm the `milk` up.',
    );
    const target = page('# Té', '', 'Hierva el `water` ahora.', '', '## Leche', '', 'Caliente la `milk` un poco.');
    expect(update(base, target, base.replace('well.', 'well.\n\n### Mill\n\nClean the mill.')).text).toBe(target);
  });

  test('a paragraph of an item', () => {
    const base = page('- Boil the `water` now.', '- Put the `leaves` in.', '- Wait for `y` minutes.');
    const target = page('- Hierva el `water` ahora.', '- Espere `y` minutos.');
    expect(update(base, target, base.replace('in.', 'in.\n\n  Stir them well.')).text.replaceAll('\n\n', '\n')).toBe(
      target,
    );
  });

  test('but not the section behind the list of an item', () => {
    const base = page('# Tea', '', '- Boil the `water` now.', '- Put the `leaves` in.');
    const target = page('# Té', '', '- Hierva el `water` ahora.');
    expect(update(base, target, page(base, '## Milk', '', 'Warm it up.')).text).toBe(
      page(target, '## MILK', '', 'WARM IT UP.'),
    );
  });

  test('but not in a section of which the translator left out the heading alone', () => {
    const base = page('# Tea', '', 'Boil the `water` now.', '', '## Coffee', '', 'Grind the `beans` well.');
    const target = page('# Té', '', 'Hierva el `water` ahora.', '', 'Muela los `beans` bien.');
    const source = base.replace('well.', 'well.\n\nPour them in slowly.');
    expect(update(base, target, source).text).toBe(`${target}\nPOUR THEM IN SLOWLY.\n`);
  });
});

describe('an item of the translator’s own', () => {
  test('comes behind what is new inside the item before it', () => {
    const base = page('- Boil the `water` now.', '    - Take `x` of it.', '- Wait for `y` minutes.');
    const target = page(
      '- Hierva el `water` ahora.',
      '    - Tome `x` de ella.',
      '- Cebe un mate amargo.',
      '- Espere `y` minutos.',
    );
    const source = base.replace('of it.', 'of it.\n    - Stir it well.');
    expect(update(base, target, source).text).toBe(target.replace('de ella.', 'de ella.\n    - STIR IT WELL.'));
  });

  test('stays behind the item that it stood behind, whatever is new there', () => {
    const base = page('- Boil the `water` now.', '- Wait for `y` minutes.');
    const target = page('- Hierva el `water` ahora.', '- Cebe un mate amargo.', '- Espere `y` minutos.');
    expect(update(base, target, base.replace('- Wait', '- Stir it well.\n- Wait')).text).toBe(
      target.replace('- Espere', '- STIR IT WELL.\n- Espere'),
    );
  });

  test('stays first of its list when a paragraph comes before that', () => {
    const base = page('Make `tea` like this.', '', '1. Boil the `water` now.', '2. Put the `leaves` in.');
    const target = page(
      'Haga `tea` así.',
      '',
      '1. Cebe un mate amargo.',
      '2. Hierva el `water` ahora.',
      '3. Ponga las `leaves` dentro.',
    );
    const source = base.replace('this.\n', 'this.\n\nTake your time with it.\n');
    expect(update(base, target, source).text).toBe(target.replace('así.\n', 'así.\n\nTAKE YOUR TIME WITH IT.\n'));
  });
});

test('a new first item is set off from the list of the quotation before it', () => {
  const base = page(
    '> - Boil the `water` now.',
    '> - Put the `leaves` in.',
    '',
    '- Wait for `y` minutes.',
    '- Pour the `tea` out.',
  );
  const target = page('> - Hierva el `water` ahora.', '> - Ponga las `leaves` dentro.', '', '- Sirva el `tea` ya.');
  expect(update(base, target, base.replace('- Pour', '- Stir it well.\n- Pour')).text).toBe(
    target.replace('- Sirva', '- STIR IT WELL.\n- Sirva'),
  );
});

describe('a new list has the bullet of the translation’s lists', () => {
  const base = page('- Boil the `water` now.', '- Put the `leaves` in.', '', 'Wait for `y` minutes.');
  const target = page('* Hierva el `water` ahora.', '* Ponga las `leaves` dentro.', '', 'Espere `y` minutos.');
  const list = '\n\n- Stir it well.\n    - Stir on.';

  test('where it has one for all', () => {
    expect(update(base, target, base.replace('minutes.', `minutes.${list}`)).text).toBe(
      target.replace('minutos.', 'minutos.\n\n* STIR IT WELL.\n    * STIR ON.'),
    );
  });

  test('but not where it has several', () => {
    const mixed = target.replace('* Ponga', '+ Ponga');
    expect(update(base, mixed, base.replace('minutes.', `minutes.${list}`)).text).toContain('\n- STIR IT WELL.');
  });
});

test('a new first item has the bullet of its own list, not that of the one before', () => {
  const base = page(
    '1. Boil the `water` now.',
    '2. Put the `leaves` in.',
    '',
    '> Take `x` of it.',
    '',
    '- Wait for `y` minutes.',
    '- Pour the `tea` out.',
  );
  const target = page(
    '1. Hierva el `water` ahora.',
    '2. Ponga las `leaves` dentro.',
    '',
    '> Tome `x` de ella.',
    '',
    '* Espere `y` minutos.',
    '* Sirva el `tea` ya.',
  );
  const source = base.replace('- Wait', '- Stir it well.\n- Wait');
  expect(update(base, target, source).text).toBe(target.replace('* Espere', '* STIR IT WELL.\n* Espere'));
});
