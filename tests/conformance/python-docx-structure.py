"""Prints what python-docx reads in each Word file that is named: headings, list items, tables and links, as JSON."""

import json
import re
import sys

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph


def fold(text):
    return re.sub(r"\s+", " ", text).strip()


def blocks(parent):
    """Paragraphs and tables in their order, those in content controls too."""
    for child in parent:
        if child.tag == qn("w:p"):
            yield child
        elif child.tag == qn("w:tbl"):
            yield child
        elif child.tag == qn("w:sdt"):
            yield from blocks(child.find(qn("w:sdtContent")))


def marks(document):
    """Whether a list's level has numbers, by list and level."""
    numbering = document.part.numbering_part.element
    formats = {}
    for definition in numbering.findall(qn("w:abstractNum")):
        key = definition.get(qn("w:abstractNumId"))
        for level in definition.findall(qn("w:lvl")):
            number_format = level.find(qn("w:numFmt")).get(qn("w:val"))
            formats[key, level.get(qn("w:ilvl"))] = number_format != "bullet"
    definitions = {
        number.get(qn("w:numId")): number.find(qn("w:abstractNumId")).get(qn("w:val"))
        for number in numbering.findall(qn("w:num"))
    }
    return lambda number, level: formats.get((definitions.get(number), level), False)


def words(parent):
    """The words of a paragraph or link, without the numbers of fields and notes."""
    text, depth = "", 0
    for element in parent.iter():
        if element.tag == qn("w:fldChar"):
            depth += {"begin": 1, "end": -1}.get(element.get(qn("w:fldCharType")), 0)
        elif depth == 0 and element.tag == qn("w:t"):
            text += element.text or ""
        elif depth == 0 and element.tag in (qn("w:tab"), qn("w:br")) and element.getparent().tag == qn("w:r"):
            text += " "
    return fold(text)


def numbering_of(paragraph):
    """The list that a paragraph is of: its own word, else its style's, as Word has it."""
    own = paragraph._p.pPr
    if own is not None and own.numPr is not None:
        return own.numPr
    style = paragraph.style
    while style is not None:
        properties = style.element.pPr
        if properties is not None and properties.numPr is not None:
            return properties.numPr
        style = style.base_style
    return None


def structure(path):
    document = docx.Document(path)
    is_numbered = marks(document)
    found = {"headings": [], "items": [], "tables": [], "links": []}

    def visit(parent, container):
        for element in blocks(parent):
            if element.tag == qn("w:tbl"):
                table = Table(element, container)
                found["tables"].append([row_of(row) for row in table._tbl.tr_lst])
                for row in table._tbl.tr_lst:
                    for cell in row.tc_lst:
                        visit(cell, container)
                continue
            paragraph = Paragraph(element, container)
            name = paragraph.style.name
            if re.match(r"toc ", name, re.I):
                continue
            level = re.match(r"(Title)$|Heading (\d)$", name)
            if level:
                found["headings"].append(f"{level[2] or 0} {words(element)}")
            numbers = numbering_of(paragraph)
            if numbers is not None and numbers.numId is not None:
                depth = str(numbers.ilvl.val if numbers.ilvl is not None else 0)
                mark = "#" if is_numbered(str(numbers.numId.val), depth) else "*"
                found["items"].append(f"{depth} {mark} {words(element)}")
            for link in paragraph.hyperlinks:
                if words(link._hyperlink):
                    found["links"].append(f"{link.address or '#'} {words(link._hyperlink)}")

    def row_of(row):
        return " | ".join(
            fold(" ".join(words(p) for p in cell.iter(qn("w:p")) if not in_contents(p)))
            for cell in row.tc_lst
            if cell.vMerge != "continue"
        )

    def in_contents(paragraph):
        return re.match(r"toc ", Paragraph(paragraph, document._body).style.name, re.I)

    visit(document.element.body, document._body)
    found["links"].sort()
    return found


print(json.dumps([structure(path) for path in sys.argv[1:]]))
