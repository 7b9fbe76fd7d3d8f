import { describe, expect, it } from 'vitest'
import { fuseFaults, fuseWire, readFuses, wantedFuses } from './fuses.ts'

const around = (wire: Buffer) => Buffer.concat([Buffer.from('\x7fELF …'), wire, Buffer.from([0, 1, 2])])

describe('the fuses of an executable', () => {
  it('are read back as they were written', () => {
    const fuses = { ...wantedFuses, runAsNode: true, grantFileProtocolExtraPrivileges: true }
    expect(readFuses(around(fuseWire(fuses)))).toEqual(fuses)
    expect(fuseFaults(fuses)).toEqual(['The fuse runAsNode is on.', 'The fuse grantFileProtocolExtraPrivileges is on.'])
  })

  it('are no fault where they are as wanted', () => {
    expect(fuseFaults(readFuses(around(fuseWire(wantedFuses))))).toEqual([])
  })

  it('may be more than are known', () => {
    const wire = Buffer.concat([fuseWire(wantedFuses), Buffer.from('1')])
    wire[33] = 9
    expect(readFuses(around(wire))).toEqual(wantedFuses)
  })

  it('are refused where they are not there, or of another kind', () => {
    expect(() => readFuses(Buffer.from('no wire'))).toThrow('has no fuses')
    const later = fuseWire(wantedFuses)
    later[32] = 2
    expect(() => readFuses(around(later))).toThrow('of version 2')
  })
})
