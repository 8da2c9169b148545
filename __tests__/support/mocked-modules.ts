/**
 * Where test files share their modules, what one of them mocks would not be mocked if others have loaded it, and would
 * stay mocked for those that follow. So a file that mocks loads all of its modules anew, and leaves none behind.
 */
import { readFileSync } from 'node:fs';
import { afterAll, expect, vi } from 'vitest';

const { testPath = '' } = expect.getState();

if (/\bvi\.(?:mock|doMock)\(/.test(readFileSync(testPath, 'utf8'))) {
  vi.resetModules();
  afterAll(() => {
    vi.resetModules();
  });
}
