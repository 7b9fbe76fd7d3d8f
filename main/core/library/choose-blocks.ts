import { Failure } from '../../../shared/failures.ts'
import { isHiddenByDefault } from '../../../shared/model/block.ts'
import { type BlockChoice, blockFieldName, isBlockHidden } from '../../../shared/model/shown-blocks.ts'
import { changeProject } from '../edit/change-project.ts'
import { countWords } from '../import/count-words.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { readBody } from '../store/body.ts'
import { fieldsOf } from '../store/project-records.ts'
import { requireArticle } from './read-article.ts'

/** Blocks of an article's present text. */
export interface ChosenBlocks {
  articleId: string
  blockIds: readonly string[]
}

/**
 * Takes blocks into an article's text for good, or puts them out of sight; its number of words follows. One action.
 * Throws Failure `articleMissing`, `targetInvalid`, `bodyMissing`, `bodyDamaged`.
 */
export async function chooseBlocks(
  project: OpenProject,
  { articleId, blockIds }: ChosenBlocks,
  choice: BlockChoice,
): Promise<void> {
  const { store } = project
  const { article, version } = requireArticle(store.state, articleId)
  const blocks = await readBody(store.host.files, store.folder, version.bodyHash)
  const fields = fieldsOf(store.state, 'article', articleId)
  const set: Record<string, string | number | null> = {}
  let { words } = article
  for (const id of new Set(blockIds)) {
    const block = blocks.find((each) => each.id === id)
    if (!block) throw new Failure('targetInvalid', { articleId, blockId: id })
    const isHidden = isBlockHidden(fields, version.bodyHash, block)
    if (isHidden === (choice === 'hidden')) continue
    const isAsImported = isHiddenByDefault(block.type) === (choice === 'hidden')
    set[blockFieldName(version.bodyHash, id)] = isAsImported ? null : choice
    words += (choice === 'shown' ? 1 : -1) * countWords(block.text)
  }
  if (Object.keys(set).length === 0) return
  const label = choice === 'shown' ? 'article.showBlock' : 'article.hideBlock'
  await changeProject(project, label, [{ c: 'article', id: articleId, set: { ...set, words: Math.max(0, words) } }])
}
