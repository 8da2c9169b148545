/** The words of a pull request in Portuguese. */
import type { Texts } from './texts.ts';

export const PORTUGUESE: Texts = {
  page: 'Página',
  columns: {
    kept: 'Sem alteração',
    moved: 'Movidas',
    patched: 'Ajustadas',
    flagged: 'A verificar',
    memory: 'Da memória',
    translated: 'Traduzidas',
    failed: 'Não traduzidas',
    removed: 'Removidas',
  },
  toLookAt: 'Avisos',
  total: 'Total',
  morePages: (count) => (count === 1 ? '… e mais 1 página' : `… e mais ${count} páginas`),
  title: (source) => `Atualização da tradução a partir de ${source}`,
  intro: (source, commit) =>
    `O livro original ${source} mudou (agora em ${commit}); esta proposta transporta a mudança. Onde o original não mudou, as suas palavras ficam, byte a byte.`,
  pages: 'Páginas',
  newPage: 'nova',
  renamedFrom: (path) => `antes ${path}`,
  sourcePage: 'original',
  warning: 'Nota',
  lookFirst: 'Veja isto primeiro, por favor',
  lookFirstText: 'A atualização pode ter danificado algo nestes lugares:',
  lookHere: 'Lugares a conferir',
  changes: 'Frases alteradas',
  changesText:
    'Cada quadro mostra o original antes (−) e agora (+) e, abaixo, a sua tradução (−) e a proposta (+). Se só uma parte da frase mudou, essa parte está entre ⟦ ⟧.',
  due: (count, place) =>
    `${count === 1 ? '1 lugar precisa' : `${count} lugares precisam`} da sua decisão; comece por ${place}.`,
  reviewPage: (page) => `Todas as frases lado a lado, com as suas diferenças: ${page} no relatório da execução.`,
  changedSentences: (count) => (count === 1 ? '1 frase' : `${count} frases`),
  line: (line) => `linha ${line}`,
  lines: (lines) => `linhas ${lines}`,
  oldLine: (line) => `linha ${line} da página anterior`,
  outcomes: {
    kept: 'a sua frase fica',
    moved: 'a sua frase foi movida',
    memory: 'aproveitada de uma tradução anterior',
    translated: 'traduzida automaticamente',
    failed: 'traduza, por favor',
    removed: 'removida do original',
  },
  patched: 'a sua frase fica; marcas, fórmulas, links ou números seguem o original',
  flagged: 'a sua frase fica; verifique, por favor, se ainda diz o mesmo',
  omitted: 'a tradução omite esta frase; o original a alterou',
  earlier: (commit) =>
    `Uma atualização anterior desta proposta, a partir do original em ${commit} (com as linhas de então):`,
  guessedBase: (commit) =>
    `Não estava registrado a partir de que esta página foi traduzida; o original em ${commit} é o mais próximo dela.`,
  unsureBase: (used, other) =>
    `Não estava registrado a partir de que esta página foi traduzida, e a tradução não o revela com certeza: pode ser o original em ${used} ou em ${other}. Foi usado o mais antigo, ${used}, para que nenhuma mudança falte; o que contradiz o original está na lista. Por favor, compare a página inteira.`,
  staleBase: ({ recorded, used, differences }) =>
    `A base registrada é mais antiga do que a tradução: esta página corresponde claramente melhor ao original em ${used} do que em ${recorded} (${differences.used} diferenças em fórmulas, referências, marcas e afins, em vez de ${differences.recorded}). Por isso só se propõe o que mudou depois de ${used}.`,
  notDelivered: 'Páginas que não estão nesta proposta',
  cost: ({ engine, foreseen, counted, dollars }) => {
    const told = counted === undefined ? '' : `; o serviço contou ${counted}`;
    const price = dollars === undefined ? '' : `, cerca de US$ ${dollars}`;
    return `Caracteres enviados a ${engine} na última atualização: ${foreseen}${told}${price}.`;
  },
  howTo: 'Como corrigir',
  howToText: (branch) =>
    `Edite as páginas no branch ${branch} ou sugira mudanças na revisão: os seus commits são mantidos, e a próxima atualização parte deles. As atualizações seguintes aprendem com o que você integra: as suas palavras são reaproveitadas onde se diz o mesmo e servem de exemplo a motores que podem ser treinados. Deixe \`*_origin.md\` e \`.amts/state*.json\` como estão; eles registram a partir de que cada página foi traduzida. Faça o merge quando as páginas estiverem boas de ler; «squash» também serve. O que você escrever fora da parte entre as marcas ocultas do AMTS fica.`,
  morePlaces: (count) => (count === 1 ? '… e mais 1 lugar' : `… e mais ${count} lugares`),
  cut: (pages, file) =>
    `Este texto seria longo demais para o GitHub: faltam aqui os detalhes de ${pages === 1 ? '1 página' : `${pages} páginas`}. Ele está completo em ${file}, no relatório da execução.`,
  lostRecord:
    'Não consta aqui o que as atualizações anteriores desta proposta mudaram: falta o registro delas. Os commits do branch mostram isso.',
};
