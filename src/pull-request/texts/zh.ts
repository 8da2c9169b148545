/** The words of a pull request in Simplified Chinese. */
import type { Texts } from './texts.ts';

export const CHINESE: Texts = {
  page: '页面',
  columns: {
    kept: '保留',
    moved: '移动',
    patched: '修补',
    flagged: '待确认',
    memory: '取自记忆',
    translated: '已翻译',
    failed: '未翻译',
    removed: '已删除',
  },
  toLookAt: '需查看',
  total: '合计',
  morePages: (count) => `……还有 ${count} 个页面`,
  title: (source) => `根据 ${source} 更新译文`,
  intro: (source, commit) =>
    `原书 ${source} 有了改动（现为 ${commit}），本提案将改动带入译文。原文没有变化的地方，您的译文逐字节保留。`,
  pages: '页面',
  newPage: '新增',
  renamedFrom: (path) => `原为 ${path}`,
  sourcePage: '原文',
  warning: '注意',
  lookFirst: '请先查看',
  lookFirstText: '更新可能损坏了以下位置的内容：',
  lookHere: '需要查看的位置',
  changes: '有改动的句子',
  changesText:
    '每个方框先列出原文改动前（−）和改动后（+），再列出您的译文（−）和提案（+）。句子只有一部分改动时，该部分放在 ⟦ ⟧ 中。',
  due: (count, place) => `有 ${count} 处需要您决定，请从 ${place} 开始。`,
  reviewPage: (page) => `所有句子及其差异的并排对照：运行报告中的 ${page}。`,
  changedSentences: (count) => `${count} 个句子`,
  line: (line) => `第 ${line} 行`,
  lines: (lines) => `第 ${lines} 行`,
  oldLine: (line) => `旧页面第 ${line} 行`,
  outcomes: {
    kept: '保留您的译文',
    moved: '您的译文已移动',
    memory: '取自以前的译文',
    translated: '机器翻译',
    failed: '请翻译',
    removed: '原文已删除',
  },
  patched: '保留您的译文，其中的标记、公式、链接或数字随原文更新',
  flagged: '保留您的译文，请确认意思是否仍与原文一致',
  omitted: '译文略去了这句话，而原文对它作了改动',
  earlier: (commit) => `本提案中较早的一次更新，原文为 ${commit}（行号以当时为准）：`,
  guessedBase: (commit) => `没有记录此页译自哪个版本；最接近的是 ${commit} 的原文。`,
  unsureBase: (used, other) =>
    `没有记录此页译自哪个版本，从译文也无法确定：可能是 ${used}，也可能是 ${other} 的原文。为了不漏掉改动，采用了较早的 ${used}，并列出了与原文矛盾之处。请对照整页。`,
  staleBase: ({ recorded, used, differences }) =>
    `记录的原文版本早于译文：此页与 ${used} 的原文明显比与 ${recorded} 的更吻合（公式、引用、标记等的差异为 ${differences.used} 处，而不是 ${differences.recorded} 处）。因此只提出 ${used} 之后的改动。`,
  notDelivered: '不在本提案中的页面',
  cost: ({ engine, foreseen, counted, dollars }) => {
    const told = counted === undefined ? '' : `，服务计数为 ${counted} 个`;
    const price = dollars === undefined ? '' : `，约 ${dollars} 美元`;
    return `最近一次更新向 ${engine} 发送了 ${foreseen} 个字符${told}${price}。`;
  },
  howTo: '如何修改',
  howToText: (branch) =>
    `请在分支 ${branch} 上编辑页面，或在审阅中提出修改建议：您的提交会保留，下一次更新以它们为起点。以后的更新会从您合并的内容中学习：凡是说同一件事的地方都会再次使用您的译法，可训练的翻译引擎也以它为样例。请勿改动 \`*_origin.md\` 和 \`.amts/state*.json\`，它们记录每个页面译自哪个版本。页面通顺后即可合并，压缩合并（squash）也可以。您写在 AMTS 隐藏标记之外的文字都会保留。`,
  morePlaces: (count) => `……还有 ${count} 处`,
  cut: (pages, file) =>
    `全文超出了 GitHub 的长度限制，这里省略了 ${pages} 个页面的细节。全文见本次运行报告中的 ${file}。`,
  lostRecord: '这里没有说明本提案此前的更新改动了什么：缺少相应的记录。请查看分支上的提交。',
};
