import type { Localised } from '../core/localised.ts'

/** One wording: what is wrong, and what to write instead where the field itself does not say it well enough. */
export interface Reason {
  message: Localised
  expected?: Localised
}

/** Why a value of the brief cannot be used. `{name}` places are filled from the params of the mismatch. */
export const reasons = {
  missing: { message: { en: 'a required field is missing', ru: 'нет обязательного поля' } },
  'unknown-key': {
    message: { en: 'there is no field “{key}” here', ru: 'здесь нет поля «{key}»' },
    expected: { en: 'one of: {keys}', ru: 'одно из полей: {keys}' },
  },
  'comma-in-text': {
    message: {
      en: 'inside { } a comma begins a new field, here “{key}”',
      ru: 'внутри { } запятая начинает новое поле, здесь «{key}»',
    },
    expected: { en: 'a text with commas in quotes', ru: 'текст с запятыми в кавычках' },
  },
  'wrong-type': { message: { en: 'this is not what the field holds', ru: 'в этом поле должно быть другое' } },
  'text-read-otherwise': {
    message: {
      en: 'YAML read {source} as {read}, not as text',
      ru: 'YAML прочитал {source} как {read}, а не как текст',
    },
    expected: { en: 'text in quotes: "{source}"', ru: 'текст в кавычках: "{source}"' },
  },
  'text-read-as-mapping': {
    message: {
      en: 'YAML read a mapping because of the colon after “{key}”',
      ru: 'из-за двоеточия после «{key}» YAML прочитал не текст, а вложенное поле',
    },
    expected: { en: 'the whole text in quotes', ru: 'весь текст в кавычках' },
  },
  'flag-word': {
    message: { en: 'YAML 1.2 reads “{word}” as text', ru: 'YAML 1.2 читает «{word}» как текст' },
    expected: { en: '{flag}', ru: '{flag}' },
  },
  'not-one-of': { message: { en: 'this value is not allowed here', ru: 'такого значения здесь нет' } },
  'text-empty': { message: { en: 'the text is empty', ru: 'текст пустой' } },
  'text-wordless': {
    message: { en: 'the text holds neither a letter nor a digit', ru: 'в тексте нет ни буквы, ни цифры' },
  },
  'list-empty': { message: { en: 'the list is empty', ru: 'список пуст' } },
  'number-range': {
    message: { en: 'the number is out of range', ru: 'число вне допустимых границ' },
    expected: { en: 'from {low} to {high}', ru: 'от {low} до {high}' },
  },
  'number-fraction': {
    message: { en: 'people come in whole numbers', ru: 'число людей должно быть целым' },
    expected: { en: 'a whole number such as {near}', ru: 'целое число, например {near}' },
  },
  'number-none': { message: { en: 'there is no number in the text', ru: 'в тексте нет числа' } },
  'number-several': {
    message: { en: 'there are several numbers, one is needed', ru: 'чисел несколько, нужно одно' },
  },
  'number-word': { message: { en: 'the word “{word}” is not understood', ru: 'непонятное слово «{word}»' } },
  'number-percent': { message: { en: 'a percentage where a number is needed', ru: 'процент там, где нужно число' } },
  'number-grouping': {
    message: { en: 'the groups of digits in {text} do not add up', ru: 'группы цифр в {text} не складываются в число' },
    expected: { en: 'digits alone: 4500000 or 4.5', ru: 'только цифры: 4500000 или 4.5' },
  },
  'number-ambiguous': {
    message: { en: '{text} can be read in two ways', ru: '{text} можно прочитать двояко' },
    expected: { en: '{large} or {small}', ru: '{large} или {small}' },
  },
  'number-underscore': {
    message: { en: 'YAML reads {text} as text', ru: 'YAML читает {text} как текст' },
    expected: { en: '{plain}', ru: '{plain}' },
  },
  'number-leading-zero': {
    message: {
      en: '{text} begins with a zero: YAML 1.2 reads {plain}, older YAML reads an octal number',
      ru: '{text} начинается с нуля: YAML 1.2 читает {plain}, а старый YAML — восьмеричное число',
    },
    expected: {
      en: '{plain}, or "{text}" in quotes for a text',
      ru: '{plain} или "{text}" в кавычках, если это текст',
    },
  },
  'number-radix': {
    message: { en: 'YAML read {text} as {plain}', ru: 'YAML прочитал {text} как {plain}' },
    expected: {
      en: '{plain}, or "{text}" in quotes for a text',
      ru: '{plain} или "{text}" в кавычках, если это текст',
    },
  },
  'number-too-long': {
    message: {
      en: '{text} has more digits than a number keeps: YAML read {plain}',
      ru: 'в {text} больше цифр, чем хранит число: YAML прочитал {plain}',
    },
    expected: { en: 'a shorter number, or quotes for a text', ru: 'число короче или кавычки, если это текст' },
  },
  'number-not-finite': {
    message: { en: 'YAML read {text} as {plain}', ru: 'YAML прочитал {text} как {plain}' },
    expected: { en: 'a number written in digits', ru: 'число цифрами' },
  },
  'number-too-large': { message: { en: 'the number is too large', ru: 'число слишком велико' } },
  'money-negative': { message: { en: 'the amount is negative', ru: 'сумма отрицательная' } },
  'money-word': { message: { en: '“{word}” is not understood in an amount', ru: '«{word}» в сумме непонятно' } },
  'money-no-number': { message: { en: 'there is no amount in the text', ru: 'в тексте нет суммы' } },
  'money-several': {
    message: { en: 'there are several amounts', ru: 'сумм несколько' },
    expected: { en: 'one amount, or a range such as $100k–150k', ru: 'одна сумма или диапазон, например 3–4 млн ₽' },
  },
  'money-range-order': { message: { en: 'the range runs backwards', ru: 'начало диапазона больше конца' } },
  'money-two-currencies': {
    message: { en: 'two currencies at once: {currencies}', ru: 'сразу две валюты: {currencies}' },
    expected: { en: 'one currency', ru: 'одна валюта' },
  },
  'money-other-currency': {
    message: { en: 'the budget is in {budget}', ru: 'бюджет указан в {budget}' },
    expected: { en: 'an amount in {budget}', ru: 'сумма в {budget}' },
  },
  'money-period': {
    message: { en: 'an amount per {period} does not fit here', ru: 'сумма за период здесь не подходит' },
  },
  'budget-zero': { message: { en: 'the budget is zero', ru: 'бюджет равен нулю' } },
  'currency-missing': {
    message: { en: 'the currency of the budget is unknown', ru: 'неизвестна валюта бюджета' },
    expected: { en: 'the amount with its currency: 150000 USD', ru: 'сумма с валютой: 300 000 руб.' },
  },
  'currency-unknown': {
    message: { en: '{code} is not a currency', ru: '{code} — не валюта' },
    expected: { en: 'three letters of ISO 4217 such as RUB', ru: 'три буквы ISO 4217, например RUB' },
  },
  'country-unknown': {
    message: { en: '{code} is not a country', ru: '{code} — не страна' },
    expected: { en: 'two letters of ISO 3166-1 such as RU', ru: 'две буквы ISO 3166-1, например RU' },
  },
  'date-unknown': {
    message: { en: 'there is no such day', ru: 'такого дня нет' },
    expected: { en: 'a day as YYYY-MM-DD', ru: 'день в виде ГГГГ-ММ-ДД' },
  },
  'age-unreadable': { message: { en: 'the ages cannot be read', ru: 'возраст не читается' } },
  'rate-bare': {
    message: {
      en: 'a bare {number} can mean a percentage or a multiple',
      ru: 'просто {number} — неясно, процент это или доля',
    },
    expected: { en: '{percent} or {fraction}', ru: '{percent} или {fraction}' },
  },
  'rate-negative': { message: { en: 'the rate is negative', ru: 'доля отрицательная' } },
  'rate-above-one': { message: { en: 'a rate above 100%', ru: 'доля больше 100 %' } },
  'rate-several': {
    message: { en: 'there are several numbers', ru: 'чисел несколько' },
    expected: { en: 'one number such as 5.5%', ru: 'одно число, например 5,5 %' },
  },
  'rate-word': { message: { en: '“{word}” is not understood in a rate', ru: '«{word}» в доле непонятно' } },
  'rate-money': { message: { en: 'money where a rate is needed', ru: 'деньги там, где нужна доля' } },
  'rate-points': {
    message: { en: 'percentage points where a rate is needed', ru: 'процентные пункты там, где нужна доля' },
  },
  'rate-no-number': { message: { en: 'there is no rate in the text', ru: 'в тексте нет доли' } },
  'share-period': { message: { en: 'a share has no period', ru: 'у доли нет периода' } },
  'season-mean': {
    message: { en: 'the mean of the season is {mean}', ru: 'среднее сезонности — {mean}' },
    expected: { en: 'twelve numbers with mean 1', ru: 'двенадцать чисел со средним 1' },
  },
} satisfies Record<string, Reason>
export type ReasonId = keyof typeof reasons
