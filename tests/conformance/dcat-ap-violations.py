"""Prints, as JSON, what in a catalogue (JSON-LD) is against SHACL shapes (Turtle): a line for each kind of it."""

import json
import sys

import pyshacl
from rdflib import RDF, SH, Graph

catalogue, *shapes = sys.argv[1:]
data = Graph().parse(catalogue, format="json-ld", publicID="https://example.eu/catalogue.jsonld")
found = set()
for path in shapes:
    _, report, _ = pyshacl.validate(data, shacl_graph=Graph().parse(path))
    for result in report.subjects(RDF.type, SH.ValidationResult):
        said = [report.value(result, name) for name in (SH.resultPath, SH.resultMessage)]
        found.add(" ".join(str(part) for part in said if part is not None))
if len(data) == 0:
    found.add("there is nothing in the catalogue")
print(json.dumps(sorted(found)))
