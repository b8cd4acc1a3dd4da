"""Writes the .docx files of the tests; run by make.sh in a folder with python-docx."""
import io, struct, sys, zipfile, zlib
from pathlib import Path
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

OUT = Path(sys.argv[1])

def png():
    raw = zlib.compress(b"\0\xff\0\0")
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)) + chunk(b"IDAT", raw) + chunk(b"IEND", b"")

def syllabus():
    d = Document()
    d.core_properties.title = "Pottery for Beginners"
    d.core_properties.language = "en-GB"
    d.core_properties.author = "Someone"
    d.add_paragraph("Pottery for Beginners", style="Title")
    d.add_paragraph("Evening course, ten weeks", style="Subtitle")
    d.add_heading("What you learn", 1)
    d.add_paragraph("By the end you can:", style="Normal")
    d.add_paragraph("centre clay", style="List Bullet")
    d.add_paragraph("throw a cylinder", style="List Bullet")
    d.add_paragraph("at least 10 cm high", style="List Bullet 2")
    d.add_paragraph("with even walls", style="List Bullet 2")
    d.add_paragraph("glaze", style="List Bullet")
    d.add_paragraph("Wedge the clay.", style="List Number")
    d.add_paragraph("Wet your hands.", style="List Number")
    d.add_paragraph("Use cold water.", style="List Continue")
    d.add_paragraph("Throw.", style="List Number")
    d.add_heading("Weeks", 1)
    t = d.add_table(rows=5, cols=3, style="Table Grid")
    for at, text in enumerate(["Week", "Subject", "Bring"]): t.cell(0, at).text = text
    rows = [("1", "Clay", "apron"), ("2", "Wheel", ""), ("3", "", "towel")]
    for r, row in enumerate(rows, 1):
        for c, text in enumerate(row): t.cell(r, c).text = text
    t.cell(2, 1).merge(t.cell(3, 1))
    t.cell(4, 0).merge(t.cell(4, 2)).text = "Half-term: no class"
    cell = t.cell(1, 1)
    cell.add_paragraph("stoneware", style="List Bullet")
    cell.add_paragraph("porcelain", style="List Bullet")
    d.add_heading("Kiln log", 2)
    d.add_paragraph("Every firing is logged like this:")
    for line in ["date  cone  minutes", "03-02   06       480"]:
        run = d.add_paragraph().add_run(line); run.font.name = "Courier New"
    p = d.add_paragraph()
    p.add_run("Materials fee: ").bold = True
    p.add_run("35 pounds, paid in week 1.")
    p = d.add_paragraph(); p.add_run("What if I miss a class?").bold = True
    p.add_run().add_break()
    p.add_run("You may come on another evening.")
    p = d.add_paragraph("Seen from the door: ")
    p.add_run().add_picture(io.BytesIO(png()), width=Pt(20))
    props = [e for e in p._p.iter() if e.tag.endswith("docPr")][0]
    props.set("descr", "The studio with six wheels")
    d.add_paragraph("Name:\t______\tDate:\t______")
    d.save(OUT / "course-syllabus.docx")

def notice():
    d = Document()
    bold = lambda text: setattr(d.add_paragraph().add_run(text), "bold", True)
    bold("OPENING HOURS AND RULES")
    d.add_paragraph("The workshop is open to all members.")
    bold("1. Opening hours")
    d.add_paragraph("Monday to Friday\tnoon to 10 pm")
    bold("2. Safety")
    for text in ["• Wear goggles.", "•\tTie back long hair.", "- No sandals."]: d.add_paragraph(text)
    for text in ["1. Press the red button.", "2. Call 112.", "3) Wait outside."]: d.add_paragraph(text)
    d.add_paragraph("12. May is the yearly meeting.")
    d.add_paragraph("* not for guests")
    box = d.add_table(rows=1, cols=1, style="Table Grid")
    box.cell(0, 0).text = "Lost a key?"
    box.cell(0, 0).paragraphs[0].runs[0].bold = True
    box.cell(0, 0).add_paragraph("Tell the office the same day.")
    t = d.add_table(rows=3, cols=2, style="Table Grid")
    for r, (a, b) in enumerate([("Office:", "Room 2"), ("Telephone:", "0123 | 77"), ("Keys:", "")]):
        t.cell(r, 0).text, t.cell(r, 1).text = a, b
    inner = t.cell(2, 1).add_table(rows=2, cols=2)
    for r, row in enumerate([("front", "blue"), ("back", "green")]):
        for c, text in enumerate(row): inner.cell(r, c).text = text
    d.add_paragraph("# not a heading, <b>not bold</b>, [not](a link), 3 * 4 = 12 & a_b_c")
    d.save(OUT / "workshop-notice.docx")

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

