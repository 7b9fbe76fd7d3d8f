// The value lists of the event model hold ids; these are the words for them on the screen.

const special: Record<string, string> = {
  'communication-facilitation': 'Communication and facilitation',
  'party-delegate': 'Delegate of a party',
  'witness-signatory': 'Signatory as witness',
  'back-channel': 'Back channel',
  'area-feature': 'Area or landmark',
  'armed-group': 'Armed group',
  'public-statement': 'Public statement',
  'offer-only': 'Offer only',
}

const hyphenated = /^(pre|co|follow)-/

/** A value of the vocabulary as a person reads it: `did-not-happen` → `Did not happen`. */
export function vocabularyWords(id: string): string {
  const known = special[id]
  if (known) return known
  const words = hyphenated.test(id) ? id : id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The same within a sentence, with a small first letter. */
export function vocabularyWordsWithin(id: string): string {
  const words = vocabularyWords(id)
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** The choices of a select: none, then each value in the order of the vocabulary. */
export function choicesOf<Id extends string>(ids: readonly Id[], none: string): { id: Id | ''; label: string }[] {
  return [{ id: '', label: none }, ...ids.map((id) => ({ id, label: vocabularyWords(id) }))]
}

const fieldLabels: Record<string, string> = {
  title: 'Title',
  type: 'Type',
  date: 'Date',
  place: 'Place',
  channel: 'Channel',
  strategy: 'Strategy',
  initiatedBy: 'Initiated by',
  phase: 'Phase',
  outcome: 'Outcome',
  status: 'Status',
  confidence: 'Confidence',
  participants: 'Participants',
}

/** The label of a field of an event. */
export function eventFieldLabel(field: string): string {
  return fieldLabels[field] ?? vocabularyWords(field)
}
