import { expect, test } from 'vitest'
import { bylineNames } from '../../../main/core/write/byline-names.ts'

const person = (given: string, family: string) => ({ given, family })

test.each([
  ['By Leila Haddad', [person('Leila', 'Haddad')]],
  ['BY: Leila Haddad and Omar al-Sayed', [person('Leila', 'Haddad'), person('Omar', 'al-Sayed')]],
  [
    'Anna van der Meer, Li Wei and José Pérez',
    [person('Anna', 'van der Meer'), person('Li', 'Wei'), person('José', 'Pérez')],
  ],
  ['Leila Haddad, Senior Correspondent', [person('Leila', 'Haddad')]],
  ['Haddad, Leila', [person('Leila', 'Haddad')]],
  ['Haddad, Leila; Sayed, Omar', [person('Leila', 'Haddad'), person('Omar', 'Sayed')]],
  ['By Sample Desk', [{ literal: 'Sample Desk' }]],
  ['Leila Haddad and Gulf Wire (sample)', [person('Leila', 'Haddad'), { literal: 'Gulf Wire (sample)' }]],
  ['Reuters', [{ literal: 'Reuters' }]],
  ['Ministry of Trade and Industry', [{ literal: 'Ministry of Trade and Industry' }]],
  ['The Associated Press', [{ literal: 'The Associated Press' }]],
  ['میز نمونه', [{ literal: 'میز نمونه' }]],
  ['  ', []],
])('the byline %j names its authors', (byline, names) => {
  expect(bylineNames(byline)).toEqual(names)
})
