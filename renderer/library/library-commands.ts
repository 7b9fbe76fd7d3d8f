import type { ArticleTableRow } from '../../shared/rows/article.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { type LibraryView, setLibraryView, showRemoved } from './library-view.ts'
import { judgingCommands, useArticleJudging } from './use-article-judging.ts'

/** The commands of the Library. */
export function useLibraryCommands(props: {
  view: LibraryView
  selected: readonly ArticleTableRow[]
  removedCount: number
  canWrite: boolean
  choose(): void
  chooseFolder(): void
  selectAll(): void
  askToRemove(): void
  restore(): void
  goToFilter(): void
}): void {
  const { view, selected, canWrite } = props
  const several = selected.length > 1 ? 'articles' : 'article'
  const judging = useArticleJudging()
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
      id: 'library.importFolder',
      label: 'Import a folder…',
      group: 'Library',
      isEnabled: canWrite,
      run: props.chooseFolder,
    },
    {
      id: 'library.remove',
      label: `Remove the selected ${several}…`,
      group: 'Library',
      shortcut: { code: 'Delete' },
      isEnabled: canWrite && !view.showsRemoved && selected.length > 0,
      run: props.askToRemove,
    },
    ...judgingCommands('Library', selected, canWrite && !view.showsRemoved && selected.length > 0, judging),
    {
      id: 'library.removed',
      label: view.showsRemoved ? 'Show all articles' : 'Show the removed articles',
      group: 'Library',
      isEnabled: view.showsRemoved || props.removedCount > 0,
      run: () => showRemoved(!view.showsRemoved),
    },
    {
      id: 'library.restore',
      label: `Restore the selected ${several}`,
      group: 'Library',
      shortcut: { code: 'KeyR' },
      isEnabled: canWrite && view.showsRemoved && selected.length > 0,
      run: props.restore,
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
