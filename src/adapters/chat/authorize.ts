/** Ways to prove to an endpoint who asks: a key in a header, or a signature with the AWS credentials of the run. */
import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { ConfigError } from '../../shared/errors.ts';
import type { Authorize, OutgoingRequest } from '../http/caller.ts';

/** `Authorization: Bearer KEY`. */
export function authorizeByBearer(key: string): Authorize {
  return async () => ({ authorization: `Bearer ${key}` });
}

/** `api-key: KEY`, as Azure has it. */
export function authorizeByHeader(key: string): Authorize {
  return async () => ({ 'api-key': key });
}

/** Local programs ask nobody. */
export const authorizeNobody: Authorize = async () => ({});

/**
 * Signature Version 4 with the credentials of the SDK's chain, such as those of an OIDC role.
 *
 * @param service Name in the signature: `bedrock` for the runtime endpoint (openai-node, bedrock guide).
 */
export function authorizeByAws(region: string, service: string): Authorize {
  let opened: ReturnType<typeof openSigner> | undefined;
  return async (request) => {
    opened ??= openSigner(region, service);
    const sign = await opened;
    return sign(request);
  };
}

async function openSigner(region: string, service: string): Promise<Authorize> {
  const [{ SignatureV4 }, { defaultProvider }] = await Promise.all([
    import('@smithy/signature-v4'),
    import('@aws-sdk/credential-provider-node'),
  ]);
  const signer = new SignatureV4({ credentials: defaultProvider(), region, service, sha256: Sha256 });
  return async ({ method, url, headers, body }: OutgoingRequest) => {
    try {
      const { headers: signed } = await signer.sign({
        method,
        protocol: url.protocol,
        hostname: url.hostname,
        ...(url.port === '' ? {} : { port: Number(url.port) }),
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: { ...headers, host: url.host },
        ...(body === undefined ? {} : { body }),
      });
      const { host: _, ...rest } = signed;
      return rest;
    } catch (cause) {
      if (!(cause instanceof Error) || cause.name !== 'CredentialsProviderError') throw cause;
      throw new ConfigError(
        'no valid AWS credentials: in a workflow, aws-actions/configure-aws-credentials gives them (permissions: id-token: write); elsewhere set AWS_PROFILE or log in, or set AWS_BEARER_TOKEN_BEDROCK',
        { cause },
      );
    }
  };
}

/** The hash that the signer asks for. */
class Sha256 {
  #hash: Hash | Hmac;
  readonly #secret: string | ArrayBuffer | ArrayBufferView | undefined;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#secret = secret;
    this.#hash = this.#open();
  }

  #open(): Hash | Hmac {
    return this.#secret === undefined ? createHash('sha256') : createHmac('sha256', toBytes(this.#secret));
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(toBytes(data));
  }

  async digest(): Promise<Uint8Array> {
    return new Uint8Array(this.#hash.digest());
  }

  reset(): void {
    this.#hash = this.#open();
  }
}

function toBytes(data: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
