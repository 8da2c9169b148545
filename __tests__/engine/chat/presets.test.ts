/** Where an endpoint is, and whose key it gets: never an address that a configuration could have from anybody. */
import { describe, expect, test } from 'vitest';
import { chooseEndpoint } from '../../../src/engine/chat/presets.ts';
import { ConfigError } from '../../../src/shared/errors.ts';

describe('a preset', () => {
  test('github asks with the token of the workflow, and has a model', () => {
    expect(chooseEndpoint({ preset: 'github' }, { GITHUB_TOKEN: 'run' })).toMatchObject({
      address: 'https://models.github.ai/inference',
      auth: { kind: 'bearer', key: 'run' },
      model: 'openai/gpt-4o-mini',
    });
    const both = { GITHUB_TOKEN: 'run', AMTS_MODELS_TOKEN: 'own' };
    expect(chooseEndpoint({ preset: 'github' }, both).auth).toEqual({ kind: 'bearer', key: 'own' });
  });

  test('bedrock signs with AWS credentials, or takes its own key', () => {
    const settings = { preset: 'bedrock', model: 'openai.gpt-oss-120b-1:0', region: 'us-west-2' } as const;
    expect(chooseEndpoint(settings, {})).toMatchObject({
      address: 'https://bedrock-runtime.us-west-2.amazonaws.com/openai/v1',
      auth: { kind: 'aws', region: 'us-west-2', service: 'bedrock' },
    });
    expect(chooseEndpoint(settings, { AWS_BEARER_TOKEN_BEDROCK: 'k' }).auth).toEqual({ kind: 'bearer', key: 'k' });
  });

  test('azure sends its key in a header of its own, to Azure alone', () => {
    const at = (baseUrl: string) =>
      chooseEndpoint({ preset: 'azure', model: 'm', baseUrl }, { AZURE_OPENAI_API_KEY: 'k' });
    expect(at('https://book.openai.azure.com/openai/v1/')).toMatchObject({
      address: 'https://book.openai.azure.com/openai/v1',
      auth: { kind: 'header', key: 'k' },
    });
    for (const address of [
      'https://evil.example/openai.azure.com',
      'https://openai.azure.com.evil.example/v1',
      'http://book.openai.azure.com/v1',
      'https://evilopenai.azure.com.example',
    ])
      expect(() => at(address)).toThrow('is no https address of azure');
  });

  test('ollama and custom need no key', () => {
    expect(chooseEndpoint({ preset: 'ollama', model: 'm' }, {})).toMatchObject({
      address: 'http://127.0.0.1:11434/v1',
      auth: { kind: 'none' },
    });
    const custom = { preset: 'custom', model: 'm', baseUrl: 'http://127.0.0.1:8080/v1' } as const;
    expect(chooseEndpoint(custom, {}).auth).toEqual({ kind: 'none' });
  });
});

describe('a key', () => {
  test.for(['github', 'openai', 'bedrock'] as const)('of %s goes to no address of the configuration', (preset) => {
    const settings = { preset, model: 'm', region: 'us-east-1', baseUrl: 'https://evil.example/v1' };
    expect(() => chooseEndpoint(settings, { GITHUB_TOKEN: 'k', OPENAI_API_KEY: 'k' })).toThrow(ConfigError);
  });

  test('of a custom endpoint needs the address beside it in the environment', () => {
    const settings = { preset: 'custom', model: 'm', baseUrl: 'https://evil.example/v1' } as const;
    expect(() => chooseEndpoint(settings, { AMTS_CHAT_KEY: 'k' })).toThrow(
      'set AMTS_CHAT_URL to https://evil.example/v1',
    );
    const own = { AMTS_CHAT_KEY: 'k', AMTS_CHAT_URL: 'https://mine.example/v1/' };
    expect(chooseEndpoint(settings, own)).toMatchObject({
      address: 'https://mine.example/v1',
      auth: { kind: 'bearer', key: 'k' },
    });
  });

  test('that is missing is asked for by its name', () => {
    expect(() => chooseEndpoint({ preset: 'openai', model: 'm' }, {})).toThrow('set OPENAI_API_KEY');
    expect(() => chooseEndpoint({ preset: 'github' }, { GITHUB_TOKEN: '' })).toThrow('models: read');
  });
});

describe('settings', () => {
  test.for([
    ['no model', { preset: 'ollama' }, 'engine.chat.model is missing'],
    ['no address', { preset: 'custom', model: 'm' }, 'engine.chat.base-url is missing'],
    ['no address at all', { preset: 'custom', model: 'm', baseUrl: 'ftp://a/v1' }, 'should be an http(s) address'],
    ['an address with a key', { preset: 'custom', model: 'm', baseUrl: 'https://a:b@c/v1' }, 'without key or query'],
    ['no region', { preset: 'bedrock', model: 'm' }, 'engine.region is missing'],
    ['a host as a region', { preset: 'bedrock', model: 'm', region: 'x.evil.example/#' }, 'is no AWS region'],
  ] as const)('%s', ([, settings, message]) => {
    expect(() => chooseEndpoint(settings, {})).toThrow(message);
  });
});
