//! Is what stands around a page's content left out, and nothing that only is called so?

use preceptor_html::read_html;

fn markdown(page: &str) -> String {
    read_html(page.as_bytes()).expect("text").markdown
}

const TEXT: &str = "<div id=content><h1>Ponds</h1><p>Frogs spawn in March.</p></div>";

#[test]
fn parts_without_landmarks_are_left_out() {
    for (above, below) in [
        ("<div id=header><a href=/>Pond club</a></div>", "<div id=footer><p>Pond club, Reed Street</p></div>"),
        ("<div id=masthead><p>Pond club</p><p>Since 1950</p></div>", "<div class=site-info>Proudly made by Newt</div>"),
        ("<div id=nav><ul><li><a href=/a>Start</a><li><a href=/b>Frogs</a></ul></div>", ""),
        (
            "<ul id=leftnav><li><a href=/a>Start</a><li><a href=/b>Frogs</a></ul>",
            "<p>© 2024 Pond club. All rights reserved.</p>",
        ),
        (
            "<div class='navbar navbar-dark'><a href=/a>Start</a></div>",
            "<div class='modal fade' id=m><p>Get our letters!</p></div>",
        ),
        (
            "<div class=main-navigation><a href=/a>Start</a></div>",
            "<div id=sidebar><h3>News</h3><ul><li><a href=/n>Newts!</a></ul></div>",
        ),
        (
            "<center><a href=a>Start</a> | <a href=b>Frogs</a> | <a href=c>Newts</a></center>",
            "<p>You are visitor number 77</p>",
        ),
        ("<div title=header><p>Draft</p></div>", "<p>- 4 -</p>"),
        ("<div id=siteNotice>Give!</div>", "<div id=catlinks>Categories: <ul><li>Ponds</ul></div>"),
        (
            "<div class=page-metadata>Written by Nia on May 4</div>",
            "<div class=md-feedback>Was this page helpful?</div>",
        ),
        ("", "<div><p>Was this article helpful?</p><a href=y>Yes</a></div>"),
        ("", "<section class=related-articles><h3>Related</h3><ul><li><a href=y>Newts</a></ul></section>"),
        ("", "<div class=pageSection><h2>Attachments:</h2><a href=x>frog.png</a></div>"),
    ] {
        assert_eq!(
            markdown(&format!("<body>{above}{TEXT}{below}</body>")),
            "# Ponds\n\nFrogs spawn in March.\n",
            "{above} {below}"
        );
    }
}

#[test]
fn what_is_only_called_so_is_read() {
    for (part, expected) in [
        (
            "<div id=header><h1>Ponds</h1><p>For all who love frogs.</p></div><h2>Frogs</h2>",
            "# Ponds\n\nFor all who love frogs.\n\n## Frogs\n",
        ),
        (
            "<div id=header><p>A guide for all who love frogs.</p></div><h1>Ponds</h1>",
            "A guide for all who love frogs.\n\n# Ponds\n",
        ),
        (
            "<h1>Ponds</h1><div class=sidebar><p>Never feed the newts by hand.</p></div>",
            "# Ponds\n\nNever feed the newts by hand.\n",
        ),
        ("<h1>Ponds</h1><div class=sidebar>Warden 555-0120</div>", "# Ponds\n\nWarden 555-0120\n"),
        (
            "<h1>Ponds</h1><div class=menu><ul><li>Monday: soup<li>Friday: fish</ul></div>",
            "# Ponds\n\n- Monday: soup\n- Friday: fish\n",
        ),
        (
            "<h1>Ponds</h1><table class=footer-info><tr><th>Depth<th>Use<tr><td>2 m<td>Frogs</table>",
            "# Ponds\n\n| Depth | Use |\n| --- | --- |\n| 2 m | Frogs |\n",
        ),
        (
            "<h1>Ponds</h1><div class=footer><p>Closed in May.</p></div><h2>Frogs</h2>",
            "# Ponds\n\nClosed in May.\n\n## Frogs\n",
        ),
        (
            "<h1>Ponds</h1><section><p>Text.</p><div class=footer>Closed in May.</div></section>",
            "# Ponds\n\nText.\n\nClosed in May.\n",
        ),
        (
            "<article><h1>Ponds</h1><aside><p>Bring a net with a long handle.</p></aside></article>",
            "# Ponds\n\nBring a net with a long handle.\n",
        ),
        (
            "<h1>Ponds</h1><p>See <a href=a>frogs</a>, <a href=b>newts</a> and <a href=c>fish</a>.</p>",
            "# Ponds\n\nSee frogs, newts and fish.\n",
        ),
        (
            "<h1>Ponds</h1><ul><li><a href=https://frog.example>Frogs</a><li>Newts</ul>",
            "# Ponds\n\n- [Frogs](https://frog.example)\n- Newts\n",
        ),
        (
            "<h1>Ponds</h1><button data-target='#m'>Depth</button><div class='modal fade' id=m><p>Two metres.</p></div>",
            "# Ponds\n\nTwo metres.\n",
        ),
    ] {
        assert_eq!(markdown(&format!("<body>{part}</body>")), expected, "{part}");
    }
}

