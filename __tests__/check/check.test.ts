import { describe, expect, test } from 'vitest';
import { CHECK_RULES, checkPage, checkUpdate, hasErrors, newFindings } from '../../src/check/check.ts';
import { parsePage } from '../../src/markdown/parse.ts';

const SOURCE = [
  '# Boats',
  ':label:`sec_boats`',
  '',
  'A boat floats because the water pushes it up. The push was first weighed in 1805, with 24 barrels of salt.',
  'Sailors call the *hull* the body of the boat.',
  '',
  'The force is $F = \\rho g V$, where $V$ is the volume, see :numref:`fig_boat` and :cite:`Euler.1749`.',
  '',
  '$$F = \\rho g \\int_0^h A(z) \\, dz \\text{ for all depths}.$$',
  ':eqlabel:`eq_force`',
  '',
  '![A boat on a quiet lake.](../img/boat.svg)',
  ':label:`fig_boat`',
  '',
  '## Measuring the Draft',
  '',
  'We [**measure the draft with a rod**] and call `draft(boat)` as in the [manual](https://en.boats.org/manual).',
  'The token &lt;end&gt; closes the list of readings.',
  '',
  '* Read the scale at the bow.',
  '* Read the scale at the stern.',
  '* Write both numbers into the log.',
  '',
  '| Part | Weight |',
  '|------|--------|',
  '| mast | 120 kg |',
  '| hull | 900 kg |',
  '',
  '```{.python .input}',
  '#@tab numpy',
  '# Mean of both readings',
  'draft = (bow + stern) / 2',
  'print("draft", draft)',
  '```',
  '',
  ':begin_tab:`numpy`',
  'Arrays of numbers need no loop here.',
  ':end_tab:',
  '',
  'Every evening the crew compares the reading with the table of the yard and reports what has changed.',
  '',
  '## Summary',
  '',
  'Water carries a boat, and a rod with a scale tells how well it does so.',
].join('\n');

const TARGET = [
  '# Boote',
  ':label:`sec_boats`',
  '',
  'Ein Boot schwimmt, weil das Wasser es nach oben drückt. Gewogen wurde diese Kraft zuerst 1805, mit 24 Fässern Salz.',
  'Seeleute nennen den Körper des Bootes *Rumpf*.',
  '',
  'Die Kraft ist $F = \\rho g V$ mit dem Volumen $V$, siehe :numref:`fig_boat` und :cite:`Euler.1749`.',
  '',
  '$$F = \\rho g \\int_0^h A(z) \\, dz \\text{ für alle Tiefen}.$$',
  ':eqlabel:`eq_force`',
  '',
  '![Ein Boot auf einem stillen See.](../img/boat.svg)',
  ':label:`fig_boat`',
  '',
  '## Den Tiefgang messen',
  '',
  'Wir [**messen den Tiefgang mit einem Stab**] und rufen `draft(boat)` auf, siehe [Handbuch](https://de.boats.org/manual).',
  'Das Zeichen &lt;end&gt; schließt die Liste der Messwerte.',
  '',
  '* Lies die Skala am Bug ab.',
  '* Lies die Skala am Heck ab.',
  '* Schreib beide Zahlen in das Logbuch.',
  '',
  '| Teil | Gewicht |',
  '|------|---------|',
  '| Mast | 120 kg |',
  '| Rumpf | 900 kg |',
  '',
  '```{.python .input}',
  '#@tab numpy',
  '# Mittel der beiden Messwerte',
  'draft = (bow + stern) / 2',
  'print("Tiefgang", draft)',
  '```',
  '',
  '```{.python .input}',
  '#@tab paddle',
  'draft = paddle.mean(bow + stern)',
  '```',
  '',
  ':begin_tab:`numpy`',
  'Felder von Zahlen brauchen hier keine Schleife.',
  ':end_tab:',
  '',
  'Jeden Abend vergleicht die Mannschaft den Wert mit der Tabelle der Werft und meldet, was sich geändert hat.',
  '',
  '## Zusammenfassung',
  '',
  'Wasser trägt ein Boot, und ein Stab mit einer Skala sagt, wie gut es das tut.',
].join('\n');

/** Findings as `line rule`, for the target after one replacement. */
function check(from: string, to: string, source = SOURCE): string[] {
  expect(TARGET).toContain(from);
  return findingsOf(
    source,
    TARGET.replace(from, () => to),
  ).map(({ line, rule }) => `${line} ${rule}`);
}

