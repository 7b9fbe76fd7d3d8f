import { expect, test } from 'vitest'
import { passageInContext, passageParagraphs } from '../../../main/core/write/passage-html.ts'

test('a passage stands between the whole words around it', () => {
  expect(
    passageInContext({
      prefix: 'iation was, as was said earlier, ',
      exact: 'open <again>',
      suffix: ' until the last day of the seaso',
    }),
  ).toBe('…was, as was said earlier, <strong>open &lt;again&gt;</strong> until the last day of the…')
})

test('context that ends where the text ends has no dots', () => {
  expect(passageInContext({ prefix: 'Then ', exact: 'it ended', suffix: '.' })).toBe('Then <strong>it ended</strong>.')
})

test('context without spaces is kept whole', () => {
  const prefix = '字'.repeat(32)
  expect(passageInContext({ prefix, exact: '停', suffix: '' })).toBe(`…${prefix}<strong>停</strong>`)
})

test('blocks of the source become paragraphs and its lines stay lines', () => {
  expect(passageParagraphs('one\ntwo\n\nthree\n\n')).toEqual(['one<br>two', 'three'])
})
