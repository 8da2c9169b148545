import { findByLanguage } from '../../shared/scripts.ts';

/**
 * The words of the first pull request of a translation that had no record of its bases: nothing changes, this is what
 * was found. What a function is given is ready to be shown.
 */
export interface AdoptionTexts {
  readonly title: (source: string) => string;
  readonly intro: (source: string) => string;
  readonly heading: string;
  /** Page, revision, how sure, the next likeliest revision. */
  readonly columns: readonly [page: string, revision: string, sure: string, next: string];
  readonly sure: string;
  /** Taken on a person's word, or the older of two. */
  readonly unsure: string;
  /** Things in which the translation contradicts a revision. */
  readonly against: (count: number) => string;
}

const ENGLISH: AdoptionTexts = {
  title: (source) => `What these pages were translated from (${source})`,
  intro: (source) =>
    `**No page changes here.** It was not recorded which version of ${source} each page was translated from; it was worked out from the pages and the history, and is written down now, so that later updates bring only what has changed since. Please look at the rows that are not sure: if one is wrong, say so before you merge, else changes of the source could be missed.`,
  heading: 'What each page was translated from',
  columns: ['Page', 'Version of the source', 'How sure', 'Next likeliest'],
  sure: 'sure',
  unsure: '**not sure**',
  against: (count) => (count === 0 ? 'nothing against it' : `${count} against it`),
};