function findingsOf(source: string, target: string, language = 'de') {
  return checkPage(parsePage(source, { language: 'en' }), parsePage(target, { language }));
}

test('a good translation has no findings, though it has a cell of its own and translates comments and captions', () => {
  expect(findingsOf(SOURCE, TARGET)).toEqual([]);
});

describe('a rule fires', () => {
  test.each([
    ['4 placeholder-leaked', 'Ein Boot schwimmt', 'Ein DNT_7 Boot schwimmt'],
    ['4 number-differs', '1805', '1850'],
    ['4 missing-space', 'drückt. Gewogen', 'drückt.Gewogen'],
    ['5 emphasis-broken', '*Rumpf*', '* Rumpf*'],
    ['5 emphasis-broken', '*Rumpf*', '* Rumpf *'],
    ['5 emphasis-broken', '*Rumpf*', '*Rumpf'],
    ['7 formula-lost', '$F = \\rho g V$', 'ein Produkt'],
    ['7 formula-changed', '$F = \\rho g V$', '$F = \\rho V$'],
    ['7 formula-added', 'dem Volumen', 'dem Volumen $W$ und'],
    ['7 formula-added', '$V$', '$V$ $V$'],
    ['7 formula-broken', '$F = \\rho g V$', '$F = \\розг g V$'],
    ['7 formula-broken', '$F = \\rho g V$', '$F = \\rho g {V$'],
    ['7 reference-lost', ':numref:`fig_boat`', 'das Bild'],
    ['7 reference-changed', ':numref:`fig_boat`', ':numref:`fig_boot`'],
    ['7 citation-lost', ' und :cite:`Euler.1749`', ''],
    ['7 citation-changed', ':cite:`Euler.1749`', ':cite:`Euler.1794`'],
    ['7 role-glued', 'siehe :numref:', 'siehe:numref:'],
    ['7 role-malformed', ':numref:`', ':numref: `'],
    ['7 role-malformed', ':numref:`', 'numref:`'],
    ['9 formula-changed', 'A(z)', 'B(z)'],
    ['9 label-lost', ':eqlabel:`eq_force`\n', ''],
    ['10 label-changed', 'eq_force', 'eq_kraft'],
    ['12 image-changed', 'boat.svg', 'boot.svg'],
    ['15 heading-level', '## Den', '### Den'],
    ['15 heading-lost', '## Den', 'Den'],
    ['17 slide-mark-lost', '[**messen den Tiefgang mit einem Stab**]', 'messen den Tiefgang mit einem Stab'],
    ['17 slide-mark-unpaired', 'Stab**]', 'Stab'],
    ['17 slide-mark-space', '[**messen', '[** messen'],
    ['17 code-span-lost', '`draft(boat)`', 'sie'],
    ['17 code-span-changed', '`draft(boat)`', 'draft(boat)'],
    ['17 code-span-changed', '`draft(boat)`', '`tiefgang(boot)`'],
    ['17 link-lost', '[Handbuch](https://de.boats.org/manual)', 'Handbuch'],
    ['17 link-changed', 'de.boats.org/manual', 'boats.org/handbuch'],
    ['18 entity-lost', '&lt;', '<'],
    ['18 entity-changed', '&lt;end', '&gt;end'],
    ['7 formula-broken', '$V$', '$V'],
    ['18 tag-added', '&lt;end&gt;', '<end>'],
    ['24 table-shape', '| Mast | 120 kg |\n', ''],
    ['32 code-changed', '(bow + stern) / 2', '(bow + stern) / 3'],
    ['41 tab-unpaired', ':end_tab:\n', ''],
    [
      '45 untranslated',
      'Jeden Abend vergleicht die Mannschaft den Wert mit der Tabelle der Werft',
      'The crew has to compare the reading with the table of the yard',
    ],
    [
      '45 untranslated',
      'Jeden Abend vergleicht die Mannschaft den Wert mit der Tabelle der Werft und meldet, was sich geändert hat.',
      'Every evening the crew compares the reading with the table of the yard and reports what has changed.',
    ],
    [
      '45 unusual-length',
      'Jeden Abend vergleicht die Mannschaft den Wert mit der Tabelle der Werft und meldet, was sich geändert hat.',
      'Jeden Abend vergleicht die Mannschaft den Wert.',
    ],
    ['47 heading-swallowed', 'Zusammenfassung\n\n', 'Zusammenfassung '],
  ])('%s when "%s" becomes "%s"', (expected, from, to) => {
    expect(check(from, to)).toContain(expected);
  });

  test('code-lost, paragraph-lost: at the line where the lost text should stand', () => {
    const cell = TARGET.slice(
      TARGET.indexOf('```{.python .input}\n#@tab numpy'),
      TARGET.indexOf('```{.python .input}\n#@tab paddle'),
    );
    expect(check(cell, '')).toContainEqual(expect.stringMatching(/^(?:27|29) code-lost$/));
    expect(check(TARGET.split('\n')[44] ?? '', '')).toContainEqual(expect.stringMatching(/^4[345] paragraph-lost$/));
  });

  test('sentence-lost, where the aligner is sure', () => {
    const sentences = (score: number) => [
      { source: [0], target: [0], score: 1 },
      { source: [1], target: [], score },
    ];
    const blocks = [{ source: [0], target: [0], score: 1 }];
    const source = parsePage('A boat floats.\nThe crew of a lake steamer has known this for years.', {
      language: 'en',
    });
    const target = parsePage('Ein Boot schwimmt.', { language: 'de' });
    const sure = checkPage(source, target, { alignment: { blocks, sentences: sentences(0.9) } });
    expect(sure).toMatchObject([
      {
        rule: 'sentence-lost',
        line: 1,
        message:
          'The sentence "The crew of a lake steamer has known this for years." (source line 2) has no translation: add it.',
      },
    ]);
    expect(checkPage(source, target, { alignment: { blocks, sentences: sentences(0.5) } })).toEqual([]);
  });

  test('tab-lost', () => {
    const findings = check(':begin_tab:`numpy`', ':begin_tab:`paddle`');
    expect(findings).toContainEqual(expect.stringMatching(/^(?:39|4[0-3]) tab-lost$/));
  });

  test('item-lost, when two items become one', () => {
    const findings = check('ab.\n* Lies die Skala am Heck', 'ab, lies die Skala am Heck');
    expect(findings).toEqual([expect.stringMatching(/^(?:18|20) item-lost$/)]);
  });

  test('heading-added, label-repeated, reference-added, citation-added, directive-lost, image-lost', () => {
    expect(check('Jeden Abend', '# Jeden Abend')).toContain('45 heading-added');
    expect(check(':label:`fig_boat`', ':label:`sec_boats`')).toContain('13 label-repeated');
    expect(check('mit dem Volumen', 'mit dem Volumen von :numref:`fig_ship`')).toContain('7 reference-added');
    expect(check('mit dem Volumen', 'mit dem Volumen nach :cite:`Bouguer.1746`')).toContain('7 citation-added');
    const sized = SOURCE.replace('boat.svg)', 'boat.svg)\n:width:`400px`');
    expect(check('', '', sized)).toContainEqual(expect.stringMatching(/ directive-lost$/));
    const picture = SOURCE.replace('Every evening', '![A log book.](../img/log.svg)\n\nEvery evening');
    expect(check('', '', picture)).toContainEqual(expect.stringMatching(/ image-lost$/));
  });
});

