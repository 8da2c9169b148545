/** Builds the script of the review page, `src/review-client/`, to the text that the page holds. */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ENTRY = fileURLToPath(new URL('../src/review-client/main.ts', import.meta.url));

/** The file that holds it. */
export const CLIENT_FILE = fileURLToPath(new URL('../src/report/review/client-script.ts', import.meta.url));

/** The text of {@link CLIENT_FILE}. */
export async function renderClientFile(): Promise<string> {
  const build = await rolldown({ input: ENTRY, platform: 'browser', transform: { target: 'es2022' } });
  const { output } = await build.generate({ format: 'iife', minify: true, comments: false });
  await build.close();
  // A script element ends where its text says so, in strings as well.
  const code = output[0].code.trim().replaceAll('</', String.raw`<\/`).replaceAll('<!--', String.raw`<\!--`);
  return `/** The script of the review page, built from \`src/review-client/\` by \`npm run client\`; not to be edited. */
// biome-ignore format: one line, as it was built
export const CLIENT_SCRIPT =
  ${JSON.stringify(code)};
`;
}
