import type { AppRouter } from '@stockroom/api/router';
import type { PostPicture } from '@stockroom/contract/post-text';
import { uploadLimit } from '@stockroom/contract/upload';
import { TRPCClientError } from '@trpc/client';

export interface UploadedPicture {
  /** What `office.posts.save` takes for a cover. */
  key: string;
  picture: PostPicture;
}

/**
 * Sends a picture to the shop, for staff. Fails as a procedure does: `refusalOf` and `errorMessage` know
 * its errors.
 */
export async function uploadPicture(file: Blob, shop = ''): Promise<UploadedPicture> {
  if (file.size > uploadLimit) throw tooLarge();
  let answer: unknown;
  let ok = false;
  try {
    const response = await fetch(`${shop}/api/uploads`, {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'application/octet-stream' },
    });
    ({ ok } = response);
    answer = await response.json();
  } catch (error) {
    throw TRPCClientError.from<AppRouter>(error instanceof Error ? error : new Error('No answer'));
  }
  // The server's own words for it, in the form in which procedures refuse.
  if (!ok)
    throw TRPCClientError.from<AppRouter>(
      answer as Parameters<typeof TRPCClientError.from<AppRouter>>[0],
    );
  return answer as UploadedPicture;
}

/** Said before anything is sent, in the same words. */
function tooLarge(): TRPCClientError<AppRouter> {
  return TRPCClientError.from<AppRouter>({
    error: {
      code: -32_022,
      message: 'picture_refused',
      data: {
        code: 'UNPROCESSABLE_CONTENT',
        httpStatus: 422,
        refusal: { code: 'picture_refused', why: 'too_large' },
        issues: null,
        requestId: null,
      },
    },
  });
}
