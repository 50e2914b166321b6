import { Button, Popover, TextInput } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { type FormEvent, useState } from 'react'
import { IconButton } from './icon-button.tsx'
import { linkAddress } from './link-address.ts'
import css from './link-tool.module.css'
import { t } from './messages.ts'

interface Props {
  readonly editor: Editor
  readonly isOn: boolean
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Makes the chosen words a link, changes one, or takes it away. */
export function LinkTool({ editor, isOn, isOpen, onOpenChange }: Props) {
  function close() {
    onOpenChange(false)
    editor.commands.focus()
  }

  return (
    <Popover opened={isOpen} onChange={onOpenChange} position="top-start" offset={6} trapFocus withRoles={false}>
      <Popover.Target>
        <IconButton label={t('Link')} shortcut="mod+k" isOn={isOn} aria-expanded={isOpen} onClick={() => onOpenChange(!isOpen)}>
          <IconLink aria-hidden />
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <LinkForm editor={editor} isOn={isOn} onDone={close} />
      </Popover.Dropdown>
    </Popover>
  )
}

function LinkForm({ editor, isOn, onDone }: { editor: Editor; isOn: boolean; onDone: () => void }) {
  const [typed, setTyped] = useState<string>(editor.getAttributes('link').href ?? '')
  const [isWrong, setWrong] = useState(false)

  function apply(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    const href = linkAddress(typed)
    if (!href) return setWrong(true)

    const chain = editor.chain().extendMarkRange('link')
    if (editor.state.selection.empty && !isOn) {
      chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.setLink({ href }).run()
    onDone()
  }
  function remove() {
    editor.chain().extendMarkRange('link').unsetLink().run()
    onDone()
  }

  return (
    <form className={css.form} onSubmit={apply}>
      <TextInput
        data-autofocus
        className={css.field ?? ''}
        aria-label={t('Address of the link')}
        placeholder="https://"
        value={typed}
        error={isWrong && t('Not a web or mail address')}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(false)
        }}
      />
      <Button type="submit">{t('Set link')}</Button>
      {isOn && (
        <Button variant="subtle" onClick={remove}>
          {t('Remove')}
        </Button>
      )}
    </form>
  )
}
