import type { NetworkInterfaceInfo } from 'node:os';

export interface Place {
  /** What the system calls it: `en0`, `wlan0`, `Wi-Fi`. */
  name: string;
  address: string;
}

export interface Choice {
  address: string;
  /** The other addresses of this machine, the likelier first. */
  others: Place[];
}

/** Thrown with words for whoever asked for it. */
export class AddressError extends Error {
  override name = 'AddressError';
}

/** Made by programs for themselves, and by tunnels: a phone on the same Wi-Fi is not behind them. */
const made =
  /^(?:awdl|br-|bridge|cni|docker|flannel|gif|ham|llw|podman|ppp|stf|tailscale|tap|tun|utun|vboxnet|veth|virbr|vmnet|wg|zt)|hyper-v|vEthernet|virtual|vmware|wsl/i;
/** A phone is on Wi-Fi; where the machine is, too, that is where they meet. */
const wireless = /^(?:wl|wifi|wi-fi|wlan|en0$)/i;

/**
 * By which of its addresses a phone on the same network is likeliest to reach this machine; with `asked`
 * that one, if it is the machine's. Without any network it is the loopback's, for a simulator.
 */
export function chooseAddress(
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>,
  asked?: string,
): Choice {
  const places = Object.entries(interfaces)
    .flatMap(([name, addresses = []]) => addresses.map((each) => ({ ...each, name })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .toSorted((a, b) => distance(a) - distance(b))
    .map(({ name, address }): Place => ({ name, address }));
  if (asked === undefined || asked === '') {
    const [first, ...others] = places;
    return { address: first?.address ?? '127.0.0.1', others };
  }
  if (asked !== '127.0.0.1' && !places.some(({ address }) => address === asked)) {
    throw new AddressError(
      `${asked} is not an address of this machine. It has ${places.length === 0 ? 'none in a network' : listOf(places)}.`,
    );
  }
  return { address: asked, others: places.filter(({ address }) => address !== asked) };
}

export function listOf(places: readonly Place[]): string {
  return places.map(({ name, address }) => `${address} (${name})`).join(', ');
}

function distance({ name, address }: Place): number {
  // Given by the machine to itself, because nobody in that network gave it one (RFC 3927).
  if (address.startsWith('169.254.')) return 4;
  if (made.test(name)) return 3;
  if (!isPrivate(address)) return 2;
  return wireless.test(name) ? 0 : 1;
}

/** RFC 1918: what home and office networks give. */
function isPrivate(address: string): boolean {
  const [first = 0, second = 0] = address.split('.').map(Number);
  return (
    first === 10 ||
    (first === 192 && second === 168) ||
    (first === 172 && second >= 16 && second <= 31)
  );
}
