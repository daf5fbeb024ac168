import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languageTags } from '../../src/languages/store.ts'
import { findLanguage, sureMargin } from '../../src/notes/languages/find-language.ts'

/** What somebody says of a disruption, in every language. */
const prose: Readonly<Record<string, string>> = {
  bg: 'Заводите са спрели за шест седмици и няма достатъчно маски. Фирмите не могат да изпращат стоки през границата, защото камионите чакат по два дни.',
  cs: 'Závody stály šest týdnů a není dost roušek. Firmy nemohou posílat zboží přes hranici, protože kamiony čekají dva dny. Je třeba, aby se státy dohodly.',
  da: 'Fabrikkerne har stået stille i seks uger, og der er ikke nok masker. Virksomhederne kan ikke sende varer over grænsen, fordi lastbilerne venter i to dage.',
  de: 'Die Werke standen sechs Wochen still, und es gibt nicht genug Masken. Die Firmen können keine Waren über die Grenze schicken, weil die Lastwagen zwei Tage warten.',
  el: 'Τα εργοστάσια σταμάτησαν για έξι εβδομάδες και δεν υπάρχουν αρκετές μάσκες. Οι επιχειρήσεις δεν μπορούν να στείλουν εμπορεύματα, γιατί τα φορτηγά περιμένουν.',
  en: 'The plants stood still for six weeks, and there are not enough masks. Firms cannot send goods across the border because trucks wait for two days.',
  es: 'Las fábricas han parado seis semanas y no hay suficientes mascarillas. Las empresas no pueden enviar mercancías porque los camiones esperan dos días en la frontera.',
  et: 'Tehased seisid kuus nädalat ja maske ei ole piisavalt. Ettevõtted ei saa kaupa üle piiri saata, sest veokid ootavad kaks päeva. Riigid peaksid kokku leppima.',
  fi: 'Tehtaat seisoivat kuusi viikkoa, eikä maskeja ole tarpeeksi. Yritykset eivät voi lähettää tavaraa rajan yli, koska rekat odottavat kaksi päivää.',
  fr: 'Les usines sont à l’arrêt depuis six semaines et il n’y a pas assez de masques. Les entreprises ne peuvent plus livrer, car les camions attendent deux jours à la frontière.',
  ga: 'Bhí na monarchana dúnta ar feadh sé seachtaine agus níl go leor mascanna ann. Ní féidir leis na cuideachtaí earraí a sheoladh thar an teorainn mar tá na leoraithe ag fanacht.',
  hr: 'Tvornice su stajale šest tjedana i nema dovoljno maski. Tvrtke ne mogu slati robu preko granice jer kamioni čekaju dva dana. Što bi trebalo učiniti?',
  hu: 'A gyárak hat hétig álltak, és nincs elég maszk. A cégek nem tudnak árut küldeni a határon át, mert a kamionok két napot várnak. Az államoknak meg kell állapodniuk.',
  it: 'Gli stabilimenti sono fermi da sei settimane e non ci sono abbastanza mascherine. Le imprese non possono spedire le merci perché i camion aspettano due giorni al confine.',
  lt: 'Gamyklos stovėjo šešias savaites, o kaukių nepakanka. Įmonės negali siųsti prekių per sieną, nes sunkvežimiai laukia dvi dienas. Valstybės turėtų susitarti.',
  lv: 'Rūpnīcas stāvēja sešas nedēļas, un masku nepietiek. Uzņēmumi nevar sūtīt preces pāri robežai, jo kravas automašīnas gaida divas dienas. Valstīm vajadzētu vienoties.',
  mt: 'Il-fabbriki waqfu għal sitt ġimgħat u m’hemmx biżżejjed maskri. Il-kumpaniji ma jistgħux jibagħtu l-merkanzija għax it-trakkijiet qed jistennew jumejn fil-fruntiera.',
  nl: 'De fabrieken stonden zes weken stil en er zijn niet genoeg maskers. Bedrijven kunnen geen goederen over de grens sturen, omdat de vrachtwagens twee dagen wachten.',
  pl: 'Zakłady stały sześć tygodni i nie ma dość maseczek. Firmy nie mogą wysyłać towarów przez granicę, ponieważ ciężarówki czekają dwa dni. Państwa powinny się porozumieć.',
  pt: 'As fábricas pararam seis semanas e não há máscaras suficientes. As empresas não podem enviar mercadorias porque os camiões esperam dois dias na fronteira.',
  ro: 'Fabricile au stat șase săptămâni și nu sunt destule măști. Firmele nu pot trimite marfă peste graniță, pentru că camioanele așteaptă două zile.',
  sk: 'Závody stáli šesť týždňov a nie je dosť rúšok. Firmy nemôžu posielať tovar cez hranicu, pretože kamióny čakajú dva dni. Je potrebné, aby sa štáty dohodli.',
  sl: 'Tovarne so stale šest tednov in ni dovolj mask. Podjetja ne morejo pošiljati blaga čez mejo, ker tovornjaki čakajo dva dni. Države bi se morale dogovoriti.',
  sv: 'Fabrikerna stod stilla i sex veckor och det finns inte tillräckligt med masker. Företagen kan inte skicka varor över gränsen, eftersom lastbilarna väntar i två dagar.',
}

