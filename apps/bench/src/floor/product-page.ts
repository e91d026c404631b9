import type { Product } from './catalog.ts';

/** The product's page as a template would write it: its facts, a form, nothing else. */
export function productPage(product: Product): string {
  const price = `£${(product.price.amount / 100).toFixed(2)}`;
  const options = product.variants
    .map(({ id, name }) => `<option value="${id}">${escape(name || product.name)}</option>`)
    .join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(product.name)}</title>
<link rel="stylesheet" href="/floor.css"></head><body><header><a href="/">Floor</a></header><main>
<img src="${product.image}" alt="" width="600" height="600"><h1>${escape(product.name)}</h1>
<p>${price}</p><p>${escape(product.description)}</p><form method="post" action="/cart">
<select name="variantId">${options}</select><button>Add to cart</button></form></main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
