import { Failure } from '../../../shared/failures.ts'
import type { Block } from '../../../shared/model/block.ts'
import { readBody } from '../store/body.ts'
import type { ProjectStore } from '../store/project-store.ts'

/** The blocks of the body with that hash, or null where it is missing, damaged or cannot be read. */
export async function readBodyOrNull(store: ProjectStore, bodyHash: string): Promise<Block[] | null> {
  try {
    return await readBody(store.host.files, store.folder, bodyHash)
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}
