/** The words of a pull request in Spanish. */
import type { Texts } from './texts.ts';

export const SPANISH: Texts = {
  page: 'Página',
  columns: {
    kept: 'Sin cambios',
    moved: 'Movidas',
    patched: 'Ajustadas',
    flagged: 'Por revisar',
    memory: 'De la memoria',
    translated: 'Traducidas',
    failed: 'Sin traducir',
    removed: 'Eliminadas',
  },
  toLookAt: 'Avisos',
  total: 'Total',
  morePages: (count) => (count === 1 ? '… y 1 página más' : `… y ${count} páginas más`),
  title: (source) => `Actualización de la traducción desde ${source}`,
  intro: (source, commit) =>
    `El libro original ${source} ha cambiado (ahora en ${commit}); esta propuesta traslada el cambio. Donde el original no cambió, sus palabras se conservan byte a byte.`,
  pages: 'Páginas',
  newPage: 'nueva',
  renamedFrom: (path) => `antes ${path}`,
  sourcePage: 'original',
  warning: 'Nota',
  lookFirst: 'Por favor, mire esto primero',
  lookFirstText: 'Es posible que la actualización haya dañado algo en estos lugares:',
  lookHere: 'Lugares que conviene mirar',
  changes: 'Oraciones cambiadas',
  changesText:
    'Cada recuadro muestra el original antes (−) y ahora (+) y, debajo, su traducción (−) y la propuesta (+). Si solo cambió una parte de la oración, esa parte está entre ⟦ ⟧.',
  due: (count, place) =>
    `${count === 1 ? '1 lugar necesita' : `${count} lugares necesitan`} su decisión; empiece por ${place}.`,
  reviewPage: (page) => `Todas las oraciones lado a lado, con sus diferencias: ${page} en el informe de la ejecución.`,
  changedSentences: (count) => (count === 1 ? '1 oración' : `${count} oraciones`),
  line: (line) => `línea ${line}`,
  lines: (lines) => `líneas ${lines}`,
  oldLine: (line) => `línea ${line} de la página anterior`,
  outcomes: {
    kept: 'su oración se conserva',
    moved: 'su oración se ha movido',
    memory: 'tomada de una traducción anterior',
    translated: 'traducida automáticamente',
    failed: 'por favor, traduzca',
    removed: 'eliminada del original',
  },
  patched: 'su oración se conserva; sus marcas, fórmulas, enlaces o números siguen al original',
  flagged: 'su oración se conserva; compruebe, por favor, que sigue diciendo lo mismo',
  omitted: 'la traducción omite esta oración; el original la ha cambiado',
  earlier: (commit) =>
    `Una actualización anterior de esta propuesta, desde el original en ${commit} (con las líneas de entonces):`,
  guessedBase: (commit) =>
    `No constaba a partir de qué se tradujo esta página; el original en ${commit} es el más cercano a ella.`,
  unsureBase: (used, other) =>
    `No constaba a partir de qué se tradujo esta página, y la traducción no lo revela con seguridad: puede ser el original en ${used} o en ${other}. Se ha tomado el más antiguo, ${used}, para que no falte ningún cambio; lo que contradice al original está en la lista. Por favor, compare la página entera.`,
  staleBase: ({ recorded, used, differences }) =>
    `La base registrada es más antigua que la traducción: esta página encaja claramente mejor con el original en ${used} que en ${recorded} (${differences.used} diferencias en fórmulas, referencias, marcas y similares, en lugar de ${differences.recorded}). Por eso solo se propone lo que cambió después de ${used}.`,
  notDelivered: 'Páginas que no están en esta propuesta',
  cost: ({ engine, foreseen, counted, dollars }) => {
    const told = counted === undefined ? '' : `; el servicio contó ${counted}`;
    const price = dollars === undefined ? '' : `, unos ${dollars} dólares (USD)`;
    return `Caracteres enviados a ${engine} en la última actualización: ${foreseen}${told}${price}.`;
  },
  howTo: 'Cómo corregir',
  howToText: (branch) =>
    `Edite las páginas en la rama ${branch} o sugiera cambios en la revisión: sus commits se conservan y la próxima actualización parte de ellos. De lo que usted fusione aprenden las actualizaciones siguientes: sus palabras se reutilizan donde se dice lo mismo y sirven de ejemplo a los motores que se pueden entrenar. Deje \`*_origin.md\` y \`.amts/state*.json\` como están; registran a partir de qué se tradujo cada página. Fusione cuando las páginas se lean bien; también vale con «squash». Lo que escriba fuera de la parte situada entre las marcas ocultas de AMTS se conserva.`,
  morePlaces: (count) => (count === 1 ? '… y 1 lugar más' : `… y ${count} lugares más`),
  cut: (pages, file) =>
    `Este texto sería demasiado largo para GitHub: aquí faltan los detalles de ${pages === 1 ? '1 página' : `${pages} páginas`}. Está completo en ${file}, en el informe de la ejecución.`,
  lostRecord:
    'Aquí no consta qué cambiaron las actualizaciones anteriores de esta propuesta: falta su registro. Los commits de la rama lo muestran.',
};
