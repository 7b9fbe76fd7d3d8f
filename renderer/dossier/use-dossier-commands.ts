import type { SectionRow } from '../../shared/rows/dossier.ts'
import { useProject } from '../api/project-session.tsx'
import { useCommands } from '../commands/command-registry.tsx'
import { shell } from '../shell/shell.ts'
import type { DossierFormat } from './export/use-export.ts'
import type { Outlining } from './outline/use-outline.ts'

/** The dossier's commands, for the palette and the keys. */
export function useDossierCommands(doings: {
  outlining: Outlining
  current: SectionRow | null
  showEvidence(): void
  preview(): void
  exportAs(format: DossierFormat): void
  print(): void
  isExporting: boolean
}): void {
  const { outlining, current, showEvidence, preview, exportAs, print, isExporting } = doings
  const { readOnlyReason } = useProject()
  const canWrite = readOnlyReason === null
  const group = 'Dossier' as const
  const ofCurrent = { group, isEnabled: canWrite && current !== null }
  const withCurrent = (run: (id: string) => void | Promise<void>) => () => (current ? run(current.id) : undefined)
  useCommands([
    {
      id: 'dossier.evidence',
      label: 'Search the evidence',
      group,
      shortcut: { code: 'KeyE', mod: true, shift: true },
      run: showEvidence,
    },
    {
      id: 'dossier.preview',
      label: 'Show the dossier as pages',
      group,
      shortcut: { code: 'KeyP', mod: true },
      run: preview,
    },
    {
      id: 'dossier.exportPdf',
      label: 'Export the dossier as PDF',
      group,
      isEnabled: !isExporting,
      run: () => exportAs('pdf'),
    },
    {
      id: 'dossier.exportHtml',
      label: 'Export the dossier as HTML',
      group,
      isEnabled: !isExporting,
      run: () => exportAs('html'),
    },
    ...(shell.printsOnPaper
      ? [{ id: 'dossier.print', label: 'Print the dossier…', group, isEnabled: !isExporting, run: print }]
      : []),
    { id: 'section.create', label: 'Add a section', group, isEnabled: canWrite, run: () => outlining.add() },
    { id: 'section.rename', label: 'Rename the section', ...ofCurrent, run: withCurrent(outlining.rename) },
    {
      id: 'section.note',
      label: 'Note on the section…',
      group,
      isEnabled: current !== null,
      run: withCurrent(outlining.note),
    },
    {
      id: 'section.moveUp',
      label: 'Move the section up',
      ...ofCurrent,
      run: withCurrent((id) => outlining.move(id, 'up')),
    },
    {
      id: 'section.moveDown',
      label: 'Move the section down',
      ...ofCurrent,
      run: withCurrent((id) => outlining.move(id, 'down')),
    },
    { id: 'section.remove', label: 'Remove the section', ...ofCurrent, run: withCurrent(outlining.askToRemove) },
  ])
}
