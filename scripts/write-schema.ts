/**
 * `npm run schema`: writes docs/amts.schema.json, the JSON Schema of `amts.yml`, from the schema in the sources,
 * docs/schemas/, those of what the command line prints, and the tables of docs/reference.md that are made from the first
 * and from `action.yml`, and the tables of reasons in docs/.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderJsonSchema } from '../src/config/json-schema.ts';
import { renderDocumentSchemas } from './document-schemas.ts';
import { REASON_PAGES } from './reason-tables.ts';
import { REFERENCE, renderReference } from './reference.ts';
import { nameSchemaFile, SCHEMA_FOLDER } from './schema-files.ts';

writeFileSync(fileURLToPath(new URL('../docs/amts.schema.json', import.meta.url)), renderJsonSchema());
rmSync(SCHEMA_FOLDER, { recursive: true, force: true });
mkdirSync(SCHEMA_FOLDER);
for (const [document, text] of renderDocumentSchemas())
  writeFileSync(new URL(nameSchemaFile(document), SCHEMA_FOLDER), text);
writeFileSync(REFERENCE, renderReference(readFileSync(REFERENCE, 'utf8')));
for (const { path, render } of REASON_PAGES) writeFileSync(path, render(readFileSync(path, 'utf8')));
