import { Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { cloneElement, type ReactElement, type ReactNode, useState } from 'react'
import type { Choice } from './menu-choice.ts'
import css from './menu-picker.module.css'
import { PickerList } from './picker-list.tsx'

interface TargetProps {
  readonly onClick?: () => void
  readonly 'aria-haspopup'?: 'dialog'
  readonly 'aria-expanded'?: boolean
}

interface Props<Value extends string> {
  /** What is chosen here: *Status*. */
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  /** What holds now; null when nothing does. */
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  /** Asks for words above the list, where there are many to choose from. */
  readonly isSearchable?: boolean
  readonly isDisabled?: boolean
  /** What holds now, drawn in the button. */
  readonly children?: ReactNode
  /** A button of another kind; it takes a click, a ref and the names of the state. */
  readonly target?: ReactElement<TargetProps>
  /** Opened from outside, by a key. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** One of several, by mouse or keyboard: arrows and Enter, a key of its own, or its first letters. Focus returns to where it was. */
export function MenuPicker<Value extends string>(props: Props<Value>) {
  const { label, choices, value, onChange, isSearchable = false, isDisabled = false, children, target } = props
  const [isOpenInside, setOpenInside] = useState(false)
  const isOpen = props.isOpen ?? isOpenInside

  function open(next: boolean) {
    setOpenInside(next)
    props.onOpenChange?.(next)
  }
  function choose(next: Value) {
    open(false)
    if (next !== value) onChange(next)
  }

  const button = target ?? (
    <button type="button" className={css.button} disabled={isDisabled}>
      <span className={css.label}>{label}: </span>
      {children}
      {!isDisabled && <IconChevronDown size={14} stroke={1.6} aria-hidden />}
    </button>
  )
  return (
    <Popover opened={isOpen} onChange={open} position="bottom-start" offset={4} trapFocus withRoles={false}>
      <Popover.Target>
        {cloneElement(button, { onClick: () => open(!isOpen), 'aria-haspopup': 'dialog', 'aria-expanded': isOpen })}
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <PickerList label={label} choices={choices} value={value} onChoose={choose} isSearchable={isSearchable} />
      </Popover.Dropdown>
    </Popover>
  )
}