/** By language code; other languages have English. */
const ALL: ReadonlyMap<string, AdoptionTexts> = new Map([
  ['en', ENGLISH],
  [
    'de',
    {
      title: (source) => `Woraus diese Seiten übersetzt wurden (${source})`,
      intro: (source) =>
        `**Keine Seite ändert sich hier.** Es war nicht festgehalten, aus welcher Fassung von ${source} jede Seite übersetzt wurde; das wurde aus den Seiten und der Geschichte ermittelt und wird nun festgehalten, damit spätere Aktualisierungen nur bringen, was sich seitdem geändert hat. Bitte sehen Sie die unsicheren Zeilen an: Ist eine falsch, sagen Sie es vor dem Zusammenführen, sonst könnten Änderungen der Quelle verloren gehen.`,
      heading: 'Woraus jede Seite übersetzt wurde',
      columns: ['Seite', 'Fassung der Quelle', 'Wie sicher', 'Nächste Möglichkeit'],
      sure: 'sicher',
      unsure: '**unsicher**',
      against: (count) => (count === 0 ? 'nichts dagegen' : `${count} dagegen`),
    },
  ],
  [
    'es',
    {
      title: (source) => `De qué se tradujeron estas páginas (${source})`,
      intro: (source) =>
        `**Aquí no cambia ninguna página.** No estaba anotado de qué versión de ${source} se tradujo cada página; se ha deducido de las páginas y del historial, y ahora se anota, para que las próximas actualizaciones traigan solo lo que ha cambiado desde entonces. Mire, por favor, las filas que no son seguras: si una está mal, dígalo antes de fusionar; si no, podrían perderse cambios del original.`,
      heading: 'De qué se tradujo cada página',
      columns: ['Página', 'Versión del original', 'Seguridad', 'La siguiente más probable'],
      sure: 'seguro',
      unsure: '**no seguro**',
      against: (count) => (count === 0 ? 'nada en contra' : `${count} en contra`),
    },
  ],
  [
    'fr',
    {
      title: (source) => `Ce dont ces pages ont été traduites (${source})`,
      intro: (source) =>
        `**Aucune page ne change ici.** Rien n'indiquait de quelle version de ${source} chaque page a été traduite ; cela a été déduit des pages et de l'historique, et c'est maintenant noté, pour que les prochaines mises à jour n'apportent que ce qui a changé depuis. Regardez, s'il vous plaît, les lignes incertaines : si l'une est fausse, dites-le avant de fusionner, sinon des changements de la source pourraient se perdre.`,
      heading: 'Ce dont chaque page a été traduite',
      columns: ['Page', 'Version de la source', 'Certitude', 'La plus probable ensuite'],
      sure: 'sûr',
      unsure: '**incertain**',
      against: (count) => (count === 0 ? 'rien contre' : `${count} contre`),
    },
  ],
  [
    'pt',
    {
      title: (source) => `De que estas páginas foram traduzidas (${source})`,
      intro: (source) =>
        `**Nenhuma página muda aqui.** Não estava anotado de que versão de ${source} cada página foi traduzida; isso foi deduzido das páginas e do histórico, e agora fica anotado, para que as próximas atualizações tragam só o que mudou desde então. Por favor, veja as linhas incertas: se uma estiver errada, diga antes de mesclar; senão, mudanças do original podem se perder.`,
      heading: 'De que cada página foi traduzida',
      columns: ['Página', 'Versão do original', 'Certeza', 'A seguinte mais provável'],
      sure: 'certo',
      unsure: '**incerto**',
      against: (count) => (count === 0 ? 'nada contra' : `${count} contra`),
    },
  ],
  [
    'tr',
    {
      title: (source) => `Bu sayfalar neyden çevrildi (${source})`,
      intro: (source) =>
        `**Burada hiçbir sayfa değişmiyor.** Her sayfanın ${source} kaynağının hangi sürümünden çevrildiği kayıtlı değildi; bu, sayfalardan ve geçmişten çıkarıldı ve şimdi kaydediliyor. Böylece sonraki güncellemeler yalnızca o zamandan beri değişenleri getirir. Lütfen emin olunmayan satırlara bakın: Biri yanlışsa birleştirmeden önce söyleyin; yoksa kaynaktaki değişiklikler gözden kaçabilir.`,
      heading: 'Her sayfa neyden çevrildi',
      columns: ['Sayfa', 'Kaynağın sürümü', 'Ne kadar emin', 'Sonraki olasılık'],
      sure: 'emin',
      unsure: '**emin değil**',
      against: (count) => (count === 0 ? 'aleyhine bir şey yok' : `aleyhine ${count} şey`),
    },
  ],
  [
    'vi',
    {
      title: (source) => `Các trang này được dịch từ đâu (${source})`,
      intro: (source) =>
        `**Không trang nào thay đổi ở đây.** Trước đây không ghi lại mỗi trang được dịch từ phiên bản nào của ${source}; điều đó được suy ra từ các trang và lịch sử, và nay được ghi lại, để các lần cập nhật sau chỉ mang đến những gì đã thay đổi từ đó. Xin hãy xem các dòng chưa chắc chắn: nếu có dòng sai, hãy nói trước khi hợp nhất, nếu không có thể bỏ sót thay đổi của bản gốc.`,
      heading: 'Mỗi trang được dịch từ đâu',
      columns: ['Trang', 'Phiên bản gốc', 'Độ chắc chắn', 'Khả năng kế tiếp'],
      sure: 'chắc chắn',
      unsure: '**chưa chắc chắn**',
      against: (count) => (count === 0 ? 'không có gì trái' : `${count} điểm trái`),
    },
  ],
  [
    'ja',
    {
      title: (source) => `各ページの翻訳元（${source}）`,
      intro: (source) =>
        `**ここではどのページも変わりません。** 各ページが ${source} のどの版から訳されたかは記録されていませんでした。ページと履歴から割り出し、ここに記録します。これにより、今後の更新ではそれ以降の変更だけが届きます。確実でない行をご確認ください。誤りがあれば、マージする前にお知らせください。そうしないと原文の変更が見落とされるおそれがあります。`,
      heading: '各ページの翻訳元',
      columns: ['ページ', '原文の版', '確かさ', '次に有力な版'],
      sure: '確実',
      unsure: '**不確実**',
      against: (count) => (count === 0 ? '矛盾なし' : `矛盾 ${count} 件`),
    },
  ],
  [
    'ko',
    {
      title: (source) => `각 페이지가 번역된 원문 (${source})`,
      intro: (source) =>
        `**여기서 바뀌는 페이지는 없습니다.** 각 페이지가 ${source}의 어느 판에서 번역되었는지 기록되어 있지 않았습니다. 페이지와 이력에서 알아내어 이제 기록하므로, 이후의 업데이트는 그 뒤에 바뀐 것만 가져옵니다. 확실하지 않은 행을 살펴봐 주십시오. 틀린 것이 있으면 병합하기 전에 알려 주십시오. 그렇지 않으면 원문의 변경을 놓칠 수 있습니다.`,
      heading: '각 페이지가 번역된 원문',
      columns: ['페이지', '원문의 판', '확실성', '다음으로 유력한 판'],
      sure: '확실',
      unsure: '**불확실**',
      against: (count) => (count === 0 ? '어긋남 없음' : `어긋남 ${count}건`),
    },
  ],
  [
    'zh',
    {
      title: (source) => `各页面译自哪个版本（${source}）`,
      intro: (source) =>
        `**这里没有任何页面改动。** 此前没有记录每个页面译自 ${source} 的哪个版本；现根据页面和历史推断出来并记录下来，这样以后的更新只带来此后的改动。请查看不确定的行：如有错误，请在合并之前指出，否则原文的改动可能被遗漏。`,
      heading: '各页面译自哪个版本',
      columns: ['页面', '原文版本', '把握', '次可能的版本'],
      sure: '确定',
      unsure: '**不确定**',
      against: (count) => (count === 0 ? '无矛盾' : `${count} 处矛盾`),
    },
  ],
  [
    'zh-TW',
    {
      title: (source) => `各頁面譯自哪個版本（${source}）`,
      intro: (source) =>
        `**這裡沒有任何頁面改動。** 此前沒有記錄每個頁面譯自 ${source} 的哪個版本；現根據頁面和歷史推斷出來並記錄下來，這樣以後的更新只帶來此後的改動。請查看不確定的列：如有錯誤，請在合併之前指出，否則原文的改動可能被遺漏。`,
      heading: '各頁面譯自哪個版本',
      columns: ['頁面', '原文版本', '把握', '次可能的版本'],
      sure: '確定',
      unsure: '**不確定**',
      against: (count) => (count === 0 ? '無矛盾' : `${count} 處矛盾`),
    },
  ],
]);

/** The texts in a language, else in the same language of another region, else in English. */
export function findAdoptionTexts(language: string): AdoptionTexts {
  return findByLanguage(ALL, language) ?? ENGLISH;
}
