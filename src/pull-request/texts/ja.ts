/** The words of a pull request in Japanese. */
import type { Texts } from './texts.ts';

export const JAPANESE: Texts = {
  page: 'ページ',
  columns: {
    kept: '変更なし',
    moved: '移動',
    patched: '調整',
    flagged: '要確認',
    memory: '翻訳メモリ',
    translated: '翻訳済み',
    failed: '未翻訳',
    removed: '削除',
  },
  toLookAt: '確認箇所',
  total: '合計',
  morePages: (count) => `…ほか ${count} ページ`,
  title: (source) => `${source} に合わせた翻訳の更新`,
  intro: (source, commit) =>
    `原書 ${source} が変更されました（現在 ${commit}）。この提案はその変更を翻訳に反映するものです。原文に変更のない箇所では、皆さんの訳文が 1 バイトも変わらずに残ります。`,
  pages: 'ページ',
  newPage: '新規',
  renamedFrom: (path) => `旧 ${path}`,
  sourcePage: '原文',
  warning: '注意',
  lookFirst: '最初に確認してください',
  lookFirstText: '更新によって次の箇所が壊れている可能性があります。',
  lookHere: '確認していただきたい箇所',
  changes: '変更された文',
  changesText:
    '各枠には、原文の変更前（−）と変更後（+）、その下に現在の訳文（−）と提案（+）を示しています。文の一部だけが変わった場合、その部分を ⟦ ⟧ で囲みます。',
  due: (count, place) => `判断が必要な箇所が ${count} 件あります。まず ${place} をご覧ください。`,
  reviewPage: (page) => `すべての文を差分とともに並べて見るには、実行レポートの ${page} を開いてください。`,
  changedSentences: (count) => `${count} 文`,
  line: (line) => `${line} 行目`,
  lines: (lines) => `${lines} 行目`,
  oldLine: (line) => `旧ページの ${line} 行目`,
  outcomes: {
    kept: '訳文はそのまま',
    moved: '訳文を移動',
    memory: '以前の訳から引用',
    translated: '機械翻訳',
    failed: '翻訳をお願いします',
    removed: '原文から削除',
  },
  patched: '訳文はそのまま。記号・数式・リンク・数値だけを原文に合わせました',
  flagged: '訳文はそのまま。原文と意味が合っているか確認してください',
  omitted: '訳文ではこの文が省かれています。原文で変更されました',
  earlier: (commit) => `この提案での以前の更新（原文は ${commit}、行番号は当時のもの）:`,
  guessedBase: (commit) =>
    `このページがどの版から翻訳されたかは記録されていません。最も近いのは ${commit} の原文です。`,
  unsureBase: (used, other) =>
    `このページがどの版から翻訳されたかは記録されておらず、訳文からも確かには分かりません。${used} または ${other} の原文と考えられます。変更の見落としがないように古いほうの ${used} を使い、原文と食い違う箇所を挙げました。ページ全体を見比べてください。`,
  staleBase: ({ recorded, used, differences }) =>
    `記録されている版は訳文より古いものです。このページは ${recorded} よりも ${used} の原文に明らかによく合います（数式・参照・記号などの相違が ${differences.recorded} か所ではなく ${differences.used} か所）。そのため ${used} より後の変更だけを提案しています。`,
  notDelivered: 'この提案に含まれないページ',
  cost: ({ engine, foreseen, counted, dollars }) => {
    const told = counted === undefined ? '' : `、サービスの計数は ${counted} 文字`;
    const price = dollars === undefined ? '' : `、約 ${dollars} 米ドル`;
    return `直近の更新で ${engine} に送った文字数: ${foreseen} 文字${told}${price}。`;
  },
  howTo: '修正の方法',
  howToText: (branch) =>
    `ブランチ ${branch} 上のページを編集するか、レビューで変更を提案してください。コミットは残り、次の更新はそこから始まります。マージされた内容は以降の更新に生かされます。同じことを述べる箇所では皆さんの訳が再利用され、学習できる翻訳エンジンには用例として渡されます。\`*_origin.md\` と \`.amts/state*.json\` は変更しないでください。各ページがどの版から翻訳されたかの記録です。ページが自然に読めるようになったらマージしてください（スカッシュでも構いません）。AMTS の隠しマークの外側に書かれた文章はそのまま残ります。`,
  morePlaces: (count) => `…ほか ${count} か所`,
  cut: (pages, file) =>
    `全文は GitHub の上限を超えるため、${pages} ページ分の詳細を省きました。全文は実行レポートの ${file} にあります。`,
  lostRecord:
    'この提案の以前の更新で何が変わったかは、記録がないためここには示せません。ブランチのコミットをご覧ください。',
};
