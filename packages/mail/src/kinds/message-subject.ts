/**
 * All mails of a thread have it, after 'Re:' or not: some mailboxes, Gmail among them, join mails only
 * where ids and subjects agree.
 */
export function messageSubject({
  shopName,
  orderNumber,
}: {
  shopName: string;
  orderNumber: string | null;
}): string {
  const about = orderNumber === null ? '' : ` about order ${orderNumber}`;
  return `Your message to ${shopName}${about}`;
}
