/** The words of a pull request in Traditional Chinese. */
import type { Texts } from './texts.ts';

export const TRADITIONAL_CHINESE: Texts = {
  page: '頁面',
  columns: {
    kept: '保留',
    moved: '移動',
    patched: '修補',
    flagged: '待確認',
    memory: '取自記憶',
    translated: '已翻譯',
    failed: '未翻譯',
    removed: '已刪除',
  },
  toLookAt: '需檢視',
  total: '合計',
  morePages: (count) => `……還有 ${count} 個頁面`,
  title: (source) => `依 ${source} 更新譯文`,
  intro: (source, commit) =>
    `原書 ${source} 有了更動（現為 ${commit}），本提案將更動帶入譯文。原文沒有變動的地方，您的譯文逐位元組保留。`,
  pages: '頁面',
  newPage: '新增',
  renamedFrom: (path) => `原為 ${path}`,
  sourcePage: '原文',
  warning: '注意',
  lookFirst: '請先檢視',
  lookFirstText: '更新可能損壞了以下位置的內容：',
  lookHere: '需要檢視的位置',
  changes: '有更動的句子',
  changesText:
    '每個方框先列出原文更動前（−）和更動後（+），再列出您的譯文（−）和提案（+）。句子只有一部分更動時，該部分放在 ⟦ ⟧ 中。',
  due: (count, place) => `有 ${count} 處需要您決定，請從 ${place} 開始。`,
  reviewPage: (page) => `所有句子及其差異的並排對照：執行報告中的 ${page}。`,
  changedSentences: (count) => `${count} 個句子`,
  line: (line) => `第 ${line} 行`,
  lines: (lines) => `第 ${lines} 行`,
  oldLine: (line) => `舊頁面第 ${line} 行`,
  outcomes: {
    kept: '保留您的譯文',
    moved: '您的譯文已移動',
    memory: '取自先前的譯文',
    translated: '機器翻譯',
    failed: '請翻譯',
    removed: '原文已刪除',
  },
  patched: '保留您的譯文，其中的標記、公式、連結或數字隨原文更新',
  flagged: '保留您的譯文，請確認意思是否仍與原文一致',
  omitted: '譯文略去了這句話，而原文對它作了更動',
  earlier: (commit) => `本提案中較早的一次更新，原文為 ${commit}（行號以當時為準）：`,
  guessedBase: (commit) => `沒有記錄此頁譯自哪個版本；最接近的是 ${commit} 的原文。`,
  unsureBase: (used, other) =>
    `沒有記錄此頁譯自哪個版本，從譯文也無法確定：可能是 ${used}，也可能是 ${other} 的原文。為了不漏掉更動，採用了較早的 ${used}，並列出了與原文矛盾之處。請對照整頁。`,
  staleBase: ({ recorded, used, differences }) =>
    `記錄的原文版本早於譯文：此頁與 ${used} 的原文明顯比與 ${recorded} 的更吻合（公式、參照、標記等的差異為 ${differences.used} 處，而非 ${differences.recorded} 處）。因此只提出 ${used} 之後的更動。`,
  notDelivered: '不在本提案中的頁面',
  cost: ({ engine, foreseen, counted, dollars }) => {
    const told = counted === undefined ? '' : `，服務計數為 ${counted} 個`;
    const price = dollars === undefined ? '' : `，約 ${dollars} 美元`;
    return `最近一次更新向 ${engine} 傳送了 ${foreseen} 個字元${told}${price}。`;
  },
  howTo: '如何修改',
  howToText: (branch) =>
    `請在分支 ${branch} 上編輯頁面，或在審閱中提出修改建議：您的提交會保留，下一次更新以它們為起點。以後的更新會從您合併的內容中學習：凡是說同一件事的地方都會再次使用您的譯法，可訓練的翻譯引擎也以它為範例。請勿更動 \`*_origin.md\` 和 \`.amts/state*.json\`，它們記錄每個頁面譯自哪個版本。頁面通順後即可合併，壓縮合併（squash）也可以。您寫在 AMTS 隱藏標記之外的文字都會保留。`,
  morePlaces: (count) => `……還有 ${count} 處`,
  cut: (pages, file) =>
    `全文超出 GitHub 的長度限制，這裡省略了 ${pages} 個頁面的細節。全文見本次執行報告中的 ${file}。`,
  lostRecord: '這裡沒有說明本提案先前的更新更動了什麼：缺少相應的記錄。請檢視分支上的提交。',
};
