import type { Session } from 'electron'
import { mayUse } from './permissions.ts'
import { mayRequest } from './requests.ts'

/** Lets a session do no more than the app needs: no request past the app, no permission and no device that is not named. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !mayRequest(url) }))
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(mayUse(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => mayUse(permission, requestingOrigin))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault()) // files go out by dialogs of the app's own
}
