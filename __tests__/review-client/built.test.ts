import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLIENT_FILE, renderClientFile } from '../../scripts/build-client.ts';

test('the script in the review page is what its sources build; npm run client builds it', async () => {
  expect(readFileSync(CLIENT_FILE, 'utf8')).toBe(await renderClientFile());
});