test('tags and sizes are compared too', () => {
  const source = SOURCE.replace('The token', '<br>The token').replace('boat.svg)', 'boat.svg)\n:width:`400px`');
  const sized = TARGET.replace('boat.svg)', 'boat.svg)\n:width:`300px`');
  const changed = sized.replace('Das Zeichen &lt;', 'Das Zeichen<hr> &lt;');
  expect(findingsOf(source, sized).map(({ rule }) => rule)).toEqual(['directive-changed', 'tag-lost']);
  expect(findingsOf(source, changed).map(({ rule }) => rule)).toEqual(['directive-changed', 'tag-changed']);
});

describe('a rule stays silent', () => {
  test.each([
    ['a formula has other spaces and a full stop', '$F = \\rho g V$', '$F=\\rho\\,g\\,V.$'],
    ['a symbol is named once more', 'Die Kraft ist', 'Das Volumen heißt $V$. Die Kraft ist'],
    ['a number moves into dollars', '24 Fässern', '$24$ Fässern'],
    ['a reference stands in brackets', ':numref:`fig_boat`', '(:numref:`fig_boat`)'],
    ['a passage more is marked for slides', 'Jeden Abend', '[**Jeden Abend**]'],
    ['a mark stands around other words', '[**messen den Tiefgang mit einem Stab**]', 'messen [**den Tiefgang**]'],
    ['a word more is emphasised', 'Jeden Abend', '*Jeden* Abend'],
    ['code is named once more', 'Das Zeichen', 'In `draft(boat)`: das Zeichen'],
    ['code has other spaces', 'draft = (bow + stern) / 2', 'draft = (bow+stern)/2  # Mittel'],
    ['a link is added', 'der Werft', 'der [Werft](https://werft.de)'],
    ['the translation has a note of its own', 'Jeden Abend', 'Eine Anmerkung steht hier für sich.\n\nJeden Abend'],
    ['a cell serves one more framework', '#@tab numpy', '#@tab numpy, jax'],
    ['a table has a row more', '| Mast | 120 kg |', '| Mast | 120 kg |\n| Kiel | 300 kg |'],
    ['an abbreviation has no space behind it', 'Jeden Abend', 'Jeden Abend, d.h.Nacht für Nacht,'],
    ['English names stand in the text', 'mit der Tabelle', 'mit der Tabelle "Royal Navy Ship Yard"'],
    [
      'the translation has a tab of its own',
      ':begin_tab:`numpy`',
      ':begin_tab:`paddle`\nEigenes.\n:end_tab:\n\n:begin_tab:`numpy`',
    ],
    [
      'the discussion is another',
      'gut es das tut.',
      'gut es das tut.\n\n[Diskussion](https://discuss.boats.org/t/4711)',
    ],
  ])('when %s', (_, from, to) => {
    expect(check(from, to)).toEqual([]);
  });

  test('when a paragraph is joined to the one before', () => {
    expect(check('Rumpf*.\n\n', 'Rumpf*.\n')).toEqual([]);
  });

  test('when a symbol that the block names twice is named once', () => {
    const twice = SOURCE.replace('is the volume', 'is the volume and $V$ alone');
    expect(check('', '', twice)).toEqual([]);
  });

  test('when a formula writes its number as the language does', () => {
    const source = SOURCE.replace('24 barrels', '$30 \\%$ and $x = 1.44$ barrels');
    expect(check('24 Fässern', '$\\% 30$ und $x = 1,44$ Fässern', source)).toEqual([]);
  });

  test('where the source has the same fault', () => {
    const source = SOURCE.replace('see :numref:', 'see:numref:').replace('*hull*', '*hull').replace('rod**]', 'rod');
    const target = TARGET.replace('siehe :numref:', 'siehe:numref:')
      .replace('*Rumpf*', '*Rumpf')
      .replace('Stab**]', 'Stab');
    expect(findingsOf(source, target)).toEqual([]);
  });
});

