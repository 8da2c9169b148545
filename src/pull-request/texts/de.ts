/** The words of a pull request in German. */
import type { Texts } from './texts.ts';

export const GERMAN: Texts = {
  page: 'Seite',
  columns: {
    kept: 'Unverändert',
    moved: 'Verschoben',
    patched: 'Angepasst',
    flagged: 'Zu prüfen',
    memory: 'Aus dem Gedächtnis',
    translated: 'Übersetzt',
    failed: 'Nicht übersetzt',
    removed: 'Entfernt',
  },
  toLookAt: 'Hinweise',
  total: 'Alle',
  morePages: (count) => (count === 1 ? '… und 1 weitere Seite' : `… und ${count} weitere Seiten`),
  title: (source) => `Übersetzung an ${source} angepasst`,
  intro: (source, commit) =>
    `Das Original ${source} hat sich geändert (jetzt ${commit}); dieser Vorschlag überträgt die Änderung. Wo das Original gleich geblieben ist, bleibt Ihr Wortlaut Byte für Byte erhalten.`,
  pages: 'Seiten',
  newPage: 'neu',
  renamedFrom: (path) => `bisher ${path}`,
  sourcePage: 'Original',
  warning: 'Hinweis',
  lookFirst: 'Bitte zuerst ansehen',
  lookFirstText: 'An diesen Stellen könnte die Aktualisierung etwas beschädigt haben:',
  lookHere: 'Stellen zum Ansehen',
  changes: 'Geänderte Sätze',
  changesText:
    'Jeder Kasten zeigt das Original vorher (−) und jetzt (+), darunter Ihre Übersetzung (−) und den Vorschlag (+). Ist nur ein Teil eines Satzes anders, so steht er in ⟦ ⟧.',
  due: (count, place) =>
    `${count === 1 ? '1 Stelle braucht' : `${count} Stellen brauchen`} Ihre Entscheidung; beginnen Sie mit ${place}.`,
  reviewPage: (page) => `Alle Sätze nebeneinander, mit ihren Unterschieden: ${page} im Bericht des Laufs.`,
  changedSentences: (count) => (count === 1 ? '1 Satz' : `${count} Sätze`),
  line: (line) => `Zeile ${line}`,
  lines: (lines) => `Zeilen ${lines}`,
  oldLine: (line) => `Zeile ${line} der bisherigen Seite`,
  outcomes: {
    kept: 'Ihr Satz bleibt',
    moved: 'Ihr Satz wurde verschoben',
    memory: 'aus einer früheren Übersetzung übernommen',
    translated: 'maschinell übersetzt',
    failed: 'bitte übersetzen',
    removed: 'im Original entfernt',
  },
  patched: 'Ihr Satz bleibt; Auszeichnungen, Formeln, Verweise oder Zahlen folgen dem Original',
  flagged: 'Ihr Satz bleibt; bitte prüfen Sie, ob er noch dasselbe sagt',
  omitted: 'in der Übersetzung fehlt dieser Satz; im Original wurde er geändert',
  earlier: (commit) =>
    `Eine frühere Aktualisierung in diesem Vorschlag, vom Original bei ${commit} (Zeilennummern von damals):`,
  guessedBase: (commit) =>
    `Es ist nicht festgehalten, woraus diese Seite übersetzt wurde; das Original bei ${commit} kommt ihr am nächsten.`,
  unsureBase: (used, other) =>
    `Es ist nicht festgehalten, woraus diese Seite übersetzt wurde, und die Übersetzung verrät es nicht sicher: Es kann das Original bei ${used} oder bei ${other} sein. Genommen wurde das ältere, ${used}, damit keine Änderung fehlt; was dem Original widerspricht, ist aufgeführt. Bitte die ganze Seite vergleichen.`,
  staleBase: ({ recorded, used, differences }) =>
    `Der festgehaltene Stand ist älter als die Übersetzung: Diese Seite passt deutlich besser zum Original bei ${used} als bei ${recorded} (${differences.used} statt ${differences.recorded} Abweichungen bei Formeln, Verweisen, Auszeichnungen und Ähnlichem). Vorgeschlagen wird daher nur, was sich nach ${used} geändert hat.`,
  notDelivered: 'Seiten, die in diesem Vorschlag fehlen',
  cost: ({ engine, foreseen, counted, dollars }) => {
    const told = counted === undefined ? '' : `; der Dienst hat ${counted} gezählt`;
    const price = dollars === undefined ? '' : `, etwa ${dollars} US-Dollar`;
    return `Bei der letzten Aktualisierung an ${engine} gesendete Zeichen: ${foreseen}${told}${price}.`;
  },
  howTo: 'So korrigieren Sie',
  howToText: (branch) =>
    `Bearbeiten Sie die Seiten auf dem Branch ${branch} oder schlagen Sie Änderungen im Review vor: Ihre Commits bleiben erhalten, und die nächste Aktualisierung setzt auf ihnen auf. Aus dem, was Sie mergen, lernen spätere Aktualisierungen: Ihr Wortlaut wird wiederverwendet, wo dasselbe gesagt wird, und dient trainierbaren Übersetzungsdiensten als Beispiel. Lassen Sie \`*_origin.md\` und \`.amts/state*.json\` unverändert; sie halten fest, woraus jede Seite übersetzt wurde. Mergen Sie, wenn sich die Seiten gut lesen; ein Squash-Merge ist in Ordnung. Was Sie außerhalb des Teils zwischen den verborgenen Marken von AMTS schreiben, bleibt stehen.`,
  morePlaces: (count) => (count === 1 ? '… und 1 weitere Stelle' : `… und ${count} weitere Stellen`),
  cut: (pages, file) =>
    `Dieser Text wäre zu lang für GitHub: Einzelheiten zu ${pages === 1 ? '1 Seite' : `${pages} Seiten`} fehlen hier. Vollständig steht er in ${file} im Bericht des Laufs.`,
  lostRecord:
    'Was frühere Aktualisierungen dieses Vorschlags geändert haben, steht hier nicht: Die Aufzeichnung darüber fehlt. Die Commits des Branches zeigen es.',
};
