import { BookOpenText, CalendarRange, FileText, LibraryBig, Scale, Search, Users } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { CodebookPanel } from '../codebook/codebook-panel.tsx'
import { shortcutWords } from '../commands/command.ts'
import { useAllCommands, useCommands } from '../commands/command-registry.tsx'
import { openPalette, paletteShortcut } from '../commands/palette-state.ts'
import { WindowDrop } from '../library/bring-in.tsx'
import { ProjectMenu } from '../project/project-menu.tsx'
import { ReadOnlyBanner } from '../project/read-only-banner.tsx'
import { Waiting } from '../ui/empty-state.tsx'
import { HistoryButtons } from './history-buttons.tsx'
import { goTo, type PlaceName, placeHref, usePlace } from './place.ts'

const places = [
  { name: 'library', label: 'Library', icon: LibraryBig, code: 'Digit1' },
  { name: 'read', label: 'Read', icon: BookOpenText, code: 'Digit2' },
  { name: 'events', label: 'Events', icon: CalendarRange, code: 'Digit3' },
  { name: 'actors', label: 'Actors', icon: Users, code: 'Digit4' },
  { name: 'dossier', label: 'Dossier', icon: FileText, code: 'Digit5' },
  { name: 'search', label: 'Search', icon: Search, code: 'Digit6' },
] as const

// Each place is loaded when it is first gone to.
const screens: Record<PlaceName, ReturnType<typeof lazy>> = {
  library: lazy(async () => ({ default: (await import('../library/library-or-review.tsx')).LibraryOrReview })),
  read: lazy(async () => ({ default: (await import('../reader/read-place.tsx')).ReadPlace })),
  events: lazy(async () => ({ default: (await import('../events/events-place.tsx')).EventsPlace })),
  actors: lazy(async () => ({ default: (await import('../actors/actors-place.tsx')).ActorsPlace })),
  search: lazy(async () => ({ default: (await import('../search/search-place.tsx')).SearchPlace })),
  dossier: lazy(async () => ({ default: (await import('../dossier/dossier-place.tsx')).DossierPlace })),
}

/** The frame around the places: title bar with search, rail, the place, status line. */
export function Shell() {
  const place = usePlace()
  const { project, readOnlyReason } = useProject()
  const summary = useAnswer(['project', 'summary'], () => api.project.summary({ project: project.handle }))
  useCommands(
    places.map(({ name, label, code }) => ({
      id: `place.${name}`,
      label: `Go to ${label}`,
      group: 'Go to' as const,
      shortcut: { code, alt: true },
      run: () => goTo(name),
    })),
  )
  const Screen = screens[place.name]
  const counts = summary.data?.counts
  return (
    <div className="shell">
      <header className="title-bar">
        <a
          className="skip-link"
          href={window.location.hash}
          onClick={(event) => {
            event.preventDefault()
            document.getElementById('place')?.focus()
          }}
        >
          Skip to the content
        </a>
        <h1 className="visually-hidden">{summary.data?.title ?? project.title}</h1>
        <Scale className="logo" aria-hidden />
        <ProjectMenu title={summary.data?.title ?? project.title} />
        <AriaButton className="find" onPress={() => openPalette()}>
          <Search aria-hidden />
          Find names, commands or any words
          <kbd>{shortcutWords(paletteShortcut)}</kbd>
        </AriaButton>
        <HistoryButtons />
      </header>
      <ReadOnlyBanner />
      <nav className="rail" aria-label="Places">
        {places.map(({ name, label, icon: Icon }) => (
          <a key={name} href={placeHref(name)} aria-current={place.name === name ? 'page' : undefined}>
            <Icon aria-hidden />
            {label}
          </a>
        ))}
      </nav>
      <CodebookPanel />
      <main id="place" tabIndex={-1}>
        <Suspense fallback={<Waiting what="One moment…" />}>
          <Screen />
        </Suspense>
      </main>
      <WindowDrop />
      <footer className="status">
        {counts && <span>{countWords(counts)}</span>}
        <OpenConflicts />
        {summary.data?.backupFailure && (
          <span title={summary.data.backupFailure}>No backup today: {summary.data.backupFailure}</span>
        )}
        <span className="saved" data-read-only={readOnlyReason !== null || undefined}>
          {readOnlyReason === null ? 'Saved on this machine' : `Read-only: ${readOnlyReason}`}
        </span>
      </footer>
    </div>
  )
}

/** Leads to what two people changed differently, while there is such. */
function OpenConflicts() {
  const { project } = useProject()
  const { data } = useAnswer(['project', 'conflicts', 'count'], () => api.conflict.count({ project: project.handle }))
  const command = useAllCommands().find(({ id }) => id === 'project.conflicts')
  const count = data?.conflicts ?? 0
  if (count === 0 || !command) return null
  return (
    <AriaButton className="status-conflicts" onPress={() => void command.run()}>
      {count === 1 ? '1 conflict' : `${count} conflicts`} to settle
    </AriaButton>
  )
}

function countWords(counts: { articles: number; highlights: number; actors: number; events: number }): string {
  const { articles, highlights, actors, events } = counts
  const words = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
  return [
    words(articles, 'article'),
    words(highlights, 'highlight'),
    words(actors, 'actor'),
    words(events, 'event'),
  ].join(' · ')
}
