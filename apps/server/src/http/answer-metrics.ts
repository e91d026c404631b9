import { BlockList } from 'node:net';
import type { Metrics } from '../metrics.ts';
import { type Area, answerText } from './exchange.ts';

/** Machines of one's own: this one, and private networks. */
const near = new BlockList();
near.addSubnet('127.0.0.0', 8);
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');

/** How much a shop sells is nobody's business: what comes through a proxy or from afar finds nothing. */
export function answerMetrics(metrics: Metrics): Area {
  return async (exchange) => {
    const { req, res } = exchange;
    const peer = (req.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
    const forwarded = req.headers['x-forwarded-for'] ?? req.headers['forwarded'];
    if (forwarded !== undefined || !near.check(peer, peer.includes(':') ? 'ipv6' : 'ipv4')) {
      return answerText(exchange, 404, 'There is nothing here.');
    }
    const text = await metrics.text();
    res.setHeader('content-type', metrics.contentType);
    res.setHeader('cache-control', 'no-store');
    res.end(req.method === 'HEAD' ? undefined : text);
  };
}
