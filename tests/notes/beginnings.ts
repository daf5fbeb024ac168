/** Beginnings of texts that look like a number, a letter, a sign or a label, and are none: all of it is the text. */

/** A language whose reader knows more than the labels. */
export type BeginningLanguage = 'en' | 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pl' | 'pt'

export interface Kind {
  name: string
  /** What each begins with that a reader of markers could eat. */
  texts: Readonly<Record<BeginningLanguage, readonly string[]>>
}

export const kinds: readonly Kind[] = [
  {
    // A figure counts what follows: no other item of the list goes on counting from it.
    name: 'figures',
    texts: {
      en: ['12 yards are shut', '3 of 4 lines stand still', '2020 was the dry year'],
      de: ['30 Betriebe stehen still', '2 von 3 Schichten fallen aus'],
      fr: ['14 usines sont fermées', '3 quais sur 5 sont vides'],
      es: ['60 barcos no salen', '4 de cada 10 fábricas cerraron'],
      it: ['9 forni sono spenti', '2 turni su 3 saltano'],
      nl: ['45 winkels zijn dicht', '1 op de 6 klanten blijft weg'],
      pl: ['7 tartaków stoi', '2 z 3 linii nie pracują'],
      pt: ['200 lojas fecharam', '3 em cada 4 barcos pararam'],
    },
  },
  {
    // The point or comma of a decimal is not what ends the number of an item.
    name: 'decimals',
    texts: {
      en: ['2.7 tonnes were lost', '0.4 % of the fleet sails'],
      de: ['2,7 Tonnen gingen verloren', '0,5 % der Flotte fährt'],
      fr: ['1,2 million de masques dort au port', '0,8 % des commandes restent'],
      es: ['2,5 toneladas volvieron al mar', '0.7 meses de chapa quedan'],
      it: ['1,2 km di tubi sono fermi', '0,25 l per bottiglia non bastano'],
      nl: ['2,3 miljoen kettingen ontbreken', '0,5 ton kaas ging aan huis'],
      pl: ['1,5 mln palet utknęło', '0,4 ha placu to za mało'],
      pt: ['0,75 m entre camas não chega', '2,1 t de rolhas esperam'],
    },
  },
  {
    // Thousands parted by a point, a comma or a space are one figure.
    name: 'thousands',
    texts: {
      en: ['1.500 beds are empty', '1,200 parcels wait', '12 000 carts stand outside'],
      de: ['1.500 Betten sind leer', '12.000 Kisten fehlen'],
      fr: ['1 500 lits sont vides', '12.000 cartons manquent'],
      es: ['1.500 barriles siguen sin limpiar', '4 000 cajas faltan'],
      it: ['1.100 paia sono in magazzino', '30.000 etichette mancano'],
      nl: ['1.400 kg ligt te veel', '30 000 schakels ontbreken'],
      pl: ['1.200 skrzyń czeka', '12 000 sztuk stoi w porcie'],
      pt: ['1.500 tiradores ficaram em casa', '10 000 rolhas esperam'],
    },
  },
  {
    // Neither the point nor the colon of a time ends a number or a label.
    name: 'times',
    texts: {
      en: ['10.45 first train at the border', '8:30 is too early for the tide', '9 a.m. suits nobody'],
      de: ['10.45 fährt der erste Zug', '17 Uhr ist zu spät'],
      fr: ['8 h 30 est trop tôt pour la marée', '10.45 premier train à la frontière'],
      es: ['8:30 es pronto para la marea', '16.00 cierra la lonja'],
      it: ['18.00 chiude il porto', '9:15 parte la prima nave'],
      nl: ['13.30 vertrekt de eerste boot', '8:30 is te vroeg voor het tij'],
      pl: ['5:30 odjeżdża pierwszy autobus', '16.00 zamykają skup'],
      pt: ['15h00 fecha a lota', '8.30 parte o primeiro barco'],
    },
  },
  {
    // A day of the month begins a sentence; without a year it is no date of the session.
    name: 'dates',
    texts: {
      en: ['9 July was the last day of the ferry', '16/03 the line stopped', '1 May passed without trade'],
      de: ['1. Juli war der letzte Tag der Fähre', '16.03. stand das Band'],
      fr: ['1er juillet, dernier jour du bac', '16/03 la ligne s’arrête'],
      es: ['1 de julio fue el último día del barco', '2/4 paró el horno'],
      it: ['1 luglio era l’ultimo giorno del traghetto', '12/3 la nave non parte'],
      nl: ['1 juli was de laatste dag van de veerboot', '16-03 stond de band stil'],
      pl: ['1 lipca odpłynął ostatni prom', '14.03 stanęła linia'],
      pt: ['1 de julho foi o último dia do barco', '2/4 parou o forno'],
    },
  },
  {
    // An initial is not the letter of an item, whichever letter it is; nor is the letter of a species.
    name: 'initials',
    texts: {
      en: [
        'M. Durand lends a van',
        'A. Novak keeps the keys',
        'E. coli tests are late',
        'I. Green maps the paths',
      ],
      de: ['C. Weber repariert Pumpen', 'H. C. Fichtl leiht Werkbänke', 'I. Moser sucht Ahorn'],
      fr: ['M. Le Goff prête un quai', 'J.-P. Lemaire attend des câbles', 'V. Hugo reste au port'],
      es: ['J. M. Pardo presta hojalata', 'D. Ruiz guarda las llaves'],
      it: ['F. Piras presta una gru', 'C. Serra aspetta tubi', 'E. Dal Bo cerca colla'],
      nl: ['P. de Wit bewaart de kaas', 'B. Bakker leent een kar', 'E. van ’t Hof zoekt schakels'],
      pl: ['K. Wójcik pożycza palety', 'B. Maj suszy pieczarki', 'Z. Rak szuka zawiasów'],
      pt: ['P. Sá empresta um armazém', 'R. Amorim guarda as chaves'],
    },
  },
  {
    // The letters of an abbreviation have points, and spaces between them in some languages.
    name: 'abbreviations',
    texts: {
      en: ['i.e. half of the fleet', 'e.g. night trains', 'approx. 40 carts', 'St. Kilda has no doctor'],
      de: [
        'z. B. Brot und Milch',
        'd. h. zwei Wochen Stillstand',
        'ca. 40 Wagen fehlen',
        'i. d. R. einmal im Jahr',
      ],
      fr: ['p. ex. le lundi', 'c.-à-d. deux quais', 'env. 40 chariots manquent', 'Mme Roth ferme le moulin'],
      es: ['p. ej. los lunes', 'aprox. 40 carros faltan', 'Sra. Ruiz presta barriles'],
      it: ['p. es. il lunedì', 'ca. 40 carri mancano', 'dott. Zanin cerca suole'],
      nl: [
        'd.w.z. twee weken',
        'b.v. op maandag',
        'i.p.v. prijs ook tijd wegen',
        'o.a. de kazen van week 20',
      ],
      pl: ['np. w soboty', 'm.in. w Łodzi', 'tj. dwa tygodnie', 'ok. 40 wózków brakuje'],
      pt: ['p. ex. às segundas', 'i.e. duas semanas', 'Dr. Costa fecha o posto'],
    },
  },
  {
    // The word for "no" is half of the meaning; in some languages it is also an abbreviation of "number".
    name: 'negations',
    texts: {
      en: [
        'no ports open before May',
        'not one crane was certified',
        'none of the pumps runs',
        'nobody buys wool',
        'without ice nothing leaves',
      ],
      de: [
        'keine Fähre fährt nachts',
        'ohne Helfer keine Ernte',
        'nichts geht mehr',
        'kein Hafen vor Mai offen',
      ],
      fr: [
        'aucun quai n’est libre',
        'pas de sel sans soleil',
        'sans glace, rien ne part',
        'ni bacs ni trains',
      ],
      es: ['sin hielo los lunes', 'no hay hielo', 'ningún barco sale', 'nadie compra lana'],
      it: ['nessun ponteggio libero', 'senza sale non si vende', 'non arriva colla', 'né navi né treni'],
      nl: ['geen markt op zaterdag', 'zonder wind geen stroom', 'niet één kraan draait', 'niemand koopt wol'],
      pl: ['nie ma palet', 'bez okuć nie ma mebli', 'brak zawiasów', 'żaden prom nie płynie'],
      pt: ['sem tiradores não há cortiça', 'nem um contentor vazio', 'não há gelo', 'nenhum barco sai'],
    },
  },
  {
    // An ordinal belongs to its own noun and is no number of a disruption, with a point or without.
    name: 'ordinals',
    texts: {
      en: [
        'First trains leave empty',
        '2nd shift is gone',
        '3rd of four lines is shut',
        'Second-hand carts sell out',
      ],
      de: ['Erste Züge fahren leer', '2. Lehrjahr ohne Prüfung', 'Dritte Schicht entfällt'],
      fr: ['Première ligne fermée', '2e quai sans grue', 'Second four éteint'],
      es: ['Segunda línea parada', '1.ª cámara sin frío', 'Primer barco vacío'],
      it: ['Prima linea ferma', '2° forno spento', 'Terza nave vuota'],
      nl: ['Eerste boot leeg', '2e kelder vol', 'Derde ploeg valt uit'],
      pl: ['Pierwsza linia stoi', '3. hala pusta', 'Drugi prom odwołany'],
      pt: ['Primeira linha parada', '2.º forno apagado', 'Terceiro turno suspenso'],
    },
  },
  {
    // The words of labels are words: only what parts them from a value makes them labels.
    name: 'label words in prose',
    texts: {
      en: [
        'Evidence came late',
        'Source water is low',
        'Needs differ from port to port',
        'Time frames of banks are short',
        'Funding gap of the yards',
        'Disruption of ferries in May',
        'Recommendation letters did not help',
        'Solutions that need a screen need power',
        'Need no. 5 of last year, again',
        'Speakers of Sami are few',
      ],
      de: [
        'Quelle und Bach sind trocken',
        'Bedarf an Ahorn steigt',
        'Störung der Fähren im Mai',
        'Förderung kommt zu spät',
        'Lösungen ohne Strom zählen',
      ],
      fr: [
        'Source tarie depuis mai',
        'Besoins de sel en hausse',
        'Perturbation des bacs en mai',
        'Financement des quais en retard',
        'Solutions sans écran',
      ],
      es: [
        'Fuente seca desde mayo',
        'Necesidades distintas en cada puerto',
        'Financiación de muelles con retraso',
        'Evidencia tardía de la plaga',
      ],
      it: [
        'Fonte asciutta da maggio',
        'Esigenze diverse in ogni porto',
        'Finanziamento dei moli in ritardo',
        'Soluzioni senza schermo',
      ],
      nl: [
        'Bron en beek staan droog',
        'Behoeften verschillen per haven',
        'Verstoring van de veren in mei',
        'Financiering van kades komt laat',
      ],
      pl: [
        'Źródło wyschło w maju',
        'Potrzeby portów są różne',
        'Dowody przyszły późno',
        'Rozwiązania bez ekranu',
      ],
      pt: [
        'Fonte seca desde maio',
        'Necessidades diferentes em cada porto',
        'Financiamento dos cais atrasado',
        'Soluções sem ecrã',
      ],
    },
  },
  {
    // Roman numerals that are words, pronouns, vitamins: I, C, D, A, E, O, Y, W, Z.
    name: 'numerals and letters that are words',
    texts: {
      en: [
        'I see no ships',
        'I. and II. sheet are printed',
        'A crane fell',
        'C is the vitamin they lack',
        'MIX of old and new vans',
      ],
      de: ['I. und II. Band sind gedruckt', 'O Wunder, ein Schiff', 'D und E sind gesperrt'],
      fr: ['À quai, rien ne bouge', 'Y compris les bacs de nuit', 'I. et II. sont imprimés'],
      es: ['Y nadie contesta', 'A bordo faltan manos', 'O hielo o nada'],
      it: ['I forni sono spenti', 'E nessuno risponde', 'A Olbia manca acqua'],
      nl: ['I en II zijn gedrukt', 'U krijgt geen boot', 'A. en B. wachten'],
      pl: ['I nikt nie odbiera', 'A potem cisza', 'W sobotę zamknięte', 'Z portu nic nie wyszło'],
      pt: ['O cais está cheio', 'E ninguém atende', 'A lota fecha cedo'],
    },
  },
  {
    // The abbreviation of "number" and its figure name a thing: berth, kiln, line.
    name: 'numbers of things',
    texts: {
      en: ['no. 5 of the berths', 'No. 5 kiln stands still', 'Nos. 3 and 4 are shut', '#7 drum is in Hull'],
      de: ['Nr. 5 steht still', 'Nr. 2 im Hafen ist zu'],
      fr: ['n° 4 est en panne', 'N° 2 du port ferme'],
      es: ['n.º 3 de la lista no existe', 'N.º 2 de la cámara, rota'],
      it: ['n. 2 mai partita', 'N° 5 spento da maggio'],
      nl: ['nr. 4 staat stil', 'Nr. 1 van de lijst ontbreekt'],
      pl: ['nr 4 stoi', 'Nr 2 w porcie zamknięty'],
      pt: ['n.º 1 da fila espera', 'N.º 4 avariado'],
    },
  },
  {
    // A letter with figures is a name; figures with letters are a word.
    name: 'codes and compounds',
    texts: {
      en: [
        'S3 trains run as before',
        'N95 masks are late',
        'D2 tablets are sold out',
        'R5 is the night bus',
        '24-hour crews are tired',
        '3D prints replace valves',
        '1/3 of crews is ashore',
        '5G masts stand unfinished',
      ],
      de: ['S3 fährt wie zuvor', 'A4 ist nachts gesperrt', '24-Stunden-Dienste enden'],
      fr: ['A4 fermée la nuit', 'D12 coupée par la neige', '3D ou rien'],
      es: ['A4 cortada de noche', 'N95 agotadas', '4x4 para la nieve'],
      it: ['A4 chiusa di notte', 'S11 senza navi', '3D al posto di valvole'],
      nl: ['A4 is ’s nachts dicht', 'N95 is op', '24-uursdienst stopt'],
      pl: ['A4 zamknięta w nocy', 'S8 stoi w korku', '3D zamiast zaworów'],
      pt: ['A4 fechada à noite', 'N95 esgotadas', '4x4 para a neve'],
    },
  },
  {
    // Signs that say more than "here begins an item", and ranges.
    name: 'signs and ranges',
    texts: {
      en: [
        '−5 °C in the store is too warm',
        '± 3 °C is too much',
        '≥ 5 t a day are needed',
        '€ 40 a day for a bed',
        '3–5 weeks pass at the border',
        '(i) growing inequality and (ii) climate change',
        '“No. 2 berth” stays free',
        '§ 5 of the act is old',
      ],
      de: ['−5 °C sind zu warm', '3–5 Wochen vergehen', '„Nr. 2“ bleibt frei', '§ 5 ist veraltet'],
      fr: ['−5 °C, c’est trop', '3 à 5 semaines passent', '« N° 2 » reste libre'],
      es: ['−5 °C es demasiado', '3–5 semanas de espera', '¿Quién paga el hielo?'],
      it: ['−5 °C sono troppi', '3–5 settimane in dogana', '“N. 2” resta libero'],
      nl: ['−5 °C is te warm', '3–5 weken wachten', '‘Nr. 2’ blijft vrij'],
      pl: ['−5 °C to za ciepło', '3–5 tygodni na granicy', '„Nr 2” zostaje wolny'],
      pt: ['−5 °C é demais', '3–5 semanas de espera', '“N.º 2” fica livre'],
    },
  },
]
