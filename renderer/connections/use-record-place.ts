import { useState } from 'react'
import type { SortDescriptor } from 'react-aria-components'
import { usePlace } from '../app/place.ts'
import { focusTable, focusTableIfLost } from './panel-keys.ts'
import { showRecord } from './show-record.ts'
import { useKept } from './use-kept.ts'

type Question = 'create' | 'merge' | 'remove' | null

/** What is chosen, asked and sorted in a place with a table and a panel. */
export function useRecordPlace(name: 'events' | 'actors', firstSort: SortDescriptor) {
  const place = usePlace()
  const [several, setSeveral] = useState<ReadonlySet<string>>(new Set())
  const [sort, setSort] = useKept<SortDescriptor>(`${name}-sort`, firstSort)
  const [question, setQuestion] = useState<Question>(null)
  const [takesFocus, setTakesFocus] = useState(false)
  const chosen: ReadonlySet<string> = several.size > 1 ? several : new Set(place.id ? [place.id] : [])

  const choose = (ids: ReadonlySet<string>) => {
    setSeveral(ids)
    const [only = null] = ids
    showRecord(name, ids.size > 1 ? place.id : only)
  }
  return {
    chosen,
    /** The one record that is shown. */
    shownId: several.size > 1 ? null : place.id,
    choose,
    /** Shows a record and goes on in its panel. */
    open: (id: string) => {
      choose(new Set([id]))
      setTakesFocus(true)
    },
    close: () => {
      choose(new Set())
      setTimeout(focusTable)
    },
    /** Goes on with another record after a dialog, when the chosen ones are gone. */
    chooseAfter: (id: string | null) => {
      choose(new Set(id ? [id] : []))
      for (const delayMs of [120, 400, 900]) setTimeout(focusTableIfLost, delayMs) // a dialog that closes gives the focus to what may be gone
    },
    sort,
    setSort,
    question,
    ask: setQuestion,
    takesFocus,
    onFocused: () => setTakesFocus(false),
  }
}
