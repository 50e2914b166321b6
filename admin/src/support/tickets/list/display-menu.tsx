import { Button, Menu } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconCheck } from '@tabler/icons-react'
import type { Density } from './use-density.ts'

const densities: readonly { value: Density; label: string }[] = [
  { value: 'compact', label: 'Compact rows' },
  { value: 'comfortable', label: 'Comfortable rows' },
]

export function DisplayMenu({ density, onChange }: { density: Density; onChange: (density: Density) => void }) {
  return (
    <Menu position="bottom-end" width={192}>
      <Menu.Target>
        <Button variant="subtle" visibleFrom="sm" leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.6} />}>
          Display
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={density} onChange={(value) => onChange(value as Density)}>
          {densities.map(({ value, label }) => (
            <Menu.RadioItem key={value} value={value} closeMenuOnClick checkIcon={<IconCheck size={14} stroke={1.6} />}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
