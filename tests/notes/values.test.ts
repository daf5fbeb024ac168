import { describe, expect, test } from 'vitest'
import { vocabularyFor } from '../../src/notes/labels/vocabulary.ts'
import { activitiesIn } from '../../src/notes/values/activities.ts'
import { dateLine } from '../../src/notes/values/date.ts'
import { peopleIn } from '../../src/notes/values/people.ts'
import { placesIn } from '../../src/notes/values/places.ts'
import { timeFrame } from '../../src/notes/values/time-frame.ts'

const en = vocabularyFor('en')

describe('a date line', () => {
  test.each([
    ['Thursday 9th July 2020 at 8:30', '2020-07-09', '08:30', []],
    ['2020-07-09', '2020-07-09', null, []],
    ['22/05/2020', '2020-05-22', null, []],
    ['19/4/20', '2020-04-19', null, []],
    ['05/06/2020', '2020-06-05', null, []],
    ['05/22/2020', '2020-05-22', null, ['date-order']],
    ['9.7.2020', '2020-07-09', null, []],
    ['27th May', null, null, ['date-year']],
    ['Monday 9 July 2020', '2020-07-09', null, ['date-weekday']],
    ['31 June 2020', null, null, ['date-invalid']],
    ['29 February 2020', '2020-02-29', null, []],
    ['29 February 2021', null, null, ['date-invalid']],
    ['July 9, 2020', '2020-07-09', null, []],
    ['Mar 5, 2020', '2020-03-05', null, []],
    ['8.30am CET', null, '08:30', []],
    ['9 July 2020, 2 pm', '2020-07-09', '14:00', []],
    ['12.15 pm', null, '12:15', []],
    ['8h30', null, '08:30', []],
    ['giovedì 9 luglio 2020, ore 08:30', '2020-07-09', '08:30', []],
    ['Donnerstag, 9. Juli 2020 um 8:30 Uhr', '2020-07-09', '08:30', []],
    ['jueves 9 de julio de 2020 a las 8:30', '2020-07-09', '08:30', []],
    ['jeudi 9 juillet 2020 à 8h30', '2020-07-09', '08:30', []],
    ['le 1er juillet 2020', '2020-07-01', null, []],
    ['czwartek 9 lipca 2020, godz. 8:30', '2020-07-09', '08:30', []],
    ['donderdag 9 juli 2020 om 8.30 uur', '2020-07-09', '08:30', []],
    ['quinta-feira, 9 de julho de 2020, às 8h30', '2020-07-09', '08:30', []],
  ])('“%s” is %s at %s', (text, date, time, problems) => {
    const line = dateLine(text, en)
    expect([line?.date, line?.time, line?.problems.map(({ ruleId }) => ruleId)]).toEqual([
      date,
      time,
      problems,
    ])
  })

  test.each([
    'Shared value through Clusters',
    'version 2.3 of the plan',
    'Porter and Kramer in 2011',
    'Section 1.2',
  ])('“%s” is none', (text) => {
    expect(dateLine(text, en)).toBeNull()
  })

  test.each([
    ['Monday 9 July 2020', 'expected “Thursday”'],
    ['lundi 9 juillet 2020', 'expected “jeudi”'],
  ])('the message about “%s” has the weekday’s own capital', (text, words) => {
    expect(dateLine(text, en)?.problems[0]?.reason).toContain(words)
  })

  test.each([
    ['9 July 2020, 8:30–10:00 CET', '08:30', '10:00'],
    ['4.6.2020 klo 9–10', '09:00', '10:00'],
    ['4.6.2020 klo 9-10.30', '09:00', '10:30'],
  ])('“%s” lasts from %s to %s', (text, time, endTime) => {
    expect(dateLine(text, vocabularyFor('fi'))).toMatchObject({ time, endTime, rest: '' })
  })

  test.each([
    ['nl', '18 januari 2022, 13.00 uur tot 14.30 uur', '13:00', '14:30'],
    ['lt', '2021 m. birželio 17 d., 10.00 val. – 11.30 val.', '10:00', '11:30'],
    ['bg', '15 юни 2023 г., 10:30 ч. – 12:00 ч.', '10:30', '12:00'],
    ['sv', '26 mars 2021 kl. 8.15 till kl. 9.00', '08:15', '09:00'],
    ['sk', '9. júla 2020 od 9:00 hod. do 10:30 hod.', '09:00', '10:30'],
    ['sl', '9. julij 2020, od 9. do 10.30 ure', '09:00', '10:30'],
    ['hr', '9. srpnja 2020. od 9 do 10:30 sati', '09:00', '10:30'],
    ['it', '9 luglio 2020, dalle 10 alle 11.30', '10:00', '11:30'],
    ['fr', '9 juillet 2020 de 9 à 10h30', '09:00', '10:30'],
    ['en', '9 July 2020 from 2 until 3:15 pm CET', '14:00', '15:15'],
  ])('in %s “%s” lasts from %s to %s', (language, text, time, endTime) => {
    expect(dateLine(text, vocabularyFor(language))).toMatchObject({ time, endTime, rest: '' })
  })

  test.each([
    ['fr', '9 juillet 2020, salle 3 à 10h30'],
    ['it', '9 luglio 2020, sala 3 alle 10.30'],
    ['ro', '9 iulie 2020, sala 3 la 10:30'],
  ])('in %s the number of a room is no hour: “%s”', (language, text) => {
    expect(dateLine(text, vocabularyFor(language))).toMatchObject({ time: '10:30', endTime: null })
  })

  test('tells what is neither date nor time', () => {
    expect(dateLine('Brussels, Thursday 9 July 2020 at 8:30 CET', en)?.rest).toBe('Brussels')
  })
})

