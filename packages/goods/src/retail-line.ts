/** One line of the retail file, as it stands there but typed. */
export interface RetailLine {
  /** Line of the file, the header being line 1. */
  at: number;
  invoice: string;
  /** Upper case: the file has '84029e' beside '84029E'. */
  code: string;
  /** As written, but trimmed; may be empty. */
  description: string;
  quantity: number;
  /** UK time, `YYYY-MM-DD HH:MM:SS`. */
  soldAt: string;
  /** Pence; null where the price is not a whole number of pence. */
  unitPence: number | null;
  customer: string;
  country: string;
}

/** The file is not what it should be. The message is one sentence for whoever runs the import. */
export class RetailFileProblem extends Error {
  override name = 'RetailFileProblem';
}
