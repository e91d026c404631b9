import type { Generated } from 'kysely';
import type { Id, TimeByDefault } from './column.ts';

/** Where an account has parcels sent. What an order was sent to stands in the order itself. */
export interface AddressesTable {
  id: Id;
  account_id: string;
  name: string;
  line1: string;
  line2: string | null;
  /** Empty where the country's addresses have none, as `postcode`. */
  city: string;
  region: string | null;
  postcode: string;
  country: string;
  phone: string | null;
  /** Filled in at the checkout; one of an account's at the most. */
  is_default: Generated<boolean>;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}
