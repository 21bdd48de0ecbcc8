import { phrasePattern } from '../../core/phrase-pattern.ts'

/**
 * Words that name an industry, by its id. Whole words or stems long enough not to live in another word: `кофейн~` but never `кофе~`,
 * `банк` but never `банка` (a jar), no bare `ремонт` (flats are repaired too).
 */
export const industryWords: Readonly<Record<string, RegExp>> = {
  coffee: phrasePattern(
    'кофейн~, кофе, кофе с собой, чайхан~, закусочн~, блинн~, пельменн~, пончиков~, хинкальн~, шашлычн~, доставк~ еды, доставк~ пиццы, доставк~ суши, доставк~ готов~ еды, суши-маркет~, кейтеринг~, кофе-поинт~, пивовар~, паб, гастробар~, coffee shop~, coffee bar~, tearoom~, tea room~, sandwich bar~, takeaway~, take-away, pub, pubs, brewpub~, catering, meal delivery, pizza delivery, food truck~, ice cream parlour~, patisserie~, кафе, ресторан~, общепит~, столовая, столовые, столовых, пекарн~, булочн~, пиццери~, бургерн~, фастфуд~, бистро, кондитерск~, суши-бар~, шаурм~, coffee, coffeehouse~, cafe, cafes, café, cafés, restaurant~, bakery, bakeries, pizzeria~, bistro~, food service, eatery, diner, diners',
  ),
  grocery: phrasePattern(
    'супермаркет~, гипермаркет~, продуктов~ магазин~, продуктов~ сет~, продуктов~ розниц~, магазин~ продуктов, магазин~ у дома, гастроном~, универсам~, мясн~ лавк~, минимаркет~, дискаунтер~, фермерск~ продукт~, доставк~ продуктов, deli, delis, delicatessen~, greengrocer~, farm shop~, corner shop~, minimart~, grocery, groceries, grocer, grocers, supermarket~, convenience store~, food retail~',
  ),
  ecom: phrasePattern(
    'интернет-магазин~, онлайн-магазин~, интернет-торговл~, маркетплейс~, e-commerce, ecommerce, online store~, online shop~, online retail~, webshop~, web shop~, dtc, d2c, internet shop~, mail order',
  ),
  fashion: phrasePattern(
    'одежд~, обувь, обуви, обувн~, бутик~, шоурум~, нижнее белье, fashion, apparel, clothing, clothes, footwear, shoes, boutique~, menswear, womenswear, kidswear, childrenswear, lingerie, sneaker~, трикотаж~, джинс~',
  ),
  saas: phrasePattern(
    'saas, облачн~ сервис~, облачн~ платформ~, облачн~ систем~, crm-систем~, программн~ обеспечени~, софт, ит-сервис~, software, software-as-a-service, cloud platform~, cloud service~, help desk software, subscription software, b2b platform~, онлайн-касс~, платформ~ для бизнеса, мобильн~ приложени~ для бизнеса',
  ),
  telecom: phrasePattern(
    'телеком~, оператор~ связи, оператор~ сотовой связи, мобильн~ связ~, сотов~ связ~, интернет-провайдер~, провайдер~, telecom~, mobile operator~, internet provider~, internet service provider~, isp, broadband, fibre internet, fiber internet, домашн~ интернет~, кабельн~ телевидени~, виртуальн~ оператор~, mvno, mobile network~',
  ),
  bank: phrasePattern(
    'банк, банков, банку, банком, банке, банковск~, финтех~, мфо, микрофинанс~, кредитн~ карт~, дебетов~ карт~, bank, banks, banking, fintech~, neobank~, credit union~',
  ),
  insurance: phrasePattern('страхов~, осаго, каско, insurance, insurer~, insurtech~'),
  fitness: phrasePattern(
    'фитнес~, тренажерн~, спортклуб~, спортивн~ клуб~, йога, йоги, йога-студи~, спортзал~, фитнес-клуб~, студи~ растяжки, стретчинг~, танцевальн~ студи~, студи~ танц~, школ~ танц~, бассейн~, секци~ бокса, бокс, боксерск~, теннисн~ клуб~, батутн~ центр~, пилатес~, кроссфит~, единоборств~, скалодром~, gym, gyms, fitness, yoga, pilates, crossfit, health club~, climbing gym~, climbing centre~, climbing wall~, boxing club~, swim school~, dance studio~, dance school~, martial arts, tennis club~, spin studio~, personal training',
  ),
  beauty: phrasePattern(
    'салон~ красоты, парикмахерск~, барбершоп~, маникюр~, педикюр~, ногтев~, косметолог~, эпиляци~, студи~ красоты, спа, спа-салон~, стрижк~, студи~ бровей, брови, ресниц~, солярий~, студи~ загара, студи~ маникюра, beauty, brow bar~, lash~, waxing, tanning, hairdresser~, hair salon~, nail salon~, salon, salons, barber~, spa, spas, manicure~, haircut~, hair colour~',
  ),
  hotel: phrasePattern(
    'отель, отеля, отели, отелей, отелем, отельн~, бутик-отел~, апарт-отел~, гостиниц~, гостиничн~, хостел~, глэмпинг~, санатори~, гостев~ дом~, турбаз~, баз~ отдыха, апартамент~, кемпинг~, дом~ отдыха, пансионат~, bed and breakfast, b&b, holiday park~, campsite~, glamping, serviced apartments, lodge, lodges, hotel~, hostel~, resort~, inn, inns, guest house~, guesthouse~',
  ),
  edtech: phrasePattern(
    'образовательн~, онлайн-школ~, языков~ школ~, школ~ английского, школ~ программировани~, онлайн-курс~, курсы, курсов, репетитор~, автошкол~, edtech, online school~, online course~, courses, tutoring, e-learning, bootcamp~, language school~, driving school~, tutor, tutors, exam prep, evening courses, coding school~, школ~ иностранных, подготовк~ к егэ, подготовк~ к экзаменам, языков~ курс~, языков~ центр~, художественн~ школ~, музыкальн~ школ~, music school~, art school~',
  ),
  'service-center': phrasePattern(
    'автосервис~, шиномонтаж~, автомастерск~, мастерск~ по ремонту, сервисн~ центр~, сервис-центр~, техцентр~, ремонт~ авто~, ремонт~ техник~, ремонт~ бытов~, ремонт~ телефон~, ремонт~ смартфон~, ремонт~ ноутбук~, ремонт~ компьютер~, ремонт~ устройств~, ремонт~ электроник~, замен~ экран~, замен~ дисплея, замен~ масла, станци~ техобслуживани~, кузовн~ ремонт~, ремонт~ обуви, ремонт~ часов, ремонт~ велосипед~, веломастерск~, ремонт~ стиральн~, ремонт~ холодильник~, заправк~ картридж~, bike repair~, bicycle repair~, appliance repair~, watch repair~, shoe repair~, computer repair~, mot, body shop~, car service, auto repair~, car repair~, phone repair~, device repair~, repair shop~, repair service~, service centre~, service center~, garage, garages, repair workshop~, tyre~, mechanic, mechanics',
  ),
  pharmacy: phrasePattern('аптек~, аптечн~, фармацевт~, аптекар~, pharmacy, pharmacies, drugstore~, chemist~'),
  'b2b-dist': phrasePattern(
    'дистрибуц~, дистрибьют~, дистрибут~, оптов~, опт, оптом, wholesale~, distribution, distributor~, b2b supplier~, foodservice supplier~, торгов~ дом, поставщик~, поставк~ для бизнеса, supplier, suppliers, cash and carry, trade counter~, importer~',
  ),
}

