import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import phrases from '../../src/text/data/generic-phrases.json' with { type: 'json' }
import { genericDensity, scoreSentence, scoreText } from '../../src/text/generic.ts'
import { normaliseText } from '../../src/text/normalise.ts'
import { phraseIndex, phrasesIn, startsOf } from '../../src/text/phrase-index.ts'

const generic = [
  'В современном конкурентном мире важно использовать индивидуальный подход к каждому клиенту.',
  'Повысить лояльность клиентов и увеличить продажи.',
  'Мы будем регулярно проводить мониторинг ключевых показателей и корректировать стратегию.',
  'Обучение персонала и мотивация сотрудников позволят повысить качество обслуживания.',
  'Использовать различные каналы коммуникации и информировать клиентов о новинках и акциях.',
  'Ответственные сотрудники примут необходимые меры в кратчайшие сроки.',
  'Разработать гибкую систему скидок и приятные бонусы.',
  'We will leverage technology to deliver a seamless omnichannel experience.',
  'Improve customer satisfaction and increase loyalty by providing excellent customer service.',
  'Regularly monitor KPIs and make necessary adjustments.',
  'Train employees to exceed customer expectations.',
  'Offer attractive rewards and personalized offers across all channels.',
  'Relevant stakeholders will take appropriate actions in a timely manner.',
]

const concrete = [
  'Снизить месячный отток с 6,0 % до 5,5 % к 31.12.2026, ответственный — CRM-маркетолог.',
  'Если гость не заходил 14 дней, отправить push с напитком за 150 баллов; не больше 2 сообщений в неделю.',
  'Управляющий перезванивает гостю с оценкой 1–6 в течение 24 часов и закрывает жалобу в CRM.',
  'Начислять 5 баллов за каждые 100 руб. чека, списывать до 50 % чека, срок жизни баллов 180 дней.',
  'Персональное предложение: новичкам через 7 дней после первой покупки скидка 20 % на вторую, канал SMS.',
  'Увеличить средний чек с 380 до 400 руб. к концу 3 квартала за счет допродажи десерта на кассе.',
  'Бонус бариста 30 руб. за каждую регистрацию в приложении, выплата раз в месяц с апреля 2026.',
  'Reduce monthly logo churn from 2.0% to 1.8% by 2026-12-31; owner: Head of Customer Success.',
  'If an account has no login for 14 days, the CSM calls the admin within 2 working days.',
  'Retry failed cards on days 1, 3, 5 and 7, with an email on day 1 and an in-app banner from day 3.',
  'Members earn 2% of invoice value as service credits, valid 12 months, capped at 10% of the next invoice.',
  'Train 12 baristas in a 3-hour session on 14 March 2026; pass mark 80% in the app quiz.',
  'Send the NPS survey by email every 90 days to 400 customers; detractors get a call within 48 hours.',
]

describe('the phrase list', () => {
  const all = [...phrases.ru, ...phrases.en]

  it('holds 140 phrases of each language with different ids', () => {
    expect([phrases.ru.length, phrases.en.length, new Set(all.map(({ id }) => id)).size]).toEqual([140, 140, 280])
  })

  const index = phraseIndex(all)
  it.each(all)('$id finds its own sample, inside a sentence too', ({ id, phrase }) => {
    for (const text of [phrase, `а ${phrase}, а`]) {
      expect(phrasesIn(normaliseText(text), index).map((found) => found.id)).toContain(id)
    }
  })

  it('is the same as a search for each phrase everywhere', () => {
    const letter = 'a-zß-ÿа-яѐ-џ'
    const slow = all.map(({ id, pattern }) => {
      const body = pattern
        .replaceAll('\\p{L}', letter)
        .replace(/(\p{L}|\])\*/gu, `$1[${letter}]*`)
        .replaceAll(' ', '\\s+')
      return [id, new RegExp(`(?<![${letter}0-9])(?:${body})(?![${letter}0-9])`)] as const
    })
    const words = [...generic, ...concrete, ...all.map(({ phrase }) => phrase)].flatMap((text) => text.split(' '))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (some) => {
        const plain = normaliseText(some.join(' '))
        const expected = slow.filter(([, expression]) => expression.test(plain)).map(([id]) => id)
        expect(phrasesIn(plain, index).map(({ id }) => id)).toEqual(expected)
      }),
    )
  })

  it.each([
    ['в эпоху (a|b)', ['в э']],
    ['(усил*|рост) x', ['уси', 'рос']],
    ['(на )?нов* дом', ['на ', 'нов']],
    ['e[- ]x', ['e-x', 'e x']],
    ['a* b', ['a']],
    ['a(b|c)|de', ['ab', 'ac', 'de']],
    ['(a|b)(c|d)e|f', ['ace', 'ade', 'bce', 'bde', 'f']],
    ['abcd|abce', ['abc']],
    ['a+ b', ['a']],
    ['a{2} b', ['a']],
  ])('%s begins with %j', (pattern, starts) => {
    expect(startsOf(pattern)).toEqual(starts)
  })
})

