/** The channels between a window's preload and the shell's main process. Nothing else passes between them. */
export const channels = {
  connectCore: 'core:connect',
  chooseFolder: 'dialog:chooseFolder',
  chooseSavePlace: 'dialog:chooseSavePlace',
  saveCopy: 'dialog:saveCopy',
  showInFolder: 'window:showInFolder',
  setCommands: 'window:setCommands',
  setProject: 'window:setProject',
  openWindow: 'window:open',
  listening: 'window:listening',
  answerClosing: 'window:answerClosing',
  /** From the main process to a window. */
  event: 'window:event',
} as const
