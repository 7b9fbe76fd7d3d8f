import { projectOf } from './context.ts'
import { os } from './implementer.ts'

const listing = async () => {
  const [{ listTableOf }, { exportList, listText }] = await Promise.all([
    import('../lists/list-table-of.ts'),
    import('../lists/export-list.ts'),
  ])
  return { listTableOf, exportList, listText }
}

export const listRouter = os.list.router({
  exportCsv: os.list.exportCsv.handler(async ({ context, input, signal }) => {
    const { listTableOf, exportList } = await listing()
    const project = projectOf(context, input)
    return exportList(project.store, await listTableOf(project, input.what, signal), input)
  }),
  csv: os.list.csv.handler(async ({ context, input, signal }) => {
    const { listTableOf, listText } = await listing()
    return listText(await listTableOf(projectOf(context, input), input.what, signal))
  }),
})
