import type { Generated } from 'kysely';
import type { Id, TimeByDefault, TimeOrNull } from './column.ts';

/** One row: the shop itself. */
export interface ShopTable {
  id: Generated<boolean>;
  name: string;
  currency: string;
  /** Where the owner reads 'new order' and where customers may answer. */
  email: string;
  country: string;
  reservation_minutes: Generated<number>;
  /** Lines as on an envelope, without the name. */
  address: Generated<string>;
  /** As it must stand on an invoice, with its prefix. */
  tax_number: Generated<string>;
  opened_at: TimeByDefault;
}

export interface ShippingZonesTable {
  id: Id;
  name: string;
}

/** A country that the shop sends to. Prices include tax at this rate. */
export interface CountriesTable {
  code: string;
  name: string;
  zone_id: string;
  tax_basis_points: number;
}

export interface ShippingMethodsTable {
  id: Id;
  name: string;
  position: Generated<number>;
  active: Generated<boolean>;
}

export interface ShippingRatesTable {
  method_id: string;
  zone_id: string;
  amount: number;
  /** Goods after discount from which this rate is free; null: never. */
  free_from_amount: number | null;
  min_days: number;
  max_days: number;
}

export interface DiscountsTable {
  id: Id;
  code: string;
  kind: 'percent' | 'amount';
  basis_points: number | null;
  amount: number | null;
  starts_at: TimeOrNull;
  ends_at: TimeOrNull;
  minimum_amount: Generated<number>;
  use_limit: number | null;
  used: Generated<number>;
  created_at: TimeByDefault;
}
