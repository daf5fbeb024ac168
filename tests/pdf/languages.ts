/** A sentence in each official language of the Union, with its own letters, and names in the scripts of its neighbours. */
export const sentences: Record<string, string> = {
  bg: 'Всички хора се раждат свободни и равни по достойнство и права.',
  es: 'Todos los seres humanos nacen libres e iguales en dignidad y derechos; ¿niño, pingüino?',
  cs: 'Všichni lidé rodí se svobodní a sobě rovní; příliš žluťoučký kůň úpěl ďábelské ódy.',
  da: 'Alle mennesker er født frie og lige i værdighed og rettigheder; Ærø, Ålborg.',
  de: 'Alle Menschen sind frei und gleich an Würde und Rechten geboren; Straße, STRAẞE.',
  et: 'Kõik inimesed sünnivad vabadena ja võrdsetena oma väärikuselt ja õigustelt; šokk, žanr.',
  el: 'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια· ΐ ΰ ϊ ϋ Ώ.',
  en: 'All human beings are born free and equal in dignity and rights; “CO₂”, €5, 25 %.',
  fr: 'Tous les êtres humains naissent libres et égaux\u00a0; œuvre, «\u202fcœur\u202f», Ÿ.',
  ga: 'Saoláitear gach duine den chine daonna saor agus comhionann; ḃ ċ ḋ ḟ ġ ṁ ṗ ṡ ṫ.',
  hr: 'Sva ljudska bića rađaju se slobodna i jednaka; č ć ž š đ.',
  it: 'Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti; perché, più.',
  lv: 'Visi cilvēki piedzimst brīvi un vienlīdzīgi savā pašcieņā un tiesībās; ģ ķ ļ ņ Ģ.',
  lt: 'Visi žmonės gimsta laisvi ir lygūs savo orumu ir teisėmis; ą č ę ė į š ų ū ž.',
  hu: 'Minden emberi lény szabadon születik; árvíztűrő tükörfúrógép.',
  mt: 'Il-bnedmin kollha jitwieldu ħielsa u ugwali fid-dinjità u d-drittijiet; ċ ġ ħ ż Ħ.',
  nl: 'Alle mensen worden vrij en met gelijke rechten geboren; coöperatie, ĳs.',
  pl: 'Wszyscy ludzie rodzą się wolni i równi; zażółć gęślą jaźń.',
  pt: 'Todos os seres humanos nascem livres e iguais; ação, órgãos, à.',
  ro: 'Toate ființele umane se nasc libere și egale în demnitate; ă ș ț â î.',
  sk: 'Všetci ľudia sa rodia slobodní a sebe rovní; ĺ ŕ ô ä ď ť ň.',
  sl: 'Vsi ljudje se rodijo svobodni in imajo enako dostojanstvo; č š ž.',
  fi: 'Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan.',
  sv: 'Alla människor är födda fria och lika i värde och rättigheter.',
  ar: 'قال د. محمد عبد الله إن القيمة المشتركة (CSV) مهمة في 2020.',
  he: 'פרופ׳ דוד לוי אמר "שלום" ב־2020 (EU).',
  hy: 'Արամ Խաչատրյան',
  ka: 'გიორგი ბერიძე',
}

const latin = 'abcdefghijklmnopqrstuvwxyz'

/** The letters of each official language of the Union, small; all have capitals. */
export const alphabets: Record<string, string> = {
  bg: 'абвгдежзийклмнопрстуфхцчшщъьюяѐѝ',
  es: `${latin}áéíñóúü`,
  cs: `${latin}áčďéěíňóřšťúůýž`,
  da: `${latin}æøåáéǿ`,
  de: `${latin}äöüß`,
  et: `${latin}šžõäöü`,
  el: 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ',
  en: latin,
  fr: `${latin}àâæçéèêëîïôœùûüÿ`,
  ga: `${latin}áéíóúḃċḋḟġṁṗṡṫ`,
  hr: `${latin}čćđšž`,
  it: `${latin}àèéìíîòóùú`,
  lv: `${latin}āčēģīķļņōŗšūž`,
  lt: `${latin}ąčęėįšųūž`,
  hu: `${latin}áéíóöőúüű`,
  mt: `${latin}àċèġħìòùż`,
  nl: `${latin}áäéëíïóöúüĳ`,
  pl: `${latin}ąćęłńóśźż`,
  pt: `${latin}áâãàçéêíóôõúü`,
  ro: `${latin}ăâîșțşţ`,
  sk: `${latin}áäčďéíĺľňóôŕšťúýž`,
  sl: `${latin}čšž`,
  fi: `${latin}åäöšž`,
  sv: `${latin}åäöáéü`,
}

/** What stands beside letters in the Union's languages: quotation marks, dashes, signs, and spaces that do not break. */
export const signs =
  '.,;:!?¡¿…·•‘’‚“”„‹›«»–—-/()[]{}@&#%‰§¶†‡*°′″©®™€£$¥+−±×÷=<>≤≥≈½¼¾¹²³⁴₂№ªº|\\~^_`"\' 12\u00a0345\u202f678'
