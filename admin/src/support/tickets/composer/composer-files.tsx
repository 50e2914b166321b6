import { FileChip } from '@keydesk/ui/file-chip.tsx'
import { t } from '@keydesk/ui/messages.ts'
import styles from './composer-files.module.css'
import type { Files } from './upload.ts'

/** What will hang on the message, what is still on its way, and what was not taken. */
export function ComposerFiles({ files: { attached, uploads }, remove }: { files: Files; remove: (id: string) => void }) {
  if (attached.length + uploads.length === 0) return null

  return (
    <section className={styles.files} aria-label={t('Attached files')}>
      {attached.map(({ id, name, size, mediaType, isSafeImage, url }) => (
        <FileChip
          key={id}
          name={name}
          size={size}
          contentType={mediaType}
          thumbnail={isSafeImage ? (url ?? undefined) : undefined}
          onRemove={() => remove(id)}
        />
      ))}
      {uploads.map(({ id, name, size, progress, refusal }) => (
        <FileChip
          key={id}
          name={name}
          size={size}
          contentType=""
          {...(refusal ? { error: refusal } : { progress })}
          onRemove={() => remove(id)}
        />
      ))}
    </section>
  )
}
