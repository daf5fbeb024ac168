import { listing } from '../listings/listing.ts'

/** What a Word file may bring into a brief: what is not named here could run, fetch or embed, and is left out. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** The namespaces that are understood, by the only prefix that each may have here. */
export const namespaces: Readonly<Record<string, string>> = listing({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
})

/** Elements that hold words, and shapes around them. */
export const content = words(`
  w:hdr w:ftr w:document w:body w:glossaryDocument w:docParts w:docPart w:docPartBody w:background
  w:p w:r w:t w:delText w:tab w:br w:cr w:noBreakHyphen w:softHyphen w:sym w:ptab w:pgNum w:lastRenderedPageBreak
  w:fldSimple w:fldChar w:instrText w:hyperlink w:bookmarkStart w:bookmarkEnd w:proofErr w:smartTag w:ins w:del
  w:moveFrom w:moveTo w:dir w:bdo w:ruby w:rt w:rubyBase w:permStart w:permEnd w:footnoteRef w:endnoteRef w:separator
  w:continuationSeparator w:sdt w:sdtContent w:sdtEndPr w:customXml w:tbl w:tblGrid w:gridCol w:tr w:tc w:drawing w:pict
  w:txbxContent w:dayShort w:dayLong w:monthShort w:monthLong w:yearShort w:yearLong w:annotationRef
  mc:AlternateContent mc:Choice mc:Fallback
  m:oMath m:oMathPara m:r m:t m:e m:f m:num m:den m:sSup m:sup m:sSub m:sub m:rad m:deg m:d m:nary
  wp:inline wp:anchor wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr wp:simplePos wp:positionH wp:positionV
  wp:posOffset wp:align wp:wrapNone wp:wrapSquare wp:wrapTight wp:wrapThrough wp:wrapTopAndBottom wp:wrapPolygon wp:start
  wp:lineTo wp14:sizeRelH wp14:sizeRelV wp14:pctWidth wp14:pctHeight wp14:pctPosHOffset wp14:pctPosVOffset
  pic:pic pic:nvPicPr pic:cNvPr pic:cNvPicPr pic:blipFill pic:spPr pic:style
  wps:wsp wps:cNvPr wps:cNvSpPr wps:cNvCnPr wps:spPr wps:style wps:txbx wps:linkedTxbx wps:bodyPr
  wpg:wgp wpg:cNvPr wpg:cNvGrpSpPr wpg:grpSpPr wpg:grpSp wpc:wpc wpc:bg wpc:whole asvg:svgBlip adec:decorative
  a14:useLocalDpi a14:imgProps a16:creationId thm15:themeFamily
  v:shape v:shapetype v:group v:rect v:roundrect v:oval v:line v:polyline v:arc v:curve v:image v:imagedata v:fill v:stroke
  v:shadow v:textbox v:textpath v:path v:formulas v:f v:handles v:h v:background
  o:lock o:idmap o:shapelayout o:shapedefaults o:regrouptable o:entry o:top o:left o:bottom o:right o:column
  w10:wrap w10:anchorlock w10:bordertop w10:borderbottom w10:borderleft w10:borderright
`)

/** DrawingML beyond what is named above says how shapes look; these alone lead elsewhere. */
export const drawingLeads = words(
  'a:hlinkClick a:hlinkHover a:hlinkMouseOver a:audioFile a:videoFile a:quickTimeFile a:wavAudioFile a:audioCd a:snd',
)

/** Properties of everything hold only properties, but for these. */
export const noProperty = words(
  'w:object w:control w:altChunk w:subDoc w:movie w:ffData w:printerSettings w:frameset w:attachedTemplate w:mailMerge w:attachedSchema w:saveThroughXslt w:docVars w:customXmlPr w:smartTagType w:entryMacro w:exitMacro w:databinding',
)

/** Fields that say something of the file itself, by their first word (ECMA-376, part 1, 17.16.5). */
export const fields = words(`
  = AUTHOR COMMENTS CREATEDATE DATE DOCPROPERTY EQ FILENAME HYPERLINK IF KEYWORDS LASTSAVEDBY LISTNUM NOTEREF NUMCHARS
  NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ STYLEREF SUBJECT SYMBOL TIME
  TITLE TOC
`)

/** Kinds of relationships within the package, by the last step of their type. */
export const relationships = words(
  'officeDocument styles stylesWithEffects numbering settings webSettings fontTable theme header footer footnotes endnotes customXml customXmlProps glossaryDocument image font core-properties extended-properties custom-properties thumbnail comments printerSettings',
)

/** Attributes by which something is fetched, or run. */
export const leads = words('src href o:href r:href r:link o:oleicon w:anchorSource relationshipId altChunkId')

/** Elements that may name a part by a relationship, with what their attribute is called. */
export const named: Readonly<Record<string, string>> = listing({
  'w:headerReference': 'r:id',
  'w:footerReference': 'r:id',
  'w:hyperlink': 'r:id',
  'w:embedRegular': 'r:id',
  'w:embedBold': 'r:id',
  'w:embedItalic': 'r:id',
  'w:embedBoldItalic': 'r:id',
  'a:blip': 'r:embed',
  'asvg:svgBlip': 'r:embed',
  'v:imagedata': 'r:id',
  'v:fill': 'r:id',
  'v:stroke': 'r:id',
})
