/** Words that say nothing about the subject, in normalised form. Units and counts are here too: sharing "minutes" is no shared subject. */
export const stopWords: ReadonlySet<string> = new Set(
  `
и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему теперь когда
даже ну вдруг ли если уже или ни быть был него до вас нибудь опять уж вам ведь там потом себя ничего ей может они тут где есть надо ней для
мы тебя их чем была сам чтоб чтобы без будто чего раз тоже себе под будет ж тогда кто этот того потому этого какой совсем ним здесь этом один
почти мой тем сейчас были куда зачем всех можно при наконец два об другой хоть после над больше тот через эти нас про всего них какая много
разве три эту моя свою этой перед иногда лучше чуть том нельзя такой им более всегда конечно всю между это также каждый каждая каждое каждого
каждой наш наша наше наши нашего нашей который которая которое которые которых которым свой свои своих своего очень менее меньше около либо
однако поэтому лишь пока вместо кроме среди против
минута минуты минут минуту час часа часов день дня дней дни неделя недели недель неделю месяц месяца месяцев год года лет квартал квартала
процент процента процентов руб рубль рубля рублей тыс млн шт чел раза п пп клиент клиента клиенту клиентов клиенты клиентам
the a an and or but if then else of to in on at by for from with without into onto over under about as is are was were be been being am do does
did done have has had having it its this that these those they them their there here he she his her we us our you your i me my not no nor so
than too very can could should would will shall may might must just only also more most less least some any each every all both few other such
own same who whom whose which what when where why how up down out off again once before after during between through per via within across
minute minutes hour hours day days week weeks month months quarter quarters year years percent pp usd eur rub customer customers client clients
`
    .trim()
    .split(/\s+/),
)
