import { readerSettings } from '../reader/reader-settings.ts'
import { base, done } from './base.ts'

export const settingApi = {
  /** How the person at this machine reads. */
  reader: base.output(readerSettings),
  keepReader: base.input(readerSettings).output(done),
}
