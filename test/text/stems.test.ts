import { describe, expect, it } from 'vitest'
import { contentStemsIn, sharedStems, stemOf } from '../../src/text/stems.ts'

describe('stemOf', () => {
  it.each([
    ['очередь', 'очередей'],
    ['маркетолог', 'маркетолога'],
    ['чек', 'чеков'],
    ['ёлка', 'елки'],
    ['delay', 'delayed'],
    ['delivery', 'deliveries'],
    ["customer's", 'customers'],
  ])('%s and %s have one stem', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b))
  })

  it.each([
    ['касса', 'касание'],
    ['service', 'several'],
  ])('%s and %s have different stems', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b))
  })
})

describe('contentStemsIn', () => {
  it('drops stop words, units and numbers', () => {
    expect(contentStemsIn('Утром очередь больше 10 минут')).toEqual(['утр', 'очеред'])
    expect(contentStemsIn('The queue is longer than 10 minutes')).toEqual(['queue', 'longer'])
  })

  it('survives any text', () => {
    expect(contentStemsIn('— … 12 %')).toEqual([])
  })
})

describe('sharedStems', () => {
  it.each([
    ['Нет повторных покупок', 'Сообщение после второй покупки'],
    ['Мастера задерживают заказы', 'Предупреждать о задержке'],
    ['Invoices are confusing', 'Rewrite the invoice text'],
  ])('%s / %s share a root', (a, b) => {
    expect(sharedStems(a, b).length).toBeGreaterThan(0)
  })

  it('finds nothing in common between unlike texts', () => {
    expect(sharedStems('Длинная очередь утром', 'Подарок на день рождения')).toEqual([])
  })
})
