import type { ConfigContext, ExpoConfig } from 'expo/config';

/**
 * What `app.json` cannot say, because it depends on who the build is for: EAS names a profile of `eas.json`.
 * Without one, it is for whoever writes the app.
 */
export default function configure({ config }: ConfigContext): ExpoConfig {
  const isForCustomers = ['preview', 'production'].includes(process.env['EAS_BUILD_PROFILE'] ?? '');
  if (isForCustomers) assertShop(process.env['EXPO_PUBLIC_SHOP_URL']);
  return {
    ...config,
    name: config.name ?? 'Stockroom',
    slug: config.slug ?? 'stockroom',
    // In the manifest, and so never out of an older build's cache, as what Metro writes into code may be.
    extra: { ...config.extra, shopUrl: process.env['EXPO_PUBLIC_SHOP_URL'] },
    ios: {
      ...config.ios,
      infoPlist: {
        ...config.ios?.infoPlist,
        // The shop on the table beside it speaks http; one on the internet never does. Android's own
        // rule is the same: only what is built for debugging may be spoken to without a lock.
        NSAppTransportSecurity: {
          NSAllowsArbitraryLoads: false,
          NSAllowsLocalNetworking: !isForCustomers,
        },
      },
    },
  };
}

/** A build that knows no shop would be found out on the phones of customers. */
function assertShop(address: string | undefined): void {
  const isRight =
    address !== undefined && URL.canParse(address) && new URL(address).protocol === 'https:';
  if (isRight) return;
  throw new Error(
    `EXPO_PUBLIC_SHOP_URL is ${address === undefined ? 'missing' : `'${address}'`}: a build for customers needs the address of your shop, such as https://shop.example. Set it for this profile in eas.json ("env") or in EAS.`,
  );
}
