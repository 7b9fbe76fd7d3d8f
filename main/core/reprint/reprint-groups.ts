import type { Article } from '../../../shared/model/article.ts'
import { fieldsOf } from '../store/project-records.ts'
import { collectionOf, headsOf, type State } from '../store/state.ts'
import type { AgencyCue } from './agency-cues.ts'

// Which articles are one report, printed several times. Derived from their texts; what a person decided about two
// articles is a field of one of them, so that what several people decide at once comes to the same groups everywhere.

/** What a person decided about two articles. */
export type ReprintDecision = 'same' | 'different'

/** An article as far as its group depends on it. */
export type Copy = Pick<Article, 'id' | 'outlet' | 'publishedAt' | 'words'> & { agencies: readonly AgencyCue[] }

/** Two articles that are copies of one report, by their ids, and how much of the shorter stands in the other, 0–1. */
export interface SharedText {
  first: string
  second: string
  share: number
}

/** One report that several articles print. */
export interface ReprintGroup {
  /** The copy that stands for all: chosen by a person, or the agency's own, the earliest, the fullest. */
  leadId: string
  isLeadChosen: boolean
  /** All of them, the lead first, then in the order of the articles. */
  articleIds: string[]
  /** The pairs with text in common that hold it together. */
  shared: SharedText[]
}

const decisionField = /^reprint:(ar_[0-9a-z]{4,32})$/

/** The record and the field that say whether two articles are one report. */
export function decisionPlace(one: string, other: string): { id: string; field: string } {
  const [id, second] = one < other ? [one, other] : [other, one]
  return { id, field: `reprint:${second}` }
}

/** The field of an article that a person chose as the lead of its group. */
export const leadField = 'reprintLead'

/** What was decided about these articles, in an order of its own. */
function decisionsAmong(state: State, copies: ReadonlyMap<string, Copy>) {
  const decided: { first: string; second: string; decision: ReprintDecision }[] = []
  for (const id of copies.keys())
    for (const [name, value] of Object.entries(fieldsOf(state, 'article', id))) {
      const other = decisionField.exec(name)?.[1]
      if (other && copies.has(other) && (value === 'same' || value === 'different'))
        decided.push({ first: id, second: other, decision: value })
    }
  return decided.sort((a, b) => (a.first + a.second < b.first + b.second ? -1 : 1))
}

/** The groups of two articles and more, in the order of their leads. */
export function reprintGroups(
  state: State,
  copies: ReadonlyMap<string, Copy>,
  shared: readonly SharedText[],
): ReprintGroup[] {
  const decisions = decisionsAmong(state, copies)
  const groups = new Groups(decisions.filter(({ decision }) => decision === 'different'))
  for (const { first, second, decision } of decisions) if (decision === 'same') groups.join(first, second)
  const strongestFirst = shared.toSorted(
    (a, b) => b.share - a.share || (a.first + a.second < b.first + b.second ? -1 : 1),
  )
  for (const { first, second } of strongestFirst)
    if (copies.has(first) && copies.has(second)) groups.join(first, second)

  const order = new Map([...copies.keys()].map((id, index) => [id, index]))
  const place = (id: string) => order.get(id) ?? 0
  const found = groups.all().map((ids) => {
    const members = [...ids].sort((a, b) => place(a) - place(b)).flatMap((id) => copies.get(id) ?? [])
    const { leadId, isLeadChosen } = leadOf(state, members)
    const others = members.map(({ id }) => id as string).filter((id) => id !== leadId)
    const within = shared.filter(({ first, second }) => ids.has(first) && ids.has(second))
    return { leadId, isLeadChosen, articleIds: [leadId, ...others], shared: within }
  })
  return found.sort((a, b) => place(a.leadId) - place(b.leadId))
}

/** Articles joined to groups, except where two of them are said to be different. */
class Groups {
  readonly #groupOf = new Map<string, Set<string>>()
  readonly #apart = new Map<string, Set<string>>()

  constructor(different: readonly { first: string; second: string }[]) {
    for (const { first, second } of different) {
      this.#apart.set(first, (this.#apart.get(first) ?? new Set()).add(second))
      this.#apart.set(second, (this.#apart.get(second) ?? new Set()).add(first))
    }
  }

  join(first: string, second: string): void {
    const one = this.#groupOf.get(first) ?? new Set([first])
    const other = this.#groupOf.get(second) ?? new Set([second])
    if (one === other || this.#areApart(one, other)) return
    const all = new Set([...one, ...other])
    for (const id of all) this.#groupOf.set(id, all)
  }

  #areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
    for (const id of one) for (const apart of this.#apart.get(id) ?? []) if (other.has(apart)) return true
    return false
  }

  all(): ReadonlySet<string>[] {
    return [...new Set(this.#groupOf.values())]
  }
}

/** Of several that were chosen at once, the one chosen last. */
function chosenLead(state: State, members: readonly Copy[]): Copy | null {
  let latest = ''
  let chosen: Copy | null = null
  for (const copy of members) {
    const record = collectionOf(state, 'article').get(copy.id)
    const [head] = record ? headsOf(record, leadField) : []
    if (head?.value !== true || head.stamp <= latest) continue
    latest = head.stamp
    chosen = copy
  }
  return chosen
}

function leadOf(state: State, members: readonly Copy[]): { leadId: string; isLeadChosen: boolean } {
  const chosen = chosenLead(state, members)
  if (chosen) return { leadId: chosen.id, isLeadChosen: true }
  const [lead] = members.toSorted(
    (a, b) =>
      Number(isAgencysOwn(b)) - Number(isAgencysOwn(a)) ||
      compareDays(a, b) ||
      b.words - a.words ||
      (a.id < b.id ? -1 : 1),
  )
  return { leadId: lead?.id ?? '', isLeadChosen: false }
}

const isAgencysOwn = ({ agencies }: Copy): boolean => agencies.some(({ where }) => where === 'outlet')

/** The earlier first; a month comes after its days, and an article without a date after those that have one. */
function compareDays({ publishedAt: a }: Copy, { publishedAt: b }: Copy): number {
  const [first, second] = [comparable(a), comparable(b)]
  return first === second ? 0 : first < second ? -1 : 1
}

/** A moment in UTC where the date has one with its offset, the date itself where not. */
function comparable(edtf: string | null): string {
  const moment = edtf?.includes('T') ? Date.parse(edtf) : Number.NaN
  return `${Number.isNaN(moment) ? (edtf ?? '') : new Date(moment).toISOString()}~`
}
