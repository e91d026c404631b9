import type { Server } from 'node:http';
import type { Area } from '../http/exchange.ts';
import type { PageRenderer } from './render-pages.ts';

/** Where pages come from: the production build, or Vite while somebody is editing them. */
export interface PageSource {
  loadRenderer: () => Promise<PageRenderer>;
  /** Lets the source answer its own files first; pages are for the rest. */
  before: (pages: Area) => Area;
  /** Called once, before the server listens. */
  attach: (server: Server) => Promise<void>;
  close: () => Promise<void>;
}
