"""Makes the files of this folder: tables of questions and answers as people keep them.

    python3 -m venv venv && venv/bin/pip install openpyxl xlsxwriter xlwt odfpy pillow && venv/bin/python make.py

Subjects and words are invented.
"""

import datetime
import io
import zipfile

import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet, OpenDocumentText
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook
from PIL import Image

DAY = datetime.date(2030, 12, 31)


def text(name, content, encoding="utf-8"):
    with open(name, "wb") as file:
        file.write(content.encode(encoding))


def clinic():
    """A title above, columns of one's own, days, a formula, a failed one, empty rows and columns, other worksheets."""
    book = xlsxwriter.Workbook("clinic.xlsx")
    day = book.add_format({"num_format": "mm/dd/yyyy"})
    time = book.add_format({"num_format": "hh:mm"})
    hidden = book.add_worksheet("Lists")
    hidden.write_row(0, 0, ["Question", "Answer"])
    hidden.write_row(1, 0, ["Nobody sees this?", "No."])
    readme = book.add_worksheet("Read me")
    readme.write(0, 0, "Ask Mona before you change anything here.")
    readme.activate()
    hidden.hide()
    sheet = book.add_worksheet("FAQ 2030")
    sheet.merge_range("B1:H1", "Front desk: what students ask", book.add_format({"bold": True, "align": "center"}))
    sheet.write_row("B3", ["#", "Question", "Also asked", "Answer", "Link", "Valid until", "Owner"])
    bold = book.add_format({"bold": True})
    sheet.write_row("B4", [1, "Where do I pick up my badge?", "badge desk; name tag | ID card"])
    sheet.write_rich_string("E4", "At the ", bold, "front desk", ".")
    sheet.write_url("F4", "https://clinic.example/badge")
    sheet.write_datetime("G4", datetime.date(2030, 12, 31), day)
    sheet.write("H4", "Mona")
    sheet.write_row("B5", [2, "How many lockers are there?", "lockers\nlocker count"])
    sheet.write_formula("E5", "=40+2", None, 42)
    sheet.write_formula("F5", "=NA()", None, "#N/A")
    sheet.write_row("B7", [3, "When does the pharmacy window open?"])
    sheet.write_datetime("E7", datetime.time(8, 30), time)
    sheet.write_datetime("G7", datetime.datetime(2031, 3, 1), day)
    sheet.write_row("B8", [4, "Is there parking?", "car park", True])
    sheet.write("B9", 5)
    sheet.autofilter("B3:H9")
    sheet.freeze_panes(3, 0)
    book.close()


def prices():
    """Numbers whose cells say what they are of."""
    book = xlsxwriter.Workbook("prices.xlsx")
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Q", "A"])
    rows = [("What is the fee?", 12.5, '"$"#,##0.00'), ("How much is refunded?", 0.5, "0%"),
            ("What does a copy cost?", 0.1, '0.00\\ [$€-407]'), ("How many may come?", 1200, "#,##0")]
    for at, (question, number, form) in enumerate(rows, 1):
        sheet.write(at, 0, question)
        sheet.write(at, 1, number, book.add_format({"num_format": form}))
    book.close()


def old():
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1")
    for at, words in enumerate(["question", "answer"]):
        sheet.write(0, at, words)
    book.save("old.xls")


def merged():
    """One answer for several questions, by merged cells; a header two rows high."""
    book = Workbook()
    sheet = book.active
    sheet.append(["Pregunta", "Respuesta", "Palabras clave"])
    sheet.append(["Pregunta", "Respuesta", "una por línea"])
    sheet.append(["¿Dónde está la biblioteca?", "En el segundo piso.", "libros"])
    sheet.append(["¿Dónde está la sala de lectura?", None, "leer"])
    sheet.append(["¿Cuándo cierra?", "A las diez.", None])
    sheet.merge_cells("B3:B4")
    book.save("biblioteca.xlsx")


def cell(value, **more):
    if isinstance(value, datetime.date):
        made = TableCell(valuetype="date", datevalue=value.isoformat(), **more)
        made.addElement(P(text=value.strftime("%d.%m.%y")))
    elif isinstance(value, float):
        made = TableCell(valuetype="float", value=str(value), **more)
        made.addElement(P(text=f"{value:g}"))
    elif value is None:
        return TableCell(**more)
    else:
        made = TableCell(valuetype="string", **more)
        for line in value.split("\n"):
            made.addElement(P(text=line))
    return made


def row(values, **more):
    made = TableRow(**more)
    for value in values:
        made.addElement(value if not isinstance(value, (str, float, datetime.date, type(None))) else cell(value))
    return made


