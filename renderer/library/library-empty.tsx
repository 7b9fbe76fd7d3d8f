import { FileDown, LibraryBig, Trash2 } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { setLibraryView } from './library-view.ts'

/** What to do first in a project without articles. */
export function EmptyLibrary({ onImport }: { onImport: (() => void) | null }) {
  return (
    <EmptyState icon={<LibraryBig aria-hidden />} title="No articles yet">
      <p>
        Everything begins with the articles you study. Import saved web pages, PDFs, documents, exports of press
        databases or plain text; the notebook keeps each original as it was and works with the text in it.
      </p>
      {onImport && (
        <Button variant="primary" autoFocus onPress={onImport}>
          <FileDown aria-hidden /> Import files…
        </Button>
      )}
      <p className="library-hint">
        Or drop files, folders or zips anywhere here, or copy the text of an article and paste it with <kbd>Ctrl</kbd>{' '}
        <kbd>V</kbd>.
      </p>
      <p className="library-hint">
        To look around first, choose <b>Try the sample project</b> in the project menu at the top.
      </p>
    </EmptyState>
  )
}

/** Where the filter and the facets leave nothing over. */
export function NothingFound({ showsRemoved }: { showsRemoved: boolean }) {
  if (showsRemoved)
    return (
      <EmptyState icon={<Trash2 aria-hidden />} title="No removed articles">
        <p>Articles that are removed stand here and can be restored with their highlights.</p>
        <Button onPress={() => setLibraryView({ showsRemoved: false, filter: '', facets: {} })}>
          Show all articles
        </Button>
      </EmptyState>
    )
  return (
    <EmptyState icon={<LibraryBig aria-hidden />} title="No article fits">
      <p>The filter and the choices at the side leave no article over.</p>
      <Button onPress={() => setLibraryView({ filter: '', facets: {} })}>Clear the filter and all choices</Button>
    </EmptyState>
  )
}
