import { Kbd } from '@keydesk/ui/kbd.tsx'
import { keyName } from '@keydesk/ui/key-names.ts'
import { msg, t } from '@keydesk/ui/messages.ts'
import { Modal } from '@mantine/core'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { ShortcutGroup } from '#admin/platform/shortcuts.ts'
import { type Command, type CommandGroup, commandsFor } from './command.ts'
import styles from './command-dialog.module.css'
import { headingInPalette } from './shortcut-words.ts'
import { useFound } from './use-found.tsx'
import { usePlaces } from './use-places.tsx'

interface Props {
  /** What can be done on the page it was opened on. */
  readonly groups: readonly ShortcutGroup[]
  readonly onClose: () => void
}

/** Everything by its name. Focus stays in the field; the active line is told to those who cannot see it. */
export function CommandDialog({ groups, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const places = usePlaces()
  const found = useFound(typed)

  const own = [...groups.filter(({ name }) => name !== msg('Go to')).map(actionsOf), ...places]
  const matching = own.map(({ name, commands }) => ({ name, commands: commandsFor(commands, typed) }))
  const shown = [...found.groups, ...matching].filter(({ commands }) => commands.length > 0)
  const all = shown.flatMap(({ commands }) => commands)
  const current = all[Math.min(active, all.length - 1)]

  function run(command: Command | undefined) {
    if (!command) return
    onClose()
    // Once the focus is back where it was: what is opened may take it.
    setTimeout(() => command.run())
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      const next = (Math.min(active, all.length - 1) + step + all.length) % Math.max(all.length, 1)
      setActive(next)
      list.current?.querySelectorAll('[role=option]')[next]?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') run(current)
    else return
    event.preventDefault()
  }

  const optionId = (command: Command) => `${id}-${command.id}`
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={640}
      yOffset={112}
      padding={0}
      transitionProps={{ duration: 0 }}
      aria-label={t('Command palette')}
    >
      <input
        data-autofocus
        className={styles.field}
        role="combobox"
        aria-label={t('Find an action, a ticket, a customer or a page')}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={current && optionId(current)}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('Find an action, a ticket, a customer or a page')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
        }}
        onKeyDown={press}
      />
      <div ref={list} id={id} className={styles.list} role="listbox" aria-label={t('Commands')}>
        {shown.map(({ name, commands }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={name} role="group" aria-label={name}>
            <div className={styles.name} aria-hidden>
              {name}
            </div>
            {commands.map((command) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys, and says which line is active
              <div
                key={command.id}
                id={optionId(command)}
                role="option"
                tabIndex={-1}
                className={styles.command}
                aria-selected={command === current}
                onMouseMove={() => setActive(all.indexOf(command))}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => run(command)}
              >
                {command.icon}
                <span className={styles.label}>{command.label}</span>
                {command.note && <span className={styles.note}>{command.note}</span>}
                {command.keys && (
                  <span className={styles.key}>
                    <Kbd>{keyName(command.keys)}</Kbd>
                  </span>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
      {all.length === 0 && (
        <p className={styles.none} role="status">
          {found.isSearching ? t('Searching') : t('Nothing matches “{typed}”', { typed })}
        </p>
      )}
      <div className={styles.hints} aria-hidden>
        <Kbd isSmall>↑</Kbd>
        <Kbd isSmall>↓</Kbd> {t('move')}
        <Kbd isSmall>↵</Kbd> {t('run')}
        <Kbd isSmall>Esc</Kbd> {t('close')}
      </div>
    </Modal>
  )
}

function actionsOf({ name, shortcuts }: ShortcutGroup): CommandGroup {
  return {
    name: headingInPalette(name),
    commands: shortcuts
      .filter(({ keys }) => keys !== 'mod+k')
      .map(({ keys, label, run }) => ({ id: `${name} ${keys} ${label}`, label, keys, run: () => run(new KeyboardEvent('keydown')) })),
  }
}
