/** Which way the text of a language runs, for `dir` attributes. */

const RIGHT_TO_LEFT = new Set('ar arc ckb dv fa he khw ks ps sd syr ug ur yi'.split(' '));
const RIGHT_TO_LEFT_SCRIPT = /-(?:arab|hebr|thaa|syrc|nkoo|adlm|rohg)\b/i;

/** @param language A tag, for example `fa` or `pa-Arab`. */
export function findDirection(language: string): 'ltr' | 'rtl' {
  const [primary = ''] = language.toLowerCase().split(/[-_]/);
  return RIGHT_TO_LEFT_SCRIPT.test(language) || (RIGHT_TO_LEFT.has(primary) && !/-latn\b/i.test(language))
    ? 'rtl'
    : 'ltr';
}
