/**
 * `npm run schema`: writes docs/amts.schema.json, the JSON Schema of `amts.yml`, from the schema in the sources, and
 * the tables of README.md that are made from it and from `action.yml`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderJsonSchema } from '../src/config/json-schema.ts';
import { README, renderReadme } from './reference.ts';

writeFileSync(fileURLToPath(new URL('../docs/amts.schema.json', import.meta.url)), renderJsonSchema());
writeFileSync(README, renderReadme(readFileSync(README, 'utf8')));