describe('a time frame', () => {
  test.each([
    ['medium – long term', ['medium', 'long']],
    ['short/medium', ['short', 'medium']],
    ['short to long term', ['short', 'medium', 'long']],
    ['short and long term', ['short', 'long']],
    ['short-, medium- and long-term', ['short', 'medium', 'long']],
    ['Short term', ['short']],
    ['from short- to medium-term', ['short', 'medium']],
    ['mid-term', ['medium']],
    ['long', ['long']],
    ['short/long', ['short', 'long']],
    ['6 months', []],
    ['as long as the crisis lasts', []],
    ['court à long terme', ['short', 'medium', 'long']],
    ['corto y medio plazo', ['short', 'medium']],
    ['kurz- bis mittelfristig', ['short', 'medium']],
    ['breve-medio termine', ['short', 'medium']],
    ['korte tot middellange termijn', ['short', 'medium']],
    ['curto a médio prazo', ['short', 'medium']],
  ])('“%s” names %j', (text, terms) => {
    expect(timeFrame(text, en)).toEqual(terms)
  })
  test.each([
    ['кратко- до средносрочна', ['short', 'medium']],
    ['средно- и дългосрочна', ['medium', 'long']],
    ['кратко, до края', []],
    ['кратко-обяснение', []],
  ])('whose first word lacks its second half, “%s”, names %j', (text, terms) => {
    expect(timeFrame(text, vocabularyFor('bg'))).toEqual(terms)
  })
})

