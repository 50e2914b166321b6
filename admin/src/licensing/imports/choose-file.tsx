import { t } from '@keydesk/ui/messages.ts'
import { Button, FileInput, SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useMay } from '#admin/kernel/me.queries.ts'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import plain from '#admin/platform/plain-page.module.css'
import styles from '../licensing.module.css'
import { kindWords } from './field-words.ts'
import { type ImportKind, useUpload } from './imports.queries.ts'

/** What is imported, from which file. */
export function ChooseFile() {
  const mayLicenses = useMay('licenses:manage')
  const kinds = (Object.keys(kindWords) as ImportKind[]).filter((kind) => kind !== 'licenses' || mayLicenses)
  const [kind, setKind] = useState<ImportKind>('customers')
  const [file, setFile] = useState<File | null>(null)
  const upload = useUpload()
  const navigate = useNavigate()
  const trouble = generalError(upload.error, ['content'])

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!file) return
    const body = { kind, fileName: file.name, content: await file.text() }
    upload.mutate(body, { onSuccess: ({ id }) => void navigate({ to: '/import', search: { file: id } }) })
  }

  return (
    <section className={plain.section}>
      <h2 className={plain.title}>{t('Choose a file')}</h2>
      <p className={plain.intro}>
        {t(
          'A CSV file with a line of heads, in UTF-8. Every row has a number by which your system knows it: what comes again with the same number is changed, not added.',
        )}
      </p>
      <form className={styles.form} onSubmit={(event) => void submit(event)} aria-label={t('Choose a file')}>
        <SegmentedControl
          aria-label={t('What is imported')}
          data={kinds.map((value) => ({ value, label: t(kindWords[value]) }))}
          value={kind}
          onChange={(next) => setKind(next as ImportKind)}
        />
        <FileInput
          label={t('File')}
          description={t('At most 10 MB and 100,000 rows')}
          placeholder={t('Choose a file')}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          value={file}
          onChange={setFile}
          error={errorOf(upload.error, 'content')}
        />
        {trouble && (
          <p className={styles.alert} role="alert">
            {trouble}
          </p>
        )}
        <div>
          <Button type="submit" variant="filled" disabled={!file} loading={upload.isPending}>
            {t('Upload file')}
          </Button>
        </div>
      </form>
    </section>
  )
}
