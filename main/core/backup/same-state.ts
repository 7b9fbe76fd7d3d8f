import { headsOf, type State, type StoredRecord } from '../store/state.ts'

const recordsBetweenPauses = 2_000

/** Lets whoever else waits for this process have its turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

function known(record: StoredRecord | undefined): string | null {
  if (!record) return null
  const fields = Object.keys(record.values).sort()
  const deletions = [...(record.deletions ?? [])].map(([stamp, named]) => [stamp, [...named].sort()])
  return JSON.stringify([fields.map((field) => [field, headsOf(record, field)]), deletions.sort()])
}

/** Whether two states hold the same records with the same values, those in conflict too. Takes pauses on the way. */
export async function isSameState(one: State, other: State): Promise<boolean> {
  let compared = 0
  const names = new Set([...one.collections.keys(), ...other.collections.keys()])
  for (const name of names) {
    const records = one.collections.get(name) ?? new Map<string, StoredRecord>()
    const others = other.collections.get(name) ?? new Map<string, StoredRecord>()
    if (records.size !== others.size) return false
    for (const [id, record] of records) {
      if (known(record) !== known(others.get(id))) return false
      if (++compared % recordsBetweenPauses === 0) await pause()
    }
  }
  return true
}
