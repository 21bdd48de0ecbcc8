import type { Reason } from './reasons.ts'

/** Why the file itself cannot be read: bytes, YAML syntax, characters. */
export const fileReasons = {
  'not-utf8': {
    message: { en: 'the file is not UTF-8: byte {byte} does not fit', ru: 'файл не в UTF-8: не подходит байт {byte}' },
    expected: { en: 'text saved as UTF-8', ru: 'текст, сохранённый в UTF-8' },
  },
  'utf-16': {
    message: {
      en: 'the file is UTF-16, not UTF-8: see byte {byte}',
      ru: 'файл в UTF-16, а не в UTF-8: см. байт {byte}',
    },
    expected: { en: 'text saved as UTF-8', ru: 'текст, сохранённый в UTF-8' },
  },
  'too-large': {
    message: { en: 'the file has {bytes} bytes', ru: 'в файле {bytes} байт' },
    expected: { en: 'at most {limit} bytes (64 KiB)', ru: 'не больше {limit} байт (64 КиБ)' },
  },
  empty: {
    message: { en: 'the file holds no brief', ru: 'в файле нет брифа' },
    expected: {
      en: 'a mapping with company, audience, products, pains, budget, goals, channels; `loyalty-strategy init` writes an example',
      ru: 'поля company, audience, products, pains, budget, goals, channels; пример создаёт `loyalty-strategy init`',
    },
  },
  'not-mapping': {
    message: { en: 'the file is not a mapping of fields', ru: 'файл — не набор полей' },
    expected: {
      en: 'a mapping with company, audience, products, pains, budget, goals, channels; `loyalty-strategy init` writes an example',
      ru: 'поля company, audience, products, pains, budget, goals, channels; пример создаёт `loyalty-strategy init`',
    },
  },
  syntax: {
    message: { en: 'YAML cannot be read here: {detail}', ru: 'здесь YAML не читается: {detail}' },
    expected: { en: 'valid YAML', ru: 'правильный YAML' },
  },
  'tab-indent': {
    message: { en: 'a tab is used for indentation', ru: 'отступ сделан табуляцией' },
    expected: { en: 'spaces', ru: 'пробелы' },
  },
  'indent-broken': {
    message: { en: 'the indentation does not fit the lines above', ru: 'отступ не совпадает с отступом строк выше' },
    expected: { en: 'fields of one level at one column', ru: 'поля одного уровня с одинаковым отступом' },
  },
  'quote-open': {
    message: { en: 'a quote or bracket is not closed', ru: 'не закрыта кавычка или скобка' },
    expected: { en: 'the closing mark', ru: 'закрывающий знак' },
  },
  'text-start': {
    message: { en: 'a text may not begin with this character', ru: 'текст не может начинаться с этого знака' },
    expected: { en: 'the text in quotes', ru: 'текст в кавычках' },
  },
  'colon-in-text': {
    message: {
      en: 'a second colon on the line starts a nested field',
      ru: 'второе двоеточие в строке начинает вложенное поле',
    },
    expected: { en: 'the text in quotes', ru: 'текст в кавычках' },
  },
  'several-documents': {
    message: { en: 'a second document begins here', ru: 'здесь начинается второй документ' },
    expected: { en: 'one brief in a file', ru: 'один бриф в файле' },
  },
  'duplicate-key': {
    message: { en: 'the field “{key}” stands already in line {line}', ru: 'поле «{key}» уже есть в строке {line}' },
    expected: { en: 'each field once', ru: 'каждое поле один раз' },
  },
  alias: {
    message: { en: 'aliases are not supported', ru: 'ссылки YAML не поддерживаются' },
    expected: {
      en: 'the value written out, or a text that begins with & or * in quotes',
      ru: 'значение целиком; текст, который начинается с & или *, — в кавычках',
    },
  },
  tag: {
    message: { en: 'the tag {tag} is unknown', ru: 'неизвестный тег {tag}' },
    expected: {
      en: 'a value without a tag, or a text that begins with ! in quotes',
      ru: 'значение без тега; текст, который начинается с !, — в кавычках',
    },
  },
  directive: {
    message: { en: 'YAML directives are not supported', ru: 'директивы YAML не поддерживаются' },
    expected: { en: 'a file without lines that begin with %', ru: 'файл без строк, которые начинаются с %' },
  },
  'key-not-text': {
    message: { en: 'the name of a field must be text', ru: 'имя поля должно быть текстом' },
    expected: { en: 'a name such as company', ru: 'имя, например company' },
  },
  'too-deep': {
    message: { en: 'the values are nested too deeply', ru: 'слишком глубокая вложенность' },
    expected: { en: 'at most {limit} levels', ru: 'не больше {limit} уровней' },
  },
  'character-control': {
    message: { en: 'the control character {code} is not allowed', ru: 'управляющий символ {code} не допускается' },
    expected: { en: 'plain text', ru: 'обычный текст' },
  },
  'character-bidi': {
    message: {
      en: 'the character {code} changes the direction of text and is not allowed',
      ru: 'символ {code} меняет направление текста и не допускается',
    },
    expected: { en: 'plain text', ru: 'обычный текст' },
  },
  'character-invisible': {
    message: { en: 'the invisible character {code} is not allowed', ru: 'невидимый символ {code} не допускается' },
    expected: { en: 'plain text', ru: 'обычный текст' },
  },
} satisfies Record<string, Reason>
export type FileReasonId = keyof typeof fileReasons
