import type { Element } from 'xast'
import { listing } from '../../../listings/listing.ts'

/**
 * Orders of children by the schema (ECMA-376, part 1): programs that are not Word write some of them in others, which Word
 * bears and validators do not.
 */
const orders: Readonly<Record<string, readonly string[]>> = listing({
  'w:rPr':
    list(`rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish oMath`),
  'w:pPr':
    list(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
    spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
    divId cnfStyle rPr sectPr pPrChange`),
  'w:tblPr':
    list(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
    tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`),
  'w:tcPr': list(
    `cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark`,
  ),
  'w:style':
    list(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
    personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  'w:tblStylePr': list('pPr rPr tblPr trPr tcPr'),
  'w:lvl': list('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
  'w:settings':
    list(`writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
    displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts
    embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
    bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign
    attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions
    doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop
    autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle
    defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets
    drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery
    displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin
    drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne
    strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema
    saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving
    saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars
    rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures
    forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol
    listSeparator`),
})

function list(names: string): readonly string[] {
  return names.split(/\s+/)
}

/** Attributes that LibreOffice writes and the schema does not know: their elements say the same in another one. */
const unknown: Readonly<Record<string, string>> = listing({ 'v:shape': 'ID', 'w:charset': 'w:characterSet' })

/** Values of “Strict” files that LibreOffice writes into others. */
const plain: Readonly<Record<string, string>> = listing({ start: 'left', end: 'right' })

/** A part of a reference document as the schema has it; nothing that it says changes. */
export function soundPart(element: Element): Element {
  const order = orders[element.name]
  const children = element.children.map((one) => (one.type === 'element' ? soundPart(one) : one))
  return {
    ...element,
    attributes: soundAttributes(element),
    children: order ? inOrder(children, order) : children,
  }
}

function soundAttributes({ name, attributes }: Element): Element['attributes'] {
  const value = attributes['w:val']
  const side = name === 'w:lvlJc' && value ? plain[value] : undefined
  const dropped = unknown[name]
  if (side !== undefined) return { ...attributes, 'w:val': side }
  return dropped === undefined || attributes[dropped] === undefined
    ? attributes
    : Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== dropped))
}

/** What the order does not name stays behind what it follows. */
function inOrder(children: Element['children'], order: readonly string[]): Element['children'] {
  let rank = -1
  const ranked = children.map((one) => {
    const place = one.type === 'element' ? order.indexOf(one.name.replace(/^(w|m|sl):/, '')) : -1
    if (place !== -1) rank = place
    return { one, rank }
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ one }) => one)
}
