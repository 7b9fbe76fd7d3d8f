/** One endnote: the passages it rests on and every place that cites it. */
export interface Note {
  /** Counted from 1 in order of first appearance over the whole dossier. */
  number: number
  highlightIds: readonly string[]
  /** Element ids of the places that cite it, in order. */
  places: string[]
}

/** Numbers citations as the text is written out. */
export interface NoteRegister {
  readonly notes: readonly Note[]
  /** The note for these passages, with the id for the citing element. The same passages cited again keep their number. */
  cite(highlightIds: readonly string[]): { number: number; placeId: string }
}

/** An empty register: one for each dossier that is written out. */
export function createNoteRegister(): NoteRegister {
  const notes: Note[] = []
  const byPassages = new Map<string, Note>()
  return {
    notes,
    cite(highlightIds) {
      const passages = [...new Set(highlightIds)]
      const key = JSON.stringify(passages)
      let note = byPassages.get(key)
      if (!note) {
        note = { number: notes.length + 1, highlightIds: passages, places: [] }
        notes.push(note)
        byPassages.set(key, note)
      }
      const placeId = note.places.length === 0 ? `cite-${note.number}` : `cite-${note.number}-${note.places.length + 1}`
      note.places.push(placeId)
      return { number: note.number, placeId }
    },
  }
}
