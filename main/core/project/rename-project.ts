import { coderOf, type OpenProject } from './open-projects.ts'
import { rememberRecent } from './recent-projects.ts'

/** Gives a project another title; its folder keeps its name. */
export async function renameProject(project: OpenProject, title: string): Promise<void> {
  const { store } = project
  const op = { c: 'project' as const, id: store.projectId, set: { title } }
  await store.commit({ label: 'project.rename', coderId: coderOf(project), ops: [op] })
  await rememberRecent(store.host, store.folder, project.title)
}
