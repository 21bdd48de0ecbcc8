/** Catalogue rule placeholder-leak: text somebody was to fill in. A letter for a number needs a unit after it (`X %`, not `X-ray`). */
const patterns: readonly RegExp[] = [
  /\[[^\]]{0,60}(?:назван|описани|метрик|укажите|вставьте|проблем|бюджет|insert|your |company name)[^\]]*\](?!\()/iu,
  /\[[XYZNxyz]\](?!\()/u,
  /\{\{.*?\}\}/u,
  /\{[A-Za-z_]+\}/u,
  /<(?:[a-zа-яё_]+ ?){1,4}>/iu,
  /(?<![\p{L}\p{N}])(?:TBD|TODO|FIXME|XXX|lorem ipsum|N\/A)(?![\p{L}\p{N}])/iu,
  /^\s*N\/?A\.?\s*$/iu,
  /(?<![\p{L}\d])(?<!(?:[Gg]en|[Gg]eneration|[Aa]xis|[Оо]сь|[Оо]си|[Пп]околени[еяю]) )[XYZ]{1,2} ?(?:%|п\.\s?п\.|пункт|points?(?!\p{L})|руб|₽|\$)/u,
  /_{3,}/u,
  /(?<![\p{L}\p{N}])(?:undefined|NaN|null)(?![\p{L}\p{N}])|\[object Object\]/u,
  /…{2,}/u,
]

/** Placeholders left in a text, as written; none for a finished text. */
export function placeholdersIn(text: string): string[] {
  return patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])
}