/**
 * Words of businesses outside the list whose customers come, wait and pay much like those of an industry on it. Looked for only where no
 * industry is named; what is far from all of them (flats, flowers, furniture) keeps the general model.
 */
export const nearbyWords: Readonly<Record<string, RegExp>> = {
  grocery: phrasePattern(
    'винн~ магазин~, винн~ бутик~, винотек~, алкомаркет~, магазин~ вина, чайн~ магазин~, магазин~ чая, рыбн~ лавк~, рыбн~ магазин~, сырн~ лавк~, сыроварн~, магазин~ сыр~, зоомагазин~, зоотовар~, товар~ для животных, wine shop~, wine store~, wine merchant~, wine bar and shop, vintner~, off-licence~, liquor store~, bottle shop~, tea shop~, cheese shop~, cheesemonger~, butcher, butchers, fishmonger~, pet shop~, pet store~, pet food~, health food~',
  ),
  fashion: phrasePattern(
    'ювелирн~, оптик~, салон~ оптики, очки, спорттовар~, магазин~ сумок, магазин~ часов, парфюмер~, магазин~ косметики, jewell~, jewelry, optician~, eyewear, optometrist~, sporting goods, sports shop~, perfumer~, cosmetics shop~, handbag~, watch shop~, bridal~',
  ),
  beauty: phrasePattern(
    'ветеринар~, ветклиник~, ветцентр~, стоматолог~, стоматологическ~, зубн~ клиник~, клиник~, медицинск~ центр~, медцентр~, поликлиник~, массаж~, груминг~, грумер~, тату, тату-салон~, психолог~, остеопат~, физиотерап~, логопед~, медицинск~ лаборатор~, vet, vets, veterinar~, dental, dentist~, orthodont~, clinic, clinics, medical centre~, medical center~, medical practice~, physio, physiotherap~, osteopath~, chiropract~, massage, dog groom~, pet groom~, grooming, tattoo~, podiatr~, therapist~, counselling',
  ),
  edtech: phrasePattern(
    "детск~ центр~, детск~ развивающ~ центр~, развивающ~ центр~, центр~ развития ребёнка, детск~ клуб~, кружок, кружки, кружков, творческ~ студи~, шахматн~ школ~, робототехник~, подготовк~ к школе, продлёнк~, kids' club~, kids club~, kids' centre~, kids' activity, kids activity, children's centre~, children's activity, activity centre~, activity center~, after-school, after school, play centre~, robotics club~, chess school~, nursery, nurseries, preschool~, workshops for children",
  ),
  'service-center': phrasePattern(
    'химчистк~, прачечн~, ателье, ремонт~ одежды, пошив~, чистк~ ковров, сантехник~, установк~ кондиционер~, обслуживани~ котлов, типограф~, фотоцентр~, автомойк~, мойк~ самообслуживания, мойк~ машин~, детейлинг~, dry clean~, launderette~, laundry, laundromat~, car wash, car washes, car-wash~, tailor~, alterations, detailing, valeting, plumber~, plumbing, boiler service~, heating engineer~, hvac, locksmith~, pest control, print shop~, carpet clean~, window clean~',
  ),
  'b2b-dist': phrasePattern(
    'упаковк~ для, гофрокороб~, гофротар~, производств~ упаковки, производител~ упаковки, спецодежд~, канцтовар~ для офисов, расходн~ материал~ для, запчаст~ для техники, промышленн~ оборудовани~, packaging, corrugated, pallets, workwear, office supplies, industrial supplies, consumables for, components for, makes and supplies, supplies to, manufactures for',
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
