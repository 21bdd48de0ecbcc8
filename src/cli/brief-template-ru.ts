/** What `init --language ru` writes: a brief that passes `check` as it stands, with a word on every field. */
export const briefTemplateRu = `# Бриф стратегии лояльности. Замените пример своими фактами. Чего не знаете — удалите: за вас ничего не придумают.
#
#   loyalty-strategy check brief.yaml                        чего не хватает и что противоречит, бесплатно
#   loyalty-strategy generate brief.yaml -o strategy.md      сама стратегия
#   loyalty-strategy schema brief > brief.schema.json        подсказки в редакторе

language: ru                  # ru или en
country: RU                   # две буквы: от страны зависит перечень требований закона
# start: 2027-01-01           # первый день плана на 12 месяцев; по умолчанию — следующий квартал

# Кто вы. Отрасли показывает команда «loyalty-strategy industries --language ru», можно и своими словами.
company:
  name: Пекарни «Ржаной дом»
  industry: bakery
  model: b2c                  # b2c, b2b или b2b2c
  description: Три пекарни у дома с кофе навынос, работают с 2016 года

# Кому вы продаёте.
audience:
  description: Живут или работают в десяти минутах пешком, покупают хлеб, завтраки и торты
  age: [25, 55]
  needs: [свежий хлеб до работы, торт без заказа за неделю]
  exclude: [оптовые покупатели]

products:
  - {name: Хлеб, price: 120}
  - {name: Кофе с выпечкой, price: 340}
  - {name: Праздничные торты, price: 2400, description: заказ за день}

# Что известно. Всё необязательно, но каждое ваше число заменяет отраслевой диапазон.
# Доли пишутся как 48% или 0.48 и с периодом: month — месяц, quarter — квартал, year — год.
metrics:
  customers: 6200             # активные: покупали хотя бы раз за обычный промежуток
  # dormantCustomers: 3000    # контакты есть, но больше не покупают
  # newCustomersPerMonth: 400
  averageOrder: 460
  ordersPerMonth: 3.1         # заказов на активного клиента в месяц
  grossMargin: 58%
  # retention: {value: 48%, period: year}
  churn: {value: 7%, period: month}
  # nps: {value: 41, responses: 260}
  # cac: 600
  # ltv: {value: 11800, basis: margin}    # margin — по марже, revenue — по выручке

# Что не так — лучше словами клиентов.
pains:
  - До девяти утра такая очередь, что люди проходят мимо
  - К пяти вечера любимого хлеба уже нет
  - Никто не замечает, когда постоянный гость перестал приходить

# На 12 месяцев. Укажите, что из этих денег оплачивается.
budget:
  total: 2400000
  currency: RUB
  includesRewards: false      # true, если скидки и баллы — из этих денег
  includesInternalStaff: false
  contingency: 10%

# Кто будет работать. Без команды план не скажет, кто начинает в понедельник.
team:
  - {role: Маркетолог, people: 1, fte: 0.5}
  - {role: Управляющий пекарней, people: 3, fte: 0.6}

tools: [касса, сервис рассылок]

# Чего хочет бизнес. Цель с числом, единицей и сроком можно проверить.
goals:
  - {text: Снизить отток с 7 до 6 % в месяц, metric: churn, target: 6%, period: month}
  - Постоянные гости забирают заказ без очереди

# Как вы связываетесь с клиентами сегодня.
channels: [касса, email, плакаты в витрине]

constraints:
  - Скидка на хлеб не больше 10 %
`
