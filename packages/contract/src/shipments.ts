import { z } from 'zod';
import { carriers } from './carriers.ts';
import { orderNumber } from './ids.ts';

export const carrier = z.enum(carriers);

/**
 * As it stands on the label, however it was typed: people copy it with its spaces. Letters, digits and
 * hyphens alone, so that it can stand in a carrier's address as it is.
 */
export const trackingNumber = z
  .string()
  .max(80)
  .transform((typed) => typed.replaceAll(/\s/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9](?:[A-Z0-9-]{2,38})[A-Z0-9]$/));

/**
 * Of a carrier that we do not know. Customers follow it, so: https, a name and not a number, and no
 * password in it. Of ASCII alone, as browsers copy addresses.
 */
export const trackingUrl = z
  .string()
  .trim()
  .max(500)
  // A telephone's keyboard begins with a capital.
  .transform((typed) => typed.replace(/^https:/i, 'https:'))
  .pipe(
    z
      .string()
      .regex(/^https:\/\/[a-z\d.:-]+(?:[/?#][\x21-\x7e]*)?$/i, { abort: true })
      .pipe(z.url({ hostname: z.regexes.domain })),
  );

/** Which order is meant; what is done with it says the procedure. */
export const officeOrderInput = z.object({ number: orderNumber });

const shipment = officeOrderInput.extend({
  /** Left out for what travels untracked, by letter post or by hand. */
  carrier: carrier.optional(),
  trackingNumber: trackingNumber.optional(),
  /** Only with `carrier: 'other'`: a known carrier's link is made from the number. */
  trackingUrl: trackingUrl.optional(),
});

function fitsTogether({ value, issues }: z.core.ParsePayload<z.output<typeof shipment>>): void {
  const say = (path: 'carrier' | 'trackingUrl', message: string) =>
    issues.push({ code: 'custom', path: [path], message, input: value });
  if (value.carrier === undefined && value.trackingNumber !== undefined) {
    say('carrier', 'A tracking number needs its carrier');
  }
  if (value.carrier !== 'other' && value.trackingUrl !== undefined) {
    say('trackingUrl', 'Only another carrier has a link of its own');
  }
}

/** To ship an order, and to correct how it travels: then all of it anew, what is left out is taken away. */
export const shipmentInput = shipment.check(fitsTogether);
export type ShipmentInput = z.output<typeof shipmentInput>;
