import { describe, expect, it } from 'vitest'
import { contentStemsIn, sameRoot, sharedStems, stemOf } from '../../src/text/stems.ts'

describe('stemOf', () => {
  it.each([
    ['очередь', 'очередей'],
    ['маркетолог', 'маркетолога'],
    ['чек', 'чеков'],
    ['ёлка', 'елки'],
    ['delay', 'delayed'],
    ['delivery', 'deliveries'],
    ["customer's", 'customers'],
    ["customers'", 'customers'],
  ])('%s and %s have one stem', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b))
  })

  it.each([
    ['касса', 'касание'],
    ['service', 'several'],
    ["o'clock", 'oclock'],
  ])('%s and %s have different stems', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b))
  })
})

it('stemOf leaves what is neither Russian nor plain English', () => {
  expect(['naïves', 'b2bs'].map(stemOf)).toEqual(['naïves', 'b2bs'])
})

describe('sameRoot', () => {
  it.each([
    ['чек', 'чек', true],
    ['покупк', 'покупок', true],
    ['задержк', 'задержива', true],
    ['марк', 'маркер', false],
    ['абвгд', 'абвгдежзи', false],
    ['абвгде', 'абвгдежзик', true],
    ['абвгде', 'абвгдежзикл', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameRoot(a, b)).toBe(same)
    expect(sameRoot(b, a)).toBe(same)
  })
})

describe('contentStemsIn', () => {
  it('keeps names with a digit and drops single letters', () => {
    expect(contentStemsIn('B2B заказ x')).toEqual(['b2b', 'заказ'])
  })

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
