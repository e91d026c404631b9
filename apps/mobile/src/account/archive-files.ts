import { Directory, Paths } from 'expo-file-system';
import { Platform } from 'react-native';

/** Where an archive lies while it is handed on; nothing else of the phone looks there. */
export function archiveFolder(): Directory {
  return new Directory(Paths.cache, 'archives');
}

/** Archives that were handed on: whoever took one has a copy by now. */
export function forgetArchives(): void {
  if (Platform.OS === 'web') return;
  const folder = archiveFolder();
  if (folder.exists) folder.delete();
}