describe('a place', () => {
  test.each([
    ['EU', ['EU']],
    ['Italy, Spain and Greece', ['IT', 'ES', 'EL']],
    ['EU-27', ['EU']],
    ['worldwide', ['World']],
    ['Worldwide, first in China', ['World', 'CN']],
    ['Catalonia', []],
    ['Catalonia (Spain)', ['ES']],
    ['IT, ES, EL', ['IT', 'ES', 'EL']],
    ['it concerns us all', []],
    ['US and UK', ['US', 'GB']],
    ['EU except Italy', ['EU']],
    ['Niger', ['NE']],
    ['Nigeria', ['NG']],
    ['SPAIN', ['ES']],
    ['France, Allemagne et Pays-Bas', ['FR', 'DE', 'NL']],
    ['Frankreich und Österreich', ['FR', 'AT']],
    ['España e Italia', ['ES', 'IT']],
    ['all Member States', ['EU']],
    ['Turkey and Türkiye', ['TR']],
    ['European regions with ports', []],
    ['Europe entière', ['EU']],
    ["toute l'Europe", ['EU']],
    ['toute l’Europe', ['EU']],
    ['Ganz Europa', ['EU']],
    ['whole of Europe', ['EU']],
    ['The whole of Europe and Turkey', ['EU', 'TR']],
    ['across the EU', ['EU']],
    ['Central Europe', []],
    ['islands (MT, CY, GR)', ['MT', 'CY', 'EL']],
    ['Lombardy (IT) and Tyrol (AT)', ['IT', 'AT']],
  ])('“%s” is %j', (text, places) => {
    expect(placesIn(text, en)).toEqual(places)
  })
})

describe('a stage of the value chain', () => {
  test.each([
    ['value for societies', []],
    ['procurement', ['procurement']],
    ['Inbound and outbound logistics', ['inbound-logistics', 'outbound-logistics']],
    ['operations, marketing & sales', ['operations', 'marketing-and-sales']],
    ['Human resources management', ['human-resource-management']],
    ['financial services', []],
    ['after-sales service', ['service']],
    ['technology development and firm infrastructure', ['firm-infrastructure', 'technology-development']],
    ['approvisionnement, production', ['operations', 'procurement']],
    ['procurement + firm infrastructure', ['firm-infrastructure', 'procurement']],
    ['goods + services of others', []],
  ])('“%s” names %j', (text, activities) => {
    expect(activitiesIn(text, en)).toEqual(activities)
  })

  const both = ['inbound-logistics', 'outbound-logistics']

  test.each([
    ['el', 'εισερχόμενα και εξερχόμενα logistics', both],
    ['es', 'logística de entrada y de salida', both],
    ['pt', 'Logística de entrada e saída', both],
    ['it', 'logistica in entrata e in uscita', both],
    ['fr', 'logistique en amont et en aval', both],
    ['ro', 'logistica intrărilor și ieșirilor', both],
    ['pl', 'Logistyka wejściowa i wyjściowa', both],
    ['cs', 'vstupní a výstupní logistika', both],
    [
      'nl',
      'inkomende en uitgaande logistiek, productie',
      ['inbound-logistics', 'operations', 'outbound-logistics'],
    ],
    ['de', 'Eingangs- und Ausgangslogistik', both],
    ['fi', 'tulo- ja lähtölogistiikka', both],
    ['de', 'Produktions- und Ausgangslogistik', ['outbound-logistics']],
    ['de', 'Eingangs- und Ausgangskontrolle', []],
    ['es', 'logística de entrada y turismo de salida', ['inbound-logistics']],
    ['pt', 'logística de entrada, mas não de saída', ['inbound-logistics']],
    ['en', 'inbound tourism and outbound logistics', ['outbound-logistics']],
  ])('in %s “%s” names %j, as they share words', (language, text, activities) => {
    expect(activitiesIn(text, vocabularyFor(language))).toEqual(activities)
  })
})

