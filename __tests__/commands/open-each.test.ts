import { describe, expect, test } from 'vitest';
import { openEach } from '../../src/commands/steps/open/open-each.ts';
import { parseSettings } from '../../src/config/settings.ts';
import { ConfigError, ServiceError } from '../../src/shared/errors.ts';

function makeCandidates(isOnGitHub: boolean) {
  const targets = ['es', 'zh'].map((language) => ({ language, repository: `tea/book-${language}` }));
  return parseSettings(undefined, { targets }).targets.map((settings) => ({
    settings,
    isOnGitHub,
    input: settings.language,
  }));
}

/** Opens every language but those that are listed. */
function failFor(errors: Readonly<Record<string, Error>>) {
  return async (language: string) => {
    const error = errors[language];
    if (error !== undefined) throw error;
    return language;
  };
}

describe('a step for each translation', () => {
  test.each([new ConfigError('book-es is archived'), new ServiceError('GitHub is down', { retryable: true })])(
    'goes on without a repository on GitHub that cannot be worked on: %s',
    async (error) => {
      const { opened, refused } = await openEach(makeCandidates(true), failFor({ es: error }));
      expect(opened).toEqual(['zh']);
      expect(refused).toEqual([{ language: 'es', repository: 'tea/book-es', reason: error.message }]);
    },
  );

  test('keeps what was refused before', async () => {
    const earlier = [{ language: 'fr', repository: 'tea/book-fr', reason: 'no' }];
    expect((await openEach(makeCandidates(true), failFor({}), earlier)).refused).toEqual(earlier);
  });

  test('stops when none is left, with every reason', async () => {
    const run = openEach(makeCandidates(true), failFor({ es: new ConfigError('one'), zh: new ConfigError('two') }));
    await expect(run).rejects.toThrow('one\ntwo');
  });

  test('stops for a clone', async () => {
    const run = openEach(makeCandidates(false), failFor({ es: new ConfigError('is no git repository') }));
    await expect(run).rejects.toThrow('is no git repository');
  });

  test('stops for a bug', async () => {
    await expect(openEach(makeCandidates(true), failFor({ es: new TypeError('bug') }))).rejects.toThrow(TypeError);
  });
});
