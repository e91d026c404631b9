import { chromium } from 'playwright-core';
const base='http://127.0.0.1:4117';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const c = await b.newContext({ reducedMotion: process.argv[2] ?? 'reduce' }); const p = await c.newPage();
p.on('console',m=>console.log('console',m.type(),m.text().slice(0,300))); p.on('pageerror',e=>console.log('ERR',e.message.slice(0,300))); p.on('request',r=>{ if(r.url().includes('trpc')) console.log('>',r.url().slice(28,160)) }); p.on('requestfailed',r=>console.log('FAILED',r.url().slice(28,120),r.failure()?.errorText)); p.on('response',r=>{ if(r.status()>=400) console.log(r.status(),r.url().slice(22,140))});
await p.goto(base+'/products/party-bunting'); await p.getByRole('button',{name:'Add to cart'}).click(); await p.getByText('is in your cart').waitFor();
await p.getByRole('link',{name:/^Cart/}).click(); await p.waitForURL('**/cart'); await p.getByRole('heading',{level:1,name:'Your cart'}).waitFor(); console.log('--- checkout');
await p.getByRole('link',{name:'To the checkout'}).click(); await p.waitForTimeout(4000); console.log(p.url(), await p.locator('h1').innerText());
await b.close();
