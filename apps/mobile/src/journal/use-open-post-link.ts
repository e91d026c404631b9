import type { PostLink } from '@stockroom/contract/post-text';
import * as Linking from 'expo-linking';
import { useRouter } from 'expo-router';
import { openBrowserAsync } from 'expo-web-browser';
import { useShop } from '../shop/shop-context.ts';
import { say } from '../ui/say.ts';
import { hasScreen } from './has-screen.ts';

export type OpenPostLink = (link: PostLink) => void;

/** Leads to the app's own screen where there is one, else to the phone's browser or its mail. */
export function useOpenPostLink(goTo: (headingId: string) => void): OpenPostLink {
  const router = useRouter();
  const { address } = useShop();
  return (link) => {
    if (link.to === 'heading') goTo(link.id);
    else if (link.to === 'elsewhere') openOutside(link.url);
    else if (hasScreen(link.path)) router.push(link.path);
    else openOutside(`${address}${link.path}`);
  };
}

function openOutside(url: string): void {
  const opening = url.startsWith('mailto:') ? Linking.openURL(url) : openBrowserAsync(url);
  opening.catch(() => say({ words: 'This phone has nothing to open that with.', urgent: true }));
}
