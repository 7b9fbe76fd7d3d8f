import { ORPCError } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { type ExitCode, worsen } from '../../main/cli/exit-code.ts'
import { failureIn, withoutControls } from '../../main/cli/output.ts'

describe('what the command line prints', () => {
  it('cannot move the cursor or colour the terminal', () => {
    expect(withoutControls('a\u001b[2Jb\u0007\r\tc\nd\u009b1m')).toBe('a[2Jb\tc\nd1m')
  })

  it('names the option whose value the contract refuses', () => {
    const issues = [{ path: ['request', 'actors', 0], code: 'too_small', message: 'Too small' }]
    expect(failureIn(new ORPCError('BAD_REQUEST', { data: { issues } }))).toEqual({
      code: 'usage',
      data: { detail: '--actor is empty. Nothing was changed.' },
    })
  })

  it('ends with the gravest exit code of a batch', () => {
    const call: { exitCode: ExitCode } = { exitCode: 0 }
    for (const code of [1, 4, 1] as const) worsen(call, code)
    expect(call.exitCode).toBe(4)
  })
})
