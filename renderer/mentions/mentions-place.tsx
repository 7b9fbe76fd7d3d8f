import { ArrowLeft, Check, ScanSearch, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type MentionState, mentionStates } from '../../shared/rows/mention.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { goTo, placeHref } from '../app/place.ts'
import { FacetMenu, facetValues } from '../connections/facet-menu.tsx'
import { hitsDetail } from '../search/hits-detail.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, Waiting } from '../ui/empty-state.tsx'
import { MentionGrid } from './mention-grid.tsx'
import { ScanStatus } from './scan-status.tsx'
import { type MentionView, type ShownMention, shownMentions } from './shown-mentions.ts'
import { useJudging } from './use-judging.ts'
import { useMentionCommands } from './use-mention-commands.ts'
import { useMentionScan } from './use-mention-scan.ts'
import '../connections/connections.css'
import './mentions.css'

const stateLabels: Record<MentionState, string> = { new: 'New', marked: 'Marked', rejected: 'Rejected' }
const noMentions = { articles: [] }
const nothing: ReadonlySet<string> = new Set()

/** Every place where a name of an actor stands, in its context, to be marked or rejected one by one or all at once. */
export function MentionsPlace({ actorId, state }: { actorId: string; state: MentionState }) {
  const { project } = useProject()
  const answer = useAnswer(['mention', 'list', actorId], () => api.mention.list({ project: project.handle, actorId }))
  const scan = useMentionScan(answer.data?.behind)
  const judging = useJudging(actorId)
  const [view, setView] = useState<Omit<MentionView, 'state'>>({ names: nothing, onlyShared: false, judged: nothing })
  const list = answer.data ?? noMentions
  const all = useMemo(() => list.articles.flatMap(({ mentions }) => mentions), [list])
  const shown = useMemo(() => shownMentions(list, { ...view, state }), [list, view, state])
  const [active, setActive] = useState<string | null>(null)
  const grid = useRef<{ focus(): void }>(null)
  const activeKey = shown.some(({ key }) => key === active) ? active : (shown[0]?.key ?? null)
  const narrow = (changes: Partial<MentionView>) => setView({ ...view, judged: nothing, ...changes })
  const leave = () => goTo('actors', actorId)
  const isReady = shown.length > 0
  useEffect(() => {
    if (isReady && document.activeElement === document.body) grid.current?.focus()
  }, [isReady])

  const fresh = shown.filter(({ mention }) => mention.state === 'new')
  const clear = view.onlyShared ? fresh : fresh.filter(({ mention }) => mention.others.length === 0)
  const shared = all.filter((mention) => mention.state === state && mention.others.length > 0).length
  /** Judges the one the grid points at, and goes on to the next that nobody has judged. */
  const judgeActive = async (judge: (mentions: readonly ShownMention[]) => Promise<void>, from: MentionState[]) => {
    const at = shown.findIndex(({ key }) => key === activeKey)
    const one = shown[at]
    if (!one || !from.includes(one.mention.state)) return
    setView({ ...view, judged: new Set([...view.judged, one.key]) })
    const next = shown.slice(at + 1).find(({ mention }) => mention.state === 'new') ?? shown[at + 1]
    if (next) setActive(next.key)
    await judge([one])
  }
  const move = (by: 1 | -1) => {
    const next = shown[shown.findIndex(({ key }) => key === activeKey) + by]
    if (next) setActive(next.key)
    grid.current?.focus()
  }
  const read = () => {
    const one = shown.find(({ key }) => key === activeKey)
    if (one) goTo('read', one.article.articleId, hitsDetail([one.mention]))
  }
  useMentionCommands({
    hasShown: isReady,
    canJudge: isReady && !judging.isReadOnly,
    freshCount: fresh.length,
    clearCount: clear.length,
    move,
    accept: () => void judgeActive(judging.accept, ['new', 'rejected']),
    reject: () => void judgeActive(judging.reject, ['new']),
    offerAgain: () => void judgeActive(judging.offerAgain, ['rejected']),
    acceptAll: () => void judging.accept(clear),
    rejectAll: () => void judging.reject(fresh),
    read,
    leave,
  })
  if (!answer.isSuccess) return <Waiting what={answer.isError ? failureText(answer.error) : 'Fetching the mentions…'} />
  return (
    <section className="mentions-place" aria-label="Mentions">
      <div className="bar">
        <Button variant="quiet" onPress={leave}>
          <ArrowLeft aria-hidden /> Actors
        </Button>
        <h2>
          Mentions of <bdi>{answer.data.actor.name}</bdi>
        </h2>
        <nav className="mentions-states" aria-label="Which mentions">
          {mentionStates.map((each) => (
            <a
              key={each}
              href={placeHref('actors', actorId, { mentions: each })}
              aria-current={each === state ? 'page' : undefined}
            >
              {stateLabels[each]} <span>{all.filter((mention) => mention.state === each).length}</span>
            </a>
          ))}
        </nav>
        <FacetMenu
          label="Name"
          values={facetValues(
            all.filter((mention) => mention.state === state),
            (mention) => [mention.name],
            (id) => id,
          )}
          chosen={view.names}
          onChoose={(names) => narrow({ names })}
        />
        {(shared > 0 || view.onlyShared) && (
          <Button variant="quiet" isOn={view.onlyShared} onPress={() => narrow({ onlyShared: !view.onlyShared })}>
            Shared names {shared}
          </Button>
        )}
        <span className="push" />
        {fresh.length > 0 && (
          <>
            <Button isDisabled={judging.isReadOnly} onPress={() => void judging.reject(fresh)}>
              <X aria-hidden /> Reject all {fresh.length}
            </Button>
            <Button
              variant="primary"
              isDisabled={judging.isReadOnly || clear.length === 0}
              onPress={() => void judging.accept(clear)}
            >
              <Check aria-hidden /> Mark all {clear.length}
            </Button>
          </>
        )}
      </div>
      <div className="mentions-notes" role="status">
        <ScanStatus scan={scan} behind={answer.data.behind} />
        {judging.work && (
          <div className="mentions-scan">
            <progress aria-label="Articles done" max={judging.work.total} value={judging.work.done} />
            <span>
              {judging.work.words} in {judging.work.done} of {judging.work.total} articles…
            </span>
            <Button variant="quiet" onPress={judging.stop}>
              Stop
            </Button>
          </div>
        )}
        {clear.length < fresh.length && !view.onlyShared && (
          <p>
            {fresh.length - clear.length} of these are names that other actors bear, too. ‘Mark all’ leaves them out:
            judge them one by one.
          </p>
        )}
      </div>
      {shown.length === 0 ? (
        <NothingShown
          state={state}
          isNarrowed={view.names.size > 0 || view.onlyShared}
          isSearching={scan !== null}
          onShowAll={() => narrow({ names: nothing, onlyShared: false })}
        />
      ) : (
        <MentionGrid
          ref={grid}
          label={`${stateLabels[state]} mentions`}
          shown={shown}
          activeKey={activeKey}
          onActive={setActive}
          onRead={read}
          judging={judging}
        />
      )}
    </section>
  )
}

function NothingShown(props: { state: MentionState; isNarrowed: boolean; isSearching: boolean; onShowAll(): void }) {
  const { state, isNarrowed, isSearching, onShowAll } = props
  if (isNarrowed)
    return (
      <p className="connections-no-match">
        No mention fits the filter. <Button onPress={onShowAll}>Show all</Button>
      </p>
    )
  if (isSearching && state === 'new') return <Waiting what="Nothing so far." />
  const words = {
    new: 'Every place where a name of this actor stands is judged. What arrives later, and names that you add, are offered here.',
    marked: 'No highlight bears this actor where one of its names stands.',
    rejected: 'Nothing was rejected.',
  }[state]
  return (
    <EmptyState icon={<ScanSearch aria-hidden />} title={state === 'new' ? 'No new mention' : 'None'}>
      <p>{words}</p>
    </EmptyState>
  )
}
