"""Writes the .odt files of the tests that LibreOffice and pandoc do not; needs odfpy."""
import sys, zipfile
from pathlib import Path
from odf.opendocument import OpenDocumentText
from odf import text, table, style, dc, meta

OUT = Path(sys.argv[1])

def course():
    d = OpenDocumentText()
    d.meta.addElement(dc.Title(text="First aid course"))
    d.meta.addElement(dc.Language(text="en-US"))
    bold = style.Style(name="Bold", family="text"); bold.addElement(style.TextProperties(fontweight="bold")); d.automaticstyles.addElement(bold)
    numbers = text.ListStyle(name="Numbers")
    for level, fmt, suffix in [(1, "1", "."), (2, "a", ")")]:
        numbers.addElement(text.ListLevelStyleNumber(level=level, numformat=fmt, numsuffix=suffix))
    d.automaticstyles.addElement(numbers)
    bullets = text.ListStyle(name="Bullets")
    for level in (1, 2): bullets.addElement(text.ListLevelStyleBullet(level=level, bulletchar="•"))
    d.automaticstyles.addElement(bullets)
    add = d.text.addElement
    add(text.H(outlinelevel=1, text="First aid course"))
    p = text.P(text="Held "); p.addElement(text.Span(stylename=bold, text="every Tuesday")); p.addText(" in room 4."); add(p)
    p = text.P(); p.addElement(text.Span(stylename=bold, text="What should I bring?")); p.addElement(text.LineBreak()); p.addText("Nothing but comfortable clothes."); add(p)
    add(text.H(outlinelevel=2, text="Units"))
    def items(style_, entries):
        found = text.List(stylename=style_)
        for entry in entries:
            item = text.ListItem()
            for part in entry if isinstance(entry, tuple) else (entry,):
                item.addElement(items(style_, part) if isinstance(part, list) else text.P(text=part))
            found.addElement(item)
        return found
    add(items(numbers, [("Check the scene", ["fire", "traffic"]), ("Call for help", "Say where you are."), "Begin"]))
    add(items(bullets, ["gloves", ("plasters", ["large", "small"])]))
    add(text.H(outlinelevel=2, text="Dates"))
    t = table.Table(); t.addElement(table.TableColumn(numbercolumnsrepeated=3))
    def row(*cells):
        r = table.TableRow()
        for c in cells:
            if c is None: r.addElement(table.CoveredTableCell()); continue
            words, options = c if isinstance(c, tuple) else (c, {})
            cell = table.TableCell(**options)
            if words: cell.addElement(text.P(text=words))
            r.addElement(cell)
        return r
    head = table.TableHeaderRows(); head.addElement(row("Date", "Trainer", "Room")); t.addElement(head)
    t.addElement(row("3 May", ("Ms Okoro", {"numberrowsspanned": 2}), "4"))
    t.addElement(row("10 May", None, ""))
    t.addElement(row(("no course in June", {"numbercolumnsspanned": 3}), None, None))
    repeated = row(("tba", {"numbercolumnsrepeated": 3})); repeated.setAttribute("numberrowsrepeated", 2); t.addElement(repeated)
    add(t)
    p = text.P(text="The certificate costs 12 €")
    note = text.Note(noteclass="footnote"); note.addElement(text.NoteCitation(text="1")); body = text.NoteBody(); body.addElement(text.P(text="Free for volunteers.")); note.addElement(body)
    p.addElement(note); p.addText(" and is valid for two years; see "); p.addElement(text.A(href="https://aid.example.org/", text="the agency")); p.addText("."); add(p)
    p = text.P(text="Room:"); p.addElement(text.Tab()); p.addText("4"); p.addElement(text.S(c=3)); p.addText("(first floor)"); add(p)
    d.save(OUT / "course-odfpy.odt")

NS = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in {"office": "office", "text": "text", "style": "style", "table": "table", "draw": "drawing", "fo": "xsl-fo-compatible", "svg": "svg-compatible", "meta": "meta", "manifest": "manifest"}.items()) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

