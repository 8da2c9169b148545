/** Where the schemas of JSON documents are published. */

/** Folder of the schemas. */
export const SCHEMA_FOLDER = new URL('../docs/schemas/', import.meta.url);

/** File of a document in that folder. @param document As the table names it, for example `corpus merge`. */
export function nameSchemaFile(document: string): string {
  return `${document.replaceAll(/[^a-z]+/g, '-')}.schema.json`;
}
