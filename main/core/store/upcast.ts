import { type Action, actionVersion } from './action.ts'

/** Makes an action of one version one of the next. Pure: the same line gives the same action on every machine. */
export type Upcaster = (action: Action) => Action

/**
 * What lifts an action of version n to n + 1, at place n - 1. Version 1 is the first, so there is none yet. A new
 * version adds one, and a project as the version before wrote it to tests/fixtures/projects.
 */
const upcasters: readonly Upcaster[] = []

/** The action as the present version would have written it; logs are never rewritten. */
export function upcast(action: Action, steps: readonly Upcaster[] = upcasters): Action {
  const newest = steps === upcasters ? actionVersion : steps.length + 1
  let lifted = action
  for (let version = action.v; version < newest; version++) {
    const lift = steps[version - 1]
    if (!lift) throw new Error(`no upcaster from version ${version}`)
    lifted = { ...lift(lifted), v: version + 1, t: action.t }
  }
  return lifted
}
