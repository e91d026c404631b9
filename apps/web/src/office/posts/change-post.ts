import type { PageContext } from '@stockroom/client/calls/page-context';
import { FormRefused } from '../../forms/form-answer.ts';
import type { FormFields } from '../../forms/form-fields.ts';
import { readDraft, textOf } from './draft.ts';
import { readTags } from './read-tags.ts';
import { readShopTime } from './shop-time.ts';

/**
 * Does what the editor's buttons ask for where there are no scripts: first everything in the form is
 * saved, as its one button says with them, too.
 */
export async function changePost(
  { office: { posts } }: PageContext['trpc'],
  id: string,
  fields: FormFields,
): Promise<void> {
  const wanted = fields.get('do');
  const publishAt = readShopTime(fields.text('publishAt'));
  if (wanted === 'schedule' && publishAt === undefined) {
    throw new FormRefused('', { publishAt: 'Which day, and at what time?' });
  }
  const text = textOf(readDraft((name) => fields.get(name)));
  const { version } = await posts.save.mutate({ ...text, id, version: fields.number('version') });
  await posts.setTags.mutate({ id, tags: readTags(fields.text('tags')) });
  await posts.changeSlug.mutate({ id, slug: fields.text('slug').trim() });
  if (wanted === 'publish') await posts.publish.mutate({ id, version });
  if (wanted === 'unpublish') await posts.unpublish.mutate({ id });
  if (wanted === 'schedule' && publishAt !== undefined) {
    await posts.schedule.mutate({ id, version, publishAt });
  }
}
