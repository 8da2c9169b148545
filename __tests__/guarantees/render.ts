/** The table of guarantees as docs/guarantees.md. */
import { type Claim, GUARANTEES } from './table.ts';

/** The page, from the lines of the README. */
export function renderGuarantees(readmeLines: readonly string[]): string {
  const parts = GUARANTEES.map(({ begins, claims }) => {
    const line = readmeLines.find((one) => one.startsWith(begins)) ?? begins;
    return `## ${plain(begins)}\n\n> ${line.replaceAll('](docs/', '](')}\n\n| Claim | Held by | Stands on |\n| --- | --- | --- |\n${claims.map(renderClaim).join('')}`;
  });
  return `${INTRODUCTION}\n${parts.join('\n')}`;
}

const INTRODUCTION = `# Guarantees, and what holds them

Each guarantee of [the README](../README.md#what-is-guaranteed), claim by claim: the test that holds it, and the place of the code that it stands on. \`npm run guarantees\` breaks each place once, runs the test, puts the place back, and fails when a test did not see it. A test keeps this page current, and true to the code and to the tests it names.
`;

function plain(text: string): string {
  return text.replaceAll('`', '');
}

function renderClaim({ claim, file, line, test, name }: Claim): string {
  const place = line.trim().split('\n')[0]?.trim() ?? '';
  return `| ${claim} | [${test}](../__tests__/${test}): ${code(name)} | [${file}](../${file}): ${code(place)} |\n`;
}

/** Code in a cell. */
function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  const padding = fence === '``' ? ' ' : '';
  return `${fence}${padding}${text.replaceAll('|', String.raw`\|`)}${padding}${fence}`;
}
