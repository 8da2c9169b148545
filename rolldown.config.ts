/**
 * Build of the action (`dist/index.js`) and of the CLI (`dist/cli.js`). Its one rule: the same sources give the same
 * bytes, because `dist/` is committed and CI compares it.
 */
import { chmodSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, RolldownOptions } from 'rolldown';
import { licensesPlugin } from './scripts/licenses-plugin.ts';

/**
 * Packages that do nothing when they are loaded, and do not say so (`sideEffects`): of them, only what is called goes
 * into the bundle, and with that no client for HTTP that nobody asks.
 */
const IDLE_WHEN_LOADED = /node_modules[\\/](?:@actions[\\/]|undici[\\/]|tunnel[\\/])/;

export default {
  // A worker must stand beside the chunk of the file that starts it.
  input: {
    index: 'src/index.ts',
    cli: 'src/cli.ts',
    'chunks/align-worker': 'src/adapters/align-worker.ts',
    'chunks/page-worker': 'src/page-worker.ts',
  },
  platform: 'node',
  treeshake: { moduleSideEffects: [{ test: IDLE_WHEN_LOADED, sideEffects: false }] },
  // The CLI also runs on the oldest Node that `engines` names.
  transform: { target: 'node20' },
  plugins: [licensesPlugin(), standalonePlugin()],
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    minify: false,
  },
} satisfies RolldownOptions;

const KATEX = 'node_modules/katex/dist';

/** What `src/adapters/katex.ts` reads beside its chunk. */
function listKatexFiles(): string[] {
  return ['katex.min.css', ...globSync('fonts/*.woff2', { cwd: KATEX }).toSorted()];
}

/** Make `dist/` run where it is copied: ES modules without the `package.json` of the repository, and a CLI with the exec bit. */
function standalonePlugin(): Plugin {
  return {
    name: 'standalone',
    generateBundle() {
      for (const file of listKatexFiles())
        this.emitFile({ type: 'asset', fileName: `chunks/katex/${file}`, source: readFileSync(join(KATEX, file)) });
      this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "module" }\n' });
    },
    writeBundle({ dir = 'dist' }) {
      chmodSync(join(dir, 'cli.js'), 0o755);
    },
  };
}
