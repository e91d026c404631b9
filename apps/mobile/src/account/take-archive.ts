import { File } from 'expo-file-system';
import { shareAsync } from 'expo-sharing';
import { Platform } from 'react-native';
import type { Shop } from '../shop/shop-context.ts';
import { archiveFolder, forgetArchives } from './archive-files.ts';

/**
 * Fetches the archive from where `account.export` says it waits, and hands it on: a phone asks where it
 * shall go, a browser keeps it among its downloads. The shop may be called by another name than this app
 * calls it by, so of its address only the path counts; the session goes to no other shop.
 */
export async function takeArchive(
  { address, session }: Pick<Shop, 'address' | 'session'>,
  { url }: { url: string },
): Promise<void> {
  const { pathname, search } = new URL(url);
  const from = `${address}${pathname}${search}`;
  if (Platform.OS === 'web') {
    const link = document.createElement('a');
    link.href = from;
    link.download = '';
    link.click();
    return;
  }
  forgetArchives();
  const folder = archiveFolder();
  folder.create({ intermediates: true });
  const day = new Date().toISOString().slice(0, 10);
  const file = await File.downloadFileAsync(from, new File(folder, `stockroom-${day}.zip`), {
    headers: await session.headers(),
    idempotent: true,
  });
  await shareAsync(file.uri, {
    mimeType: 'application/zip',
    UTI: 'public.zip-archive',
    dialogTitle: 'Everything that we keep on you',
  });
}
