/**
 * `npm run schema`: writes docs/amts.schema.json, the JSON Schema of `amts.yml`, from the schema in the sources, and
 * the tables of docs/reference.md that are made from it and from `action.yml`, and the tables of reasons in docs/.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderJsonSchema } from '../src/config/json-schema.ts';
import { REASON_PAGES } from './reason-tables.ts';
import { REFERENCE, renderReference } from './reference.ts';

writeFileSync(fileURLToPath(new URL('../docs/amts.schema.json', import.meta.url)), renderJsonSchema());
writeFileSync(REFERENCE, renderReference(readFileSync(REFERENCE, 'utf8')));
for (const { path, render } of REASON_PAGES) writeFileSync(path, render(readFileSync(path, 'utf8')));
