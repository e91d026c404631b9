/** Something the owner has changed since an import, and what this import would have written. */
export interface KeptByOwner {
  slug: string;
  what: 'name' | 'description' | 'department' | `price of ${string}`;
  owners: string;
  imports: string;
}

/** What an import did. A second import of the same file adds and updates nothing. */
export interface ImportReport {
  productsAdded: number;
  variantsAdded: number;
  productsUpdated: number;
  pricesUpdated: number;
  productsUnchanged: number;
  /** Left as the owner has them. */
  kept: KeptByOwner[];
}
