/** What `init` writes: a brief that passes `check` as it stands, with a word on every field. */
export const briefTemplateEn = `# The brief of a loyalty strategy. Replace the example by your own facts; delete what you do not know: nothing is invented for it.
#
#   loyalty-strategy check brief.yaml                        what is missing or contradicts itself, free
#   loyalty-strategy generate brief.yaml -o strategy.md      the strategy
#   loyalty-strategy schema brief > brief.schema.json        for completion in your editor

language: en                  # ru or en
country: GB                   # two letters; decides which legal checklist applies
# start: 2027-01-01           # first day of the twelve months; by default the next quarter

# Who you are. "loyalty-strategy industries" lists the industries; your own words work too.
company:
  name: Hearth & Rye
  industry: bakery
  model: b2c                  # b2c, b2b or b2b2c
  description: Three neighbourhood bakeries with a café corner, open since 2016

# Whom you serve.
audience:
  description: People who live or work within ten minutes' walk and buy bread, breakfast and cakes
  age: [25, 55]
  needs: [fresh bread before work, a cake without ordering days ahead]
  exclude: [wholesale buyers]

products:
  - {name: Bread, price: 4.50}
  - {name: Coffee and a pastry, price: 6.80}
  - {name: Celebration cakes, price: 42, description: ordered a day ahead}

# Known facts. Every one is optional; each one you add replaces an industry range by your own number.
# Rates are written as 48% or 0.48, with their period: month, quarter or year.
metrics:
  customers: 6200             # bought at least once in the usual interval
  # dormantCustomers: 3000    # in your contacts, but no longer buying
  # newCustomersPerMonth: 400
  averageOrder: 9.20
  ordersPerMonth: 3.1         # per active customer
  grossMargin: 62%
  # retention: {value: 48%, period: year}
  churn: {value: 7%, period: month}
  # nps: {value: 41, responses: 260}
  # cac: 11
  # ltv: {value: 250, basis: margin}      # margin or revenue

# What goes wrong, in the customers' words where you can.
pains:
  - The queue before nine is so long that people walk on
  - By five in the afternoon the favourite bread is sold out
  - Nobody notices when a regular stops coming

# For twelve months. Say what it has to pay for.
budget:
  total: 48000
  currency: GBP
  includesRewards: false      # true if discounts and points come out of this money
  includesInternalStaff: false
  contingency: 10%

# Who can do the work. Without a team the plan cannot say who starts on Monday.
team:
  - {role: Marketing manager, people: 1, fte: 0.5}
  - {role: Shop manager, people: 3, fte: 0.6}

tools: [till system, email service]

# What the business wants. A number, a unit and a period make a goal that can be missed.
goals:
  - {text: Bring monthly churn down from 7% to 6%, metric: churn, target: 6%, period: month}
  - Let regulars pick up an order without queueing

# How you can reach customers today.
channels: [till, email, window posters]

constraints:
  - No discount above 10% on bread
`
