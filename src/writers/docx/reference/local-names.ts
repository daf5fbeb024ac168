import { listing } from '../../../listings/listing.ts'

/**
 * Names of Word's built-in styles in other languages, by their English ones. Word itself keeps the English names in the
 * file and only shows these; other programs, and styles made by hand, have them in the file.
 */
const names: Readonly<Record<string, string>> = listing({
  title:
    'Titel · Titre · Título · Titolo · Tytuł · Rubrik · Název · Názov · Cím · Titlu · Τίτλος · Naslov · Pavadinimas · Nosaukums · Pealkiri · Заглавие · Otsikko · Teideal',
  'heading #':
    'Überschrift # · Titre # · Título # · Titolo # · Kop # · Nagłówek # · Rubrik # · Overskrift # · Otsikko # · Nadpis # · Címsor # · Titlu # · Заглавие # · Επικεφαλίδα # · Naslov # · Antraštė # · Virsraksts # · Pealkiri # · Ceannteideal #',
  subtitle: 'Untertitel · Sous-titre · Subtítulo · Sottotitolo · Ondertitel · Podtytuł · Underrubrik',
  'body text':
    'Textkörper · Corps de texte · Texto independiente · Corpo testo · Corpo del testo · Platte tekst · Tekst podstawowy · Treść tekstu · Corpo de texto · Corpo do texto · Brödtext · Text Body',
  'list bullet #':
    'Aufzählungszeichen # · Liste à puces # · Lista con viñetas # · Punto elenco # · Lijst opsom.teken # · Lista punktowana # · Lista com marcas # · Punktlista #',
  'list number #':
    'Listennummer # · Liste à numéros # · Lista con números # · Numero elenco # · Lijstnummering # · Lista numerowana # · Lista numerada # · Numrerad lista #',
  quote: 'Zitat · Citation · Cita · Citazione · Citaat · Cytat · Citação · Citat · Quotations',
  caption: 'Beschriftung · Légende · Epígrafe · Didascalia · Bijschrift · Legenda · Beskrivning',
  'footnote text':
    'Fußnotentext · Note de bas de page · Texto nota pie · Testo nota a piè di pagina · Voetnoottekst · Tekst przypisu dolnego · Texto de nota de rodapé · Fotnotstext',
  header: 'Kopfzeile · En-tête · Encabezado · Intestazione · Koptekst · Nagłówek · Cabeçalho · Sidhuvud',
  footer: 'Fußzeile · Pied de page · Pie de página · Piè di pagina · Voettekst · Stopka · Rodapé · Sidfot',
  hyperlink:
    'Internet Link · Internetlink · Lien hypertexte · Hipervínculo · Collegamento ipertestuale · Hiperłącze · Hiperligação · Hyperlänk',
})

/** The other names of one of Word's built-in styles, lower case; its level stands at the end: “heading 2”. */
export function localNames(name: string): readonly string[] {
  const [, base = name, level = ''] = /^(.*?)(?: (\d))?$/.exec(name.toLowerCase()) ?? []
  const known = names[base] ?? names[`${base} #`] ?? ''
  return known
    .toLowerCase()
    .split(' · ')
    .map((one) => one.replace(' #', level === '' ? '' : ` ${level}`))
}
