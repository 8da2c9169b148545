/** The version of the package, read when it is built. */
import manifest from '../../package.json' with { type: 'json' };

/** Version of AMTS, for example `1.2.3`. */
export const VERSION: string = manifest.version;
