import { z } from 'zod';

/** A row's id: digits in a string, as the database's bigint does not fit a JSON number. */
export const id = z.string().regex(/^[1-9][0-9]{0,17}$/);

/** What customers and the shop call an order: 'S-100042'. */
export const orderNumber = z.string().regex(/^S-[1-9][0-9]{5,18}$/);

/** The unguessable part of an order's link. */
export const accessToken = z.string().regex(/^[\w-]{32,100}$/);

/** The last event that a watcher has seen; 0 stands for none yet. */
export const eventId = z.string().regex(/^[0-9]{1,18}$/);
