/** `npm run client`: writes the built script of the review page into the sources. */
import { writeFileSync } from 'node:fs';
import { CLIENT_FILE, renderClientFile } from './build-client.ts';

writeFileSync(CLIENT_FILE, await renderClientFile());
