/** Writes docs/amts.schema.json, the JSON Schema of `amts.yml`, from the schema in the sources: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderJsonSchema } from '../src/config/json-schema.ts';

writeFileSync(fileURLToPath(new URL('../docs/amts.schema.json', import.meta.url)), renderJsonSchema());
