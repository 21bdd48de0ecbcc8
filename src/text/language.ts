import type { Language } from '../core/localised.ts'
import { letters } from './normalise.ts'

/** Abbreviations and technical words that stay Latin in a Russian text. */
const latinTerms =
  /(?<![\p{L}\p{N}])(?:NPS|CSAT|CES|CLV|LTV|CRR|ROI|NPV|CRM|SMS|RCS|QR|POS|API|URL|IT|HR|PR|SLA|KPI|FAQ|OKR|ICE|RFM|SWOT|SMART|CAC|ARPU|AOV|MRR|ARR|CSM|B2B|B2C|SaaS|ID|VIP|eNPS|FCR|QBR|CTR|UTM|CDP|ERP|PDF|PIN|GDPR|IFRS|ROMI|NRR|MAU|DAU|iOS|Android|Wi-Fi|push|pop-up|email|e-mail|online|web|app|in-app|A\/B|WhatsApp|Telegram|Viber|MAX|VK|Instagram|Facebook|YouTube|TikTok|Google|Apple|Wallet|Excel|RUB|USD|EUR|GBP)(?![\p{L}\p{N}])/giu

const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/giu

function lettersOf(text: string): { cyrillic: number; latin: number } {
  let cyrillic = 0
  let latin = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) as number
    // The usual letters of both languages by their place, the others by their property, which is slow.
    if (code < 0x80) latin += (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 1 : 0
    else if (code >= 0x400 && code <= 0x481) cyrillic += 1
    else if (/\p{Script=Cyrillic}/u.test(sign)) cyrillic += 1
    else if (/\p{Script=Latin}/u.test(sign)) latin += 1
  }
  return { cyrillic, latin }
}

/** Takes out of a text what may stand in another script: addresses, abbreviations and the given names, the longest first. */
export function nameRemover(names: readonly string[]): (text: string) => string {
  const known = [...new Set(names.map((name) => name.normalize('NFC').trim()))]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const all =
    known.length > 0 ? new RegExp(`(?<![${letters}0-9])(?:${known.join('|')})(?![${letters}0-9])`, 'gi') : null
  return (text) => {
    const rest = text.normalize('NFC').replace(addresses, ' ')
    const unnamed = all ? rest.replace(all, ' ') : rest
    // Every term has one of these letters; ignoring case, the long s counts as an s.
    return /[a-zſ]/i.test(unnamed) ? unnamed.replace(latinTerms, ' ') : unnamed
  }
}

const latinName = /(?<![\p{L}\p{N}])[A-Z][A-Za-z]*(?:[ \u00a0-][A-Z][A-Za-z]*){0,2}(?![\p{L}\p{N}])/gu

/**
 * A Russian text without the Latin names in it, which the brief need not know: “Starbucks”, “Surf Coffee”. A text with more Latin
 * letters than Russian ones stays as it is: there the capital letters are those of a foreign title.
 */
export function withoutLatinNames(text: string): string {
  const { cyrillic, latin } = lettersOf(text)
  return latin === 0 || latin > cyrillic ? text : text.replace(latinName, ' ')
}

/** Letters of a text that count for its language, and the share of them in the script of `language`, 0..1 (1 for no letters). */
export function scriptShare(text: string, language: Language): { letters: number; share: number } {
  const { cyrillic, latin } = lettersOf(text)
  const count = cyrillic + latin
  return { letters: count, share: count === 0 ? 1 : (language === 'ru' ? cyrillic : latin) / count }
}

/** Texts of the usual letters and signs only: there a word of both scripts has two neighbouring letters of them. */
const usual = /^[\0-\x7f\u00a0«»£·×÷\u0400-\u0481\u048a-\u04ff\u2009\u2010-\u2015‘’“”„•…\u202f€₽№←↑→↓−≈≤≥]*$/
const border = /[a-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z]/i

const mixedWord = /(?<!\p{L})(?=\p{L}*\p{Script=Cyrillic})(?=\p{L}*\p{Script=Latin})\p{L}{3,}/gu

/** Words with letters of both scripts, such as a Latin `c` inside a Russian word: unfindable and often a sign of copying. */
export function mixedScriptWords(text: string): string[] {
  if (usual.test(text) && !border.test(text)) return []
  return [...(text.normalize('NFC').match(mixedWord) ?? [])]
}
