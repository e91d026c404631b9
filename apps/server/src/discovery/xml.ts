/** Text as it may stand in an element or between quotation marks of an attribute, in XML and in HTML. */
export function escapeXml(text: string): string {
  return (
    text
      // What XML 1.0 has no way to write at all.
      // oxlint-disable-next-line no-control-regex -- these are the characters that must go
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
  );
}

export const xmlStart = '<?xml version="1.0" encoding="UTF-8"?>\n';
