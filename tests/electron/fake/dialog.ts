import { isAbsolute } from 'node:path'
import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { answered } from './answered-dialog.ts'
import { FakeBrowserWindow } from './browser-window.ts'
import { requireReady } from './lifecycle.ts'
import { refuseUnknown } from './refuse-unknown.ts'

// electron.d.ts:24187 "Contains which features the dialog should use. The following values are supported:"
const openProperties: readonly string[] = [
  'openFile',
  'openDirectory',
  'multiSelections',
  'showHiddenFiles',
  'createDirectory',
  'promptToCreate',
  'noResolveAliases',
  'treatPackageAsDirectory',
  'dontAddToRecent',
] satisfies OpenDialogOptions['properties']
const saveProperties: readonly string[] = [
  'showHiddenFiles',
  'createDirectory',
  'treatPackageAsDirectory',
  'showOverwriteConfirmation',
  'dontAddToRecent',
] satisfies SaveDialogOptions['properties']
const messageTypes: readonly string[] = ['none', 'info', 'error', 'question', 'warning']

type Asked<Options> = [FakeBrowserWindow, Options] | [Options]

/** Electron's dialogs, answered by what a test laid ready. */
export const dialog = {
  async showOpenDialog(...asked: Asked<OpenDialogOptions>) {
    const options = begin(asked, ['title', 'defaultPath', 'buttonLabel', 'filters', 'properties', 'message'])
    refuseUnknown('openDialog property', options.properties ?? [], openProperties)
    checkPath(options)
    const answer = answered('open', options)
    // electron.d.ts:8293 "If the dialog is cancelled this will be an empty array."
    return answer?.kind === 'open'
      ? { canceled: false, filePaths: answer.filePaths }
      : { canceled: true, filePaths: [] }
  },

  async showSaveDialog(...asked: Asked<SaveDialogOptions>) {
    const known = [
      'title',
      'defaultPath',
      'buttonLabel',
      'filters',
      'message',
      'nameFieldLabel',
      'showsTagField',
      'properties',
    ]
    const options = begin(asked, known)
    refuseUnknown('saveDialog property', options.properties ?? [], saveProperties)
    checkPath(options)
    const answer = answered('save', options)
    // electron.d.ts:8399 "If the dialog is canceled, this will be an empty string."
    return answer?.kind === 'save' ? { canceled: false, filePath: answer.filePath } : { canceled: true, filePath: '' }
  },

  async showMessageBox(...asked: Asked<MessageBoxOptions>) {
    const options = begin(asked, messageKeys)
    // lib/browser/api/dialog.ts "Invalid message box type"
    if (!messageTypes.includes(options.type ?? 'none')) throw new TypeError('Invalid message box type')
    const { buttons = [], checkboxLabel, checkboxChecked = false } = options
    // lib/browser/api/dialog.ts "checkboxChecked requires that checkboxLabel also be passed"
    if (checkboxChecked && !checkboxLabel) throw new Error('checkboxChecked requires that checkboxLabel also be passed')
    const answer = answered('message', options)
    // electron.d.ts:8244 "The index of the clicked button."
    const response = answer?.kind === 'message' ? buttons.indexOf(answer.button) : cancelled(options)
    if (response === -1) throw new Error(`the message box has no button ‘${JSON.stringify(answer)}’: ${buttons}`)
    const isChecked = answer?.kind === 'message' ? (answer.checkbox ?? checkboxChecked) : checkboxChecked
    return { response, checkboxChecked: isChecked }
  },

  showErrorBox(title: string, content: string): void {
    // electron.d.ts:8235 "This API can be called safely before the `ready` event the `app` module emits"
    answered('error', { title, content })
  },
}

const messageKeys = [
  ...['message', 'type', 'buttons', 'defaultId', 'signal', 'title', 'detail', 'checkboxLabel', 'checkboxChecked'],
  ...['icon', 'textWidth', 'cancelId', 'noLink', 'normalizeAccessKeys'],
]

function begin<Options extends object>(asked: Asked<Options>, known: readonly string[]): Options {
  // lib/browser/api/dialog.ts "dialog module can only be used after app is ready"
  requireReady('dialog module can only be used after app is ready')
  const [first, second] = asked
  if (second !== undefined && !(first instanceof FakeBrowserWindow))
    throw new TypeError('the window of a dialog is no window')
  if (first instanceof FakeBrowserWindow && first.isDestroyed()) throw new TypeError('Object has been destroyed')
  const options = asked.at(-1)
  if (options === undefined || options instanceof FakeBrowserWindow)
    throw new TypeError('a dialog was shown without options')
  const given = asked.length === 2 ? asked[1] : asked[0]
  refuseUnknown('dialog option', Object.keys(given), known)
  return given as Options // the last of what was passed, which is never the window here
}

function checkPath({ defaultPath }: { defaultPath?: string }): void {
  // electron.d.ts:24175 "Absolute directory path, absolute file path, or file name to use by default."
  if (defaultPath && !isAbsolute(defaultPath) && /[\\/]/.test(defaultPath))
    throw new Error(`a dialog cannot start at the relative path ${defaultPath}`)
}

function cancelled({ cancelId, buttons = [] }: MessageBoxOptions): number {
  // electron.d.ts:23589 "By default this is assigned to the first button with \"cancel\" or \"no\" as the label."
  return (
    cancelId ??
    Math.max(
      0,
      buttons.findIndex((label) => /^(cancel|no)$/i.test(label)),
    )
  )
}
