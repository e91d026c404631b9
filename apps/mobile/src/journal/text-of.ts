import type { PostInline } from '@stockroom/contract/post-text';

/** The bare words of what stands inside a paragraph. */
export function textOf(inlines: PostInline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return ' ';
      return 'text' in inline ? inline.text : textOf(inline.children);
    })
    .join('');
}
