/** A request that the bank refuses, with the HTTP status that says how. */
export class BankError extends Error {
  override readonly name = 'BankError';
  readonly status: 400 | 401 | 404 | 409 | 422;

  constructor(status: BankError['status'], message: string) {
    super(message);
    this.status = status;
  }
}
