"""HTML pages that LibreOffice turns into .docx, .odt and .rtf."""
PRICES = """<html lang="en-GB"><head><meta charset="utf-8"><title>Price list of the climbing hall</title></head><body>
<h1>Price list</h1>
<p>All prices are in euros and hold from <b>1 March</b>.</p>
<h2>Entry</h2>
<table border="1">
<thead><tr><th rowspan="2">Ticket</th><th colspan="2">Price</th></tr><tr><th>Member</th><th>Guest</th></tr></thead>
<tbody>
<tr><td>Day</td><td>7.00</td><td>11.50</td></tr>
<tr><td>Evening</td><td rowspan="2">5.00</td><td>8.00</td></tr>
<tr><td>Morning</td><td>7.50</td></tr>
<tr><td colspan="3">Closed on public holidays</td></tr>
</tbody></table>
<h2>Hire</h2>
<ul><li>Shoes: 3.50<ul><li>children's sizes: 2.00</li></ul></li><li>Harness: 3.00</li></ul>
<ol start="3"><li>Pay at the desk.</li><li>Keep the receipt.</li></ol>
<table border="1"><tr><td><b>Telephone</b></td><td>0123 456 789</td></tr><tr><td><b>Address</b></td><td>4 Quarry Lane</td></tr></table>
<p>Write to <a href="mailto:desk@hall.example.org">the desk</a> or see <a href="https://hall.example.org/faq">the FAQ</a>.</p>
<pre>belay check:
  knot, harness,
  carabiner</pre>
</body></html>"""