def choir():
    """OpenDocument: German names, days, lines in a cell, merged cells, rows and columns that are repeated to the end."""
    book = OpenDocumentSpreadsheet()
    table = Table(name="Fragen")
    table.addElement(row(["Frage", "Antwort", "Stichwörter", "Gültig bis", cell(None, numbercolumnsrepeated=1020)]))
    table.addElement(row(["Wann ist Probe?", "Dienstags um sieben.\nIm Saal.", "Probenzeit\nProbentag", DAY]))
    table.addElement(row([None, None, None, None], numberrowsrepeated=3))
    table.addElement(row(["Wie viele singen mit?", 36.0, None, None]))
    table.addElement(row(["Wer hat Noten?", cell("Frau Abel.", numberrowsspanned=2), None, None]))
    table.addElement(row(["Wer hat den Schlüssel?", CoveredTableCell(), None, None]))
    table.addElement(row([cell(None, numbercolumnsrepeated=1024)], numberrowsrepeated=1048568))
    book.spreadsheet.addElement(table)
    book.save("chor.ods")


def hostile():
    """What is no table, and what would take all memory."""
    Image.new("RGB", (9, 9), "teal").save("badge.png")
    Image.new("RGB", (9, 9), "teal").save("badge.jpg")
    letter = OpenDocumentText()
    letter.text.addElement(P(text="Dear reader"))
    letter.save("letter.odt")
    with zipfile.ZipFile("letter.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>")
    text("page.html", "<!DOCTYPE html>\n<html><body><table><tr><td>Question</td></tr></table></body></html>\n")
    text("flyer.pdf", "%PDF-1.4\n%%EOF\n")
    book = Workbook()
    book.active.append(["question", "answer"])
    book.active.append(["Is it big?", "Yes."])
    plain = io.BytesIO()
    book.save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile("bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        for part in source.namelist():
            content = source.read(part)
            content = content.replace(b"Is it big?", b"a" * 70_000_000)
            archive.writestr(part, content)
    with zipfile.ZipFile("chor.ods") as source, zipfile.ZipFile("repeats.ods", "w", zipfile.ZIP_DEFLATED) as archive:
        for part in source.namelist():
            content = source.read(part)
            if part == "content.xml":
                content = content.replace(b'office:value="36.0"',
                                          b'office:value="36.0" table:number-columns-repeated="16000"')
                content = content.replace(b'table:number-rows-repeated="3"', b'table:number-rows-repeated="900000"')
            archive.writestr(part, content, zipfile.ZIP_STORED if part == "mimetype" else zipfile.ZIP_DEFLATED)


def tables():
    text("two-columns.csv", "question,answer\nWhere is the pond?,Behind the barn\n")
    text("excel-german.csv", "sep=;\r\nFrage;Antwort;Auch gefragt;Gültig bis;Notiz\r\n"
         "Wo ist der Teich?;Hinter der Scheune.;Ententeich|Weiher;31.12.2030;prüfen\r\n"
         ";;;;\r\n"
         "Wann wird gefüttert?;\"Um sieben,\r\num vier.\";;1. Mai 2031;\r\n", "cp1252")
    text("excel-us.csv", "Questions,Answers,Keywords,Expiration Date\r\n"
         "Where is the pond?,Behind the barn,\"duck pond; water\",12/31/2030\r\n"
         "When are feedings?,At seven,,03/04/2031\r\n")
    text("ambiguous.csv", "Question,Answer,Expires\r\nWhere is the pond?,Behind the barn,03/04/2030\r\n"
         "When are feedings?,At seven,05/05/2030\r\n")
    text("unicode.tsv", "\ufeffQuestion\tRéponse\tExpire le\r\nOù est l'étang ?\tDerrière la grange.\t31/12/2030\r\n",
         "utf-16-le")
    text("titled.csv", "Farm questions,,,\n,,,\nlast change: May,,,\nQ,A,Tags,Status\n"
         "Where is the pond?,Behind the barn,pond;lake,done\nWhen are feedings?,At seven,#N/A,open\n")
    text("chat.jsonl", '{"Question": "Where is the pond?", "Answer": "Behind the barn.", "Synonyms": "lake; water"}\n'
         '{"question": "When are feedings?", "answer": "At seven.", "valid until": "1 Mar 2031", "asked by": "Ida"}\n')
    text("wrapped.json", '{"version": 2, "faqs": [{"Q": "Where is the pond?", "A": "Behind the barn."}]}\n')
    text("letter.txt", "Dear all,\nthe pond is behind the barn.\nYours, Ida\n")


clinic()
prices()
old()
merged()
choir()
tables()
hostile()