def odt(name, body, automatic="", styles="", title="", language="", manifest=""):
    with zipfile.ZipFile(OUT / name, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        z.writestr("content.xml", HEAD + f'<office:document-content {NS}><office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>')
        z.writestr("styles.xml", HEAD + f'<office:document-styles {NS}><office:styles>{styles}</office:styles></office:document-styles>')
        z.writestr("meta.xml", HEAD + f'<office:document-meta {NS}><office:meta><dc:title>{title}</dc:title><dc:language>{language}</dc:language></office:meta></office:document-meta>')
        z.writestr("META-INF/manifest.xml", HEAD + f'<manifest:manifest {NS}>{manifest}</manifest:manifest>')

def st(name, family="paragraph", parent="", attrs="", text_=""):
    parent = f'style:parent-style-name="{parent}"' if parent else ""
    return f'<style:style style:name="{name}" style:family="{family}" {parent} {attrs}><style:text-properties {text_}/></style:style>'

def handbook():
    """As LibreOffice saves it: changes, comments, a hidden section, contents, frames, pictures, numbered headings."""
    styles = '<style:default-style style:family="paragraph"><style:text-properties style:font-name="Liberation Serif" fo:language="de" fo:country="CH"/></style:default-style>' \
        + st("Standard") + st("Title", parent="Standard") + st("Heading_20_1", parent="Standard", attrs='style:display-name="Heading 1" style:default-outline-level="1"') \
        + st("Preformatted_20_Text", attrs='style:display-name="Preformatted Text"', text_='style:font-name="Liberation Mono"') + st("Contents_20_1", attrs='style:display-name="Contents 1"') \
        + '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
    automatic = st("P1", parent="Heading_20_1") + st("P2", parent="Standard", text_='fo:font-weight="bold"') + st("T1", "text", text_='text:display="none"') + st("T2", "text", text_='style:text-line-through-style="solid"') \
        + '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="i" style:num-suffix="."/></text:list-style>'
    li = lambda *parts: "<text:list-item>" + "".join(parts) + "</text:list-item>"
    p = lambda words, name="Standard": f'<text:p text:style-name="{name}">{words}</text:p>'
    h = lambda level, words, name="Heading_20_1": f'<text:h text:style-name="{name}" text:outline-level="{level}">{words}</text:h>'
    body = '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>' + p("Gelöschter Satz.") + '</text:deletion></text:changed-region></text:tracked-changes>' \
        + '<text:sequence-decls><text:sequence-decl text:name="Table"/></text:sequence-decls>' \
        + p("Vereinshandbuch", "Title") \
        + '<text:table-of-content text:name="I"><text:index-body><text:index-title>' + p("Inhalt") + "</text:index-title>" + p("1. Beitritt\t1", "Contents_20_1") + "</text:index-body></text:table-of-content>" \
        + h(1, "Beitritt", "P1") \
        + p('Wer <text:change-start text:change-id="c2"/>mitmachen<text:change-end text:change-id="c2"/> will,<text:change text:change-id="c1"/> schreibt<office:annotation><dc:creator>A</dc:creator>' + p("Wem?") + "</office:annotation> uns.") \
        + h(2, "Gebühr") + p('Sie beträgt <text:span text:style-name="T2">30</text:span> 40 Franken<text:span text:style-name="T1"> (intern 35)</text:span>.') \
        + f'<text:list text:style-name="L1" xml:id="a">' + li(p("Formular holen"), '<text:list>' + li(p("am Schalter")) + li(p("im Netz")) + "</text:list>") + li(p("ausfüllen")) + "</text:list>" \
        + p("Danach geht es weiter:") \
        + '<text:list text:style-name="L1" text:continue-numbering="true">' + li(p("abgeben"), p("Auch per Post.")) + "</text:list>" \
        + p("Wann wird gezahlt?", "P2") + p("Immer im Januar.") \
        + '<text:section text:display="none" text:name="S">' + p("Nur für den Vorstand.") + "</text:section>" \
        + h(1, "Räume") \
        + p('<draw:frame draw:name="Bild1"><draw:image xlink:href="Pictures/a.png"/><svg:title>a.png</svg:title><svg:desc>Der Saal mit Bühne</svg:desc></draw:frame>') \
        + p('<draw:frame draw:name="Rahmen1"><draw:text-box>' + p("Schlüssel gibt es im Büro.") + "</draw:text-box></draw:frame>Der Saal fasst 80 Leute.") \
        + p("10 INPUT A$", "Preformatted_20_Text") + p('20<text:s text:c="4"/>GOTO 10', "Preformatted_20_Text") \
        + h(2, "Keller") + p("Im&#160;Keller ist es kühl.")
    odt("handbook-changes.odt", body, automatic, styles, "Handbuch", "")

def google():
    """As Google Docs exports: names such as P1, every look in an automatic style, nested tables."""
    automatic = st("P1", parent="Standard") + st("T1", "text", text_='fo:font-weight="700"') + st("T2", "text", text_='fo:font-weight="400"') + st("T3", "text", text_='style:font-name="Courier New"')
    styles = st("Standard") + st("Heading1", parent="Standard", attrs='style:display-name="heading 1"') + st("Subtitle", parent="Standard")
    span = lambda words, name="T2": f'<text:span text:style-name="{name}">{words}</text:span>'
    p = lambda *parts: '<text:p text:style-name="P1">' + "".join(parts) + "</text:p>"
    cell = lambda *parts: "<table:table-cell>" + "".join(parts) + "</table:table-cell>"
    row = lambda *cells: "<table:table-row>" + "".join(cells) + "</table:table-row>"
    inner = "<table:table>" + row(cell(p("A")), cell(p("8:00"))) + row(cell(p("B")), cell(p("9:00"))) + "</table:table>"
    body = '<text:h text:style-name="Heading1" text:outline-level="1">' + span("Volunteers &amp; shifts") + "</text:h>" \
        + p(span("Who is in charge?", "T1")) + p(span("Ask at the "), '<text:a xlink:href="https://shift.example.org/desk">', span("desk"), "</text:a>", span(".")) \
        + p(span("• first aid")) + p(span("• radio")) \
        + "<table:table>" + row(cell(p(span("Shift", "T1"))), cell(p(span("Times", "T1")))) + row(cell(p("Gate"), p("two people")), cell(inner)) + row(cell(p("Bar")), cell(p(""))) + "</table:table>" \
        + p(span("radio-check --channel 4", "T3")) + p(span("over", "T3")) \
        + p("# 5 is alive; 1. is not a list_item *here*")
    odt("volunteers-google.odt", body, automatic, styles, "", "en-GB")

def rooms():
    """A table that only lays out a page, shapes with text, other prefixes of numbers, an index of words."""
    p = lambda words: f"<text:p>{words}</text:p>"
    styles = '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="A" style:num-prefix="(" style:num-suffix=")" text:start-value="3"/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>'
    li = lambda *parts: "<text:list-item>" + "".join(parts) + "</text:list-item>"
    body = '<text:h text:outline-level="1">Rooms</text:h><table:table><table:table-row><table:table-cell><text:h text:outline-level="2">Hall</text:h>' + p("Seats 80.") + "</table:table-cell><table:table-cell>" + '<text:h text:outline-level="2">Attic</text:h>' + p("Seats 12.") + "</table:table-cell></table:table-row></table:table>" \
        + p('<draw:custom-shape>' + p("Do not block the stairs.") + "</draw:custom-shape>Stairs are at the back.") \
        + '<text:list text:style-name="L"><text:list-header>' + p("Before you leave:") + "</text:list-header>" + li(p("lights off"), "<text:list>" + li(p("hall")) + li(p("attic")) + "</text:list>") + li(p("doors shut")) + "</text:list>" \
        + p('<text:ruby><text:ruby-base>Key</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby> number <text:sequence>7</text:sequence>, seen on <text:date>3 May</text:date>.') \
        + '<text:alphabetical-index><text:index-body>' + p("Attic, 1") + "</text:index-body></text:alphabetical-index>"
    odt("rooms-layout.odt", body, styles=styles, title="", language="")

course(); handbook(); google(); rooms()
