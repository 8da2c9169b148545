/** The words of a pull request in Vietnamese. */
import type { Texts } from './texts.ts';

export const VIETNAMESE: Texts = {
  page: 'Trang',
  columns: {
    kept: 'Giữ nguyên',
    moved: 'Di chuyển',
    patched: 'Điều chỉnh',
    flagged: 'Cần kiểm tra',
    memory: 'Từ bộ nhớ dịch',
    translated: 'Đã dịch',
    failed: 'Chưa dịch',
    removed: 'Đã xóa',
  },
  toLookAt: 'Cần xem',
  total: 'Tổng',
  morePages: (count) => `… và ${count} trang nữa`,
  title: (source) => `Cập nhật bản dịch theo ${source}`,
  intro: (source, commit) =>
    `Sách nguồn ${source} đã thay đổi (hiện ở ${commit}); đề xuất này chuyển thay đổi đó sang bản dịch. Chỗ nào bản nguồn không đổi thì lời dịch của bạn được giữ nguyên từng byte.`,
  pages: 'Các trang',
  newPage: 'mới',
  renamedFrom: (path) => `trước là ${path}`,
  sourcePage: 'bản nguồn',
  warning: 'Lưu ý',
  lookFirst: 'Xin xem những chỗ này trước',
  lookFirstText: 'Bản cập nhật có thể đã làm hỏng điều gì đó ở đây:',
  lookHere: 'Những chỗ cần xem',
  changes: 'Các câu thay đổi',
  changesText:
    'Mỗi khung cho thấy bản nguồn trước đây (−) và bây giờ (+), bên dưới là bản dịch của bạn (−) và đề xuất (+). Nếu chỉ một phần của câu thay đổi, phần đó nằm trong ⟦ ⟧.',
  due: (count, place) => `${count} chỗ cần bạn quyết định; hãy bắt đầu từ ${place}.`,
  reviewPage: (page) => `Mọi câu đặt cạnh nhau, kèm khác biệt: ${page} trong báo cáo của lần chạy.`,
  changedSentences: (count) => `${count} câu`,
  line: (line) => `dòng ${line}`,
  lines: (lines) => `các dòng ${lines}`,
  oldLine: (line) => `dòng ${line} của trang cũ`,
  outcomes: {
    kept: 'câu của bạn được giữ',
    moved: 'câu của bạn được chuyển chỗ',
    memory: 'lấy từ một bản dịch trước',
    translated: 'dịch máy',
    failed: 'xin hãy dịch',
    removed: 'đã bị xóa khỏi bản nguồn',
  },
  patched: 'câu của bạn được giữ; dấu định dạng, công thức, liên kết hoặc số theo bản nguồn',
  flagged: 'câu của bạn được giữ; xin kiểm tra xem câu vẫn còn đúng ý',
  omitted: 'bản dịch bỏ qua câu này; bản nguồn đã sửa câu đó',
  earlier: (commit) => `Một lần cập nhật trước trong đề xuất này, từ bản nguồn ở ${commit} (số dòng là của lúc đó):`,
  guessedBase: (commit) =>
    `Không có ghi nhận trang này được dịch từ phiên bản nào; bản nguồn ở ${commit} gần với nó nhất.`,
  unsureBase: (used, other) =>
    `Không có ghi nhận trang này được dịch từ phiên bản nào, và bản dịch cũng không cho biết chắc chắn: có thể là bản nguồn ở ${used} hoặc ở ${other}. Bản cũ hơn, ${used}, đã được dùng để không bỏ sót thay đổi nào; những chỗ mâu thuẫn với bản nguồn được liệt kê. Xin hãy so sánh cả trang.`,
  staleBase: ({ recorded, used, differences }) =>
    `Phiên bản nguồn được ghi nhận cũ hơn bản dịch: trang này khớp với bản nguồn ở ${used} rõ ràng hơn ở ${recorded} (${differences.used} khác biệt về công thức, tham chiếu, dấu định dạng và tương tự, thay vì ${differences.recorded}). Vì vậy chỉ đề xuất những gì thay đổi sau ${used}.`,
  notDelivered: 'Những trang không có trong đề xuất này',
  cost: ({ engine, foreseen, counted, dollars }) => {
    const told = counted === undefined ? '' : `; dịch vụ đếm được ${counted}`;
    const price = dollars === undefined ? '' : `, khoảng ${dollars} đô la Mỹ`;
    return `Số ký tự gửi tới ${engine} trong lần cập nhật mới nhất: ${foreseen}${told}${price}.`;
  },
  howTo: 'Cách sửa',
  howToText: (branch) =>
    `Hãy sửa các trang trên nhánh ${branch}, hoặc đề nghị thay đổi khi duyệt: các commit của bạn được giữ lại và lần cập nhật sau bắt đầu từ đó. Những lần cập nhật sau học từ những gì bạn gộp: lời dịch của bạn được dùng lại ở chỗ có cùng nội dung và làm ví dụ cho các bộ dịch có thể huấn luyện. Xin để nguyên \`*_origin.md\` và \`.amts/state*.json\`; chúng ghi lại mỗi trang được dịch từ đâu. Hãy gộp khi các trang đọc đã ổn; squash cũng được. Những gì bạn viết ngoài phần nằm giữa các dấu ẩn của AMTS sẽ được giữ lại.`,
  morePlaces: (count) => `… và ${count} chỗ nữa`,
  cut: (pages, file) =>
    `Nội dung này quá dài đối với GitHub: chi tiết của ${pages} trang được lược bớt ở đây. Toàn bộ nằm trong ${file} ở báo cáo của lần chạy.`,
  lostRecord:
    'Ở đây không ghi các lần cập nhật trước của đề xuất này đã thay đổi gì: thiếu bản ghi của chúng. Các commit của nhánh cho thấy điều đó.',
};
