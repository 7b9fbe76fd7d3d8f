import { failureText } from '../../api/failure.ts'
import { Button } from '../../ui/button.tsx'
import type { SectionSession, SectionView } from './section-session.ts'

/** What has to be said before the text: who else edits it, what could not be opened, what was left behind. */
export function SectionBanners({ session, view }: { session: SectionSession; view: SectionView }) {
  const { mode, isUnknown, leftBehind, failure } = view
  return (
    <>
      {mode === 'elsewhere' && (
        <div className="dossier-banner" role="status">
          <p>This section is being edited in another window. It can be read here and follows what is typed there.</p>
          <Button onPress={() => void session.open(true)}>Edit here instead</Button>
        </div>
      )}
      {isUnknown && (
        <div className="dossier-banner" role="alert">
          <p>
            The text of this section holds something that this version of the app does not know. It is safe and left as
            it is. Update the app to see and change it.
          </p>
        </div>
      )}
      {leftBehind !== null && leftBehind !== '' && (
        <div className="dossier-banner" role="alert">
          <p>The other window took over before the last words typed here were kept. They can be copied from here.</p>
          <Button onPress={() => void navigator.clipboard.writeText(leftBehind)}>Copy the text</Button>
          <Button variant="quiet" onPress={() => session.dismissLeftBehind()}>
            Not needed
          </Button>
        </div>
      )}
      {failure !== null && (
        <div className="dossier-banner danger" role="alert">
          <p>{failureText(failure)}</p>
          <Button onPress={() => void session.open()}>Try again</Button>
        </div>
      )}
    </>
  )
}
