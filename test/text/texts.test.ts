import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mixedScriptWords, nameRemover, scriptShare } from '../../src/text/language.ts'
import { numbersIn } from '../../src/text/numbers.ts'
import { placeholdersIn } from '../../src/text/placeholders.ts'
import { sentencesIn } from '../../src/text/sentences.ts'
import { isNearDuplicate, similarityOf, spellingSimilarity } from '../../src/text/similarity.ts'

describe('sentencesIn', () => {
  it.each([
    ['Снизить с 6,5 % до 5.5 % к 31.12.2027. Отвечает Анна.', 2],
    ['Платить 30 руб. Бариста за регистрацию.', 1],
    ['С 1 января 2027 г. Запускаем.', 1],
    ['First step; second step\n• third step', 3],
    ['Call within 24 hours. If nobody answers, write an email!', 2],
    ['«Вы не заходили две недели?» Спросить при визите.', 2],
    ['Growth of 4 п. п. и 3 % чеков', 1],
    [' … ; ', 0],
  ])('%s has %i', (text, count) => {
    expect(sentencesIn(text)).toHaveLength(count)
  })

  it.each([
    ['Позвонить, написать и т. д. Потом закрыть', 1],
    ['Channels, e.g. SMS and push, i.e. what the base has', 1],
    ['Up 2.5 times. Dr. Smith agrees.', 2],
    ['Сдано в 10.30, сумма 1 250.5', 1],
    ['Без точки', 1],
    ['Одно. Два', 2],
  ])('%s has %i', (text, count) => {
    expect(sentencesIn(text)).toHaveLength(count)
  })

  it.each([
    ['  Одно  ', ['Одно']],
    ['Одно. Два!', ['Одно.', 'Два!']],
    ['Одно; … ; 5', ['Одно', '5']],
    ['A.\n\n — B.', ['A.', '— B.']],
  ])('%j are %j', (text, sentences) => {
    expect(sentencesIn(text)).toEqual(sentences)
  })

  it('gives back the text piece by piece, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'аб Ab.!?;\n1,«»…') }), (text) => {
        let from = 0
        for (const sentence of sentencesIn(text)) {
          const at = text.indexOf(sentence, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + sentence.length
        }
      }),
    )
  })

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const letters = (value: string) => (value.match(/[\p{L}\p{N}]/gu) ?? []).length
        expect(sentencesIn(text).reduce((sum, sentence) => sum + letters(sentence), 0)).toBe(letters(text))
      }),
    )
  })
})

describe('numbersIn', () => {
  it.each([
    ['скидка 5,5 %', 5.5, '%'],
    ['бюджет 4,5 млн ₽', 4_500_000, 'RUB'],
    ['4 500 000 руб.', 4_500_000, 'RUB'],
    ['4\u00a0500\u202f000 ₽', 4_500_000, 'RUB'],
    ['$150k a year', 150_000, 'USD'],
    ['$1,250.50', 1250.5, 'USD'],
    ['рост на 2 п. п. за год', 2, 'pp'],
    ['up 3 pp', 3, 'pp'],
    ['350 тыс. руб', 350_000, 'RUB'],
    ['within 24 hours', 24, null],
    ['2 million EUR', 2_000_000, 'EUR'],
    ['5 km away', 5, null],
    ['в 2027 году', 2027, null],
  ])('%s', (text, value, unit) => {
    expect(numbersIn(text)[0]).toMatchObject({ value, unit })
  })

  it('finds all of them and skips ids', () => {
    expect(numbersIn('I3: from 6.0% to 5.5% by 31 December').map(({ value }) => value)).toEqual([6, 5.5, 31])
  })

  it('never throws and never gives NaN', () => {
    fc.assert(fc.property(fc.string(), (text) => numbersIn(text).every(({ value }) => Number.isFinite(value))))
  })
})

describe('similarity', () => {
  it('knows the same idea in other words', () => {
    expect(isNearDuplicate('Скидка на второй кофе новичкам', 'Новичкам скидка на второй кофе')).toBe(true)
    expect(isNearDuplicate('Скидка на второй кофе новичкам', 'Звонок после жалобы за 24 часа')).toBe(false)
    expect(similarityOf('', 'queue')).toEqual({ jaccard: 0, cosine: 0 })
  })

  it('tells facts of one form by their figures', () => {
    expect(isNearDuplicate('NPS 34 ниже середины отрасли (42)', 'Маржа 62 % ниже середины отрасли (60 %)')).toBe(false)
  })

  it.each([
    ['маркетолог', 'маркетолгo', 0.8],
    ['manager', 'mnaager', 6 / 7],
    ['', '', 1],
    ['abc', '', 0],
  ])('spelling of %s and %s', (a, b, similarity) => {
    expect(spellingSimilarity(a, b)).toBeCloseTo(similarity, 5)
  })
})

describe('language', () => {
  it('counts only words that could be translated', () => {
    const text = nameRemover(['Coffee Mania'])('Рассылка через CRM и push от «Coffee Mania» на https://example.com')
    expect(scriptShare(text, 'ru').share).toBe(1)
    expect(scriptShare('Send a message', 'ru').share).toBe(0)
    expect(scriptShare('12 %', 'en')).toEqual({ letters: 0, share: 1 })
  })

  it('finds words of two scripts', () => {
    expect(mixedScriptWords('Пoвысить чек, CRM-маркетолог')).toEqual(['Пoвысить'])
  })
})

describe('placeholdersIn', () => {
  it.each([
    'Компания [название компании] растёт',
    'Снизить отток на X %',
    'рост на XX%',
    '[insert metric]',
    'Hello {{name}}',
    'Hello {name}',
    'Вставьте <название товара> здесь',
    'TBD',
    'N/A',
    ' na ',
    'цель: ____',
    'value is undefined',
    'Рост до ……',
  ])('finds one in %s', (text) => {
    expect(placeholdersIn(text)).not.toEqual([])
  })

  it.each([
    'Generation Z buys online',
    'X-ray and Plan X',
    'Generation Z points to the app',
    'На оси X пункты по месяцам',
    'the NA market',
    'ось X показывает месяцы',
    'days since last order > 45 and orders < 3',
    '[Price list](https://example.com)',
    'Не беспокоим…',
  ])('accepts %s', (text) => {
    expect(placeholdersIn(text)).toEqual([])
  })
})
