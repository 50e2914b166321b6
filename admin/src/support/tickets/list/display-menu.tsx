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
        {densities.map(({ value, label }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={density === value}
            rightSection={density === value && <IconCheck size={14} stroke={1.6} />}
            onClick={() => onChange(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
