import { useTakeBack } from '../history/use-take-back.ts'
import { useNotices } from '../ui/notices.tsx'

/** Says that something was done, with a button that takes just that action back. */
export function useUndoNotice(): (text: string, action: string | null) => void {
  const notices = useNotices()
  const takeBack = useTakeBack()
  return (text, stamp) =>
    notices.show({
      tone: 'plain',
      text,
      ...(stamp !== null && { action: { label: 'Undo', run: () => void takeBack(stamp) } }),
    })
}
