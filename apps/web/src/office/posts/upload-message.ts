import { errorMessage } from '@stockroom/client/refusal-message';

export function uploadMessage(error: unknown): string {
  return errorMessage(error);
}
