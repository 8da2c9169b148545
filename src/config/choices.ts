/** Values that the command line and the configuration both take; here, so that `--help` need not load the schema. */
export { DIALECT_TITLES, DIALECTS, type Dialect } from '../markdown/dialects/names.ts';

export const ENGINES = [
  'memory',
  'pseudo',
  'command',
  'chat',
  'libretranslate',
  'amazon-translate',
  'amazon-translate-realtime',
] as const;
/** Endpoints of the `chat` engine whose address, key and limits are known. */
export const CHAT_PRESETS = ['github', 'bedrock', 'openai', 'azure', 'ollama', 'custom'] as const;
export const PARALLEL_DATA = ['sentence', 'paragraph', 'none'] as const;

/** Where a configuration is found that nobody has named. */
export const CONFIG_NAME = 'amts.yml';

/** Sibling that the d2lbook convention keeps beside a translation. */
export const DEFAULT_BASE = '{dir}/{name}_origin{ext}';

/** Similarity above which an edited sentence keeps its human translation; see `design.md`, "Update". */
export const DEFAULT_KEEP_ABOVE = 0.95;
