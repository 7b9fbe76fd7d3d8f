// docs/tutorial/keyboard-shortcuts.md "Accelerators are strings that can be used to represent keyboard shortcuts throughout your Electron."
const modifiers = [
  ...['command', 'cmd', 'control', 'ctrl', 'commandorcontrol', 'cmdorctrl', 'alt', 'option', 'altgr', 'shift'],
  ...['super', 'meta'],
]
const keys = [
  ...['plus', 'space', 'tab', 'capslock', 'numlock', 'scrolllock', 'backspace', 'delete', 'insert', 'return', 'enter'],
  ...['up', 'down', 'left', 'right', 'home', 'end', 'pageup', 'pagedown', 'escape', 'esc', 'printscreen'],
  ...['volumeup', 'volumedown', 'volumemute', 'medianexttrack', 'mediaprevioustrack', 'mediastop', 'mediaplaypause'],
  ...['numdec', 'numadd', 'numsub', 'nummult', 'numdiv'],
]
const patterns = [/^[0-9a-z]$/, /^f([1-9]|1[0-9]|2[0-4])$/, /^num[0-9]$/, /^[)!@#$%^&*(:;+=<,_\->.?/~`{\][|\\}"']$/]

/** Refuses an accelerator that Electron would not understand. */
export function requireAccelerator(accelerator: string): void {
  // docs/tutorial/keyboard-shortcuts.md "These strings can contain multiple modifier keys and a single key code joined by the `+` character."
  const parts = accelerator.toLowerCase().split('+')
  const key = parts.pop() ?? ''
  const isKey = keys.includes(key) || patterns.some((pattern) => pattern.test(key))
  if (!isKey || !parts.every((part) => modifiers.includes(part)) || new Set(parts).size !== parts.length)
    throw new Error(`Electron knows no accelerator ‘${accelerator}’`)
}
