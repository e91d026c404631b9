import type { PostPicture } from '@stockroom/contract/post-text';

/** What the shop reads. */
export const pictureTypes = 'image/jpeg,image/png,image/webp,image/avif';

export interface UploadedPicture {
  /** What saving sends. */
  key: string;
  picture: PostPicture;
}

export async function uploadPicture(file: File): Promise<UploadedPicture> {
  const response = await fetch('/uploads', { method: 'POST', body: file });
  return (await response.json()) as UploadedPicture;
}
