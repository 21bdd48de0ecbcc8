import { phrasePattern } from '../../core/phrase-pattern.ts'

/**
 * Words that name an industry, by its id. Whole words or stems long enough not to live in another word: `кофейн~` but never `кофе~`,
 * `банк` but never `банка` (a jar), no bare `ремонт` (flats are repaired too).
 */
export const industryWords: Readonly<Record<string, RegExp>> = {
  coffee: phrasePattern(
    'кофейн~, кофе, кофе с собой, кафе, ресторан~, общепит~, столовая, столовые, столовых, пекарн~, булочн~, пиццери~, бургерн~, фастфуд~, бистро, кондитерск~, суши-бар~, шаурм~, coffee, coffeehouse~, cafe, cafes, café, cafés, restaurant~, bakery, bakeries, pizzeria~, bistro~, food service, eatery, diner, diners',
  ),
  grocery: phrasePattern(
    'супермаркет~, гипермаркет~, продуктов~ магазин~, продуктов~ сет~, продуктов~ розниц~, магазин~ продуктов, магазин~ у дома, гастроном~, универсам~, мясн~ лавк~, grocery, groceries, grocer, grocers, supermarket~, convenience store~, food retail~',
  ),
  ecom: phrasePattern(
    'интернет-магазин~, онлайн-магазин~, интернет-торговл~, маркетплейс~, e-commerce, ecommerce, online store~, online shop~, online retail~, webshop~, dtc, d2c',
  ),
  fashion: phrasePattern(
    'одежд~, обувь, обуви, обувн~, бутик~, шоурум~, нижнее белье, fashion, apparel, clothing, clothes, footwear, shoes, boutique~, menswear, womenswear, lingerie',
  ),
  saas: phrasePattern(
    'saas, облачн~ сервис~, облачн~ платформ~, облачн~ систем~, crm-систем~, программн~ обеспечени~, софт, ит-сервис~, software, software-as-a-service, cloud platform~, cloud service~, help desk software',
  ),
  telecom: phrasePattern(
    'телеком~, оператор~ связи, оператор~ сотовой связи, мобильн~ связ~, сотов~ связ~, интернет-провайдер~, провайдер~, telecom~, mobile operator~, internet provider~, internet service provider~, isp, broadband',
  ),
  bank: phrasePattern(
    'банк, банков, банку, банком, банке, банковск~, финтех~, мфо, микрофинанс~, кредитн~ карт~, дебетов~ карт~, bank, banks, banking, fintech~, neobank~, credit union~',
  ),
  insurance: phrasePattern('страхов~, осаго, каско, insurance, insurer~, insurtech~'),
  fitness: phrasePattern(
    'фитнес~, тренажерн~, спортклуб~, спортивн~ клуб~, йога, йоги, йога-студи~, пилатес~, кроссфит~, единоборств~, скалодром~, gym, gyms, fitness, yoga, pilates, crossfit, health club~, climbing gym~',
  ),
  beauty: phrasePattern(
    'салон~ красоты, парикмахерск~, барбершоп~, маникюр~, педикюр~, ногтев~, косметолог~, эпиляци~, студи~ красоты, спа, спа-салон~, стрижк~, beauty, hairdresser~, hair salon~, nail salon~, salon, salons, barber~, spa, spas, manicure~, haircut~, hair colour~',
  ),
  hotel: phrasePattern(
    'отель, отеля, отели, отелей, отелем, отельн~, бутик-отел~, апарт-отел~, гостиниц~, гостиничн~, хостел~, глэмпинг~, санатори~, гостев~ дом~, hotel~, hostel~, resort~, inn, inns, guest house~, guesthouse~',
  ),
  edtech: phrasePattern(
    'образовательн~, онлайн-школ~, языков~ школ~, школ~ английского, школ~ программировани~, онлайн-курс~, курсы, курсов, репетитор~, автошкол~, edtech, online school~, online course~, courses, tutoring, e-learning, bootcamp~, language school~',
  ),
  'service-center': phrasePattern(
    'автосервис~, шиномонтаж~, автомастерск~, мастерск~ по ремонту, сервисн~ центр~, сервис-центр~, техцентр~, автомойк~, детейлинг~, ремонт~ авто~, ремонт~ техник~, ремонт~ бытов~, ремонт~ телефон~, ремонт~ смартфон~, ремонт~ ноутбук~, ремонт~ компьютер~, ремонт~ устройств~, ремонт~ электроник~, замен~ экран~, замен~ дисплея, замен~ масла, car service, auto repair~, car repair~, phone repair~, device repair~, repair shop~, repair service~, service centre~, service center~, garage, garages, repair workshop~, tyre~, mechanic, mechanics',
  ),
  pharmacy: phrasePattern('аптек~, аптечн~, фармацевт~, pharmacy, pharmacies, drugstore~, chemist~'),
  'b2b-dist': phrasePattern(
    'дистрибуц~, дистрибьют~, дистрибут~, оптов~, опт, оптом, wholesale~, distribution, distributor~, b2b supplier~, foodservice supplier~',
  ),
}

/** Words of a business that sells to companies. */
export const businessCustomers = phrasePattern(
  'b2b, для бизнеса, корпоративн~ клиент~, юрлиц~, юридическ~ лиц~, компани-клиент~, оптов~, wholesale~, business customers, for businesses, b2b saas, enterprise customers',
)

/** Words of a business that is paid by the period. */
export const subscriptionWords = phrasePattern(
  'подписк~, абонентск~ плат~, абонемент~, saas, subscription~, membership~, per seat, monthly plan~',
)
