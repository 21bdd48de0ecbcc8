import { type BriefRule, wordsOf } from '../brief-rule.ts'

export const channelsRecognised: BriefRule = {
  id: 'channels-recognised',
  severity: 'info',
  claim: 'Every channel is of a known kind.',
  why: 'Prices, consents and limits of messages depend on the kind of channel.',
  source: 'validators channels-subset',
  message: {
    en: 'The kind of channel “{channel}” is not known: no price or consent rule applies to it.',
    ru: 'Вид канала «{channel}» неизвестен: цена и правила согласия для него не учитываются.',
  },
  check: (brief) => {
    const { pick, quoted } = wordsOf(brief)
    const expected = pick({
      en: 'email, SMS, push, app, site, phone, till, …',
      ru: 'почта, СМС, push, приложение, сайт, телефон, касса, …',
    })
    return brief.channels
      .filter(({ kind }) => kind === 'other')
      .map(({ id, name }) => ({
        pointer: `/channels/${id}`,
        params: { channel: quoted(name) },
        expected,
        actual: name,
      }))
  },
}
