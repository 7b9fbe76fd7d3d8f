import { actorRouter } from './router/actor.ts'
import { articleRouter } from './router/article.ts'
import { backupRouter } from './router/backup.ts'
import { dossierRouter, sectionRouter } from './router/dossier.ts'
import { eventRouter } from './router/event.ts'
import { evidenceRouter, highlightRouter, tagRouter } from './router/highlight.ts'
import { historyRouter } from './router/history.ts'
import { os } from './router/implementer.ts'
import { listRouter } from './router/list.ts'
import { mentionRouter } from './router/mention.ts'
import { conflictRouter, mergeRouter, sharedFileRouter } from './router/merge.ts'
import { privateNoteRouter } from './router/private-note.ts'
import { coderRouter, folderRouter, projectRouter } from './router/project.ts'
import { reprintRouter } from './router/reprint.ts'
import { searchRouter } from './router/search.ts'
import { settingRouter } from './router/setting.ts'
import { themeRouter } from './router/theme.ts'
import { versionRouter } from './router/version.ts'

export { type CoreContext, createCoreContext } from './router/context.ts'

/** The one router: every shell serves it, over its own transport. */
export const router = os.router({
  project: projectRouter,
  sharedFile: sharedFileRouter,
  merge: mergeRouter,
  conflict: conflictRouter,
  backup: backupRouter,
  folder: folderRouter,
  coder: coderRouter,
  article: articleRouter,
  highlight: highlightRouter,
  tag: tagRouter,
  privateNote: privateNoteRouter,
  evidence: evidenceRouter,
  actor: actorRouter,
  mention: mentionRouter,
  event: eventRouter,
  theme: themeRouter,
  list: listRouter,
  search: searchRouter,
  dossier: dossierRouter,
  section: sectionRouter,
  history: historyRouter,
  reprint: reprintRouter,
  setting: settingRouter,
  version: versionRouter,
})
