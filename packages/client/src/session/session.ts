import { placeOrderInput } from '@stockroom/contract/orders';
import { accessToken, orderNumber } from '@stockroom/contract/ids';
import { z } from 'zod';
import { keptValue } from './kept-value.ts';
import { type Cookies, cookieHeader, mergeCookies } from './merge-cookies.ts';
import type { SecretStore } from './secret-store.ts';

const guestOrder = z.object({ number: orderNumber, token: accessToken });
/** An order that was placed as a guest, with what opens it. */
export type GuestOrder = z.infer<typeof guestOrder>;

/** Placed by whoever was signed in: their account shows it to them, and to nobody after them. */
const keptOrder = guestOrder.extend({ ofAccount: z.literal(true).optional() });
type KeptOrder = z.infer<typeof keptOrder>;

/** As `orders.place` takes it. */
export type OrderToPlace = z.input<typeof placeOrderInput>;

/** What fits into 2,048 bytes, the newest first. */
const mostGuestOrders = 15;
/** Bytes of a value, in JSON and without its wrapping. */
const mostBytes = 1_900;

/**
 * What an app knows of its own: the shop's cookies, the guest's cart, the guest's orders, and the order
 * that is just being placed. In memory and in the secret store, and nowhere else.
 */
export interface Session {
  /** What a request says of itself besides what it asks. */
  headers: () => Promise<Record<string, string>>;
  /**
   * To be called as a request begins; what it gives takes the headers of the answer. Answers that were
   * asked for before the session was cleared change nothing: a late one must not bring somebody back.
   */
  expectAnswer: () => (headers: Headers) => Promise<void>;
  /** False where certainly nobody is signed in; the shop alone knows whether somebody is (`account.me`). */
  mayBeSignedIn: () => Promise<boolean>;
  guestOrders: () => Promise<readonly GuestOrder[]>;
  keepGuestOrder: (order: GuestOrder) => Promise<void>;
  /**
   * To be called as an order is sent; what it gives keeps what came of it, unless the session was cleared
   * since: whoever placed it has left.
   */
  expectOrder: () => (order: GuestOrder) => Promise<void>;
  /** What the customer agreed to, of which no answer has come yet. */
  placing: () => Promise<OrderToPlace | null>;
  keepPlacing: (input: OrderToPlace | null) => Promise<void>;
  /**
   * To be called as a question is asked; what it gives forgets the sign-in that it was asked with, and no
   * newer one: the shop does not know it any more. What a guest has stays; what was placed by whoever was
   * signed in goes.
   */
  expectEnd: () => () => Promise<void>;
  /** Signing out, and erasing: nothing of anybody is left. */
  clear: () => Promise<void>;
  /** Called as nothing of anybody is left here: what is kept elsewhere has to go, too. */
  onClear: (listener: () => void) => () => void;
  /** Called whenever somebody may have signed in or out, with whether somebody was there who has left. */
  onSignInChange: (listener: (hasLeft: boolean) => void) => () => void;
  /** Resolves when all of it has been written. */
  written: () => Promise<void>;
}

export interface SessionOptions {
  store: SecretStore;
  /** The shop's, as the app calls it. */
  address: string;
  /** Whether the app runs in a browser, which has the cookies and shows them to no script. */
  inBrowser: boolean;
}

