/** Shown while a page that the customer has asked for is on its way. */
export function PagePending() {
  return <main aria-busy="true" />;
}
