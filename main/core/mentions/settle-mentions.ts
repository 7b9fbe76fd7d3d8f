import type { BlockType } from '../../../shared/model/block.ts'

/** A place where a name stands, as the mention index has it. */
export interface NamePlace {
  name: string
  blockId: string
  blockType: BlockType
  startUtf16: number
  endUtf16: number
  exact: string
}

/** A place with the actors that may be meant: several where they share the name. */
export interface SettledPlace extends NamePlace {
  actorIds: readonly string[]
}

const blockOf = ({ blockId }: NamePlace): number => Number(blockId.slice(1))

/**
 * Who may be meant where: of names that stand within or across each other, the one that begins first counts, and of those
 * that begin together the longest. Names that nobody bears do not count. In the order of the text.
 */
export function settleMentions(
  places: readonly NamePlace[],
  actorsByName: ReadonlyMap<string, readonly string[]>,
): SettledPlace[] {
  const borne = places.flatMap((place) => {
    const actorIds = actorsByName.get(place.name)
    return actorIds ? [{ ...place, actorIds }] : []
  })
  borne.sort((a, b) => blockOf(a) - blockOf(b) || a.startUtf16 - b.startUtf16 || b.endUtf16 - a.endUtf16)
  const settled: SettledPlace[] = []
  for (const place of borne) {
    const last = settled.at(-1)
    if (last?.blockId !== place.blockId || place.startUtf16 >= last.endUtf16) settled.push(place)
    else if (place.startUtf16 === last.startUtf16 && place.endUtf16 === last.endUtf16)
      settled[settled.length - 1] = { ...last, actorIds: [...new Set([...last.actorIds, ...place.actorIds])] }
  }
  return settled
}
