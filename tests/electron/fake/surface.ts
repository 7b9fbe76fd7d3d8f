import type Electron from 'electron'
import type { FakeBrowserWindow } from './browser-window.ts'
import type { FakeMenu } from './menu.ts'
import type { FakeMenuItem } from './menu-item.ts'
import type { FakeMessagePortMain } from './message-port-main.ts'
import type { FakeSession } from './session.ts'
import type { FakeUtilityProcess } from './utility-process.ts'
import type { FakeWebContents } from './web-contents.ts'

/** A type of Electron's with the stand-in's classes in the place of its own. */
type Played<T> = T extends Electron.BrowserWindow | Electron.BaseWindow
  ? FakeBrowserWindow
  : T extends Electron.WebContents
    ? FakeWebContents
    : T extends Electron.Session
      ? FakeSession
      : T extends Electron.UtilityProcess
        ? FakeUtilityProcess
        : T extends Electron.MessagePortMain
          ? FakeMessagePortMain
          : T extends Electron.Menu
            ? FakeMenu
            : T extends Electron.MenuItem
              ? FakeMenuItem
              : T extends Electron.Display
                ? Pick<Electron.Display, 'id' | 'bounds' | 'workArea' | 'scaleFactor'>
                : T extends Promise<infer Value>
                  ? Promise<Played<Value>>
                  : T extends (...args: infer Args) => infer Result
                    ? (...args: PlayedAll<Args>) => Played<Result>
                    : T extends readonly (infer Item)[]
                      ? Played<Item>[]
                      : T

type PlayedAll<T extends readonly unknown[]> = { [Key in keyof T]: Played<T[Key]> }

/** The named parts of something of Electron's, played. Where a method has several signatures the last one counts. */
type Part<T, Key extends keyof T> = { [Each in Key]: Played<T[Each]> }

/** As much of the `electron` module as the shell uses. */
export interface ElectronSurface {
  app: Part<
    Electron.App,
    | 'addRecentDocument'
    | 'enableSandbox'
    | 'exit'
    | 'getAppPath'
    | 'getPath'
    | 'getVersion'
    | 'isPackaged'
    | 'isReady'
    | 'name'
    | 'quit'
    | 'requestSingleInstanceLock'
    | 'setAppUserModelId'
    | 'setPath'
    | 'whenReady'
  > & { commandLine: Part<Electron.CommandLine, 'appendSwitch' | 'hasSwitch'> }
  BrowserWindow: Part<typeof Electron.BrowserWindow, 'getAllWindows' | 'getFocusedWindow' | 'fromWebContents'>
  dialog: Part<Electron.Dialog, 'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>
  ipcMain: Part<Electron.IpcMain, 'handle' | 'removeHandler'>
  Menu: Part<typeof Electron.Menu, 'buildFromTemplate' | 'getApplicationMenu' | 'setApplicationMenu'>
  MessageChannelMain: new () => { port1: FakeMessagePortMain; port2: FakeMessagePortMain }
  powerMonitor: object
  protocol: Part<Electron.Protocol, 'registerSchemesAsPrivileged'>
  screen: Part<Electron.Screen, 'getAllDisplays' | 'getPrimaryDisplay'>
  session: { readonly defaultSession: FakeSession; fromPartition(partition: string): FakeSession }
  shell: Part<Electron.Shell, 'openExternal' | 'showItemInFolder'>
  utilityProcess: Part<typeof Electron.utilityProcess, 'fork'>
}

/** What the shell calls on a window. */
type WindowSurface = Part<
  Electron.BrowserWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'getTitle'
  | 'isDestroyed'
  | 'isFocused'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'setRepresentedFilename'
  | 'setTitle'
  | 'show'
  | 'webContents'
>

/** What the shell calls on contents. */
type ContentsSurface = Part<
  Electron.WebContents,
  | 'executeJavaScriptInIsolatedWorld'
  | 'forcefullyCrashRenderer'
  | 'getURL'
  | 'id'
  | 'isDestroyed'
  | 'loadURL'
  | 'print'
  | 'printToPDF'
  | 'reload'
  | 'replaceMisspelling'
  | 'send'
  | 'setWindowOpenHandler'
>

type SessionSurface = Part<
  Electron.Session,
  'setDevicePermissionHandler' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler'
> & { protocol: Part<Electron.Protocol, 'handle' | 'isProtocolHandled' | 'unhandle'> }

type Conforms<Class extends Surface, Surface> = Class

/** Compiles only while the stand-in's classes have what the shell calls on them. */
export type PlayedClasses = [
  Conforms<FakeBrowserWindow, WindowSurface>,
  Conforms<FakeWebContents, ContentsSurface>,
  Conforms<FakeSession, SessionSurface>,
  Conforms<FakeUtilityProcess, Part<Electron.UtilityProcess, 'kill' | 'pid' | 'postMessage'>>,
  Conforms<FakeMessagePortMain, Part<Electron.MessagePortMain, 'close' | 'postMessage' | 'start'>>,
  Conforms<FakeMenu, Part<Electron.Menu, 'getMenuItemById' | 'popup'>>,
]
