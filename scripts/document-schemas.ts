/**
 * The JSON Schemas of what the command line prints as JSON, made from the types that it prints: the table `Documents` in
 * the sources names them, and what is said of a field there is said in the schema.
 */
import { fileURLToPath } from 'node:url';
import {
  type Config,
  createFormatter,
  createParser,
  createProgram,
  DEFAULT_CONFIG,
  SchemaGenerator,
} from 'ts-json-schema-generator';

const ROOT = new URL('..', import.meta.url);
const TABLE = fileURLToPath(new URL('src/cli/documents.ts', ROOT));
const CONFIG = {
  ...DEFAULT_CONFIG,
  path: TABLE,
  tsconfig: fileURLToPath(new URL('tsconfig.json', ROOT)),
  skipTypeCheck: true,
} satisfies Config;

/** The texts of the schemas (draft 07), by the names of their documents. */
export function renderDocumentSchemas(): Map<string, string> {
  const program = createProgram(CONFIG);
  const generator = new SchemaGenerator(program, createParser(program, CONFIG), createFormatter(CONFIG), CONFIG);
  const schemas = new Map<string, string>();
  for (const [document, node] of listDocuments(program)) {
    const { $schema, ...rest } = generator.createSchemaFromNodes([node]);
    schemas.set(document, `${JSON.stringify({ $schema, title: `amts ${document}`, ...rest }, undefined, 2)}\n`);
  }
  return schemas;
}

type Program = ReturnType<typeof createProgram>;
type Node = Parameters<SchemaGenerator['createSchemaFromNodes']>[0][number];

/** The rows of the table with the types that they name. */
function listDocuments(program: Program): [document: string, type: Node][] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(TABLE);
  const module = file && checker.getSymbolAtLocation(file);
  const table = module && checker.getExportsOfModule(module).find(({ name }) => name === 'Documents');
  if (table === undefined) throw new Error(`${TABLE}: has no table Documents`);
  return checker
    .getDeclaredTypeOfSymbol(table)
    .getProperties()
    .map(({ name, declarations: [row] = [] }) => {
      const type = row?.getChildren().at(-2);
      if (type === undefined) throw new Error(`${TABLE}: ${name} has no type`);
      return [name, type];
    });
}
