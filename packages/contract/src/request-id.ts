import { z } from 'zod';

/**
 * Made by the client once for each wish, and sent again with it when no answer was heard: it is done once.
 * Whoever sends none, such as a page's form, asks anew each time.
 */
export const requestId = z.uuid().optional();
