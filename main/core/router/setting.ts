import { keepReaderSettings, readReaderSettings } from '../settings/reader-settings.ts'
import { os } from './implementer.ts'

export const settingRouter = os.setting.router({
  reader: os.setting.reader.handler(({ context }) => readReaderSettings(context.host)),
  keepReader: os.setting.keepReader.handler(async ({ context, input }) => {
    await keepReaderSettings(context.host, input)
    return {}
  }),
})
