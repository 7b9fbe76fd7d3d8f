/** Something that Electron destroys while the shell may still hold it. */
export interface Destroyable {
  isDestroyed(): boolean
}

/** Makes every method and getter of a class, but those named, refuse to work on a destroyed object. */
export function refuseWhenDestroyed(prototype: Destroyable, except: readonly string[]): void {
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (name === 'constructor' || name.startsWith('_') || except.includes(name)) continue
    const { value, get } = property
    if (typeof value === 'function') Object.defineProperty(prototype, name, { ...property, value: guarded(value) })
    else if (get) Object.defineProperty(prototype, name, { ...property, get: guarded(get) })
  }
}

function guarded<Args extends unknown[], Result>(work: (...args: Args) => Result) {
  return function (this: Destroyable, ...args: Args): Result {
    // shell/common/gin_helper/function_template.h "Object has been destroyed"
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed')
    return work.apply(this, args)
  }
}
