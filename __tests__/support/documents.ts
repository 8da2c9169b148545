/** What the command line prints as JSON, held against the schemas in `docs/schemas/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { nameSchemaFile, SCHEMA_FOLDER } from '../../scripts/schema-files.ts';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validators = new Map<string, ValidateFunction>();

/**
 * Where a document is not as its schema says; `[]` when it is.
 *
 * @param document For example `corpus merge`; `error` for what is printed in place of any other.
 */
export function findMisfits(document: string, value: unknown): string[] {
  const file = nameSchemaFile(document);
  const validate = validators.get(file) ?? ajv.compile(JSON.parse(readFileSync(new URL(file, SCHEMA_FOLDER), 'utf8')));
  validators.set(file, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = '', params }) => `${document}: ${instancePath}: ${message} ${JSON.stringify(params)}`,
  );
}

/** Files of schemas there are. */
export function listSchemaFiles(): string[] {
  return readdirSync(SCHEMA_FOLDER).toSorted();
}

const DIVIDED: Readonly<Record<string, readonly string[]>> = {
  evaluate: ['--submit', '--merged', '--history'],
  review: ['--apply'],
  corpus: ['merge'],
};

/** The document that arguments ask for. */
export function nameDocument(args: readonly string[]): string {
  const [command = ''] = args;
  const part = DIVIDED[command]?.find((option) => args.includes(option));
  return part === undefined ? command : `${command} ${part}`;
}
