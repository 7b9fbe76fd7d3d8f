/** What a desktop is told of the app when its package is installed. */
export interface DesktopFiles {
  /** The desktop file's name and text. */
  entry: { name: string; text: string }
  /** The text of the file that makes the kind of document known. */
  mimeTypes: string
  /** Names of the icons, from `hicolor/`. */
  icons: readonly string[]
}

const mimeType = 'application/x-mediation-notebook'
const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512]

/** What a desktop would get wrong: the name, the windows, the documents, the icons. */
export function desktopFaults({ entry, mimeTypes, icons }: DesktopFiles): string[] {
  const fields = new Map(entry.text.split('\n').map((line) => [line.split('=', 1)[0], line.replace(/^[^=]*=/, '')]))
  const wantedFields: Record<string, RegExp> = {
    Type: /^Application$/,
    Name: /^Mediation Notebook$/,
    Comment: /./,
    Exec: /^"\/opt\/Mediation Notebook\/mediation-notebook" %U$/,
    Icon: /^mediation-notebook$/,
    StartupWMClass: /^mediation-notebook$/,
    MimeType: new RegExp(`^${mimeType};$`),
    Categories: /^Office;$/,
    Terminal: /^false$/,
  }
  return [
    ...(entry.name === 'mediation-notebook.desktop' ? [] : [`The desktop file is called ${entry.name}.`]),
    ...Object.entries(wantedFields)
      .filter(([key, wanted]) => !wanted.test(fields.get(key) ?? ''))
      .map(([key]) => `The desktop file says ${key}=${fields.get(key) ?? ''}.`),
    ...(mimeTypes.includes(`type="${mimeType}"`) && mimeTypes.includes('pattern="*.mnb"')
      ? []
      : ['The kind of document .mnb is not made known.']),
    ...iconSizes
      .map((size) => `${size}x${size}/apps/mediation-notebook.png`)
      .filter((icon) => !icons.includes(icon))
      .map((icon) => `The icon ${icon} is missing.`),
  ]
}
