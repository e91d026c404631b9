import { randomBytes, randomUUID } from 'node:crypto';
import { send } from './measure/send.ts';
import type { Load, Server } from './measure/rounds.ts';

export interface Goods {
  slugs: readonly string[];
  /** Variants with more stock than a benchmark can sell. */
  variantIds: readonly string[];
  shippingMethodId: string;
}

/** What is measured, said once for the shop and once for the floor. */
export function loadsFor(goods: Goods): Load[] {
  const slugOf = (index: number) => pick(goods.slugs, index);
  const setLine = (server: Server, token: string, variantId: string) =>
    send(server.origin + (isShop(server) ? '/api/trpc/cart.setLine' : '/set-line'), {
      json: { variantId, quantity: 1 },
      headers: { 'x-cart-token': token },
    });
  const place = (server: Server, token: string, index: number) =>
    send(server.origin + (isShop(server) ? '/api/trpc/orders.place' : '/place'), {
      json: {
        requestId: randomUUID(),
        email: 'bench@customers.test',
        address: {
          name: 'B. Ench',
          line1: '1 Loop Back',
          city: 'Leeds',
          postcode: 'LS1 1AA',
          country: 'GB',
        },
        shippingMethodId: goods.shippingMethodId,
      },
      // Each buyer from an address of its own, so that no rate limit is met.
      headers: { 'x-cart-token': token, 'x-forwarded-for': addressOf(index) },
    });

  const carts = new Map<string, string[]>();
  return [
    {
      name: 'catalog.list (24)',
      // It comes first, and V8 goes on compiling what all of them share for so long.
      warmUp: 15_000,
      count: 400,
      run: async (server) => {
        await get(server, query('catalog.list', { limit: 24 }), '/list?limit=24');
      },
    },
    {
      name: 'catalog.bySlug',
      warmUp: 3_000,
      count: 400,
      run: async (server, index) => {
        const slug = slugOf(index);
        await get(server, query('catalog.bySlug', { slug }), `/product?slug=${slug}`);
      },
    },
    {
      name: 'product page',
      warmUp: 3_000,
      count: 150,
      run: async (server, index) => {
        const slug = slugOf(index);
        await get(server, `/products/${slug}`, `/page?slug=${slug}`);
      },
    },
    {
      name: 'filling a cart, for the next',
      warmUp: 800,
      count: 120,
      run: async (server, index) => {
        const token = newToken();
        await setLine(server, token, pick(goods.variantIds, index));
        await setLine(server, token, pick(goods.variantIds, index * 7 + 1));
        const filled = carts.get(server.name) ?? [];
        filled.push(token);
        carts.set(server.name, filled);
      },
    },
    {
      name: 'orders.place',
      warmUp: 800,
      count: 120,
      run: async (server, index) => {
        const token = carts.get(server.name)?.pop();
        if (token === undefined) throw new Error('No filled cart is left');
        await place(server, token, index);
      },
    },
    {
      name: 'a whole purchase',
      warmUp: 250,
      count: 60,
      run: async (server, index) => {
        const token = newToken();
        const slug = slugOf(index);
        await get(server, query('catalog.list', { limit: 24 }), '/list?limit=24');
        await get(server, query('catalog.bySlug', { slug }), `/product?slug=${slug}`);
        await setLine(server, token, pick(goods.variantIds, index));
        await setLine(server, token, pick(goods.variantIds, index * 7 + 1));
        await send(
          server.origin +
            (isShop(server) ? query('checkout.quote', { address: { country: 'GB' } }) : '/quote'),
          { headers: { 'x-cart-token': token } },
        );
        const placed = placedOf(await place(server, token, index));
        await get(
          server,
          query('orders.byNumber', placed),
          `/order?number=${placed.number}&token=${placed.token}`,
        );
      },
    },
  ];
}

/** The same of either: by the shop's address, or by the floor's. */
export function get(server: Server, shop: string, floor: string): Promise<string> {
  return send(server.origin + (isShop(server) ? shop : floor));
}

function isShop(server: Server): boolean {
  return server.name === 'shop';
}

export function query(procedure: string, input: unknown): string {
  return `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
}

function placedOf(text: string): { number: string; token: string } {
  const parsed = JSON.parse(text) as {
    result?: { data: { number: string; token: string } };
    number: string;
    token: string;
  };
  const { number, token } = parsed.result?.data ?? parsed;
  return { number, token };
}

function newToken(): string {
  return randomBytes(24).toString('base64url');
}

function addressOf(index: number): string {
  return `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
}

export function pick<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('There is nothing to pick from');
  return value;
}