#[test]
fn what_opens_at_a_press_is_read() {
    for part in [
        "<h3>Deep?</h3><div hidden>Two metres.</div>",
        "<h3>Deep?</h3><div style='display:none'>Two metres.</div>",
        "<h3><button aria-expanded=false>Deep?</button></h3><div hidden>Two metres.</div>",
    ] {
        assert_eq!(
            markdown(&format!("<h2>Ponds</h2>{part}<p>More.</p>")),
            "## Ponds\n\n### Deep?\n\nTwo metres.\n\n<!-- goes on -->\n\n## Ponds ##\n\nMore.\n",
            "{part}"
        );
    }
    for part in [
        "<div class=acc-title role=button><a href=''>Deep?</a></div><div class=acc-content hidden>Two metres.</div>",
        "<button class=accordion>Deep?</button><div class=panel style='display: none'>Two metres.</div>",
        "<div class=faq-question>Deep?</div><div class=faq-answer>Two metres.</div>",
        "<div id=e1><div class=expand-control>Deep?</div><div class='expand-content expand-hidden'>Two metres.</div></div>",
        "<div class=card><div class=card-header>Deep?</div><div class=card-body>Two metres.</div></div>",
        "<details><summary>Deep?</summary>Two metres.</details>",
    ] {
        assert_eq!(
            markdown(&format!("<h2>Ponds</h2>{part}<p>More.</p>")),
            "## Ponds\n\n**Deep?**\n\nTwo metres.\n\n<!-- goes on -->\n\n## Ponds ##\n\nMore.\n",
            "{part}"
        );
    }
    let named = "<h2>Ponds</h2><a href=# aria-controls=x>More</a><p>Text.</p><div id=x hidden>Two metres.</div>";
    assert_eq!(markdown(named), "## Ponds\n\nMore\n\nText.\n\nTwo metres.\n");
    let menu =
        "<button aria-controls=x>Menu</button><div id=x hidden><a href=a>Frogs</a></div><h2>Ponds</h2><p>Text.</p>";
    assert_eq!(markdown(menu), "## Ponds\n\nText.\n");
}

#[test]
fn a_remark_keeps_its_title_and_ends() {
    for remark in [
        "<div class='admonition warning'><p class=admonition-title>Ice</p><p>Stay off.</p></div>",
        "<div class='alert alert-danger theme-x'><div class=admonitionHeading_a1>Ice</div><div class=admonitionContent_b2><p>Stay off.</p></div></div>",
        "<div class=confluence-information-macro><p class=title>Ice</p><div class=confluence-information-macro-body><p>Stay off.</p></div></div>",
        "<div class='panel panel-warning'><div class=panel-heading>Ice</div><div class=panel-body>Stay off.</div></div>",
    ] {
        assert_eq!(
            markdown(&format!("<h2>Ponds</h2>{remark}<p>More.</p>")),
            "## Ponds\n\n**Ice:** Stay off.\n\nMore.\n",
            "{remark}"
        );
    }
}

#[test]
fn tabs_name_their_panels() {
    let tabs = "<ul role=tablist><li role=tab>Frogs<li role=tab>Newts</ul>";
    let panels = "<div role=tabpanel>In March.</div><div role=tabpanel hidden>In May.</div>";
    let expected =
        "## Spawn\n\n**Frogs**\n\nIn March.\n\n**Newts**\n\nIn May.\n\n<!-- goes on -->\n\n## Spawn ##\n\nMore.\n";
    assert_eq!(markdown(&format!("<h2>Spawn</h2><div>{tabs}{panels}</div><p>More.</p>")), expected);
    let odd = "<div role=tablist><span role=tab>Frogs</span><span role=tab>Newts</span></div>";
    assert_eq!(markdown(&format!("<h2>Spawn</h2>{odd}<p>More.</p>")), "## Spawn\n\nFrogs\n\nNewts\n\nMore.\n");
}

