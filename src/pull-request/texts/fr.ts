/** The words of a pull request in French. */
import type { Texts } from './texts.ts';

export const FRENCH: Texts = {
  page: 'Page',
  columns: {
    kept: 'Inchangées',
    moved: 'Déplacées',
    patched: 'Ajustées',
    flagged: 'À vérifier',
    memory: 'De la mémoire',
    translated: 'Traduites',
    failed: 'Non traduites',
    removed: 'Supprimées',
  },
  toLookAt: 'À regarder',
  total: 'Total',
  morePages: (count) => (count <= 1 ? `… et ${count} autre page` : `… et ${count} autres pages`),
  title: (source) => `Mise à jour de la traduction depuis ${source}`,
  intro: (source, commit) =>
    `Le livre d’origine ${source} a changé (maintenant à ${commit}) ; cette proposition reporte le changement. Là où l’original n’a pas changé, vos mots restent, octet pour octet.`,
  pages: 'Pages',
  newPage: 'nouvelle',
  renamedFrom: (path) => `auparavant ${path}`,
  sourcePage: 'original',
  warning: 'Remarque',
  lookFirst: 'À regarder en premier',
  lookFirstText: 'La mise à jour a peut-être abîmé quelque chose ici :',
  lookHere: 'Endroits à regarder',
  changes: 'Phrases modifiées',
  changesText:
    'Chaque encadré montre l’original avant (−) et maintenant (+), puis votre traduction (−) et la proposition (+). Si une partie seulement de la phrase a changé, elle est entre ⟦ ⟧.',
  due: (count, place) =>
    `${count <= 1 ? `${count} endroit demande` : `${count} endroits demandent`} votre décision ; commencez par ${place}.`,
  reviewPage: (page) =>
    `Toutes les phrases côte à côte, avec leurs différences : ${page} dans le rapport de l’exécution.`,
  changedSentences: (count) => (count <= 1 ? `${count} phrase` : `${count} phrases`),
  line: (line) => `ligne ${line}`,
  lines: (lines) => `lignes ${lines}`,
  oldLine: (line) => `ligne ${line} de l’ancienne page`,
  outcomes: {
    kept: 'votre phrase reste',
    moved: 'votre phrase a été déplacée',
    memory: 'reprise d’une traduction antérieure',
    translated: 'traduite automatiquement',
    failed: 'à traduire',
    removed: 'supprimée de l’original',
  },
  patched: 'votre phrase reste ; ses marques, formules, liens ou nombres suivent l’original',
  flagged: 'votre phrase reste ; vérifiez qu’elle dit toujours la même chose',
  omitted: 'la traduction omet cette phrase ; l’original l’a modifiée',
  earlier: (commit) =>
    `Une mise à jour antérieure de cette proposition, depuis l’original à ${commit} (numéros de ligne d’alors) :`,
  guessedBase: (commit) =>
    `Rien n’indiquait à partir de quoi cette page avait été traduite ; l’original à ${commit} en est le plus proche.`,
  unsureBase: (used, other) =>
    `Rien n’indiquait à partir de quoi cette page avait été traduite, et la traduction ne le dit pas avec certitude : c’est peut-être l’original à ${used} ou à ${other}. Le plus ancien, ${used}, a été pris, pour qu’aucun changement ne manque ; ce qui contredit l’original est énuméré. Merci de comparer toute la page.`,
  staleBase: ({ recorded, used, differences }) =>
    `La base enregistrée est plus ancienne que la traduction : cette page correspond nettement mieux à l’original à ${used} qu’à ${recorded} (${differences.used} différences dans les formules, références, marques, etc., au lieu de ${differences.recorded}). Seul ce qui a changé après ${used} est donc proposé.`,
  notDelivered: 'Pages absentes de cette proposition',
  cost: ({ engine, foreseen, counted, dollars }) => {
    const told = counted === undefined ? '' : ` ; le service en a compté ${counted}`;
    const price = dollars === undefined ? '' : `, environ ${dollars} $ US`;
    return `Caractères envoyés à ${engine} par la dernière mise à jour : ${foreseen}${told}${price}.`;
  },
  howTo: 'Comment corriger',
  howToText: (branch) =>
    `Modifiez les pages sur la branche ${branch}, ou suggérez des changements dans la revue : vos commits sont conservés et la prochaine mise à jour part d’eux. Les mises à jour suivantes apprennent de ce que vous fusionnez : vos mots sont repris là où la même chose est dite, et servent d’exemples aux moteurs qui peuvent être entraînés. Laissez \`*_origin.md\` et \`.amts/state*.json\` tels quels ; ils enregistrent à partir de quoi chaque page a été traduite. Fusionnez quand les pages se lisent bien ; un « squash » convient aussi. Ce que vous écrivez en dehors de la partie comprise entre les marques cachées d’AMTS reste.`,
  morePlaces: (count) => (count <= 1 ? `… et ${count} autre endroit` : `… et ${count} autres endroits`),
  cut: (pages, file) =>
    `Ce texte serait trop long pour GitHub : les détails de ${pages <= 1 ? `${pages} page` : `${pages} pages`} manquent ici. Il est complet dans ${file}, dans le rapport de l’exécution.`,
  lostRecord:
    'Ce que les mises à jour antérieures de cette proposition ont changé n’est pas indiqué ici : leur relevé manque. Les commits de la branche le montrent.',
};
