/** The documents of a job: what stands under its input folder, each with the reason why it cannot be translated. */
import type { Context } from './context.ts';
import type { StartRequest } from './job.ts';
import { parseFolderUri, type StoredObject } from './object-store.ts';
import { countCharacters, type Prose, readProse } from './prose.ts';

export interface DocumentError {
  readonly code: string;
  readonly message: string;
  readonly isServerError: boolean;
}

/** A document; `path` is relative to the input folder. */
export type InputDocument =
  | { readonly path: string; readonly prose: Prose }
  | { readonly path: string; readonly error: DocumentError };

interface Input {
  readonly paths: readonly string[];
  /** Why the folder as a whole is no input. */
  readonly problem: string | undefined;
}

/** What the service here can translate; the real one takes Office and XLIFF as well. */
const EXTENSIONS: Readonly<Record<string, RegExp>> = { 'text/html': /\.html?$/i, 'text/plain': /\.txt$/i };
const MAX_BYTES = 20 * 1024 * 1024;
const MAX_CHARACTERS = 1_000_000;
const MAX_PROSE_BYTES = 1024 * 1024;

/** List the input folder. */
export async function readInput(request: StartRequest, { store, switches }: Context): Promise<Input> {
  const folder = parseFolderUri(request.InputDataConfig.S3Uri);
  const found = await store.list(folder);
  const isDocument = ({ key, sizeBytes }: StoredObject): boolean =>
    sizeBytes > 0 && extensionOf(request).test(key) && !key.endsWith('/');
  const taken = switches.strayObjects === 'ignored' ? found.filter(isDocument) : found;
  const paths = taken.map(({ key }) => key.slice(folder.key.length)).filter((path) => path !== '');
  return { paths, problem: findProblem(request, paths) };
}

function extensionOf({ InputDataConfig: { ContentType } }: StartRequest): RegExp {
  return EXTENSIONS[ContentType] ?? /^$/;
}

function findProblem(request: StartRequest, paths: readonly string[]): string | undefined {
  const { ContentType: type, S3Uri: uri } = request.InputDataConfig;
  if (EXTENSIONS[type] === undefined)
    return `${type} is not translated by this local service, only HTML and plain text`;
  if (paths.some((path) => /(?:^|\/)details\//.test(path))) return 'The input has a folder that is called details';
  if (paths.length > 0) return undefined;
  return `There is no document of the type ${type} in ${uri}`;
}

/** Read one document of the input folder. */
export async function readDocument(request: StartRequest, path: string, context: Context): Promise<InputDocument> {
  const fault = context.faults.take('document', ({ file }) => path.endsWith(file));
  if (fault !== undefined)
    return { path, error: { code: fault.code, message: fault.message, isServerError: fault.isServerError ?? false } };
  const folder = parseFolderUri(request.InputDataConfig.S3Uri);
  const bytes = await context.store.read({ bucket: folder.bucket, key: folder.key + path });
  const source = bytes === undefined ? undefined : decodeUtf8(bytes);
  const reason = findReason({ path, bytes, source }, request);
  if (source === undefined || reason !== undefined)
    return { path, error: { code: 'InvalidRequestException', message: reason ?? '', isServerError: false } };
  const isHtml = request.InputDataConfig.ContentType === 'text/html';
  return checkProse(path, readProse({ name: path, source, isHtml }, context));
}

interface RawDocument {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
  readonly source: string | undefined;
}

function findReason({ path, bytes, source }: RawDocument, request: StartRequest): string | undefined {
  if (bytes === undefined) return 'The document does not exist';
  if (bytes.length > MAX_BYTES) return 'The document is larger than 20 MB';
  if (bytes.length === 0) return 'The document is empty';
  if (!extensionOf(request).test(path)) return `The document is not of the type ${request.InputDataConfig.ContentType}`;
  if (source === undefined) return 'Invalid utf-8 encoded texts detected';
  return countCharacters(source) > MAX_CHARACTERS ? 'The document has more than 1000000 characters' : undefined;
}

function checkProse(path: string, prose: Prose): InputDocument {
  const texts = prose.runs.flatMap(({ pieces }) => pieces.map(({ text }) => text));
  if (Buffer.byteLength(texts.join('')) <= MAX_PROSE_BYTES) return { path, prose };
  const message = 'The document has more than 1 MB of text to translate';
  return { path, error: { code: 'InvalidRequestException', message, isServerError: false } };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
