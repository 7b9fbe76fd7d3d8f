import { actorApi } from './api/actor.ts'
import { articleApi } from './api/article.ts'
import { backupApi } from './api/backup.ts'
import { dossierApi, sectionApi } from './api/dossier.ts'
import { eventApi } from './api/event.ts'
import { evidenceApi, highlightApi, tagApi } from './api/highlight.ts'
import { historyApi } from './api/history.ts'
import { listApi } from './api/list.ts'
import { mentionApi } from './api/mention.ts'
import { conflictApi, mergeApi, sharedFileApi } from './api/merge.ts'
import { privateNoteApi } from './api/private-note.ts'
import { coderApi, folderApi, projectApi } from './api/project.ts'
import { reprintApi } from './api/reprint.ts'
import { searchApi } from './api/search.ts'
import { settingApi } from './api/setting.ts'
import { themeApi } from './api/theme.ts'
import { versionApi } from './api/version.ts'

// The contract: every call, what goes in, what comes out, how it can fail; one file a noun in api/. One router answers
// it in every shell: in process, over a MessagePort, over a WebSocket.

export const api = {
  project: projectApi,
  sharedFile: sharedFileApi,
  merge: mergeApi,
  conflict: conflictApi,
  backup: backupApi,
  folder: folderApi,
  coder: coderApi,
  article: articleApi,
  highlight: highlightApi,
  tag: tagApi,
  privateNote: privateNoteApi,
  evidence: evidenceApi,
  actor: actorApi,
  mention: mentionApi,
  event: eventApi,
  theme: themeApi,
  list: listApi,
  search: searchApi,
  dossier: dossierApi,
  section: sectionApi,
  history: historyApi,
  reprint: reprintApi,
  setting: settingApi,
  version: versionApi,
}
