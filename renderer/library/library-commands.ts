import { useCommands } from '../commands/command-registry.tsx'
import { type LibraryView, setLibraryView } from './library-view.ts'

/** The commands of the Library. */
export function useLibraryCommands(props: {
  view: LibraryView
  /** How many articles are selected. */
  selected: number
  canWrite: boolean
  choose(): void
  selectAll(): void
  askToRemove(): void
  goToFilter(): void
}): void {
  const { view, selected, canWrite } = props
  const several = selected > 1 ? 'articles' : 'article'
  useCommands([
    {
      id: 'library.import',
      label: 'Import files…',
      group: 'Library',
      shortcut: { code: 'KeyI' },
      isEnabled: canWrite,
      run: props.choose,
    },
    {
      id: 'library.remove',
      label: `Remove the selected ${several}…`,
      group: 'Library',
      shortcut: { code: 'Delete' },
      isEnabled: canWrite && !view.showsRemoved && selected > 0,
      run: props.askToRemove,
    },
    {
      id: 'library.filter',
      label: 'Filter the articles',
      group: 'Library',
      shortcut: { code: 'Slash' },
      run: props.goToFilter,
    },
    {
      id: 'library.selectAll',
      label: 'Select all articles shown',
      group: 'Edit', // of this group, so that Ctrl+A stays what it is while somebody types
      shortcut: { code: 'KeyA', mod: true },
      run: props.selectAll,
    },
    {
      id: 'library.facets',
      label: view.showsFacets ? 'Hide the facets' : 'Show the facets',
      group: 'Library',
      run: () => setLibraryView({ showsFacets: !view.showsFacets }),
    },
  ])
}
