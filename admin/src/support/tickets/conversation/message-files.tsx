import { FileChip } from '@keydesk/ui/file-chip.tsx'
import { useState } from 'react'
import type { Attachment } from '../ticket-detail.ts'
import { downloadAddress } from './download-address.ts'
import { ImagePreview } from './image-preview.tsx'

/** The files of a message: safe images open in place, everything else is downloaded. */
export function MessageFiles({ files }: { files: readonly Attachment[] }) {
  const images = files.filter(({ isSafeImage, url }) => isSafeImage && url !== null)
  const [openId, setOpenId] = useState<string | null>(null)

  return (
    <>
      {files.map((file) => {
        const { id, name, size, mediaType, url } = file
        const chip = { name, size, contentType: mediaType }
        return images.includes(file) ? (
          <FileChip key={id} {...chip} thumbnail={url ?? undefined} onOpen={() => setOpenId(id)} />
        ) : (
          <FileChip key={id} {...chip} href={url === null ? undefined : downloadAddress(url)} />
        )
      })}
      <ImagePreview images={images} openId={openId} setOpenId={setOpenId} />
    </>
  )
}