#[test]
fn contents_are_left_out_with_their_heading() {
    let rest = "<h2 id=a>1. Frogs</h2><p>Text.</p><h2 id=b>2. Newts</h2><p>Text.</p>";
    for contents in [
        "<p>Contents</p><p><a href=#a>Frogs</a> <a href=#a>3</a></p><p><a href=#b>Newts</a> <a href=#b>4</a></p>",
        "<h2>Contents</h2><p class=MsoToc1>1 Frogs 3</p><p class=MsoToc1>2 Newts 4</p>",
        "<p>Inhalt</p><p><a href=#a>1.\tFrogs\t3</a></p>",
        "<h2>Contents</h2><ul><li><a href=#a>Frogs</a><li><a href=#b>Newts</a></ul>",
    ] {
        let read = read_html(format!("<h1>Ponds</h1>{contents}{rest}").as_bytes()).expect("text");
        assert_eq!(read.markdown, "# Ponds\n\n## 1. Frogs\n\nText.\n\n## 2. Newts\n\nText.\n", "{contents}");
        assert_eq!(read.notes, ["1 list of contents was left out, as the headings say the same"]);
    }
    let link = "<p><a href=#a>How frogs are caught</a></p><h2 id=a>Frogs</h2><p>Text.</p>";
    assert_eq!(markdown(link), "How frogs are caught\n\n## Frogs\n\nText.\n");
}

#[test]
fn what_says_something_beside_the_main_part_is_told() {
    let notes = |page: &str| read_html(page.as_bytes()).expect("text").notes;
    let main = "<main><h1>Ponds</h1><p>Frogs spawn in March.</p></main>";
    let told = "only the page's main part was read; ";
    assert!(notes(&format!("{main}<footer>Reed Street 9, phone 555-0120</footer>"))[0].starts_with(told));
    assert!(notes(&format!("<header><p>A club for all who love frogs.</p></header>{main}"))[0].starts_with(told));
    assert!(notes(&format!("<header><a href=/>Club</a></header>{main}<footer>© 2024 Club</footer>")).is_empty());
}

#[test]
fn a_first_row_is_a_header_where_something_says_so() {
    for (rows, header) in [
        ("<tr><td>Warden<td>555-0120<tr><td>Hut<td>555-0121", false),
        ("<tr><td>Frogs<td>March<tr><td>Newts<td>May", false),
        ("<tr><td>Monday<td>closed<tr><td>Friday<td>9 to 5<tr><td>Sunday<td>9 to 3", false),
        ("<tr><td><b>Frogs</b><td>March<tr><td><b>Newts</b><td>May", false),
        ("<tr><td><b>Kind</b><td><b>Spawns</b><tr><td>Newts<td>May", true),
        ("<tr><td>Kind<td>Eggs<tr><td>Frogs<td>2000<tr><td>Newts<td>300", true),
        ("<tr><td>Question<td>Answer<tr><td>Is it deep?<td>Two metres.", true),
        ("<tr><th>Frogs<th>March<tr><td>Newts<td>May", true),
        ("<thead><tr><td>Frogs<td>March</thead><tr><td>Newts<td>May", true),
    ] {
        let read = markdown(&format!("<table>{rows}</table>"));
        assert_eq!(!read.starts_with("|  |  |\n| --- | --- |\n| "), header, "{read}");
    }
    let titled = "<table><tr><td colspan=2>Ponds</td></tr><tr><td>Reed<td>2 m<tr><td>Moss<td>1 m</table>";
    assert_eq!(markdown(titled), "Ponds\n\n|  |  |\n| --- | --- |\n| Reed | 2 m |\n| Moss | 1 m |\n");
    let roles = "<div role=table><div role=row><span role=columnheader>Pond</span><span role=columnheader>Use</span></div>\
                 <div role=row><span role=cell>Reed</span><span role=cell>Frogs</span></div></div>";
    assert_eq!(markdown(roles), "| Pond | Use |\n| --- | --- |\n| Reed | Frogs |\n");
}

#[test]
fn a_list_of_questions_ends_with_its_element() {
    let page = "<h2>Ponds</h2><dl><dt>Deep?<dd>Two metres.<dt>Cold?<dd>Yes.</dl><p>More.</p>";
    assert_eq!(
        markdown(page),
        "## Ponds\n\n- **Deep?** Two metres.\n- **Cold?** Yes.\n\n<!-- goes on -->\n\n## Ponds ##\n\nMore.\n"
    );
    let terms = "<h2>Ponds</h2><ul><li>Net</ul><dl><dt>Reed<dd>A plant.</dl><p>More.</p>";
    assert_eq!(markdown(terms), "## Ponds\n\n- Net\n\n* **Reed**: A plant.\n\nMore.\n");
}
