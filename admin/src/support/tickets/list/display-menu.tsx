import { msg, t } from '@keydesk/ui/messages.ts'
import { Button, Menu } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconCheck } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { Columns } from './use-columns.ts'
import type { Density } from './use-density.ts'

const densities: readonly { value: Density; label: string }[] = [
  { value: 'compact', label: msg('Compact rows') },
  { value: 'comfortable', label: msg('Comfortable rows') },
]

const ColumnsDialog = lazy(() => import('./columns-dialog.tsx').then((file) => ({ default: file.ColumnsDialog })))

interface Props {
  readonly density: Density
  readonly columns: Columns
  readonly onChange: (density: Density) => void
}

export function DisplayMenu({ density, columns, onChange }: Props) {
  const [isChoosing, setChoosing] = useState(false)

  return (
    <>
      <Menu position="bottom-end" width={192}>
        <Menu.Target>
          <Button variant="subtle" visibleFrom="sm" leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.6} />}>
            {t('Display')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup value={density} onChange={(value) => onChange(value as Density)}>
            {densities.map(({ value, label }) => (
              <Menu.RadioItem key={value} value={value} closeMenuOnClick checkIcon={<IconCheck size={14} stroke={1.6} />}>
                {t(label)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item onClick={() => setChoosing(true)}>{t('Columns')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isChoosing && (
        <Suspense>
          <ColumnsDialog columns={columns} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </>
  )
}
