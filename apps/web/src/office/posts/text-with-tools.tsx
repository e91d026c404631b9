import type { PostPicture } from '@stockroom/contract/post-text';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { uploadPicture } from '@stockroom/client/calls/upload-picture';
import { useRef, useState } from 'react';
import { say } from '../../ui/say.ts';
import { applyEdit, selectedIn } from './apply-edit.ts';
import { insertParagraph } from './edit-markdown.ts';
import { MarkdownField } from './markdown-field.tsx';
import fieldStyles from './markdown-field.module.css';
import { ProductPicker } from './product-picker.tsx';
import { pictureTypes } from './picture-types.ts';

interface TextWithToolsProps {
  text: string;
  error: string | undefined;
}

/** The text, with what this shop has besides Markdown: products, and pictures of its own. */
export function TextWithTools({ text, error }: TextWithToolsProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [picking, setPicking] = useState(false);
  const [uploading, setUploading] = useState(false);

  function insert(paragraph: string, select?: string) {
    const { current } = area;
    if (!current) return;
    const edit = insertParagraph(selectedIn(current), paragraph);
    applyEdit(current, edit);
    const at = select === undefined ? -1 : current.value.indexOf(select, edit.from);
    if (select !== undefined && at !== -1) current.setSelectionRange(at, at + select.length);
  }

  async function insertPicture(chosen: File) {
    setUploading(true);
    try {
      const { picture } = await uploadPicture(chosen);
      insert(`![${whatItShows}](${addressOf(picture)})`, whatItShows);
    } catch (failure) {
      say({ words: errorMessage(failure), urgent: true });
    } finally {
      setUploading(false);
    }
  }

  return (
    <MarkdownField
      area={area}
      text={text}
      error={error}
      onPickProduct={() => setPicking(true)}
      below={
        picking && (
          <ProductPicker
            onPick={({ slug }) => {
              setPicking(false);
              insert(`::product[${slug}]`);
            }}
            onClose={() => {
              setPicking(false);
              area.current?.focus();
            }}
          />
        )
      }
    >
      <button
        type="button"
        className={fieldStyles.tool}
        aria-expanded={picking}
        aria-keyshortcuts="Control+Shift+E"
        title="Product (Ctrl+Shift+E)"
        onClick={() => setPicking(!picking)}
      >
        Product
      </button>
      <button
        type="button"
        className={fieldStyles.tool}
        disabled={uploading}
        onClick={() => file.current?.click()}
      >
        {uploading ? 'Uploading …' : 'Picture'}
      </button>
      <input
        ref={file}
        type="file"
        accept={pictureTypes}
        hidden
        aria-label="Picture for the text"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) void insertPicture(chosen);
          event.currentTarget.value = '';
        }}
      />
    </MarkdownField>
  );
}

/** Selected once it stands in the text, to be written over. */
const whatItShows = 'What it shows';

function addressOf({ sources }: PostPicture): string {
  return sources.at(-1)?.src ?? '';
}