test('every rule has a name of its own, a severity and a sentence', () => {
  expect(new Set(CHECK_RULES.map(({ name }) => name)).size).toBe(CHECK_RULES.length);
  for (const { name, description } of CHECK_RULES) {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)+$|^untranslated$/);
    expect(description).toMatch(/^[A-Z].*\.$/);
  }
});

test('only errors make a page fail', () => {
  expect(hasErrors([{ rule: 'formula-lost', line: 1, message: '' }])).toBe(true);
  expect(hasErrors([{ rule: 'unusual-length', line: 1, message: '' }])).toBe(false);
});

test('an update reports what it adds, wherever the old findings have moved', () => {
  const before = findingsOf(SOURCE, TARGET.replace('1805', '1850'));
  const after = findingsOf(
    `${SOURCE}\n`,
    TARGET.replace('1805', '1850').replace('# Boote', '\n# Boote').replace('`draft(boat)`', 'sie'),
  );
  expect(before.map(({ rule }) => rule)).toEqual(['number-differs']);
  expect(newFindings(before, after).map(({ line, rule }) => `${line} ${rule}`)).toEqual(['18 code-span-lost']);
  expect(newFindings(before, [...before, ...before])).toHaveLength(before.length);
});

test('an update is told the same when the old pair is only looked at for what is found', () => {
  const read = (text: string, language: string) => parsePage(text, { language, dialect: 'd2l' });
  const pair = (source: string, target: string) => ({ source: read(source, 'en'), target: read(target, 'de') });
  const old = pair(SOURCE, TARGET.replace('1805', '1850'));
  const worse = TARGET.replace('1805', '1850').replace('`draft(boat)`', 'sie');
  for (const target of [TARGET, TARGET.replace('1805', '1850'), worse, `${SOURCE}\n`, worse.toUpperCase()]) {
    const fresh = pair(SOURCE, target);
    const told = newFindings(checkPage(old.source, old.target), checkPage(fresh.source, fresh.target));
    expect(checkUpdate(fresh, () => old)).toEqual(told);
    expect(checkUpdate(fresh)).toEqual(checkPage(fresh.source, fresh.target));
  }
});
