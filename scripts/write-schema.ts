/**
 * `npm run schema`: writes docs/amts.schema.json, the JSON Schema of `amts.yml`, from the schema in the sources, and
 * the tables of README.md that are made from it and from `action.yml`, and the tables of reasons in docs/.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderJsonSchema } from '../src/config/json-schema.ts';
import { REASON_PAGES } from './reason-tables.ts';
import { README, renderReadme } from './reference.ts';

writeFileSync(fileURLToPath(new URL('../docs/amts.schema.json', import.meta.url)), renderJsonSchema());
writeFileSync(README, renderReadme(readFileSync(README, 'utf8')));
for (const { path, render } of REASON_PAGES) writeFileSync(path, render(readFileSync(path, 'utf8')));
