import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { consent, type LegalDuty, optOut, spring2026 } from './duty.ts'

/** United States, federal law and the state acts; expert knowledge, to be read by a lawyer. */
export const unitedStates: readonly LegalDuty[] = [
  {
    id: 'tcpa',
    name: { en: 'written consent to texts and calls', ru: 'письменное согласие на СМС и звонки' },
    words: [consent],
    channels: ['sms', 'phone'],
    severity: 'error',
    doer: 'lawyer',
    task: {
      en: 'Collect prior express written consent to marketing texts and calls and keep its proof',
      ru: 'Получать письменное согласие на рекламные СМС и звонки и хранить подтверждение',
    },
    why: { en: 'TCPA', ru: 'TCPA' },
    asOf: spring2026,
  },
  {
    id: 'can-spam',
    name: {
      en: 'a true sender and the postal address in marketing email',
      ru: 'настоящий отправитель и почтовый адрес в рекламных письмах',
    },
    words: [phrasePattern('can-spam, postal address, physical address, почтов~ адрес~')],
    channels: ['email'],
    severity: 'error',
    doer: 'crm',
    task: {
      en: 'Put the true sender, the postal address and a working unsubscribe link into every marketing email',
      ru: 'Указывать в каждом рекламном письме настоящего отправителя, почтовый адрес и рабочую ссылку отписки',
    },
    why: { en: 'CAN-SPAM Act', ru: 'CAN-SPAM' },
    asOf: spring2026,
  },
  { ...optOut, severity: 'error', why: { en: 'CAN-SPAM and TCPA', ru: 'CAN-SPAM и TCPA' } },
  {
    id: 'state-acts',
    name: { en: 'state privacy acts', ru: 'законы штатов о данных' },
    words: [phrasePattern('state privacy, state law~, state act~, ccpa, cpra, california~, закон~ штат~')],
    channels: null,
    severity: 'warning',
    doer: 'lawyer',
    task: {
      en: 'Check state privacy acts: notice at collection, opt-out of sale and sharing, loyalty terms as a financial incentive',
      ru: 'Проверить законы штатов о данных: уведомление о сборе, отказ от продажи данных, программа лояльности как финансовая выгода',
    },
    why: { en: 'State acts, California first', ru: 'Законы штатов, в первую очередь Калифорнии' },
    asOf: spring2026,
  },
]
