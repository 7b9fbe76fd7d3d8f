import { describe, expect, it } from 'vitest'
import { argumentsForShells } from '../../main/start/arguments-for-shells.ts'

describe('the arguments of a start', () => {
  it('go to each shell as far as it knows them', () => {
    expect(argumentsForShells(['--data', 'own data', 'talks', '--no-open', '--port', '8080'])).toEqual({
      electron: ['--data', 'own data', 'talks'],
      serve: ['--data', 'own data', 'talks', '--no-open', '--port', '8080'],
      sharedFiles: [],
      moreProjects: [],
    })
    expect(argumentsForShells(['--data=own data'])).toMatchObject({
      electron: ['--data=own data'],
      serve: ['--data=own data'],
    })
  })

  it('tell apart what a browser cannot begin with', () => {
    expect(argumentsForShells(['colleague.MNB', 'talks', 'more talks'])).toEqual({
      electron: ['colleague.MNB', 'talks', 'more talks'],
      serve: ['talks'],
      sharedFiles: ['colleague.MNB'],
      moreProjects: ['more talks'],
    })
  })
})
