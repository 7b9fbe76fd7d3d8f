import { describe, expect, it } from 'vitest'
import { type DesktopFiles, desktopFaults } from './desktop-faults.ts'

const entry = `[Desktop Entry]
Name=Mediation Notebook
Exec="/opt/Mediation Notebook/mediation-notebook" %U
Terminal=false
Type=Application
Icon=mediation-notebook
StartupWMClass=mediation-notebook
Comment=A research notebook
MimeType=application/x-mediation-notebook;
Categories=Office;
`

function desktopFiles(more: Partial<DesktopFiles> = {}): DesktopFiles {
  return {
    entry: { name: 'mediation-notebook.desktop', text: entry },
    mimeTypes: '<mime-type type="application/x-mediation-notebook"><glob pattern="*.mnb"/></mime-type>',
    icons: [16, 24, 32, 48, 64, 128, 256, 512].map((size) => `${size}x${size}/apps/mediation-notebook.png`),
    ...more,
  }
}

describe('what a desktop is told', () => {
  it('is no fault where all of it is there', () => {
    expect(desktopFaults(desktopFiles())).toEqual([])
  })

  it('is at fault where windows could not be told to be the app’s', () => {
    const text = entry.replace('StartupWMClass=mediation-notebook', 'StartupWMClass=Electron')
    const files = desktopFiles({ entry: { name: 'other.desktop', text } })
    expect(desktopFaults(files)).toEqual([
      'The desktop file is called other.desktop.',
      'The desktop file says StartupWMClass=Electron.',
    ])
  })

  it('is at fault where a start would go without the sandbox', () => {
    const text = entry.replace('%U', '--no-sandbox %U')
    expect(desktopFaults(desktopFiles({ entry: { name: 'mediation-notebook.desktop', text } }))).toHaveLength(1)
  })

  it('is at fault where documents or icons are not made known', () => {
    expect(desktopFaults(desktopFiles({ mimeTypes: '', icons: desktopFiles().icons.slice(1) }))).toEqual([
      'The kind of document .mnb is not made known.',
      'The icon 16x16/apps/mediation-notebook.png is missing.',
    ])
  })
})
