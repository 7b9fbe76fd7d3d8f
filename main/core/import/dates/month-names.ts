const gregorian = `
january jan enero janvier januar jänner gennaio janeiro januari janvāris styczeń stycznia leden ledna ocak oca januarie ianuarie enero ene gen january янв января январь січня январи януари يناير جانفي ژانویه جنوری جنوري كانون_الثاني
february feb febrero février fevr févr februar feber febbraio fevereiro februari luty lutego únor února şubat şub fev февр февраля февраль лютого февруари فبراير فيفري فوریه فروری فبروري شباط
march mar marzo mars märz mrz março maart marca marzec březen března mart марта март березня مارس آذار مارچ مارچ
april apr abril abr avril avr aprile kwiecień kwietnia duben dubna nisan nis апреля апрель квітня април أبريل ابريل إبريل أفريل آوریل اپریل اپرېل نيسان
may mayo mai mag maggio maio mei maj maja květen května mayıs мая май травня مايو ماي مه می مئی مې أيار
june jun junio juin juni giugno giu junho czerwiec czerwca červen června haziran haz июня июнь червня юни يونيو جوان ژوئن جون حزيران
july jul julio juillet juil juli luglio lug julho lipiec lipca červenec července temmuz tem июля июль липня юли يوليو جويلية ژوئیه جولای جولائی جولاى تموز
august aug agosto août aout agosto ago augustus sierpień sierpnia srpen srpna ağustos ağu августа август серпня أغسطس اغسطس أوت اوت اگست آب
september sept sep septiembre septembre settembre set setembro wrzesień września září eylül eyl сентября сентябрь вересня септември سبتمبر سپتامبر ستمبر سپتمبر أيلول
october oct octubre octobre oktober okt ottobre ott outubro out październik października říjen října ekim eki октября октябрь жовтня октомври أكتوبر اكتوبر اکتبر اکتوبر تشرين_الأول تشرين_الاول
november nov noviembre novembre novembro listopad listopadu kasım kas ноября ноябрь листопада ноември نوفمبر نوامبر نومبر نومبر تشرين_الثاني
december dec diciembre dic décembre decembre déc dezember dez dicembre dezembro grudzień grudnia prosinec prosince aralık ara декабря декабрь грудня декември ديسمبر دسامبر دسمبر دسمبر كانون_الأول كانون_الاول
`

const solarHijri = `
فروردین حمل وری
اردیبهشت ثور غویی
خرداد جوزا غبرګولی
تیر سرطان چنګاښ
مرداد اسد زمری
شهریور سنبله وږی
مهر میزان تله
آبان عقرب لړم
آذر قوس لیندۍ
دی جدی مرغومی
بهمن دلو سلواغه
اسفند حوت کب
`

/** Letters as one reader of either keyboard would type them, so that a name is found in each spelling. */
function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[._\s\u200c]+|\u0307/g, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[أإ]/g, 'ا')
}

function tableOf(lines: string): ReadonlyMap<string, number> {
  const rows = lines.trim().split('\n')
  return new Map(
    rows.flatMap((row, index) =>
      row
        .trim()
        .split(/\s+/)
        .map((name) => [fold(name), index + 1] as const),
    ),
  )
}

const gregorianMonths = tableOf(gregorian)
const solarHijriMonths = tableOf(solarHijri)

/** The month 1–12 that a written name means, and its calendar, or null. Covers the languages that the app meets most. */
export function monthOfName(name: string): { month: number; calendar: 'gregorian' | 'solar-hijri' } | null {
  const folded = fold(name)
  const gregorianMonth = gregorianMonths.get(folded)
  if (gregorianMonth !== undefined) return { month: gregorianMonth, calendar: 'gregorian' }
  const solarMonth = solarHijriMonths.get(folded)
  return solarMonth === undefined ? null : { month: solarMonth, calendar: 'solar-hijri' }
}
