import type { Server } from 'node:http';
import { join } from 'node:path';
import { createServer, isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { type Area, answerText, type Exchange } from '../http/exchange.ts';
import type { PageSource } from './page-source.ts';
import type { PageRenderer } from './render-pages.ts';

/**
 * Vite inside this process and behind this port: it transforms the sources of apps/web as they
 * are asked for, and tells open browsers about changes over a web socket on the same server.
 */
export function devPages(webRoot: string): PageSource {
  let vite: ViteDevServer | undefined;

  return {
    async loadRenderer() {
      const environment = vite?.environments['ssr'];
      if (!environment || !isRunnableDevEnvironment(environment)) {
        throw new Error('Vite was asked for a page before it had started');
      }
      const entry: { default: PageRenderer } = await environment.runner.import(
        'virtual:tanstack-start-server-entry',
      );
      return entry.default;
    },

    before: (pages) => async (exchange) => {
      const { req, res } = exchange;
      await new Promise<void>((resolve, reject) => {
        res.once('close', resolve);
        vite?.middlewares(req, res, (error?: unknown) => {
          // Vite strips prefixes from `url` for its own use.
          req.url = exchange.path + exchange.search;
          if (error) return reject(error);
          renderOrShow(pages, exchange).then(resolve, reject);
        });
      });
    },

    async attach(server: Server) {
      vite = await createServer({
        root: webRoot,
        configFile: join(webRoot, 'vite.config.ts'),
        // Vite's own loader writes a file beside the config, which would restart us for ever.
        configLoader: 'native',
        server: { middlewareMode: true, ws: { server } },
        logLevel: 'warn',
      });
    },

    async close() {
      await vite?.close();
    },
  };

  /** Whoever is developing sees the stack, in terms of the sources. */
  async function renderOrShow(pages: Area, exchange: Exchange): Promise<void> {
    try {
      await pages(exchange);
    } catch (error) {
      if (error instanceof Error) vite?.ssrFixStacktrace(error);
      exchange.log.error({ err: error }, 'a page could not be rendered');
      answerText(exchange, 500, error instanceof Error ? String(error.stack) : String(error));
    }
  }
}
