/** Units of one or several languages as the records of a file: one source text, a translation in each language. */

/** The texts of a file, in order. */
export interface ParallelData {
  readonly from: string;
  /** Languages of the translations, in the order of the columns. */
  readonly to: readonly string[];
  readonly records: readonly ParallelRecord[];
}

export interface ParallelRecord {
  readonly source: string;
  /** By the order of `to`; `''` where a language has no translation. */
  readonly targets: readonly string[];
  /** What else is known of the record: further columns of a table, `<prop>` of TMX. The same names in every record. */
  readonly properties?: Readonly<Record<string, string>>;
}

/** Units of one language. */
export interface LanguageUnits {
  readonly language: string;
  readonly units: readonly { readonly source: string; readonly target: string; readonly score?: number }[];
}

/**
 * Join languages on their source texts, in order of first appearance. The service keeps one record for each source
 * text, the last, so no source text may come twice.
 *
 * @param options `scores`: the score of each translation as a property, `score:es` for Spanish.
 */
export function joinLanguages(
  from: string,
  languages: readonly LanguageUnits[],
  { scores = false }: { readonly scores?: boolean | undefined } = {},
): ParallelData {
  const rows = new Map<string, string[]>();
  for (const [column, { units }] of languages.entries())
    for (const { source, target } of units) {
      const row = rows.get(source) ?? languages.map(() => '');
      row[column] = target;
      rows.set(source, row);
    }
  const columns = scores ? languages.map(listScores) : [];
  const records = Array.from(rows, ([source, targets]) => {
    const properties = columns.map(({ name, of }): [string, string] => [name, String(of.get(source) ?? '')]);
    return { source, targets, ...(scores ? { properties: Object.fromEntries(properties) } : {}) };
  });
  return { from, to: languages.map(({ language }) => language), records };
}

function listScores({ language, units }: LanguageUnits): { name: string; of: ReadonlyMap<string, number | undefined> } {
  return { name: `score:${language}`, of: new Map(units.map(({ source, score }) => [source, score])) };
}