describe('people', () => {
  const person = (name: string, organisation: string | null = null, role: string | null = null) => ({
    name,
    role,
    organisation,
  })
  test.each([
    ['Alberto Pezzi, ACCIO', [person('Alberto Pezzi', 'ACCIO')]],
    ['Xavier Amores, Catalan Water Partnership', [person('Xavier Amores', 'Catalan Water Partnership')]],
    ['Xavier Amores (Catalan Water Partnership)', [person('Xavier Amores', 'Catalan Water Partnership')]],
    ['Xavier Amores from Catalan Water Partnership', [person('Xavier Amores', 'Catalan Water Partnership')]],
    ['Xavier Amores – Catalan Water Partnership', [person('Xavier Amores', 'Catalan Water Partnership')]],
    [
      'Xavier Amores, cluster manager, Catalan Water Partnership',
      [person('Xavier Amores', 'Catalan Water Partnership', 'cluster manager')],
    ],
    ['Ana Silva, Director of ACCIO', [person('Ana Silva', 'ACCIO', 'Director')]],
    ['Ana Silva, president', [person('Ana Silva', null, 'president')]],
    ['Ana Silva, ACCIO, director', [person('Ana Silva', 'ACCIO', 'director')]],
    [
      'Alberto Pezzi, Xavier Amores and Ana Silva',
      [person('Alberto Pezzi'), person('Xavier Amores'), person('Ana Silva')],
    ],
    ['Alberto Pezzi and Xavier Amores', [person('Alberto Pezzi'), person('Xavier Amores')]],
    ['Alberto Pezzi & Xavier Amores', [person('Alberto Pezzi'), person('Xavier Amores')]],
    ['Alberto Pezzi + Xavier Amores', [person('Alberto Pezzi'), person('Xavier Amores')]],
    [
      'Alberto Pezzi (ACCIO) + Xavier Amores (CWP)',
      [person('Alberto Pezzi', 'ACCIO'), person('Xavier Amores', 'CWP')],
    ],
    ['Alberto Pezzi, Design + Green Hub', [person('Alberto Pezzi', 'Design + Green Hub')]],
    ['Alberto Pezzi (Design + Green Hub)', [person('Alberto Pezzi', 'Design + Green Hub')]],
    ['Alberto Pezzi and the chair', [person('Alberto Pezzi'), person('the chair')]],
    ['Alberto Pezzi and the host city', [person('Alberto Pezzi and the host city')]],
    ['Alberto Pezzi and the chair lift', [person('Alberto Pezzi and the chair lift')]],
    [
      'Alberto Pezzi, ACCIO and Xavier Amores, CWP',
      [person('Alberto Pezzi', 'ACCIO'), person('Xavier Amores', 'CWP')],
    ],
    [
      'Alberto Pezzi (ACCIO), Xavier Amores (CWP)',
      [person('Alberto Pezzi', 'ACCIO'), person('Xavier Amores', 'CWP')],
    ],
    [
      'Alberto Pezzi, ACCIO; Xavier Amores, CWP',
      [person('Alberto Pezzi', 'ACCIO'), person('Xavier Amores', 'CWP')],
    ],
    [
      'Jeanne Martin, Atout France; Paul Petit (ACCIO)',
      [person('Jeanne Martin', 'Atout France'), person('Paul Petit', 'ACCIO')],
    ],
    [
      'Ana Silva, Agency for Research and Innovation',
      [person('Ana Silva', 'Agency for Research and Innovation')],
    ],
    [
      'Maria Rossi (Cluster X), Jean Dupont from Y, and Anna Nowak, director, Z',
      [person('Maria Rossi', 'Cluster X'), person('Jean Dupont', 'Y'), person('Anna Nowak', 'Z', 'director')],
    ],
    [
      'Jean Dupont from Y and Maria Rossi (Cluster X)',
      [person('Jean Dupont', 'Y'), person('Maria Rossi', 'Cluster X')],
    ],
    [
      'Anna Nowak, director, Z, Maria Rossi (Cluster X) & Jean Dupont',
      [person('Anna Nowak', 'Z', 'director'), person('Maria Rossi', 'Cluster X'), person('Jean Dupont')],
    ],
    [
      'Maria Rossi (Agency for Research and Innovation), Jean Dupont from Agency for Research and Innovation',
      [
        person('Maria Rossi', 'Agency for Research and Innovation'),
        person('Jean Dupont', 'Agency for Research and Innovation'),
      ],
    ],
    ['Ana Silva (director), Acme Widgets', [person('Ana Silva', 'Acme Widgets', 'director')]],
    ['Vincent van Gogh, Studio', [person('Vincent van Gogh', 'Studio')]],
    ['Pere Navarro i Serra', [person('Pere Navarro i Serra')]],
    ['ACCIO', [person('ACCIO')]],
    [
      'Alberto Pezzi (ACCIO), Xavier Amores, Ana Silva',
      [person('Alberto Pezzi', 'ACCIO'), person('Xavier Amores'), person('Ana Silva')],
    ],
    [
      'Alberto Pezzi and Xavier Amores from ACCIO',
      [person('Alberto Pezzi', 'ACCIO'), person('Xavier Amores', 'ACCIO')],
    ],
    [
      'Alberto Pezzi and Xavier Amores, Port of Vigo',
      [person('Alberto Pezzi', 'Port of Vigo'), person('Xavier Amores', 'Port of Vigo')],
    ],
    [
      'Alberto Pezzi, ACCIO, Xavier Amores, director, CWP',
      [person('Alberto Pezzi', 'ACCIO'), person('Xavier Amores', 'CWP', 'director')],
    ],
    ['chair = Ana Silva (CWP)', [person('Ana Silva', 'CWP', 'chair')]],
    [
      'Alberto Pezzi (ACCIO), chair: Ana Silva',
      [person('Alberto Pezzi', 'ACCIO'), person('Ana Silva', null, 'chair')],
    ],
    ['Anna Nowak, director, Smith Ovens, Poland', [person('Anna Nowak', 'Smith Ovens, Poland', 'director')]],
    [
      'Jan Weber (VDMA), Lea Stein, Dr. Uwe Roth and Pia Lang (ACCIO)',
      [
        person('Jan Weber', 'VDMA'),
        person('Lea Stein'),
        person('Dr. Uwe Roth', 'ACCIO'),
        person('Pia Lang', 'ACCIO'),
      ],
    ],
    [
      'Kees Bos (ACCIO), Mia Dekker, Port of Ghent, Tom Smit',
      [person('Kees Bos', 'ACCIO'), person('Mia Dekker', 'Port of Ghent'), person('Tom Smit')],
    ],
    ['Rui Melo, Cefamol, Sara Pinto, Vipex', [person('Rui Melo', 'Cefamol'), person('Sara Pinto', 'Vipex')]],
    [
      'Ana Ruiz (ACC), Bob Lee, Acme Logistics',
      [person('Ana Ruiz', 'ACC'), person('Bob Lee', 'Acme Logistics')],
    ],
    ['14', []],
  ])('“%s” are %j', (text, people) => {
    expect(peopleIn(text, en)).toEqual(people)
  })

  test.each([
    ['en', 'Ann Smith of the Spa Union', 'Ann Smith', 'Spa Union'],
    ['de', 'Mme Claire Aubry vom Cluster X', 'Mme Claire Aubry', 'Cluster X'],
    ['de', 'Karl Maier von der Firma Holz', 'Karl Maier', 'Firma Holz'],
    ['de', 'Karl Maier von der Heide', 'Karl Maier von der Heide', null],
    ['fr', 'Jean Roux de la Chambre de Lyon', 'Jean Roux', 'Chambre de Lyon'],
    ['es', 'Ana María del Puerto', 'Ana María del Puerto', null],
  ])('in %s “%s” is %s and %s', (language, text, name, organisation) => {
    expect(peopleIn(text, vocabularyFor(language))).toEqual([{ name, role: null, organisation }])
  })

  test.each([
    ['Ann Bo (ACC) – chair, Bob Lee (XYZ)', ['Ann Bo | chair | ACC', 'Bob Lee | null | XYZ']],
    ['Ann Bo (ACC, Riga) – chair', ['Ann Bo | chair | ACC, Riga']],
    [
      'Ann Bo (ACC) / Bob Lee (XYZ) / Eva Po',
      ['Ann Bo | null | ACC', 'Bob Lee | null | XYZ', 'Eva Po | null | null'],
    ],
    ['Ann Bo / Harbour Office (Riga)', ['Ann Bo | null | Harbour Office, Riga']],
    [
      'Eva Po (ACC), Ann Bo, Holland Flowers, and Bob Lee (XYZ)',
      ['Eva Po | null | ACC', 'Ann Bo | null | Holland Flowers', 'Bob Lee | null | XYZ'],
    ],
    [
      'Eva Po (ACC), Ann Bo, Royal FloraHolland, and Bob Lee (XYZ)',
      ['Eva Po | null | ACC', 'Ann Bo | null | Royal FloraHolland', 'Bob Lee | null | XYZ'],
    ],
    [
      'Ann Bo (moderator), Eva Po, Bob Lee (XYZ)',
      ['Ann Bo | moderator | null', 'Eva Po | null | null', 'Bob Lee | null | XYZ'],
    ],
    [
      'Ann Bo (ACC), Eva Po (director), Bob Lee (cluster manager)',
      ['Ann Bo | null | ACC', 'Eva Po | director | null', 'Bob Lee | cluster manager | null'],
    ],
    [
      'Ann Bo (DG GROW), Eva Po (DG TRADE, head of unit)',
      ['Ann Bo | null | DG GROW', 'Eva Po | head of unit | DG TRADE'],
    ],
    [
      'Ann Bee (Port Authority, Riga), Marie Goff (DG AGRI); Sam Cee',
      ['Ann Bee | null | Port Authority, Riga', 'Marie Goff | null | DG AGRI', 'Sam Cee | null | null'],
    ],
    [
      'Ann Bee, Port of Riga (LV); Sam Cee, chair, ACC',
      ['Ann Bee | null | Port of Riga, LV', 'Sam Cee | chair | ACC'],
    ],
    [
      'Ann Bee (Port), Ghent (Belgium); Sam Cee (ACC)',
      ['Ann Bee | null | Port, Ghent (Belgium)', 'Sam Cee | null | ACC'],
    ],
    [
      'Ann Bee (ACC), Sam Cee, director, Wood Centre; Eva Dee – Spa Union',
      ['Ann Bee | null | ACC', 'Sam Cee | director | Wood Centre', 'Eva Dee | null | Spa Union'],
    ],
    [
      'Ann Bee (Malta), Blue Harbour, director; Sam Cee (ACC)',
      ['Ann Bee | director | Malta, Blue Harbour', 'Sam Cee | null | ACC'],
    ],
    [
      'Ann Bee (chair), Blue Harbour, director; Sam Cee (ACC)',
      ['Ann Bee | chair | Blue Harbour, director', 'Sam Cee | null | ACC'],
    ],
    ['Ann Bee (ACC), Wood Centre; Sam Cee', ['Ann Bee | null | ACC, Wood Centre', 'Sam Cee | null | null']],
    ['Ivan Horvat, JA Solar', ['Ivan Horvat | null | JA Solar']],
    ['Jean DUPONT, MARTIN Paul', ['Jean DUPONT | null | null', 'MARTIN Paul | null | null']],
    ['AJ Smith, Ana Ruiz', ['AJ Smith | null | null', 'Ana Ruiz | null | null']],
    [
      'Ana Ruiz, AJ Smith, Bob Lee',
      ['Ana Ruiz | null | null', 'AJ Smith | null | null', 'Bob Lee | null | null'],
    ],
  ])('“%s” are each with what is said of them: %j', (text, people) => {
    expect(
      peopleIn(text, en).map(({ name, role, organisation }) => `${name} | ${role} | ${organisation}`),
    ).toEqual(people)
  })

  test.each([
    [
      'pt',
      'o Dr. Rui Sá (ACC), a Dra. Inês Mora, Hospital Santa Maria',
      ['Dr. Rui Sá | ACC', 'Dra. Inês Mora | Hospital Santa Maria'],
    ],
    [
      'it',
      "l'ing. Luca Ferri (Confindustria), la Dott.ssa N. Bini (CNR)",
      ['ing. Luca Ferri | Confindustria', 'Dott.ssa N. Bini | CNR'],
    ],
    [
      'nl',
      'Jan de Wit – gemeente Gent, Els Maes – provincie Antwerpen',
      ['Jan de Wit | gemeente Gent', 'Els Maes | provincie Antwerpen'],
    ],
  ])('in %s “%s” are people without the article, with the body they are from', (language, text, people) => {
    expect(
      peopleIn(text, vocabularyFor(language)).map(({ name, organisation }) => `${name} | ${organisation}`),
    ).toEqual(people)
  })

  test.each([
    ['João Teles, Portos do Atlântico (PT)', ['João Teles | Portos do Atlântico, PT']],
    ['Jane Roe, Harbour Office (Malta)', ['Jane Roe | Harbour Office, Malta']],
    ['Ann Bo, Jan Smit (ACC)', ['Ann Bo | null', 'Jan Smit | ACC']],
    ['Carl Fox, Jane Orr (IT)', ['Carl Fox | null', 'Jane Orr | IT']],
  ])('in a list of people the item “%s” is %j', (text, people) => {
    expect(peopleIn(text, en, true).map(({ name, organisation }) => `${name} | ${organisation}`)).toEqual(
      people,
    )
  })

  test.each([
    ['fr', 'Hélène Roux, directrice d’Up-tex', 'directrice', 'Up-tex'],
    ['fr', 'Hélène Roux, directrice de l’Institut', 'directrice', 'Institut'],
    ['it', "Anna Bini, direttrice dell'ANFIA", 'direttrice', 'ANFIA'],
    ['en', "Ann Bee, director rock'n'Roll", "director rock'n'Roll", null],
    ['de', 'Bernd Hasse (möbel.nrw)', null, 'möbel.nrw'],
  ])('in %s “%s” has the role and the body', (language, text, role, organisation) => {
    expect(peopleIn(text, vocabularyFor(language))).toMatchObject([{ role, organisation }])
  })
})