export function createSession({ store, address, inBrowser }: SessionOptions): Session {
  const keep = <Value>(key: string, schema: z.ZodType<Value>, none: Value) =>
    keptValue({ store, address, key: `stockroom.${key}`, schema, none });
  const noCookies: Cookies = {};
  const noOrders: readonly KeptOrder[] = [];
  const cookies = keep('cookies', z.record(z.string(), z.string()), noCookies);
  const cartToken = keep<string | null>('cart', z.string(), null);
  const orders = keep('orders', z.array(keptOrder).readonly(), noOrders);
  const placing = keep<OrderToPlace | null>('placing', placeOrderInput, null);
  const listeners = new Set<(hasLeft: boolean) => void>();
  const clearListeners = new Set<() => void>();
  let cleared = 0;

  async function changeCookies(make: (before: Cookies) => Cookies): Promise<void> {
    let wasSignedIn: string | undefined;
    const after = await cookies.change((before) => {
      wasSignedIn = sessionIn(before);
      const made = make(before);
      return Object.keys(made).length === 0 ? noCookies : made;
    });
    if (sessionIn(after) === wasSignedIn) return;
    const hasLeft = wasSignedIn !== undefined;
    const forgetting = hasLeft ? forgetOrdersOfAccount() : undefined;
    // At once: what is on the screen is still that of whoever was there.
    for (const listener of listeners) listener(hasLeft);
    await forgetting;
  }

  /** Sent again, what was being placed would become the order of whoever comes next. */
  async function forgetOrdersOfAccount(): Promise<void> {
    await Promise.all([
      placing.change(() => null),
      orders.change((before) => {
        const guests = before.filter(({ ofAccount }) => !ofAccount);
        return guests.length === 0 ? noOrders : guests;
      }),
    ]);
  }

  async function keepOrder({ number, token }: GuestOrder, asked: number): Promise<void> {
    const isSignedIn = sessionIn(await cookies.read()) !== undefined;
    const order: KeptOrder = { number, token, ...(isSignedIn && { ofAccount: true }) };
    await orders.change((before) =>
      asked === cleared
        ? [order, ...before.filter((each) => each.number !== number)].slice(0, mostGuestOrders)
        : before,
    );
  }

  return {
    async headers() {
      const [jar, token] = await Promise.all([cookies.read(), cartToken.read()]);
      return {
        ...(Object.keys(jar).length > 0 && { cookie: cookieHeader(jar) }),
        ...(token !== null && { 'x-cart-token': token }),
      };
    },
    expectAnswer() {
      const asked = cleared;
      return async (headers) => {
        const token = headers.get('x-cart-token');
        await changeCookies((before) =>
          asked === cleared ? mergeCookies(before, headers) : before,
        );
        if (token === null) return;
        await cartToken.change((before) => (asked === cleared ? token || null : before));
      };
    },
    mayBeSignedIn: async () => inBrowser || sessionIn(await cookies.read()) !== undefined,
    guestOrders: async () => (await orders.read()).map(({ number, token }) => ({ number, token })),
    keepGuestOrder: (order) => keepOrder(order, cleared),
    expectOrder() {
      const asked = cleared;
      return (order) => keepOrder(order, asked);
    },
    placing: placing.read,
    async keepPlacing(input) {
      // An address of the greatest length in a script of three bytes a letter does not fit.
      const fits = input !== null && byteLength(JSON.stringify(input)) <= mostBytes;
      await placing.change(() => (fits ? input : null));
      await placing.written();
    },
    expectEnd() {
      const asked = cookies.read().then(sessionIn);
      return async () => {
        const ended = await asked;
        await changeCookies((before) =>
          ended !== undefined && sessionIn(before) === ended ? noCookies : before,
        );
      };
    },
    async clear() {
      cleared += 1;
      await Promise.all([
        changeCookies(() => noCookies),
        cartToken.change(() => null),
        orders.change(() => noOrders),
        placing.change(() => null),
      ]);
      for (const listener of clearListeners) listener();
      await Promise.all([cookies, cartToken, orders, placing].map(({ written }) => written()));
    },
    onClear(listener) {
      clearListeners.add(listener);
      return () => clearListeners.delete(listener);
    },
    onSignInChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async written() {
      await Promise.all([cookies, cartToken, orders, placing].map(({ written }) => written()));
    },
  };
}

/** Under https its name begins with `__Host-`. */
function sessionIn(cookies: Cookies): string | undefined {
  const name = Object.keys(cookies).find((each) => each.endsWith('stockroom.session_token'));
  return name === undefined ? undefined : cookies[name];
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
