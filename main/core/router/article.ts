import { articleType } from '../../../shared/model/article.ts'
import { listArticles } from '../connect/list-records.ts'
import { changeProject, givenFields } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import { extractFile, importFiles } from '../import/import-files.ts'
import { articleTable, removedArticleTable } from '../library/article-table.ts'
import { chooseBlocks } from '../library/choose-blocks.ts'
import { acceptOffer, declineOffer, editMetadata } from '../library/edit-metadata.ts'
import { readArticle } from '../library/read-article.ts'
import { countArticleRemoval, countRestoration, removeArticles, restoreArticles } from '../library/remove-articles.ts'
import { reviewRows } from '../library/review-metadata.ts'
import { saveOriginal } from '../library/save-original.ts'
import { settleMetadata } from '../library/settle-metadata.ts'
import { starArticles } from '../library/star-articles.ts'
import { type CoreContext, projectOf, stateOf } from './context.ts'
import { guarded, os } from './implementer.ts'

async function* importEvents(
  context: CoreContext,
  input: { project: string; files: Parameters<typeof importFiles>[2] },
  signal?: AbortSignal,
) {
  const rows = importFiles(context.host, context.projects.get(input.project), input.files, signal)
  let done = 0
  for (let next = await rows.next(); ; next = await rows.next()) {
    if (next.done) return { failed: next.value }
    yield { type: 'result' as const, done: ++done, total: input.files.length, row: next.value }
  }
}

export const articleRouter = os.article.router({
  import: os.article.import.handler(({ context, input, signal }) => guarded(importEvents(context, input, signal))),
  extract: os.article.extract.handler(({ context, input, signal }) => extractFile(context.host, input.source, signal)),
  list: os.article.list.handler(({ context, input }) => listArticles(stateOf(context, input))),
  table: os.article.table.handler(({ context, input }) => {
    const { store, coderId } = projectOf(context, input)
    return input.removed ? removedArticleTable(store.state, coderId) : articleTable(store.state, coderId)
  }),
  read: os.article.read.handler(({ context, input }) => {
    const { store, coderId } = projectOf(context, input)
    return readArticle(store, input.articleId, coderId)
  }),
  editMetadata: os.article.editMetadata.handler(async ({ context, input }) => {
    await editMetadata(projectOf(context, input), input)
    return {}
  }),
  acceptOffer: os.article.acceptOffer.handler(async ({ context, input }) => {
    await acceptOffer(projectOf(context, input), input)
    return {}
  }),
  declineOffer: os.article.declineOffer.handler(async ({ context, input }) => {
    await declineOffer(projectOf(context, input), input)
    return {}
  }),
  review: os.article.review.handler(({ context, input }) => reviewRows(stateOf(context, input))),
  settle: os.article.settle.handler(async ({ context, input }) => ({
    action: await settleMetadata(projectOf(context, input), input.settled),
  })),
  edit: os.article.edit.handler(async ({ context, input }) => {
    const project = projectOf(context, input)
    for (const id of input.articleIds) requireRecord(project.store.state, articleType, id)
    const byHand = input.set.place === undefined ? {} : { 'provenance:place': { source: 'edited' } }
    const set = { ...givenFields(input.set), ...byHand }
    const ops = input.articleIds.map((id) => ({ c: 'article' as const, id, set }))
    await changeProject(project, 'article.edit', ops)
    return {}
  }),
  star: os.article.star.handler(async ({ context, input }) => {
    await starArticles(projectOf(context, input), input)
    return {}
  }),
  removalCount: os.article.removalCount.handler(({ context, input }) =>
    countArticleRemoval(stateOf(context, input), input.articleIds),
  ),
  restorationCount: os.article.restorationCount.handler(({ context, input }) =>
    countRestoration(stateOf(context, input), input.articleIds),
  ),
  remove: os.article.remove.handler(({ context, input }) =>
    removeArticles(projectOf(context, input), input.articleIds),
  ),
  restore: os.article.restore.handler(({ context, input }) =>
    restoreArticles(projectOf(context, input), input.articleIds),
  ),
  showBlock: os.article.showBlock.handler(async ({ context, input }) => {
    await chooseBlocks(projectOf(context, input), input, 'shown')
    return {}
  }),
  hideBlock: os.article.hideBlock.handler(async ({ context, input }) => {
    await chooseBlocks(projectOf(context, input), input, 'hidden')
    return {}
  }),
  saveOriginal: os.article.saveOriginal.handler(({ context, input }) =>
    saveOriginal(projectOf(context, input).store, input),
  ),
})
