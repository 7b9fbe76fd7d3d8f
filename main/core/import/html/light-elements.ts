import { parseHTML } from 'linkedom'

// linkedom makes a token list of every class and a parser of CSS for every element that is asked for its style. An
// importer needs neither, and without them a page takes an eighth less time. (Its table of listeners for every node would
// be worth leaving out as well; to change what a class is built on makes all of it slower.)

/** Makes elements light, for all of this process: `className` is the attribute, `classList` only its value, no `style`. */
export function lightenElements(): void {
  const element: object = parseHTML('<p></p>').document.createElement('p')
  Object.defineProperties(ownerOf(element, 'className'), {
    className: { get: classOf, set: setClass, configurable: true },
    classList: {
      get(this: Element) {
        return { value: classOf.call(this) } // what selectors ask for
      },
      configurable: true,
    },
    style: { get: () => undefined, configurable: true },
  })
}

function classOf(this: Element): string {
  return this.getAttributeNode('class')?.value ?? ''
}

function setClass(this: Element, value: string): void {
  const existing = this.getAttributeNode('class')
  if (existing) {
    existing.value = value
    return
  }
  const attribute = this.ownerDocument.createAttribute('class')
  attribute.value = value
  this.setAttributeNode(attribute)
}

/** The prototype that has a property of its own by that name. */
function ownerOf(object: object, property: string): object {
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at)) if (Object.hasOwn(at, property)) return at
  throw new Error(`linkedom has no ${property}`)
}
