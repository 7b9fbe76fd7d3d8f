import { QueryClient } from '@tanstack/react-query'
import { failureIn } from './failure.ts'

/** The nouns of the API that screens ask; the first part of every query key. */
type Noun =
  | 'project'
  | 'article'
  /** Articles without what is counted of their highlights, so that marking a passage does not fetch all of them again. */
  | 'articleRecord'
  | 'highlight'
  | 'privateNote'
  | 'tag'
  | 'actor'
  | 'mention'
  | 'event'
  | 'theme'
  | 'dossier'
  | 'section'
  | 'evidence'
  | 'history'
  | 'coder'
  | 'search'
  | 'reprint'
  /** How many reports of their own are evidence for events. */
  | 'origin'
  | 'version'

/** What has to be asked again when records of a collection change. */
const touchedBy: Record<string, readonly Noun[]> = {
  project: ['project'],
  coder: ['coder', 'highlight', 'evidence', 'article', 'search'],
  article: ['article', 'articleRecord', 'actor', 'event', 'evidence', 'search', 'highlight', 'mention'],
  version: ['article', 'articleRecord', 'mention', 'search'],
  highlight: ['article', 'highlight', 'actor', 'event', 'theme', 'tag', 'evidence', 'mention', 'search'],
  actor: ['actor', 'highlight', 'event', 'tag', 'evidence', 'search', 'mention'],
  alias: ['actor', 'tag', 'mention', 'search'],
  rejection: ['mention'],
  office: ['actor'],
  event: ['event', 'highlight', 'actor', 'tag', 'evidence', 'search'],
  participation: ['event', 'actor'],
  evidence: ['event', 'evidence'],
  relation: ['event'],
  resolution: ['event'],
  theme: ['theme', 'highlight', 'tag', 'evidence', 'search'],
  section: ['section', 'dossier', 'highlight', 'evidence', 'search'],
  dossier: ['dossier'],
}

/** The same for versions and reprints. */
const versionsTouchedBy: Record<string, readonly Noun[]> = {
  article: ['reprint', 'origin', 'version'],
  version: ['reprint', 'origin', 'version'],
  highlight: ['origin', 'version'],
  event: ['origin'],
  evidence: ['origin'],
  section: ['version'],
}

/** A connection that dropped is made again within moments; an expected failure stays one. */
function isWorthRetrying(failures: number, error: Error): boolean {
  return failureIn(error) === null && failures < 3
}

/** Answers are kept until a change of the project touches them: nothing else makes them old. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: isWorthRetrying,
      retryDelay: 300,
      refetchOnWindowFocus: false,
    },
  },
})

/** Asks again what depends on these collections, and what every change touches. */
export function refetchTouched(collections: readonly string[]): void {
  const nouns = new Set<Noun>(['project', 'history'])
  for (const collection of collections)
    for (const noun of [...(touchedBy[collection] ?? []), ...(versionsTouchedBy[collection] ?? [])]) nouns.add(noun)
  for (const noun of nouns) void queryClient.invalidateQueries({ queryKey: [noun] })
  // Those on the screen follow each change by themselves: see article-highlights.ts.
  if (nouns.has('highlight')) void queryClient.invalidateQueries({ queryKey: ['marks'], type: 'inactive' })
}

/** Asks again for the private notes: they are in no log of the project. */
export function refetchPrivateNotes(): void {
  void queryClient.invalidateQueries({ queryKey: ['privateNote'] })
}

/** Asks again what is known of sections: who edits one, and what drafts there are. */
export function refetchSections(): void {
  void queryClient.invalidateQueries({ queryKey: ['section'] })
}
