import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { KeptAnswer } from '../cache/kept-answers.ts';
import { chooseEncoding, type Encoding } from '../http/choose-encoding.ts';
import type { Exchange } from '../http/exchange.ts';
import { matches } from '../http/if-none-match.ts';

/** The hashes by which a policy lets through what stands inside a page, in place of a nonce. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/**
 * A page as every stranger gets it: the same bytes, so no nonce. Its policy names the hash of each script
 * that had one: whatever else got into the page is as dead as on any other.
 */
export class KeptPage implements KeptAnswer {
  readonly body: Buffer;
  readonly size: number;
  readonly subjects: readonly string[];
  readonly policy: string;
  readonly #headers: readonly (readonly [name: string, value: string])[];
  readonly #digest: string;
  readonly #variants = new Map<Encoding, Buffer | 'in the making'>();

  constructor(page: {
    html: string;
    headers: readonly (readonly [name: string, value: string])[];
    policy: string;
    subjects: readonly string[];
  }) {
    this.body = Buffer.from(page.html);
    // Room for its compressed forms, which come when somebody first asks for them.
    this.size = this.body.length + 2 * this.#mostCompressed();
    this.subjects = page.subjects;
    this.policy = page.policy;
    this.#headers = page.headers;
    this.#digest = createHash('sha256').update(this.body).digest('base64url').slice(0, 22);
  }

  answer({ req, res }: Exchange): void {
    const encoding = this.#encodingFor(req.headers['accept-encoding']);
    const known = this.#knownTo(req.headers['if-none-match']);
    for (const [name, value] of this.#headers) res.setHeader(name, value);
    res.setHeader('content-security-policy', this.policy);
    // Whoever keeps it asks again each time: a price may have changed, or the reader signed in.
    res.setHeader('cache-control', 'no-cache');
    res.setHeader('vary', 'cookie, accept-encoding');
    res.setHeader('etag', known ?? this.#etag(encoding?.name));
    if (known) {
      res.statusCode = 304;
      res.end();
      return;
    }
    const body = encoding?.body ?? this.body;
    if (encoding) res.setHeader('content-encoding', encoding.name);
    res.setHeader('content-length', body.length);
    res.end(req.method === 'HEAD' ? undefined : body);
  }

  #etag(encoding?: Encoding): string {
    return `"${this.#digest}${encoding ? `-${encoding}` : ''}"`;
  }

  /** The form that the caller has of this very page, if any: it need not be the one that it would get. */
  #knownTo(ifNoneMatch: string | undefined): string | undefined {
    if (!ifNoneMatch) return undefined;
    return [this.#etag(), this.#etag('br'), this.#etag('gzip')].find((etag) =>
      matches(ifNoneMatch, etag),
    );
  }

  #encodingFor(accepted: string | undefined): { name: Encoding; body: Buffer } | undefined {
    const name = chooseEncoding(accepted);
    if (!name) return undefined;
    const body = this.#variants.get(name);
    if (body === undefined) void this.#compress(name);
    return body instanceof Buffer ? { name, body } : undefined;
  }

  /** In a thread of libuv's; whoever asks meanwhile gets the page as it is. */
  async #compress(name: Encoding): Promise<void> {
    this.#variants.set(name, 'in the making');
    const body = await compressors[name](this.body).catch(() => undefined);
    if (body && body.length <= this.#mostCompressed()) this.#variants.set(name, body);
  }

  #mostCompressed(): number {
    return Math.ceil(this.body.length / 4) + 1_000;
  }
}

const compressors: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: promisify(gzip),
};

/** Takes the nonce out of a page; nothing where it stands anywhere that we do not know. */
export function withoutNonce(html: string, nonce: string): string | undefined {
  const without = html
    .replaceAll(` nonce="${nonce}"`, '')
    .replaceAll(`<meta property="csp-nonce" content="${nonce}"/>`, '');
  return without.includes(nonce) ? undefined : without;
}

/**
 * Of what a page with a nonce would let run: what has it, and nothing else. A script that got into the page
 * by a mistake of ours has none, and must not be let through because it stands there.
 */
export function hashInline(html: string, nonce: string): InlineHashes {
  const hashes = (element: RegExp) => [
    ...new Set(
      [...html.matchAll(element)].flatMap(([, attributes = '', text = '']) =>
        /\ssrc=/.test(attributes) || !attributes.includes(` nonce="${nonce}"`)
          ? []
          : // As it is sent.
            [hashOf(withoutNonce(text, nonce) ?? text)],
      ),
    ),
  ];
  return {
    scripts: hashes(/<script\b([^>]*)>(.*?)<\/script>/gs),
    styles: hashes(/<style\b([^>]*)>(.*?)<\/style>/gs),
  };
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
