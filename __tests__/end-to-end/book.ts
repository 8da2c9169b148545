/** A book of two pages about bread, with translations by people into three languages; small, since each test reads it. */

export const OVEN = `# The Oven

An oven keeps its heat in its walls. Stone keeps it for $8$ hours.

Open the door only once.
`;

export const DOUGH = `# The Dough

Flour and water become dough. Leave it alone for a night.

* Weigh the salt.
`;

const TRANSLATIONS = {
  es: {
    oven: `# El horno

Un horno guarda el calor en sus paredes. La piedra lo guarda $8$ horas.

Abra la puerta una sola vez.
`,
    dough: `# La masa

La harina y el agua se hacen masa. Déjela en paz una noche.

* Pese la sal.
`,
  },
  fr: {
    oven: `# Le four

Un four garde sa chaleur dans ses murs. La pierre la garde $8$ heures.

N'ouvrez la porte qu'une fois.
`,
    dough: `# La pâte

La farine et l'eau deviennent pâte. Laissez-la tranquille une nuit.

* Pesez le sel.
`,
  },
  zh: {
    oven: `# 烤炉

烤炉把热量存在炉壁里。石头能保温$8$小时。

炉门只开一次。
`,
    dough: `# 面团

面粉和水变成面团。让它静置一夜。

* 称好盐。
`,
  },
} as const;

export type Language = keyof typeof TRANSLATIONS;

export const LANGUAGES: readonly Language[] = ['es', 'fr', 'zh'];

export const SOURCE: Readonly<Record<string, string>> = { 'oven.md': OVEN, 'dough.md': DOUGH };

/** Files of a translation, each page with its base beside it. */
export function listTranslation(language: Language): Record<string, string> {
  const { oven, dough } = TRANSLATIONS[language];
  return { 'oven.md': oven, 'oven_origin.md': OVEN, 'dough.md': dough, 'dough_origin.md': DOUGH };
}
