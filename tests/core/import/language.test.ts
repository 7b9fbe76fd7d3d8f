import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../../main/core/import/language/detect-language.ts'
import { aPage, extract, extractFixture } from './extraction-builders.ts'

describe('language', () => {
  it.each([
    ['fa', 'هیئت‌های دو طرف روز یکشنبه به تالار گفت‌وگو بازگشتند و میانجی گفت که هر دو پیشنهاد نوشته‌شده آورده‌اند.'],
    ['ar', 'عاد وفدا الطرفين إلى قاعة الحوار يوم الأحد وقال الوسيط إن كليهما أحضر مقترحات مكتوبة للمرة الأولى.'],
    [
      'ur',
      'دونوں فریقوں کے وفود اتوار کو مذاکرات کے ہال میں واپس آئے اور ثالث نے کہا کہ دونوں تحریری تجاویز لائے ہیں۔',
    ],
    [
      'ps',
      'د دواړو خواوو پلاوي د یکشنبې په ورځ د خبرو تالار ته راستانه شول او منځګړي وویل چې دواړو لیکلي وړاندیزونه راوړي دي.',
    ],
    [
      'tr',
      'Heyetler pazar günü görüşme salonuna döndü ve arabulucu her iki tarafın da yazılı öneriler getirdiğini söyledi.',
    ],
    [
      'en',
      'The delegations returned to the hall on Sunday, and the mediator said that both had brought written proposals.',
    ],
  ])('of a text in %s is told by its letters', (language, text) => {
    expect(detectLanguage(text)?.language).toBe(language)
  })

  it('is what the letters say where a template declares another', () => {
    const page = extractFixture('persian-page.html')
    const text = page.blocks.map((block) => `<p>${block.text}</p>`).join('')
    const mislabelled = extract('a.html', `<html lang="en"><body><article>${text}</article></body></html>`)
    expect(mislabelled.language).toEqual({ value: 'fa', source: 'text-language', confidence: 0.8 })
    expect(mislabelled.direction).toBe('rtl')
  })

  it('keeps the region that the page declares', () => {
    expect(extract('a.html', aPage({ attributes: 'lang="en_gb"' })).language).toEqual({
      value: 'en-GB',
      source: 'meta',
      confidence: 0.95,
    })
  })

  it('of a Persian page is Persian, from right to left', () => {
    const { language, direction } = extractFixture('persian-page.html')
    expect({ language: language?.value, direction }).toEqual({ language: 'fa', direction: 'rtl' })
  })
})
