// What the plan of the sample project is made of; records point at each other by `key`.

/** One piece of a dossier paragraph. A paragraph that is a single `quote` is a block quotation of that highlight. */
export type SamplePiece =
  | { text: string }
  /** An actor mention; `text` replaces the actor's name. */
  | { actor: string; text?: string }
  /** An event mention; `text` replaces the event's title. */
  | { event: string; text?: string }
  /** A citation of one or more highlights, by key. */
  | { cite: string[] }
  | { quote: string }

interface SampleActor {
  key: string
  name: string
  kind: string
  description: string
  /** Left out unless certain. */
  wikidata?: string
  parent?: string
  /** `language` is BCP 47. */
  aliases: { text: string; language: string }[]
  /** `organisation` is an actor's key, or text where the organisation is no actor of the project. Dates are EDTF. */
  offices?: { title: string; organisation: string; from?: string; to?: string }[]
}

interface SampleEvent {
  key: string
  title: string
  type: string
  /** EDTF. */
  date?: string
  place?: { name: string; precision: string }
  channel?: string
  strategy?: string
  initiatedBy?: string
  phase?: string
  outcome?: string
  status?: string
  confidence?: string
  notes?: string
  participants: { actor: string; role: string; capacity?: string }[]
}

interface SampleEvidence {
  event: string
  stance: 'supports' | 'contradicts' | 'mentions'
  /** Whom the article itself gives as the source of the statement. */
  attribution?: string
  /** What the passage says of fields of the event: field name to value. */
  asserts?: Record<string, string>
  /** 1 = confirmed by other sources … 5 = improbable; 6 = cannot be judged. */
  credibility?: 1 | 2 | 3 | 4 | 5 | 6
}

interface SampleHighlight {
  key: string
  /** File name of the article. */
  article: string
  /** Word for word a passage of one block; occurs exactly once in the visible text of its article. */
  exact: string
  prefix?: string
  actors: string[]
  events: string[]
  themes: string[]
  note?: string
  evidence?: SampleEvidence[]
}

/** Everything the sample project is made of; records point at each other by `key`. */
export interface SamplePlan {
  title: string
  /** File names, in the order of import. */
  articles: string[]
  actors: SampleActor[]
  events: SampleEvent[]
  eventRelations: { from: string; to: string; kind: string }[]
  themes: { key: string; name: string; parent?: string; description: string }[]
  highlights: SampleHighlight[]
  /** Admiralty reliability of the source, by file name. */
  reliability: Record<string, 'A' | 'B' | 'C' | 'D' | 'E' | 'F'>
  /** `notice` stands on every page. */
  dossier: {
    title: string
    subtitle: string
    notice: string
    sections: { title: string; paragraphs: SamplePiece[][] }[]
  }
}
