/** A Chromium on this machine, for tests that look at pages; without one they are skipped aloud. */
import { existsSync } from 'node:fs';

const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of the program; `undefined` where there is none. */
export const CHROMIUM: string | undefined = PLACES.find((path) => path !== undefined && existsSync(path));

/** Why tests in a browser are skipped. */
export const NO_CHROMIUM = 'there is no Chromium here; name one in the variable CHROMIUM';
