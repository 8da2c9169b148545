/** The words of a pull request in Turkish. After a number a noun stays in the singular. */
import type { Texts } from './texts.ts';

export const TURKISH: Texts = {
  page: 'Sayfa',
  columns: {
    kept: 'Aynı kalan',
    moved: 'Taşınan',
    patched: 'Uyarlanan',
    flagged: 'Kontrol edilecek',
    memory: 'Bellekten',
    translated: 'Çevrilen',
    failed: 'Çevrilmeyen',
    removed: 'Kaldırılan',
  },
  toLookAt: 'Bakılacak yer',
  total: 'Toplam',
  morePages: (count) => `… ve ${count} sayfa daha`,
  title: (source) => `Çeviri güncellemesi: ${source}`,
  intro: (source, commit) =>
    `Kaynak kitap ${source} değişti (şimdi: ${commit}); bu öneri değişikliği çeviriye aktarır. Kaynağın değişmediği yerlerde sözleriniz baytı baytına olduğu gibi kalır.`,
  pages: 'Sayfalar',
  newPage: 'yeni',
  renamedFrom: (path) => `eski adı: ${path}`,
  sourcePage: 'kaynak',
  warning: 'Not',
  lookFirst: 'Lütfen önce bunlara bakın',
  lookFirstText: 'Güncelleme şu yerlerde bir şeyi bozmuş olabilir:',
  lookHere: 'Bakılacak yerler',
  changes: 'Değişen cümleler',
  changesText:
    'Her kutuda önce kaynağın eski (−) ve yeni (+) hâli, altında sizin çeviriniz (−) ve öneri (+) durur. Cümlenin yalnızca bir bölümü değiştiyse o bölüm ⟦ ⟧ içinde durur.',
  due: (count, place) => `${count} yer kararınızı bekliyor; ${place} ile başlayın.`,
  reviewPage: (page) => `Bütün cümleler, farklarıyla yan yana: çalıştırma raporundaki ${page}.`,
  changedSentences: (count) => `${count} cümle`,
  line: (line) => `satır ${line}`,
  lines: (lines) => `satır ${lines}`,
  oldLine: (line) => `eski sayfada satır ${line}`,
  outcomes: {
    kept: 'cümleniz kalıyor',
    moved: 'cümleniz taşındı',
    memory: 'önceki bir çeviriden alındı',
    translated: 'makine çevirisi',
    failed: 'lütfen çevirin',
    removed: 'kaynaktan kaldırıldı',
  },
  patched: 'cümleniz kalıyor; işaretleri, formülleri, bağlantıları veya sayıları kaynağı izliyor',
  flagged: 'cümleniz kalıyor; lütfen hâlâ aynı şeyi söylediğini kontrol edin',
  omitted: 'çeviride bu cümle yok; kaynakta değişti',
  earlier: (commit) => `Bu önerideki daha önceki bir güncelleme; kaynak: ${commit} (satır numaraları o zamana aittir):`,
  guessedBase: (commit) =>
    `Bu sayfanın kaynağın hangi sürümünden çevrildiği kayıtlı değildi; ona en yakın sürüm: ${commit}.`,
  unsureBase: (used, other) =>
    `Bu sayfanın kaynağın hangi sürümünden çevrildiği kayıtlı değildi ve çeviriden de kesin olarak anlaşılmıyor: ${used} ya da ${other} sürümü olabilir. Hiçbir değişiklik atlanmasın diye daha eski olan ${used} alındı; kaynakla çelişen yerler listelendi. Lütfen sayfanın tamamını karşılaştırın.`,
  staleBase: ({ recorded, used, differences }) =>
    `Kayıtlı sürüm çeviriden daha eski: formüller, göndermeler, işaretler ve benzerleri bakımından sayfanın kaynakla arasındaki fark sayısı ${recorded} sürümünde ${differences.recorded}, ${used} sürümünde ise ${differences.used}. Bu yüzden yalnızca ${used} sonrasında değişenler öneriliyor.`,
  notDelivered: 'Bu öneride yer almayan sayfalar',
  cost: ({ engine, foreseen, counted, dollars }) => {
    const told = counted === undefined ? '' : `; hizmetin saydığı: ${counted}`;
    const price = dollars === undefined ? '' : `; yaklaşık ${dollars} ABD doları`;
    return `Son güncellemede gönderilen karakter sayısı (${engine}): ${foreseen}${told}${price}.`;
  },
  howTo: 'Nasıl düzeltilir',
  howToText: (branch) =>
    `Sayfaları ${branch} dalında düzenleyin veya incelemede değişiklik önerin: commit’leriniz korunur ve bir sonraki güncelleme onlardan yola çıkar. Sonraki güncellemeler birleştirdiğiniz metinden öğrenir: aynı şeyin söylendiği yerde sizin sözleriniz yeniden kullanılır ve eğitilebilen çeviri motorlarına örnek olur. \`*_origin.md\` ve \`.amts/state*.json\` dosyalarını olduğu gibi bırakın; her sayfanın nereden çevrildiğini onlar kaydeder. Sayfalar iyi okunduğunda birleştirin; squash da olur. AMTS’nin gizli işaretleri arasındaki bölümün dışına yazdıklarınız kalır.`,
  morePlaces: (count) => `… ve ${count} yer daha`,
  cut: (pages, file) =>
    `Bu metin GitHub için fazla uzun olurdu: ${pages} sayfanın ayrıntıları burada yok. Tamamı, çalıştırmanın raporundaki ${file} dosyasında.`,
  lostRecord:
    'Bu önerinin önceki güncellemelerinin neyi değiştirdiği burada yazmıyor: kaydı eksik. Dalın commit’lerinden görülebilir.',
};
