import { ChevronDown, FileCode2, FileDown, FileText } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import type { DossierFormat } from './use-export.ts'

/** Writes the dossier as PDF or as HTML. */
export function ExportMenu({ progress, onExport }: { progress: string | null; onExport(format: DossierFormat): void }) {
  return (
    <MenuTrigger>
      <Button variant="primary" isDisabled={progress !== null}>
        <FileDown aria-hidden /> Export <ChevronDown aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
          <MenuItem className="menu-item" id="pdf" textValue="PDF" onAction={() => onExport('pdf')}>
            <FileText aria-hidden /> PDF, pages to print and send
          </MenuItem>
          <MenuItem className="menu-item" id="html" textValue="HTML" onAction={() => onExport('html')}>
            <FileCode2 aria-hidden /> HTML, one page for a browser
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
