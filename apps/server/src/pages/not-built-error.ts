/** Thrown at start when there is nothing to render with. */
export class NotBuiltError extends Error {
  override name = 'NotBuiltError';

  constructor() {
    super('The pages are not built yet: start the shop with `npm start`, which builds them.');
  }
}
