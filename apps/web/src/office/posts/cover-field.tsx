import { errorMessage } from '@stockroom/client/words/refusal-message';
import { type UploadedPicture, uploadPicture } from '@stockroom/client/calls/upload-picture';
import { useRef, useState } from 'react';
import { PostPicture } from '../../journal/post-picture.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './editor.module.css';
import { pictureTypes } from './picture-types.ts';

interface CoverFieldProps {
  cover: UploadedPicture | null;
  alt: string;
  error: string | undefined;
  onCover: (cover: UploadedPicture | null) => void;
}

/** The picture above the post. Its key goes with the form; the file goes ahead by itself. */
export function CoverField({ cover, alt, error, onCover }: CoverFieldProps) {
  const file = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();

  async function take(chosen: File) {
    setBusy(true);
    setWrong(undefined);
    try {
      onCover(await uploadPicture(chosen));
    } catch (failure) {
      setWrong(errorMessage(failure));
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className={styles.section} aria-labelledby="cover">
      <h2 id="cover">Cover</h2>
      <input type="hidden" name="coverKey" value={cover?.key ?? ''} readOnly />
      {cover && (
        <PostPicture
          picture={{ ...cover.picture, alt }}
          sizes="(min-width: 70rem) 40vw, 100vw"
          className={styles.cover}
        />
      )}
      <p className={classNames(styles.note, styles.withoutScripts)}>
        Choosing a picture needs scripts, which do not run here.
      </p>
      <div className={classNames(styles.row, styles.needsScripts)}>
        <Button
          look="quiet"
          disabled={busy}
          onClick={() => file.current?.click()}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            const [dropped] = event.dataTransfer.files;
            if (dropped) void take(dropped);
          }}
        >
          {busy ? 'Uploading …' : cover ? 'Another picture' : 'Choose a picture'}
        </Button>
        {cover && (
          <Button look="text" disabled={busy} onClick={() => onCover(null)}>
            Take it away
          </Button>
        )}
      </div>
      <input
        ref={file}
        type="file"
        accept={pictureTypes}
        hidden
        aria-label="Cover"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) void take(chosen);
          event.currentTarget.value = '';
        }}
      />
      <p
        role="status"
        className={classNames(
          wrong === undefined ? styles.note : styles.error,
          styles.needsScripts,
        )}
      >
        {wrong ??
          'JPEG, PNG, WebP or AVIF, up to 8 MB. A file may be dropped on the button, too. Landscape looks best.'}
      </p>
      {/* Kept while there is no picture, so that taking one away and back loses no words. */}
      <TextField
        label="What the cover shows"
        name="coverAlt"
        className={cover ? styles.field : styles.unseen}
        required={false}
        maxLength={300}
        defaultValue={alt}
        autoComplete="off"
        hint="For those who cannot see it: as you would tell it on the telephone."
        error={error}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
    </section>
  );
}