describe('scoreSentence', () => {
  it.each(generic)('is generic: %s', (sentence) => {
    expect(scoreSentence(sentence)).toMatchObject({ generic: true })
  })

  it.each(concrete)('is concrete: %s', (sentence) => {
    expect(scoreSentence(sentence)).toMatchObject({ generic: false })
  })

  it('stays the same when asked twice (no remembered position)', () => {
    const [sentence = ''] = generic
    expect(scoreSentence(sentence)).toEqual(scoreSentence(sentence))
  })

  it('sees through non-breaking spaces, quotes and ё', () => {
    expect(scoreSentence('Наш «индивидуальный\u00a0подход»').generic).toBe(true)
  })

  it('counts the roles and channels of the brief as anchors, in any case form', () => {
    const known = { roles: ['Флорист'], channels: ['Витрина'] }
    expect(scoreSentence('Флориста ставят к витрине', known).anchors).toEqual(['channel', 'owner'])
    expect(scoreSentence('Флориста ставят к витрине').anchors).toEqual([])
  })
})

describe('the weight of a phrase', () => {
  // Always filler, filler unless anchored, padding; each by the anchors of its sentence.
  it.each([
    ['', [], [1, 1, 0.25]],
    [' by 5%', ['num'], [1, 1, 0.25]],
    [' by SMS from the barista', ['channel', 'owner'], [1, 0.5, 0.25]],
    [' by SMS, by 5%', ['num', 'channel'], [1, 0, 0.25]],
    [' by SMS on 2027-03-01', ['date', 'channel'], [1, 0, 0.25]],
    [' by SMS from the barista after a visit', ['channel', 'owner', 'trigger'], [1, 0.5, 0.25]],
    [' by SMS from the barista, by 5%', ['num', 'channel', 'owner'], [0.5, 0, 0.25]],
  ])('with%s', (rest, anchors, weights) => {
    const scored = ['holistic approach', 'raise brand awareness', 'needless to say'].map((phrase) =>
      scoreSentence(`${phrase}${rest}`),
    )
    expect(scored.map((sentence) => sentence.anchors)).toEqual([anchors, anchors, anchors])
    expect(scored.map(({ hits }) => hits.map(({ weight }) => weight))).toEqual(weights.map((weight) => [weight]))
    expect(scored.map(({ generic: isGeneric }) => isGeneric)).toEqual(weights.map((weight) => weight >= 1))
  })
})

describe('names of the brief', () => {
  it.each([
    ['a short name is not cut', { roles: ['Повар'] }, 'Новый поворот', []],
    ['nor an English one', { roles: ['Tailor'] }, 'The tail end', []],
    ['nor one that ends in Latin letters', { roles: ['Отдел AB'] }, 'Отдел продаж', []],
    ['a long one loses two letters, no more', { roles: ['Флорист'] }, 'Фляга и флора', []],
    ['space around it does not count', { channels: [' Витрина '] }, 'Флорист идёт к витрине', ['channel']],
    ['a single letter is no name', { roles: ['А', ''] }, 'Флориста ставят', []],
    ['a segment counts', { segments: ['Утренние гости'] }, 'Утренним гостям', []],
    ['a segment counts in the same case', { segments: ['Соседи'] }, 'Для соседей', ['segment']],
  ])('%s', (_name, known, sentence, anchors) => {
    expect(scoreSentence(sentence, known).anchors).toEqual(anchors)
  })
})

describe('scoreText', () => {
  it('names the anchors of the whole once and counts the sentences that have any', () => {
    const scored = scoreText('Отправить push. Отправить push на 5 %. Совсем просто.')
    expect(scored.anchors).toEqual(['channel', 'num'])
    expect(scored.anchoredShare).toBeCloseTo(2 / 3, 9)
  })

  it('measures the share of generic and anchored sentences', () => {
    const scored = scoreText('Повысить лояльность клиентов. Если гость не заходил 14 дней, отправить push.')
    expect(scored).toMatchObject({ genericShare: 0.5, anchoredShare: 0.5, score: 1, words: 11 })
  })

  it('gives points per hundred words', () => {
    expect(
      genericDensity([
        { score: 2, words: 150 },
        { score: 1, words: 50 },
      ]),
    ).toBe(1.5)
    expect(genericDensity([])).toBe(0)
  })
})
