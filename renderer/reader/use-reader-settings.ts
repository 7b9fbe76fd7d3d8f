import { type ReaderSettings, usualReaderSettings } from '../../shared/reader/reader-settings.ts'
import { api } from '../api/connection.ts'
import { queryClient } from '../api/queries.ts'
import { useAct, useAnswer } from '../api/use-answer.ts'

const key = ['setting', 'reader'] as const

/** How the person reads, kept on this machine; a change shows at once. */
export function useReaderSettings(): { settings: ReaderSettings; change(to: Partial<ReaderSettings>): void } {
  const act = useAct()
  const settings = useAnswer(key, () => api.setting.reader()).data ?? usualReaderSettings
  const change = (to: Partial<ReaderSettings>) => {
    const next = { ...settings, ...to }
    queryClient.setQueryData(key, next)
    void act(() => api.setting.keepReader(next))
  }
  return { settings, change }
}