def p(text="", style=None, ppr="", rpr=""):
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    body = text if text.startswith("<") else r(text, rpr)
    return f"<w:p><w:pPr>{style}{ppr}</w:pPr>{body}</w:p>"

def r(text, rpr="", tag="t"):
    return f'<w:r><w:rPr>{rpr}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'

def fld(kind): return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
def field(code, result): return fld("begin") + r(f" {code} ", tag="instrText") + fld("separate") + result + fld("end")
def num(n, level=0): return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{n}"/></w:numPr>'
def style(id, name, rest="", kind="paragraph", default=""):
    return f'<w:style w:type="{kind}" {default} w:styleId="{id}"><w:name w:val="{name}"/>{rest}</w:style>'
def lvl(n, fmt, text, start=1): return f'<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/><w:lvlText w:val="{text}"/></w:lvl>'

def package(name, parts, main="word/document.xml"):
    kinds = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes", "settings": "settings", "comments": "comments", "header1": "header", "footer1": "footer"}
    rels = "".join(f'<Relationship Id="rId{i}" Type="{REL}{kinds[k]}" Target="{k}.xml"/>' for i, k in enumerate(kinds, 1) if f"word/{k}.xml" in parts)
    rels += parts.pop("links", "")
    ns = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    with zipfile.ZipFile(OUT / name, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        z.writestr("_rels/.rels", HEAD + f'<Relationships {ns}><Relationship Id="rId1" Type="{REL}officeDocument" Target="{main}"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>')
        z.writestr("word/_rels/document.xml.rels", HEAD + f"<Relationships {ns}>{rels}</Relationships>")
        for part, text in parts.items(): z.writestr(part, text if text.startswith("<?xml") else HEAD + text)

def link(id, target): return f'<Relationship Id="{id}" Type="{REL}hyperlink" Target="{target}" TargetMode="External"/>'
def core(title, language=""):
    return f'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>{language}</dc:language></cp:coreProperties>'
def document(body): return f"<w:document {W}><w:body>{body}<w:sectPr/></w:body></w:document>"

def house_rules():
    """As a German Word writes it: localized style ids, numbered headings, tracked changes, a table of contents."""
    styles = f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:lang w:val="de-AT" w:eastAsia="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>' \
        + style("Standard", "Normal", default='w:default="1"') + style("Titel", "Title", '<w:basedOn w:val="Standard"/>') \
        + style("berschrift1", "heading 1", f'<w:basedOn w:val="Standard"/><w:pPr>{num(1)}<w:outlineLvl w:val="0"/></w:pPr>') \
        + style("berschrift2", "heading 2", f'<w:basedOn w:val="Standard"/><w:pPr>{num(1,1)}<w:outlineLvl w:val="1"/></w:pPr>') \
        + style("Inhaltsverzeichnisberschrift", "TOC Heading", '<w:basedOn w:val="berschrift1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr><w:outlineLvl w:val="9"/></w:pPr>') \
        + style("Verzeichnis1", "toc 1", '<w:basedOn w:val="Standard"/>') + style("Listenabsatz", "List Paragraph", '<w:basedOn w:val="Standard"/>') \
        + style("Fett", "Strong", '<w:rPr><w:b/></w:rPr>', kind="character") + "</w:styles>"
    numbering = f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">' + lvl(0, "decimal", "§ %1") + lvl(1, "decimal", "%1.%2") \
        + '</w:abstractNum><w:abstractNum w:abstractNumId="1">' + lvl(0, "bullet", "\uf0b7") + lvl(1, "bullet", "o") \
        + '</w:abstractNum><w:abstractNum w:abstractNumId="2">' + lvl(0, "lowerLetter", "%1)") + lvl(1, "lowerRoman", "%2.") \
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' \
        + '<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>'
    box = p("Notruf: 144", rpr="<w:b/>") + p("Hausmeister: 0660 123")
    alternate = f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Textfeld 1"/><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>{box}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{box}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    toc_line = lambda text, mark: p(field(f'HYPERLINK \\l "{mark}"', r(text) + "<w:r><w:tab/></w:r>" + field(f"PAGEREF {mark} \\h", r("3"))), "Verzeichnis1")
    toc = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>' \
        + p("Inhalt", "Inhaltsverzeichnisberschrift") + toc_line("§ 1 Ruhezeiten", "_Toc1") + "</w:sdtContent></w:sdt>"
    ins = lambda run: f'<w:ins w:id="9" w:author="A">{run}</w:ins>'
    dele = lambda text: f'<w:del w:id="8" w:author="A">{r(text, tag="delText")}</w:del>'
    note = lambda n: f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{n}"/></w:r>'
    body = p("Hausordnung", "Titel") + toc \
        + p("Ruhezeiten", "berschrift1") \
        + p(r("Von ") + dele("21") + ins(r("22")) + r(" bis 6 Uhr ist Ruhe.") + note(2) + r(" Ausnahmen gibt es") + '<w:r><w:endnoteReference w:id="2"/></w:r>' + r(" zu Silvester.")) \
        + p("Musik", "berschrift2") \
        + p(r("Musik ist erlaubt, wenn ", "") + '<w:commentRangeStart w:id="0"/>' + r("niemand") + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>' + r(" gestört wird.")) \
        + p(r("Dieser Satz ") + dele("ist weg und"), ppr='<w:rPr><w:del w:id="7" w:author="A"/></w:rPr>') + p("geht hier weiter.") \
        + p(dele("Ein ganzer gestrichener Absatz."), ppr='<w:rPr><w:del w:id="6" w:author="A"/></w:rPr>') \
        + p("Hof und Keller", "berschrift2") \
        + p("Fahrräder", "Listenabsatz", num(2)) + p("nur im Ständer", "Listenabsatz", num(2, 1)) + p("kein Anhänger", "Listenabsatz", num(2, 1)) + p("Müll trennen", "Listenabsatz", num(2)) \
        + p("Zuerst fragen", ppr=num(3)) + p("mündlich", ppr=num(3, 1)) + p("schriftlich", ppr=num(3, 1)) + p("dann bohren", ppr=num(3)) \
        + p("Neu gezählt", ppr=num(4)) \
        + p(alternate + r("Wichtige Nummern:")) \
        + p("Waschküche", "berschrift1") \
        + p("Wer darf waschen?", rpr='<w:rStyle w:val="Fett"/>') \
        + p(r("Alle, siehe ") + field('HYPERLINK "https://haus.example.org/plan"', r("den Plan")) + r(" und ") + field("REF _Ref1 \\h", r("§ 1")) + r(".")) \
        + p(r("Sichtbar") + r(" geheim", "<w:vanish/>") + r(" und nicht veraltet", "") + r(" 5 Euro", "<w:strike/>") + r(".")) \
        + '<w:sdt><w:sdtPr><w:alias w:val="Name"/></w:sdtPr><w:sdtContent>' + p("Verantwortlich: Frau Berger") + "</w:sdtContent></w:sdt>" \
        + '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>' + p("Klicken Sie hier, um Text einzugeben.") + "</w:sdtContent></w:sdt>" \
        + p(r("Co") + "<w:r><w:softHyphen/><w:noBreakHyphen/></w:r>" + r("Nutzung\u00ad en: ") + '<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>') \
        + p("Kein Titel, nur Gliederung 3", ppr='<w:outlineLvl w:val="2"/>')
    notes = lambda kind, text: f'<w:{kind}s {W}><w:{kind} w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}><w:{kind} w:id="2"><w:p><w:r><w:{kind}Ref/></w:r>{r(text)}</w:p></w:{kind}></w:{kind}s>'
    package("house-rules.docx", {"word/document.xml": document(body), "word/styles.xml": styles, "word/numbering.xml": numbering,
        "word/footnotes.xml": notes("footnote", " Am Wochenende bis 8 Uhr."), "word/endnotes.xml": notes("endnote", " Beschluss vom 3. Mai."),
        "word/comments.xml": f'<w:comments {W}><w:comment w:id="0">{p("Wer ist niemand?")}</w:comment></w:comments>',
        "word/header1.xml": f'<w:hdr {W}>{p("Kopfzeile")}</w:hdr>', "word/footer1.xml": f'<w:ftr {W}>{p("Seite 1")}</w:ftr>',
        "word/settings.xml": f'<w:settings {W}><w:themeFontLang w:val="de-DE"/></w:settings>', "docProps/core.xml": core("Hausordnung Lindenhof")})

def faq_google():
    """As Google Docs exports: every property on every run, lists of their own, tables without a header."""
    off = '<w:b w:val="0"/><w:strike w:val="0"/><w:rtl w:val="0"/>'
    run = lambda text, b=False: r(text, off.replace('<w:b w:val="0"/>', '<w:b w:val="1"/>') if b else off)
    styles = f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/><w:lang w:val="en"/></w:rPr></w:rPrDefault></w:docDefaults>' \
        + style("Normal", "normal", default='w:default="1"') + style("Heading1", "heading 1", '<w:basedOn w:val="Normal"/>') + style("Heading3", "heading 3", '<w:basedOn w:val="Normal"/><w:rPr><w:b w:val="0"/></w:rPr>') \
        + style("Title", "Title", '<w:basedOn w:val="Normal"/>') + "</w:styles>"
    numbering = f'<w:numbering {W}>' + "".join(f'<w:abstractNum w:abstractNumId="{i}">' + "".join(lvl(n, f, t) for n, f, t in levels) + "</w:abstractNum>" for i, levels in
        [(1, [(0, "bullet", "●"), (1, "bullet", "○"), (2, "bullet", "■")]), (2, [(0, "decimal", "%1."), (1, "lowerLetter", "%2."), (2, "lowerRoman", "%3.")])]) \
        + '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
    cell = lambda *texts: "<w:tc><w:tcPr/>" + "".join(p(run(t)) if t else "<w:p/>" for t in texts) + "</w:tc>"
    table = lambda rows: "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join("<w:tr>" + "".join(row) + "</w:tr>" for row in rows) + "</w:tbl>"
    body = p(run("Questions about the makers' fair"), "Title") + p(run("Before you come"), "Heading1") \
        + p(run("Do I need a ticket?"), "Heading3") + p(run("Yes. Buy it ") + '<w:hyperlink r:id="rId20"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>online</w:t></w:r></w:hyperlink>' + run("; tickets at the gate cost 2 € more.")) \
        + p(run("Can I bring my dog?"), "Heading3") + p(run("Only if it is:")) \
        + p(run("on a lead"), ppr=num(1)) + p(run("quiet, that is"), ppr=num(1)) + p(run("no barking"), ppr=num(1, 1)) + p(run("never near the forge"), ppr=num(1, 2)) \
        + "<w:p/>" + p(run("Read the plan."), ppr=num(2)) + p(run("Choose a hall:"), ppr=num(2)) + p(run("north"), ppr=num(2, 1)) + p(run("south"), ppr=num(2, 1)) + p(run("Go in."), ppr=num(2)) \
        + p(run("When is it open?", True)) + table([[cell("Day"), cell("Hours")], [cell("Friday"), cell("2 pm to 8 pm", "last entry 7 pm")], [cell("Saturday"), cell("")]]) \
        + p(run("Parking"), "Heading1") + table([[cell("Left column of a layout."), cell("Right column of it.")]]) \
        + p("<w:r><w:br w:type=\"page\"/></w:r>" + run("Line one") + "<w:r><w:br/></w:r>" + run("- line two"))
    package("fair-faq-google.docx", {"word/document.xml": document(body), "word/styles.xml": styles, "word/numbering.xml": numbering, "links": link("rId20", "https://fair.example.org/tickets?a=1&amp;b=2")})

def onboarding():
    """Strict Open XML with other prefixes, derived heading styles, code in Consolas, a field's table of contents."""
    styles = f'<w:styles {W}>' + style("Normal", "Normal", '<w:rPr><w:rFonts w:ascii="Calibri"/></w:rPr>', default='w:default="1"') \
        + style("Heading1", "Heading 1", '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>') \
        + style("Heading2", "Heading 2", '<w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>') \
        + style("Chapter", "Company Chapter", '<w:basedOn w:val="Heading1"/>') + style("Section", "Company Section", '<w:basedOn w:val="Heading2"/>') \
        + style("Deep", "Heading 8", '<w:basedOn w:val="Normal"/>') + style("Step", "Company Step", f'<w:basedOn w:val="Normal"/><w:pPr>{num(5)}</w:pPr>') \
        + style("Snippet", "Code Block", '<w:basedOn w:val="Normal"/>') + style("Quiet", "Quiet", '<w:rPr><w:vanish/></w:rPr>', kind="character") + "</w:styles>"
    numbering = f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">' + lvl(0, "decimal", "Step %1:") + lvl(1, "upperRoman", "%2.") + '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    row = lambda *cells, head="": f"<w:tr><w:trPr>{head}</w:trPr>" + "".join(cells) + "</w:tr>"
    tc = lambda text, tcpr="": f"<w:tc><w:tcPr>{tcpr}</w:tcPr>{p(text) if text else '<w:p/>'}</w:tc>"
    head = "<w:tblHeader/>"
    table = "<w:tbl>" + row(tc("Contacts", '<w:gridSpan w:val="4"/>'), head=head) \
        + row(tc("Role", '<w:vMerge w:val="restart"/>'), tc("Reach", '<w:gridSpan w:val="2"/>'), tc("Room", '<w:vMerge w:val="restart"/>'), head=head) \
        + row(tc("", "<w:vMerge/>"), tc("Mail"), tc("Phone"), tc("", "<w:vMerge/>"), head=head) \
        + row(tc("Mentor", '<w:vMerge w:val="restart"/>'), tc("mentor@ex.org"), tc("11"), tc("2.04")) \
        + row(tc("", '<w:vMerge w:val="continue"/>'), tc("second@ex.org"), tc("12"), tc("")) \
        + "<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"A\"/></w:trPr>" + tc("gone") + tc("gone") + tc("gone") + tc("gone") + "</w:tr></w:tbl>"
    body = p(fld("begin") + r('TOC \\o "1-2"', tag="instrText") + fld("separate") + r("First week ... 1")) + p(r("Later ... 2") + fld("end")) \
        + p("First week", "Chapter") + p("Set up your machine", "Section") \
        + p("Open a terminal", "Step") + p("Run the script", "Step") \
        + p("install.sh --user you\\path `now`", "Snippet") + p("  # takes a minute", "Snippet") \
        + p("Sign the form", "Step") + p("with a pen", "Step", num(5, 1)) \
        + p("Details nobody nests this deep", "Deep") + p(r("Shown, ") + r("not shown, ", '<w:rStyle w:val="Quiet"/>') + r("shown.")) \
        + table + p("Later", "Chapter") + p('<w:fldSimple w:instr="HYPERLINK &quot;https://ex.org/wiki (new)&quot;">' + r("The wiki") + "</w:fldSimple>" + r(" has it all.")) \
        + p('<w:smartTag w:element="x">' + r("Smart") + "</w:smartTag>" + r(" tags and ") + '<w:ruby><w:rt>' + r("no") + "</w:rt></w:ruby>" + r("moved") + '<w:moveFrom w:id="3">' + r(" away") + '</w:moveFrom><w:moveTo w:id="4">' + r(" here") + "</w:moveTo>" + r(".")) \
        + p(r("Checked: ") + '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r(" yes"))
    strict = lambda xml: xml.replace("<w:", "<ns0:").replace("</w:", "</ns0:").replace(" w:", " ns0:").replace("xmlns:w=", "xmlns:ns0=").replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
    package("onboarding-strict.docx", {"word/document.xml": strict(document(body)), "word/styles.xml": strict(styles), "word/numbering.xml": strict(numbering), "docProps/core.xml": core("Microsoft Word - Onboarding", "en-IE")})

syllabus(); notice(); house_rules(); faq_google(); onboarding()
