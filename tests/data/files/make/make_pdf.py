"""Makes the PDFs of the tests. Needs reportlab, fpdf2, weasyprint, pycairo, typst; chromium, groff, ghostscript, latex, qpdf, libreoffice."""
import os, subprocess, sys, tempfile
HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "pdf")
SANS = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
BOLD = "/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf"


def out(name):
    return os.path.join(OUT, name + ".pdf")


def reportlab_syllabus():
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
    from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle, ListFlowable, ListItem, Preformatted, PageBreak
    from reportlab.lib import colors
    styles = getSampleStyleSheet()
    body = styles["BodyText"]
    def furniture(canvas, doc):
        canvas.saveState(); canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 810, "Introduction to Soil Science, autumn term")
        canvas.drawRightString(523, 810, "Department of Geography")
        canvas.drawCentredString(297, 30, "Page %d of 3" % doc.page); canvas.restoreState()
    story = [Paragraph("Introduction to Soil Science", styles["Title"]),
        Paragraph("Course outline for the autumn term. The course meets twice a week, on Mondays and Thursdays, in the lecture hall of the old observatory. Attendance is not recorded, but those who were absent from more than four meetings seldom pass.", body),
        Paragraph("What you will learn", styles["Heading1"]),
        Paragraph("By the end of the course you will be able to", body),
        ListFlowable([ListItem(Paragraph("describe a soil profile in the field,", body)),
            ListItem([Paragraph("name the horizons and the processes that made them:", body),
                ListFlowable([ListItem(Paragraph("weathering", body)), ListItem(Paragraph("leaching and accumulation", body))], bulletType="bullet", start="circle")]),
            ListItem(Paragraph("read a soil map and judge what can be grown where it was made, and what a farmer would have to do to grow something else.", body))], bulletType="bullet"),
        Paragraph("How you will be marked", styles["Heading1"]),
        Paragraph("Your mark is made up of three parts. Work handed in late loses five points a day.", body),
        Table([["Part", "Weight", "Due"], ["Field notebook", "30 %", "12 November"], ["Laboratory report", "30 %", "3 December"], ["Written examination", "40 %", "17 January"]],
            style=TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold")])),
        PageBreak(),
        Paragraph("Rules for the laboratory", styles["Heading1"]),
        ListFlowable([ListItem(Paragraph(t, body)) for t in ["Wear a coat and closed shoes.", "Label every sample with your name, the date and the depth in centimetres, and write the same in the book by the door, so that whoever clears the shelves at the end of term knows whose sample it is.", "Wash the sieves; do not leave them to dry with soil in them."]], bulletType="1", bulletFormat="%s."),
        Paragraph("The particle size program", styles["Heading2"]),
        Paragraph("Results are computed with a small program. Call it like this:", body),
        Preformatted("soil --input sample.csv \\\n     --sieves 2.0,0.63,0.2\n\n# prints the shares of\n#   sand, silt and clay", styles["Code"]),
        Paragraph("It prints one line for each sample. If the shares do not add up to 100, weigh again &amp; check that &lt;sieves&gt; are listed from coarse to fine.", body),
        PageBreak(),
        Paragraph("Reading", styles["Heading1"]),
        Paragraph("There is no single textbook. The notes are enough to pass; the books below are for those who want to know more, and all of them are in the reading room on the second floor.", body)]
    doc = SimpleDocTemplate(out("reportlab_syllabus"), pagesize=A4, title="Introduction to Soil Science: course outline", lang="en", invariant=1)
    doc.build(story, onFirstPage=furniture, onLaterPages=furniture)


def reportlab_newsletter():
    from reportlab.pdfgen import canvas
    from reportlab.lib.utils import simpleSplit
    c = canvas.Canvas(out("reportlab_newsletter"), pagesize=(595, 842), invariant=1)
    c.setTitle("untitled")
    left = "The garden opened on the first warm Sunday of the year, and more than two hundred visitors came through the gate before noon. The new glasshouse, which took three winters to build, was shown for the first time. Its roof is of old panes that members collected from skips and demolition sites all over the county. Mrs Okafor, who planned the heating, says that it uses less than a tenth of what the former one did, because the warmth is kept in water butts overnight."
    second = "Plots are handed out in January. Whoever has waited longest chooses first, and whoever declines keeps the place in the queue. There are at present thirty-one names on the list, which means a wait of about two years. Half plots are given out sooner; ask at the hut if you would like to share. We remind all holders that hosepipes are not allowed, and that bonfires may only be lit in November."
    def column(x, y, text, width):
        for line in simpleSplit(text, "Times-Roman", 10.5, width):
            c.drawString(x, y, line); y -= 13
        return y
    c.setFont("Helvetica-Bold", 24); c.drawString(60, 770, "Allotment News from Barley Lane")
    c.setFont("Times-Roman", 10.5)
    words = left.split(); half = len(words) // 2
    y1 = column(60, 735, left, 225)
    c.setFont("Helvetica-Bold", 14); c.drawString(60, y1 - 12, "Plots and the queue")
    c.setFont("Times-Roman", 10.5); column(60, y1 - 32, second, 225)
    c.setFont("Helvetica-Bold", 14); c.drawString(310, 735, "What to do in May")
    c.setFont("Times-Roman", 10.5)
    y = column(310, 715, "The soil is warm now, and most things can be sown outdoors. Keep fleece at hand all the same, for the last frost in our valley has come as late as the twentieth.", 225)
    y -= 5
    for item in ["Sow beans, beetroot and chard.", "Earth up potatoes when the shoots are as high as a hand.", "Tie in the sweet peas every other day or they will make a knot that nobody can undo."]:
        lines = simpleSplit(item, "Times-Roman", 10.5, 205)
        c.drawString(310, y, "\u2022")
        for line in lines:
            c.drawString(325, y, line); y -= 13
    c.setFont("Helvetica-Bold", 14); c.drawString(310, y - 12, "Seeds from the shop")
    c.setFont("Times-Roman", 10.5); y -= 32
    for name, size, price in [("Seed", "Packet", "Price"), ("Broad bean", "40 g", "2.20"), ("Leek", "3 g", "1.80"), ("Chard, rainbow", "5 g", "1.95")]:
        c.drawString(310, y, name); c.drawString(420, y, size); c.drawRightString(535, y, price); y -= 16
    c.showPage(); c.save()


def reportlab_register():
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle
    styles = getSampleStyleSheet(); body = styles["BodyText"]
    def furniture(canvas, doc):
        canvas.setFont("Times-Roman", 8); canvas.drawCentredString(210, 25, ["i", "ii", "iii", "iv"][doc.page - 1])
    keys = [("Gym", "Mr Osei", "2 keys, one with a red ring"), ("Music room", "Ms Lindqvist", ""), ("Boiler", "Caretaker", "never to be lent")]
    rows = [["Room", "Holder", "Remarks"]] + [[room + " " + str(n), who, why] for n in range(1, 9) for room, who, why in keys]
    story = [Paragraph("Register of keys", styles["Heading1"]), Paragraph("Every key of the school is entered here. Whoever hands one on tells the office on the same day, by word of mouth or with a note; a key that is lost is reported at once.", body),
        Table(rows, repeatRows=1, style=TableStyle([("LINEBELOW", (0, 0), (-1, 0), 1, "black"), ("FONTNAME", (0, 0), (-1, 0), "Times-Bold"), ("FONTNAME", (0, 1), (-1, -1), "Times-Roman")])),
        Paragraph("Lost keys", styles["Heading2"]),
        Paragraph("The lock is changed if the key opens an outer door. This costs about ninety pounds, which the school pays the first time and the holder the second time. The office keeps a list of all locks that were changed since the school was built, and the caretaker keeps another, so that a mistake in one of them can be found. Both lists are compared in the last week of each term. Whoever finds a key without a label brings it to the office; it is tried in all doors before it is thrown away.", body)]
    SimpleDocTemplate(out("reportlab_register"), pagesize=A5, title="Register of keys", invariant=1).build(story, onFirstPage=furniture, onLaterPages=furniture)


def fpdf_career():
    from fpdf import FPDF
    class Page(FPDF):
        def header(self):
            self.set_font("Helvetica", "I", 8); self.cell(0, 8, "Working at Tidemill Instruments", align="R"); self.ln(12)
        def footer(self):
            self.set_y(-15); self.set_font("Helvetica", "", 8); self.cell(0, 10, str(self.page_no()), align="C")
    pdf = Page(); pdf.set_title("Careers: Calibration Technician"); pdf.set_lang("en"); pdf.set_creation_date(None) if False else None
    pdf.add_font("Lib", "", SANS); pdf.add_font("Lib", "B", BOLD)
    pdf.add_page(); pdf.set_font("Lib", "B", 20); pdf.multi_cell(0, 10, "Calibration technician", new_x="LMARGIN", new_y="NEXT")
    def para(text): pdf.set_font("Lib", "", 11); pdf.multi_cell(0, 5.5, text, align="J", new_x="LMARGIN", new_y="NEXT"); pdf.ln(3)
    def head(text): pdf.ln(2); pdf.set_font("Lib", "B", 11); pdf.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT"); pdf.ln(1)
    para("Tidemill makes gauges that tell harbours how high the water stands. Each gauge is checked against a standard before it leaves the house, and again every second year. We are looking for somebody who does this with us, at our workshop in Hollbeach, four or five days a week.")
    head("What the work is like")
    para("You set up the gauge in the tank, raise and lower the water in steps of ten centimetres, and write down what the gauge says. If it is off by more than two millimetres, you find out why. Most days you work alone; on Wednesdays the whole workshop meets for an hour to talk about what went wrong during the week.")
    head("What we offer")
    for text in ["A salary between 31,000 and 36,000 a year, depending on experience", "28 days of leave, of which ten may be taken over to the next year", "A bicycle, or half of the price of a season ticket for the railway between Hollbeach and any town within fifty kilometres", "Training: two weeks each year, chosen by you"]:
        pdf.set_font("Lib", "", 11); pdf.set_x(pdf.l_margin + 4); pdf.cell(6, 5.5, "\u2013"); pdf.multi_cell(0, 5.5, text, new_x="LMARGIN", new_y="NEXT")
    pdf.ln(3)
    head("How to apply")
    para("Send a letter and a short account of what you have done so far to jobs@tidemill.example by the end of May. Photographs and certificates are not needed. We answer every letter within three weeks, and we pay for the journey if we ask you to come.")
    para("The first talk takes about an hour. In the second you spend half a day in the workshop, for which you are paid, so that both sides know what they are in for. After that we decide within five days. Nobody has to wait longer than that, and nobody is asked to come a third time, whatever the position is. Those whom we cannot take are told why, if they wish to know. We keep no letters longer than six months unless we were asked to.")
    head("Steps")
    with pdf.table(col_widths=(20, 50, 30), text_align=("CENTER", "LEFT", "LEFT")) as table:
        for row in [("No.", "Step", "Takes"), ("1", "Letter read by two technicians", "one week"), ("2", "Talk over the telephone or, if you prefer, in the workshop", "one hour"), ("3", "Half a day of trial work", "four hours")]:
            r = table.row()
            for cell in row: r.cell(cell)
    pdf.ln(4)
    head("Questions")
    para("Call Ines Baptista on 01632 960 114, weekdays between nine and four. She has done the work herself for eleven years and can tell you what it is like in winter, when the hall is cold and the days are short, as well as in summer.")
    pdf.add_page()
    head("About the firm")
    para("Tidemill was founded in 1911 by two sisters who had grown up in a lighthouse. It now has forty-six people, and belongs to those who work in it.")
    pdf.output(out("fpdf_career"))


def fpdf_prices():
    from fpdf import FPDF
    pdf = FPDF(); pdf.add_page(); pdf.set_font("Helvetica", "B", 18); pdf.cell(0, 10, "Price list of the Copper Kettle", new_x="LMARGIN", new_y="NEXT"); pdf.ln(3)
    def section(title, rows):
        pdf.set_font("Helvetica", "B", 13); pdf.cell(0, 9, title, new_x="LMARGIN", new_y="NEXT"); pdf.set_font("Helvetica", "", 11)
        for name, price in rows:
            dots = "." * int((150 - pdf.get_string_width(name) - pdf.get_string_width(price)) / pdf.get_string_width("."))
            pdf.cell(0, 6, name + " " + dots + " " + price, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(3)
    section("Hot drinks", [("Tea, pot for one", "2.40"), ("Tea, pot for two", "4.20"), ("Coffee with hot milk", "3.10"), ("Chocolate", "3.50")])
    section("Cakes", [("Lemon slice", "2.80"), ("Scone with butter & jam", "3.20"), ("Apple cake (without nuts)", "3.00")])
    pdf.set_font("Helvetica", "", 9); pdf.multi_cell(0, 4.5, "Prices in pounds. Ask us about allergens; the list hangs by the door. Service is not included, and nobody minds if you give none.")
    pdf.output(out("fpdf_prices"))


def weasy(name, html):
    from weasyprint import HTML
    HTML(string=html).write_pdf(out(name))


def weasyprint_statutes():
    section = lambda n, title, paras: f"<h2>§ {n} {title}</h2>" + "".join(f"<p>{p}</p>" for p in paras)
    weasy("weasyprint_statutes", """<html lang="en"><head><title>Statutes of the Harbour Choir</title><style>
    @page { size: A5; margin: 18mm 16mm; @top-left { content: string(chapter); font-size: 7pt } @bottom-center { content: "– " counter(page) " –"; font-size: 8pt } }
    body { font: 9.5pt/1.4 "DejaVu Serif"; text-align: justify; hyphens: auto } h1 { font-size: 17pt; text-align: center; hyphens: none } h2 { font-size: 11pt; string-set: chapter content(); text-align: left }
    p + p { text-indent: 1.5em; margin-top: 0 } p { margin-bottom: 0 } .note { float: footnote; font-size: 7.5pt } ol.alpha { list-style-type: lower-alpha }
    .toc a::after { content: leader('.') target-counter(attr(href), page) } .toc { list-style: none; padding: 0 }
    </style></head><body><h1>Statutes of the Harbour Choir</h1>
    <h2 class="c">Contents</h2><ul class="toc"><li><a href="#a">Name and seat</a></li><li><a href="#b">Purpose</a></li><li><a href="#c">Members</a></li><li><a href="#d">Money</a></li></ul>
    <h2 id="a">Name and seat</h2><p>The choir bears the name Harbour Choir and has its seat in the building of the former customs office. It was founded in the year of the great flood, and its first members met in a storeroom above the fish market.</p>
    <h2 id="b">Purpose</h2><p>The choir rehearses and performs choral music of all centuries, in particular such as is seldom heard.<span class="note">Lists of what has been sung since the founding are kept by the archivist.</span> It is open to everybody who can hold a part after two rehearsals. It does not compete with other choirs, and it does not charge for concerts, although it is allowed to ask for donations at the door.</p>
    <p>Any surplus is used for these purposes only. Members receive nothing from the funds of the choir, except what they have spent on its behalf and can prove. Nobody may be favoured by disproportionately high payments.</p>
    <h2 id="c">Members</h2><p>There are three kinds of members:</p><ol class="alpha"><li>singing members, who take part in rehearsals and performances regularly and have a vote in the meeting;</li><li>supporting members, who pay but do not sing;</li><li>honorary members.</li></ol>
    <p>Whoever wishes to leave says so in writing. Members who have been absent from rehearsals for half a year without an explanation are considered to have left; the committee tells them so and gives them four weeks to object. The well-known exception for the members on long voyages, who may be away for longer periods of time, remains in force.</p>
    <h2 id="d">Money</h2><p>The contribution is decided by the meeting each spring. It is due in full on the first of May. The committee may reduce it for those who cannot pay, and need not give reasons. The treasurer reports on all income and expenditure to the meeting, and two auditors, who must not belong to the committee, look through the books beforehand and tell the meeting whether they found them in order.</p>
    </body></html>""")


def weasyprint_faq():
    weasy("weasyprint_faq", """<html lang="en"><head><title>Questions about the library card</title><style>body{font:11pt/1.3 'Liberation Sans'} h1{font-size:11pt} img{width:40px} table{border-collapse:collapse} td,th{border-bottom:0.5pt solid black;padding:2pt 12pt;text-align:left} p{margin:4pt 0}
    h2{font-size:11pt;margin:10pt 0 2pt}</style></head><body>
    <p style="font-size:20pt">Questions about the library card</p><img alt="A library card" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==">
    <h2>Who can have a card?</h2><p>Everybody who lives or works in the district. Children under fourteen need the signature of a parent.</p>
    <h2>What does it cost?</h2><p>Nothing for the first. A lost card is replaced for four pounds.</p>
    <h2>How long may I keep things?</h2><p>It depends on what it is:</p>
    <table><tr><th>Thing</th><th>Weeks</th><th>Renewals</th></tr><tr><td>Book</td><td>4</td><td>3</td></tr><tr><td>Film</td><td>1</td><td></td></tr><tr><td>Tool from the library of things</td><td>2</td><td>1</td></tr></table>
    <h2>My card does not work at the gate. What now?</h2><p>Hold it flat &amp; wait for the tone. If there is none, ask at the desk; the chip may be broken. H<sub>2</sub>O does not harm it, a hot car does (over 60&nbsp;°C, or 10<sup>2</sup> hours of sun).</p>
    <h2>Are there fines?</h2><p>No longer. Since last year we have only sent reminders&nbsp;– the first after two days, the second after two weeks – and then a bill for the price of the thing.</p></body></html>""")


def groff(name, source, *args):
    with open(out(name), "wb") as f:
        subprocess.run(["groff", *args, "-Tpdf"], input=source.encode(), stdout=f, check=True)


def groff_manual():
    groff("groff_manual", r""".TL
Running the Community Kiln
.AU
The Pottery on Mill Street
.AB no
.AE
.NH 1
Before firing
.PP
Pots must be bone dry. A pot that feels cool against the cheek is not dry, and it will burst and take its neighbours with it. Leave thick pieces for two weeks, thin ones for five days at the least.
.PP
Glazes must be wiped off the foot, a finger's breadth high. Whoever fuses a pot to a shelf buys the shelf.
.NH 2
Loading
.IP \(bu 3
Put the cones where they can be seen through the spyhole.
.IP \(bu 3
Leave two fingers between pots, and a hand's breadth between the topmost pot and the lid, since pots grow a little before they shrink.
.RS
.IP \- 3
This holds for porcelain, too.
.RE
.NH 2
The program
.PP
The controller is set with four keys. Efficient firing needs a slow start; the office offers a sheet with suffixes for each schedule:
.DS I
.ft CR
RAMP 1   60 C/h    to  120
RAMP 2  150 C/h    to  600
HOLD     10 min
.ft R
.DE
.NH 1
After firing
.PP
Do not open the kiln above 90 degrees.\**
.FS
The needle on the door shows less than there is inside; wait for ninety on the controller.
.FE
Take the shelves out one by one and scrape them.
.IP 1. 4
Switch off at the wall.
.IP 2. 4
Enter the cones that fell in the firing book.
.IP 3. 4
Sweep.
""", "-ms", "-dpaper=a4")


def groff_ps_notice():
    ps = subprocess.run(["groff", "-ms", "-Tps", "-dpaper=a4"], input=r""".nr PS 12
.nr VS 15
.LP
.ce
.ps 16
.B "Notice about the water main"
.ps 12
.LP
The water will be cut off in all houses on Fuller's Row between eight and noon on Thursday, the ninth of June. Please fill a bucket the evening before, for the tank on the roof does not supply the kitchens.
.LP
.B "What will be done"
.LP
A valve from 1954 is taken out and a new one put in; the street stays open for bicycles. Afterwards the water may be brown for some minutes. Let it run from the lowest tap first.
.LP
Waterworks of the Town of Ashby
.br
12 Conduit Street
.br
Telephone 01632 960 200
""".encode(), stdout=subprocess.PIPE, check=True).stdout
    subprocess.run(["ps2pdf", "-dCompatibilityLevel=1.4", "-", out("ghostscript_notice")], input=ps, check=True)


def cairo_leaflet():
    import cairo
    surface = cairo.PDFSurface(out("cairo_leaflet"), 420, 595)
    surface.set_metadata(cairo.PDFMetadata.TITLE, "First aid for bicycles")
    c = cairo.Context(surface)
    def text(x, y, s, size=10, bold=False):
        c.select_font_face("Liberation Sans", cairo.FONT_SLANT_NORMAL, cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL)
        c.set_font_size(size); c.move_to(x, y); c.show_text(s)
    def lines(x, y, rows, lead=13):
        for row in rows: text(x, y, row); y += lead
        return y
    text(40, 50, "First aid for bicycles", 18, True)
    y = lines(40, 75, ["Most of what goes wrong on the road can be put right with", "five tools and ten minutes. The office lends the tools; the", "rest is below."])
    text(40, y + 12, "A flat tyre", 12, True)
    y = lines(40, y + 30, ["Take the wheel out and lever the tyre off on one side only. Find", "the hole by holding the tube to your cheek. Roughen, glue, wait", "five minutes (not three), press the patch on. Before you put the", "tube back, feel along the inside of the tyre for the thorn that is", "still there."])
    text(40, y + 12, "The chain has come off", 12, True)
    y = lines(40, y + 30, ["Shift to the smallest cog, lay the chain on from below and turn", "the pedal backwards. If it keeps coming off, the stop screw needs", "a quarter of a turn."])
    c.rotate(0)
    c.save(); c.translate(400, 300); c.rotate(-1.5708); text(0, 0, "printed on waste paper", 7); c.restore()
    c.show_page()
    text(40, 50, "Where to find help", 12, True)
    y = lines(40, 72, ["Workshop in the courtyard, ground floor"])
    rows = [("Day", "Open", "Who is there"), ("Monday", "16-19", "Juno"), ("Wednesday", "16-21", "Juno and Piet"), ("Saturday", "10-14", "Amira")]
    for row in rows:
        for x, cell in zip((40, 130, 200), row): text(x, y + 8, cell, bold=row[0] == "Day")
        y += 18
    c.show_page(); surface.finish()


def chromium(name, page):
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=" + out(name), "file://" + os.path.join(HERE, page)], check=True, stderr=subprocess.DEVNULL)


def locked():
    from fpdf import FPDF
    pdf = FPDF(); pdf.add_page(); pdf.set_font("Helvetica", "", 12); pdf.multi_cell(0, 6, "The key to the shed hangs behind the clock. Whoever takes it writes the time on the slate, and brings it back before dark.")
    plain = os.path.join(tempfile.gettempdir(), "plain.pdf"); pdf.output(plain)
    subprocess.run(["qpdf", "--encrypt", "", "owner", "256", "--", plain, out("qpdf_owner_password")], check=True)
    subprocess.run(["qpdf", "--encrypt", "secret", "owner", "256", "--", plain, os.path.join(OUT, "..", "broken", "user_password.pdf")], check=True)
    subprocess.run(["qpdf", "--allow-weak-crypto", "--encrypt", "", "owner", "40", "--", plain, out("qpdf_old_encryption")], check=True)


def scanned():
    from reportlab.pdfgen import canvas
    from PIL import Image
    image = Image.new("L", (40, 56), 250)
    c = canvas.Canvas(os.path.join(OUT, "..", "broken", "scanned.pdf"), pagesize=(595, 842), invariant=1)
    from reportlab.lib.utils import ImageReader
    for _ in range(12):
        c.drawImage(ImageReader(image), 0, 0, 595, 842); c.showPage()
    c.save()


def latex(source="course", name="latex_guide"):
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(3): subprocess.run(["pdflatex", "-interaction=batchmode", "-output-directory", folder, os.path.join(HERE, source + ".tex")], check=True, stdout=subprocess.DEVNULL)
        os.replace(os.path.join(folder, source + ".pdf"), out(name))


def libreoffice():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "libreoffice_rules.docx"); subprocess.run([sys.executable, os.path.join(HERE, "office.py"), path], check=True)
        subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", OUT, path], check=True, stdout=subprocess.DEVNULL)


def typst_faq():
    import typst
    typst.compile(os.path.join(HERE, "faq.typ"), output=out("typst_faq"))


if __name__ == "__main__":
    os.makedirs(OUT, exist_ok=True); os.makedirs(os.path.join(OUT, "..", "broken"), exist_ok=True)
    jobs = dict(reportlab_register=reportlab_register, reportlab_syllabus=reportlab_syllabus, reportlab_newsletter=reportlab_newsletter, fpdf_career=fpdf_career, fpdf_prices=fpdf_prices,
        weasyprint_statutes=weasyprint_statutes, weasyprint_faq=weasyprint_faq, groff_manual=groff_manual, ghostscript_notice=groff_ps_notice, cairo_leaflet=cairo_leaflet,
        chromium_handbook=lambda: chromium("chromium_handbook", "handbook.html"), locked=locked, latex=latex, libreoffice=libreoffice, typst_faq=typst_faq, scanned=scanned)
    # The others are called as what they are made of.
    for page in sorted(os.listdir(HERE)):
        name, end = os.path.splitext(page)
        if name.startswith("chromium_") and end == ".html": jobs[name] = lambda name=name, page=page: chromium(name, page)
        if name.startswith("latex_") and end == ".tex": jobs[name] = lambda name=name: latex(name, name)
    for name, job in jobs.items():
        if len(sys.argv) == 1 or name in sys.argv[1:]:
            try: job()
            except Exception as error: print(name, "FAILED", repr(error)[:300])
