import { describe, expect, it } from 'vitest'
import { normalise, normaliseName, normaliseWithOffsets } from '../../shared/text/normalise.ts'

describe('the normalised form', () => {
  it.each([
    ['Mūsá', 'MUSA'],
    ['Tehreek‑e‑Taliban'.replaceAll('‑', '-'), 'tehreek-e-taliban'],
    ['İSTANBUL', 'istanbul'],
    ['Iğdır', 'ığdir'],
    ['Straße', 'STRASSE'],
    ['Ærø', 'aero'],
    ['’tis', "'tis"],
    ['ﬁrm', 'firm'],
    ['كابل', 'کابل'],
    ['علي', 'علی'],
    ['أحمد', 'احمد'],
    ['إسلام آباد', 'اسلام اباد'],
    ['مُحَمَّد', 'محمد'],
    ['طالبـــان', 'طالبان'],
    ['می‌خواهم', 'میخواهم'],
    ['۲۰۲۵', '2025'],
    ['٢٠٢٥', '2025'],
    ['مؤتمر', 'موتمر'],
    ['مدرسة', 'مدرسه'],
    ['پاکستان\u200f', 'پاکستان'],
  ])('is the same for %s and %s', (a, b) => {
    expect(normalise(a)).toBe(normalise(b))
  })

  it.each([
    ['ډ', 'د'],
    ['ٹ', 'ت'],
    ['Iran', 'Iraq'],
    ['می خواهم', 'میخواهم'],
  ])('tells %s from %s', (a, b) => {
    expect(normalise(a)).not.toBe(normalise(b))
  })

  it('leads every unit back to where it came from', () => {
    const original = 'A‌ﬁne Ærø مُحَمَّد 🕊 end'
    const { text, startsUtf16 } = normaliseWithOffsets(original)
    expect(text).toBe(normalise(original))
    expect(startsUtf16).toHaveLength(text.length + 1)
    const at = text.indexOf('end')
    expect(original.slice(startsUtf16[at], startsUtf16[at + 3])).toBe('end')
    const name = text.indexOf('محمد')
    expect(original.slice(startsUtf16[name], startsUtf16[name + 4])).toBe('مُحَمَّد')
  })

  it('compares names whatever their case and spacing', () => {
    expect(normaliseName('  Khawaja\n ASIF ')).toBe(normaliseName('khawaja asif'))
  })
})
