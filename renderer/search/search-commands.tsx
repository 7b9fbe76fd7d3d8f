import { useProject } from '../api/project-session.tsx'
import { goTo, usePlace } from '../app/place.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { useSearchView } from './search-view.ts'

/** The way to Search, and back to its results, from wherever the person is. */
export function SearchCommands() {
  const { project } = useProject()
  const { typed } = useSearchView(project.handle)
  const place = usePlace()
  useCommands([
    {
      id: 'search.open',
      label: typed === '' ? 'Search everything' : `Back to the results for ‘${typed}’`,
      group: 'Search',
      shortcut: { code: 'KeyF', mod: true, shift: true },
      isEnabled: place.name !== 'search',
      run: () => goTo('search', null, typed === '' ? {} : { q: typed }),
    },
  ])
  return null
}
