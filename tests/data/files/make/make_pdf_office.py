"""A document as Word writes it, for LibreOffice to print."""
import sys
from docx import Document
from docx.shared import Pt
from docx.enum.text import WD_BREAK
d = Document()
d.core_properties.title = "House rules of the Elm Court residents"; d.core_properties.author = ""; d.core_properties.language = "en-GB"
s = d.sections[0]; s.header.paragraphs[0].text = "Elm Court – House rules"; s.footer.paragraphs[0].text = "Residents' association, registered in Norwich"
d.add_heading("House rules of Elm Court", 0)
d.add_paragraph("These rules hold for all who live in Elm Court, and for their guests. They were agreed by the meeting of residents and can be changed only by it. If a rule does not fit your case, talk to the caretaker first.")
d.add_heading("Rubbish", 1)
d.add_paragraph("Bins are emptied on Tuesday. Put them out on Monday evening, not earlier, and take them in again on Tuesday.")
for t, style in [("Paper and cardboard: blue bin", "List Bullet"), ("Glass:", "List Bullet"), ("clear glass to the left", "List Bullet 2"), ("coloured glass to the right, whatever the colour is, and lids into the yellow bin beside it because they are metal", "List Bullet 2"), ("Everything else: black bin", "List Bullet")]:
    d.add_paragraph(t, style=style)
d.add_heading("Washing day", 1)
t = d.add_table(rows=1, cols=3); t.style = "Table Grid"
for c, v in zip(t.rows[0].cells, ("Day", "Morning", "Afternoon")): c.text = v
for row in (("Monday", "Flats 1 and 2", "Flats 3 and 4"), ("Wednesday", "Flats 5 and 6, and whoever was ill on Monday and could not come down", ""), ("Saturday", "Free for all", "Free for all")):
    for c, v in zip(t.add_row().cells, row): c.text = v
m = t.add_row().cells; m[0].merge(m[2]); m[0].text = "The laundry is closed on Sundays and on public holidays."
d.add_heading("Repairs", 1)
d.add_heading("Who pays", 2)
d.add_paragraph("The association pays for roofs, pipes and the front door. Residents pay for what is inside their own walls.")
for t in ("Tell the caretaker, by telephone or with a note in the box.", "Wait for the visit, which takes place within three days.", "Sign the sheet."): d.add_paragraph(t, style="List Number")
d.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
d.add_heading("Noise", 1)
p = d.add_paragraph("Quiet is kept from ten at night until seven in the morning. "); r = p.add_run("Parties are announced"); r.bold = True; p.add_run(" two days before on the board, with a number to call.")
p = d.add_paragraph(); r = p.add_run("Instruments"); r.bold = True
d.add_paragraph("Drums are played in the cellar. All other instruments may be played until eight, on Sundays until noon.")
d.save(sys.argv[1])
