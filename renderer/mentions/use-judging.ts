import { useRef, useState } from 'react'
import { api } from '../api/connection.ts'
import { failureIn, failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { streamEnd } from '../api/stream-end.ts'
import { counted } from '../connections/date-text.tsx'
import { useUndoNotice } from '../connections/use-undo-notice.ts'
import { useNotices } from '../ui/notices.tsx'
import { placeOf, type ShownMention } from './shown-mentions.ts'

/** Ways to judge mentions of an actor; of many at once, with how far it is. */
export interface Judging {
  isReadOnly: boolean
  /** The work on many that is under way. */
  work: { words: string; done: number; total: number } | null
  accept(mentions: readonly ShownMention[]): Promise<void>
  reject(mentions: readonly ShownMention[]): Promise<void>
  offerAgain(mentions: readonly ShownMention[]): Promise<void>
  stop(): void
}

/** Ways to judge mentions of the actor with this id. What many at once became is said, with a way to take it back. */
export function useJudging(actorId: string): Judging {
  const { project, readOnlyReason } = useProject()
  const notices = useNotices()
  const say = useUndoNotice()
  const [work, setWork] = useState<Judging['work']>(null)
  const abort = useRef<AbortController | null>(null)
  const isBusy = useRef(false)
  const run = async (words: string, mentions: readonly ShownMention[], judge: (options: Options) => Promise<void>) => {
    if (mentions.length === 0 || isBusy.current) return
    isBusy.current = true
    abort.current = new AbortController()
    const isMany = mentions.length > 1
    try {
      await judge({
        input: { project: project.handle, actorId, places: mentions.map(placeOf) },
        signal: abort.current.signal,
        onStep: ({ done, total }) => isMany && setWork({ words, done, total }),
        say: (text, action) => isMany && say(text, action),
      })
    } catch (error) {
      if (failureIn(error)?.code === 'cancelled' || abort.current.signal.aborted)
        notices.show({ tone: 'plain', text: 'Stopped. Nothing was changed.' })
      else notices.show({ tone: 'danger', text: failureText(error) })
    } finally {
      isBusy.current = false
      setWork(null)
    }
  }
  return {
    isReadOnly: readOnlyReason !== null,
    work,
    accept: (mentions) =>
      run('Marking', mentions, async ({ input, signal, onStep, say: tell }) => {
        const result = await streamEnd(await api.mention.accept(input, { signal }), onStep)
        const left = result.gone > 0 ? ` ${counted(result.gone, 'place')} left out: the text is another by now.` : ''
        tell(`Marked ${counted(result.marked + result.tagged, 'mention')}.${left}`, result.action)
      }),
    reject: (mentions) =>
      run('Rejecting', mentions, async ({ input, signal, onStep, say: tell }) => {
        const { rejected, action } = await streamEnd(await api.mention.reject(input, { signal }), onStep)
        tell(`Rejected ${counted(rejected, 'mention')}. They are not offered again.`, action)
      }),
    offerAgain: (mentions) =>
      run('Offering', mentions, async ({ say: tell }) => {
        const rejectionIds = mentions.flatMap(({ mention }) => mention.rejectionIds)
        if (rejectionIds.length === 0) return
        const { action } = await api.mention.offerAgain({ project: project.handle, rejectionIds })
        tell(`${counted(mentions.length, 'mention')} will be offered again.`, action)
      }),
    stop: () => abort.current?.abort(),
  }
}

interface Options {
  input: Parameters<typeof api.mention.accept>[0]
  signal: AbortSignal
  onStep(step: { done: number; total: number }): void
  say(text: string, action: string | null): void
}
