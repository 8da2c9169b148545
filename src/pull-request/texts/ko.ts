/** The words of a pull request in Korean. */
import type { Texts } from './texts.ts';

export const KOREAN: Texts = {
  page: '페이지',
  columns: {
    kept: '유지',
    moved: '이동',
    patched: '조정',
    flagged: '확인 필요',
    memory: '번역 메모리',
    translated: '번역됨',
    failed: '미번역',
    removed: '삭제',
  },
  toLookAt: '살펴볼 곳',
  total: '합계',
  morePages: (count) => `… 외 ${count}개 페이지`,
  title: (source) => `번역 업데이트: ${source}`,
  intro: (source, commit) =>
    `원서 ${source}의 내용이 바뀌었습니다(현재 ${commit}). 이 제안은 그 변경을 번역에 반영합니다. 원문이 바뀌지 않은 곳에서는 여러분의 번역이 바이트 하나까지 그대로 유지됩니다.`,
  pages: '페이지',
  newPage: '새 페이지',
  renamedFrom: (path) => `이전: ${path}`,
  sourcePage: '원문',
  warning: '참고',
  lookFirst: '먼저 확인해 주세요',
  lookFirstText: '업데이트로 인해 다음 위치가 손상되었을 수 있습니다.',
  lookHere: '살펴볼 곳',
  changes: '변경된 문장',
  changesText:
    '각 상자에는 원문의 이전(−)과 현재(+), 그 아래에 기존 번역(−)과 제안(+)이 표시됩니다. 문장의 일부만 바뀌었으면 그 부분을 ⟦ ⟧로 묶습니다.',
  due: (count, place) => `결정이 필요한 곳이 ${count}군데 있습니다. ${place}부터 보십시오.`,
  reviewPage: (page) => `모든 문장을 차이와 함께 나란히 보려면 실행 보고서의 ${page} 파일을 여십시오.`,
  changedSentences: (count) => `문장 ${count}개`,
  line: (line) => `${line}행`,
  lines: (lines) => `${lines}행`,
  oldLine: (line) => `이전 페이지 ${line}행`,
  outcomes: {
    kept: '기존 번역 유지',
    moved: '기존 번역 이동',
    memory: '이전 번역에서 가져옴',
    translated: '기계 번역',
    failed: '번역해 주세요',
    removed: '원문에서 삭제됨',
  },
  patched: '기존 번역 유지, 기호·수식·링크·숫자만 원문에 맞춤',
  flagged: '기존 번역 유지, 뜻이 여전히 원문과 같은지 확인해 주세요',
  omitted: '번역에서 생략된 문장이며, 원문에서 바뀌었습니다',
  earlier: (commit) => `이 제안의 이전 업데이트, 원문 ${commit} (행 번호는 당시 기준):`,
  guessedBase: (commit) =>
    `이 페이지가 어느 버전에서 번역되었는지 기록이 없습니다. 가장 가까운 원문은 ${commit}입니다.`,
  unsureBase: (used, other) =>
    `이 페이지가 어느 버전에서 번역되었는지 기록이 없고, 번역만으로도 확실하지 않습니다. ${used} 또는 ${other}의 원문일 수 있습니다. 빠지는 변경이 없도록 더 오래된 ${used}을(를) 사용했으며, 원문과 어긋나는 곳을 적어 두었습니다. 페이지 전체를 비교해 주세요.`,
  staleBase: ({ recorded, used, differences }) =>
    `기록된 원문 버전이 번역보다 오래되었습니다. 이 페이지는 ${recorded}보다 ${used}의 원문에 뚜렷이 더 잘 맞습니다(수식, 참조, 표시 등의 차이가 ${differences.recorded}곳이 아니라 ${differences.used}곳). 따라서 ${used} 이후에 바뀐 것만 제안합니다.`,
  notDelivered: '이 제안에 포함되지 않은 페이지',
  cost: ({ engine, foreseen, counted, dollars }) => {
    const told = counted === undefined ? '' : `, 서비스 집계 ${counted}자`;
    const price = dollars === undefined ? '' : `, 약 ${dollars} 미국 달러`;
    return `최근 업데이트에서 ${engine}에 보낸 글자 수: ${foreseen}자${told}${price}.`;
  },
  howTo: '수정하는 방법',
  howToText: (branch) =>
    `브랜치 ${branch}에서 페이지를 편집하거나 리뷰에서 변경을 제안해 주세요. 커밋은 유지되며 다음 업데이트는 그것을 바탕으로 시작합니다. 이후의 업데이트는 병합된 내용에서 배웁니다. 같은 내용을 말하는 곳에서는 여러분의 번역을 다시 사용하고, 학습할 수 있는 번역 엔진에는 예시로 제공합니다. \`*_origin.md\` 파일과 \`.amts/state*.json\` 파일은 그대로 두세요. 각 페이지가 어느 버전에서 번역되었는지를 기록합니다. 페이지가 자연스럽게 읽히면 병합해 주세요. 스쿼시 병합도 괜찮습니다. AMTS의 숨은 표시 바깥에 쓴 글은 그대로 남습니다.`,
  morePlaces: (count) => `… 외 ${count}곳`,
  cut: (pages, file) =>
    `전체 내용이 GitHub의 길이 제한을 넘어 ${pages}개 페이지의 세부 사항을 생략했습니다. 전체는 실행 보고서의 ${file} 파일에 있습니다.`,
  lostRecord:
    '이 제안의 이전 업데이트가 무엇을 바꾸었는지는 기록이 없어 여기에 표시하지 못합니다. 브랜치의 커밋에서 확인할 수 있습니다.',
};
