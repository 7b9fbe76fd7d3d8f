import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportDossier } from '../../../main/core/write/export-dossier.ts'
import { aProject, importTexts, mark, talks } from '../../support/a-project.ts'

test('a dossier is never written into its project, not even over a file that is there', async () => {
  const project = await aProject()
  const [articleId = ''] = await importTexts(project, talks)
  await mark(project, articleId, 'Both sides')
  const file = join(project.folder, 'ops', '..', 'dossier.html')
  const steps = exportDossier(project.opened, { file, overwrite: true })
  await expect(steps.next()).rejects.toMatchObject({ code: 'outputUnwritable', data: { path: file } })
  await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' })
})
