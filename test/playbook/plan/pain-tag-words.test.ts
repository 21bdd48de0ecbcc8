import { expect, test } from 'vitest'
import { type PainTag, painTags, painTagsOf } from '../../../src/playbook/pain-tags.ts'

interface Sentences {
  /** What clients of all sorts of industries write when they mean it. */
  about: readonly string[]
  /** Near in letters, far in meaning: other complaints and none at all. */
  not: readonly string[]
}

const table: Readonly<Record<PainTag, { ru: Sentences; en: Sentences }>> = {
  queue: {
    ru: {
      about: [
        'В субботу стоим в кассу по двадцать минут',
        'Вечером в зале толпа, тренажёры заняты',
        'Пациенты ждут приёма дольше часа',
        'Негде припарковаться у входа',
        'В обед нет свободных столиков',
        'На весь магазин одна касса',
      ],
      not: ['Выпустили новую линейку без объяснений', 'Курьер ждал на улице вежливо'],
    },
    en: {
      about: [
        'Saturday line of 25 minutes',
        'The waiting room is packed out by nine',
        'We queue twice: to order and to pay',
        'All the machines taken after six',
        'Nowhere to park on market days',
        'Too crowded in the evening',
      ],
      not: ['The product line changed without a word', 'Owners wait until the coat is matted'],
    },
  },
  'slow-service': {
    ru: {
      about: [
        'Очки делают две недели вместо обещанной',
        'Смету ждут неделю',
        'Ремонт затянулся',
        'Медленно обслуживают за стойкой',
        'Возврат денег долго согласуют',
        'Заявление рассматривают долго, занимает недели',
      ],
      not: ['Доставка быстрая, но дорогая', 'Неделя моды прошла мимо'],
    },
    en: {
      about: [
        'A quote takes two weeks',
        'Sluggish service at the bar',
        'The repair takes forever',
        'Claims take weeks to settle',
        'Turnaround is twice the promise',
        'Approval takes a month of e-mails',
      ],
      not: ['The lobby smells of paint', 'Nobody told us the price'],
    },
  },
  'late-delivery': {
    ru: {
      about: [
        'Заказ не готов к обещанному дню',
        'Не готов к обещанному сроку',
        'Привезли на два часа позже',
        'Сроки сдвигаются на две-три недели',
        'Мастер не приехал',
        'Поставки срывают каждую неделю',
      ],
      not: ['Позже открыли второй салон', 'В срок оплаты входит налог'],
    },
    en: {
      about: [
        'Deliveries slip by a day or two',
        'The suit is never ready when they said',
        'Trains of parts arrive after the promised date',
        'The fitter runs late every time',
        'Orders come past due',
        'We missed a slot because the van did not arrive',
      ],
      not: ['See you later', 'The latest menu is too short'],
    },
  },
  'no-status': {
    ru: {
      about: [
        'Никто не предупреждает о переносе',
        'Клиенту самому приходится звонить',
        'Непонятно, где мой заказ',
        'Не знаем, когда приедет мастер',
        'Держат в неведении',
        'Задержки, о которых не сообщают',
      ],
      not: ['Мы знаем каждого клиента', 'Информационный стенд стоит у входа'],
    },
    en: {
      about: [
        'Dates move without a call',
        'We have to chase for an answer',
        'No word after the deposit',
        'Nobody tells us when the crew comes',
        'Left guessing about the repair',
        'Customers find out last that the course moved',
      ],
      not: ['We know where they live', 'Words fail in the manual'],
    },
  },
  'rude-staff': {
    ru: {
      about: [
        'Продавцы разговаривают свысока',
        'Администратор огрызается',
        'На замечание отмахиваются',
        'Персонал неприветлив',
        'Мастер накричал на клиента, кричит на всех',
        'Охрана хамит',
      ],
      not: ['Стрижка без укладки дороже', 'Хамам закрыт по средам'],
    },
    en: {
      about: [
        'Staff talk down to people who know little about wine',
        'The receptionist was curt',
        'Trainers judge: beginners are made to feel stupid',
        'Surly drivers',
        'Never an apology: they argue with everyone',
        'Cold welcome at the desk',
      ],
      not: ['The curtains are faded', 'Lectures run till nine'],
    },
  },
  'bad-support': {
    ru: {
      about: [
        'Администратор не перезванивает',
        'Не дозвониться до клиники утром',
        'Трубку не берут',
        'Заявки теряются между отделами',
        'Отвечают шаблонами',
        'Чат-бот не понимает вопроса',
      ],
      not: ['Заняли денег на ремонт', 'Вопрос цены не стоит'],
    },
    en: {
      about: [
        "You can't get through by phone in the morning",
        'Can’t get through by phone',
        'E-mails stay unanswered for days',
        'Passed from one desk to another',
        'The phone is always engaged, the phone rings out',
        'They never call back',
      ],
      not: ['The supportive trainer left', 'Telephones are sold out'],
    },
  },
  'hard-to-use': {
    ru: {
      about: [
        'Приложение вылетает при оплате',
        'Заморозить можно только лично',
        'Слишком сложная форма',
        'Сайт виснет',
        'Отменить подписку сложно',
        'Не разобраться в личном кабинете',
      ],
      not: ['Трудящиеся района далеко', 'Форма бутылки изменилась'],
    },
    en: {
      about: [
        'Cancelling the pass means a letter',
        'Freezing the membership takes three emails',
        'The app crashes at checkout',
        'Too much paperwork for a small order',
        'Cannot figure out the booking page',
        'The menu is overwhelming',
      ],
      not: ['The sports complex is far away', 'The tailor left'],
    },
  },
  'low-result': {
    ru: {
      about: [
        'Родители не понимают, чему ребёнок научился',
        'Бросают курс после второго модуля',
        'Не видят прогресса',
        'Отстают от группы и уходят',
        'Покупают и не используют',
        'Через месяц пропадает мотивация',
      ],
      not: ['Результативный менеджер ушёл в декрет не один', 'Забросили рекламу конкурентам'],
    },
    en: {
      about: [
        'New members stop coming after six weeks',
        'Nobody can say what level I am at',
        'Students miss two classes and never catch up',
        'People cancel the pass after the third month',
        'They quit before the exam',
        'No improvement after ten sessions',
      ],
      not: ['It is quite far', 'The staff are quiet'],
    },
  },
  price: {
    ru: {
      about: [
        'У конкурентов дешевле',
        'Слишком дорого для семьи',
        'Ценник вырос за год',
        'Завышенные тарифы',
        'Не по карману студентам',
        'Разводят на лишнее',
      ],
      not: ['Дорога до клуба разбита', 'Зал тесный, ценность марки выросла'],
    },
    en: {
      about: [
        'Costs more than next door',
        'They upsell at every visit',
        'Overpriced wine',
        'Not worth the money',
        'Hidden fees',
        'Cheaper elsewhere',
      ],
      not: ['Customers feel cold', 'No feedback after the lesson'],
    },
  },
  'unclear-price': {
    ru: {
      about: [
        'Не знаю заранее, сколько будет стоить',
        'Итоговая сумма больше, чем назвали на консультации',
        'Смета растёт по ходу ремонта',
        'Цены не указаны на сайте',
        'Мастер не назвал цену до работы: цену не называют',
        'По телефону одна цена, на месте другая',
      ],
      not: ['Дорого по сравнению с соседями', 'Сумма скидки мала'],
    },
    en: {
      about: [
        'I never know what the bill will be until I pay',
        'Prices change between quote and invoice',
        'The final bill is a shock',
        'No prices on the website',
        'Extra charges appear at the end',
        'The estimate grows every week',
      ],
      not: ['Too expensive', 'The price is fair but the salon is far'],
    },
  },
  billing: {
    ru: {
      about: [
        'Списали дважды',
        'Автопродление без согласия: деньги сняли',
        'Счёт пришёл с ошибкой',
        'Платёж не прошёл',
        'Не возвращают деньги за отменённый урок',
        'Карты не принимают, только наличные',
      ],
      not: ['За счёт клиента убирают сами', 'Считать умеют все'],
    },
    en: {
      about: [
        'Charged twice for one visit',
        'The card machine is broken',
        'Renewed without asking',
        'Invoices contain errors',
        'The direct debit failed',
        'Wrong amount on the statement',
      ],
      not: ['The charger is missing', 'We billeted a guest'],
    },
  },
  'out-of-stock': {
    ru: {
      about: [
        'Линзы нужной диоптрии не всегда есть',
        'Нет моего размера',
        'К вечеру хлеба нет',
        'Любимый сорт сняли с продажи',
        'Позиции нет на складе',
        'Маленький ассортимент',
      ],
      not: ['Закон о вывеске не касается нас', 'Хватает всего, кроме улыбок'],
    },
    en: {
      about: [
        'The wine I liked is gone the next time',
        'My size is never there',
        'Parts are on back order',
        'They no longer stock our brand',
        'Partial deliveries every month',
        'Sold out by noon',
      ],
      not: ['Stocks fell on Monday', 'The gong is loud'],
    },
  },
  'no-show': {
    ru: {
      about: [
        'Каждый пятый не приходит на приём',
        'Отменяют в последний момент',
        'Гости не являются, столик пустует',
        'Бронь не выкупают',
        'Пропускают приём без звонка',
        'Клиент не пришёл и не предупредил',
      ],
      not: ['Приходят друзья друзей', 'Явка на праздник высокая'],
    },
    en: {
      about: [
        'Every fifth patient does not show',
        'Late cancellations leave gaps: late cancel',
        'People book and vanish',
        'Missed appointments',
        'No-shows on Fridays',
        'They cancel the same day',
      ],
      not: ['The show room is dark', 'Shows are fun'],
    },
  },
  'booking-hard': {
    ru: {
      about: [
        'Пропущенные занятия сгорают',
        'Ближайшая запись через месяц',
        'Не записаться на вечер',
        'Неудобное расписание',
        'Трудно перенести занятие',
        'Группы набраны до осени',
      ],
      not: ['Записка на двери', 'Место удобное, но шумно'],
    },
    en: {
      about: [
        'Evening classes are full by noon',
        'Cannot book online',
        'The next opening is in three weeks',
        'The timetable does not suit shift workers',
        'Double-booked twice',
        'No availability at weekends',
      ],
      not: ['The book shop is closed', 'A facebook page nobody reads'],
    },
  },
  spam: {
    ru: {
      about: [
        'Продавцы уговаривают на дорогую оправу',
        'Шлют рекламу каждый день',
        'Впаривают допы',
        'Навязывают страховку',
        'Не отписаться от рассылки',
        'Звонят с предложениями по вечерам: звонки с предложениями',
      ],
      not: ['Часто пишут хорошие отзывы о соседях', 'Писать некому'],
    },
    en: {
      about: [
        'Emails every day',
        'Hard sell at the desk',
        'We get cold calls',
        'Bombarded with offers',
        'Cannot unsubscribe',
        'Pushy waiters',
      ],
      not: ['The snag list is long', 'Every emailed form gets lost in traffic'],
    },
  },
  'quality-defect': {
    ru: {
      about: [
        'Потеряли пуговицу и не признались',
        'Цветы завяли на второй день',
        'Букет не похож на фото',
        'Сборщик оставляет мусор',
        'Вкус плавает от смены к смене',
        'Перепутали заказ',
      ],
      not: ['В пятницу закрыто', 'Сколько ни проси, окно занято соседом'],
    },
    en: {
      about: [
        'Water spots left on the car',
        'Showers are cold',
        'My coat came back stained',
        'The button was torn off',
        'Groups merge halfway through the term',
        'Equipment breaks every week',
      ],
      not: ['The dentist is far', 'Too many text messages in Dutch'],
    },
  },
  'no-attention': {
    ru: {
      about: [
        'Летом клиенты пропадают',
        'После сборки про нас забывают',
        'На гигиену приходят раз и пропадают',
        'Каждый раз новый мастер',
        'Никто не напоминает о прививке',
        'Клиент вспоминает о нас раз в год',
      ],
      not: ['Помню чувство вкуса', 'Новый мастер хорош собой'],
    },
    en: {
      about: [
        'Nobody reminds me when boosters are due',
        'A different vet every time',
        'Tourists buy once and never again',
        'Buyers split orders with a second supplier',
        'I have to tell my story again',
        'Nobody checks how the repair holds',
      ],
      not: ['The forest path is dark', 'Reminders come too late at night'],
    },
  },
  'no-reward': {
    ru: {
      about: [
        'Скидки только новым',
        'За верность ничего не дают',
        'Постоянные платят больше новичков',
        'У соседей есть бонусная карта, у нас нет карты',
        'Никакой благодарности за десять лет',
        'Нет программы для своих',
      ],
      not: ['Картина на стене не наша', 'Бонд не нравится'],
    },
    en: {
      about: [
        'Existing customers pay more than new ones',
        'Nothing for coming back',
        'Regulars get nothing',
        'Rivals give points, we have no card',
        'No volume discount',
        'New customers get better deals',
      ],
      not: ['A new card holder at the till', 'Points of interest are far'],
    },
  },
  'confusing-rules': {
    ru: {
      about: [
        'Баллы сгорают без предупреждения',
        'Непонятно, как потратить бонусы',
        'Не знают, сколько у них баллов',
        'Условия мелким шрифтом',
        'Бонусами нельзя оплатить доставку',
        'Купон не сработал, промокод не принимают',
      ],
      not: ['Балкон не открывается', 'Правильно выбрать трудно'],
    },
    en: {
      about: [
        'Points expire before anyone can use them',
        'Small print on every voucher',
        'I cannot redeem online',
        'How many points do I have?',
        'Coupons do not work at weekends',
        'Terms change every year',
      ],
      not: ['The ruler of the market is a chain', 'We ran to catch up'],
    },
  },
}

const rows = painTags.flatMap((tag) =>
  (['ru', 'en'] as const).map((language) => [tag, language, table[tag][language]] as const),
)

test.each(rows)('%s in %s is told from its neighbours by the words of clients', (tag, _language, { about, not }) => {
  expect(about.filter((text) => !painTagsOf(text).includes(tag))).toEqual([])
  expect(not.filter((text) => painTagsOf(text).includes(tag))).toEqual([])
})
