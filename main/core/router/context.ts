import type { Host } from '../ports/host.ts'
import { type OpenProject, OpenProjects } from '../project/open-projects.ts'
import type { State } from '../store/state.ts'

/** What the router works with: the host's ports and the projects this process has open. */
export interface CoreContext {
  host: Host
  projects: OpenProjects
}

/** A fresh context: one a process. `coderName` is whom changes are recorded under where a call names nobody. */
export function createCoreContext(host: Host, coderName: string | null = null): CoreContext {
  return { host, projects: new OpenProjects(host, coderName) }
}

/** The open project that a call is about. Throws Failure `projectNotOpen`. */
export function projectOf({ projects }: CoreContext, input: { project: string }): OpenProject {
  return projects.get(input.project)
}

/** What the logs of that project say. */
export function stateOf(context: CoreContext, input: { project: string }): State {
  return projectOf(context, input).store.state
}
