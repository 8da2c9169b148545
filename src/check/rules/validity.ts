/**
 * Pages that the generator of their site would refuse: they were read in the fallback of their dialect.
 */
import { nameDialect } from '../../markdown/dialects/names.ts';
import type { Page, PageFault } from '../../markdown/page.ts';
import type { Finding } from '../finding.ts';
import { type RuleFamily, shorten } from '../rule.ts';

/** Rules on pages as wholes. */
export const validity: RuleFamily = {
  rules: [
    {
      name: 'page-invalid',
      severity: 'error',
      description: 'The translation cannot be compiled, so that the site does not build, and the source can.',
    },
    {
      name: 'page-fallback',
      severity: 'warning',
      description: 'The source is not valid in its dialect, so that it was read in a more lenient one.',
    },
  ],
  check: ({ source, target }) => {
    if (source.fault !== undefined) return [reportSource(source, source.fault)];
    return target.fault === undefined ? [] : [reportTarget(target.fault)];
  },
};

function reportTarget({ dialect, line, message }: PageFault): Finding {
  return { rule: 'page-invalid', line, message: `The page is no valid ${dialect}: ${shorten(message, 160)}: mend it.` };
}

function reportSource({ dialect: read }: Page, { dialect, line, message }: PageFault): Finding {
  const what = `The source is no valid ${dialect} (line ${line}: ${shorten(message, 160)})`;
  return {
    rule: 'page-fallback',
    line: 1,
    message: `${what}, so it is read as ${nameDialect(read)}: mend it, or set that dialect.`,
  };
}