test('every language has an example', () => {
  expect(Object.keys(prose)).toEqual(languageTags)
})

describe.each(Object.entries(prose))('%s', (tag, said) => {
  test('is found in two or three sentences', () => {
    expect(findLanguage(said)).toMatchObject({ tag })
    expect(findLanguage(said).margin).toBeGreaterThan(sureMargin)
  })

  test('is found under English labels', () => {
    const notes = `# European Alliance\n\n## Session of 9 July 2020\n\n## First disruption\n\n**Evidence:** ${said}\n\n**Geographical impact:** EU\n\n**Time frame:** short term\n\n**EU action needed:** ${said.split('.')[0]}.\n`
    expect(findLanguage(notes)).toMatchObject({ tag })
  })

  test('is found in a first sentence, or not said to be sure', () => {
    const found = findLanguage(said.split('.')[0] ?? '')
    expect(found.tag === tag || found.margin < sureMargin).toBe(true)
  })
})

test.each([
  ['nothing', ''],
  ['figures', '1 2 3\n\n12.5 %\n'],
  ['names and addresses', 'Ana Novak, https://the.example.eu/of/and/to, a@b.eu'],
])('nothing is sure of %s', (_, text) => {
  expect(findLanguage(text).margin).toBeLessThan(sureMargin)
})

test.each([
  [
    'fr',
    '# Séance\n\n**Éléments probants:** 12 %\n\n**Portée géographique:** France\n\n**Horizon temporel:** 2021\n',
  ],
  [
    'cs',
    '# Zasedání\n\n**Důkazy:** 12 %\n\n**Zeměpisný dopad:** EU\n\n**Časový rámec:** 2021\n\n**Doporučení:** 3\n',
  ],
  [
    'fi',
    '**Näyttö:** 12 %\n\n**Maantieteellinen vaikutus:** EU\n\n**Aikaväli:** 2021\n\n**Suositukset:** 3\n',
  ],
])('labels alone tell %s', (tag, notes) => {
  expect(findLanguage(notes)).toMatchObject({ tag })
})

/** The language that a case's model says, where the notes say enough. */
const cases = readdirSync('tests/cases').flatMap((name): [string, string, string][] => {
  const file = (part: string) => readFileSync(`tests/cases/${name}/${part}`, 'utf8')
  try {
    const model = JSON.parse(file('model.json'))
    const [session] = Array.isArray(model) ? model : [model]
    return [[name, session.language, file('notes.md')]]
  } catch {
    return []
  }
})

test.each(cases)('the notes of the case %s are in %s', (_, language, notes) => {
  const found = findLanguage(notes)
  expect(found.tag === language || found.margin < sureMargin).toBe(true)
})