test.each([
  ['de', 'Hans Obermayr, Dr. Sabine Krüger', ['Hans Obermayr', 'Dr. Sabine Krüger']],
  ['de', 'Dr. Sabine Krüger, Hans Obermayr, Eva Maier', ['Dr. Sabine Krüger', 'Hans Obermayr', 'Eva Maier']],
  ['cs', 'Ing. Pavel Dvořák, Mgr. Jana Malá', ['Ing. Pavel Dvořák', 'Mgr. Jana Malá']],
  ['de', 'Dr. Anke Voss, MedTech Ruhr', ['Dr. Anke Voss']],
  ['pt', 'Dr. Rui Sá, Porto de Sines', ['Dr. Rui Sá']],
])('in %s “%s” are people with their titles: %j', (language, text, names) => {
  expect(peopleIn(text, vocabularyFor(language)).map(({ name }) => name)).toEqual(names)
})

test.each([
  ['lv', 'Jānis Bērziņš, ES delegācija', 'ES delegācija'],
  ['pt', 'Ana Silva, EU Cluster Alliance', 'EU Cluster Alliance'],
  ['hr', 'Ivan Horvat, JA Solar', 'JA Solar'],
  ['fr', 'Luc Noir, Moi Consulting', 'Moi Consulting'],
  ['en', 'Ana Ruiz, me as a guest', null],
])('%s: what begins in capitals like “me” is a body: “%s”', (tag, text, body) => {
  expect(peopleIn(text, vocabularyFor(tag), true).map(({ organisation }) => organisation)).toEqual([body])
})

test('an initial is nobody’s “I”', () => {
  expect(peopleIn('Ana Ruiz, I Petrov, Bob Lee', en).map(({ name }) => name)).toEqual([
    'Ana Ruiz',
    'I Petrov',
    'Bob Lee',
  ])
})
