//! How does a page become a picture? Chromium draws it; what is below the page's end is cut off, and the file made small.

use std::collections::HashMap;
use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Context as _;
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Transformations};

use super::words;

/// What Chromium is called on the systems that have it.
const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// Pixels of a page, before they are doubled: as wide as `main` of its style, and as high as it needs. Chromium draws no
/// picture that is higher than 16,384 pixels.
const WIDTH: u32 = 720;
const HEIGHTS: [u32; 3] = [2000, 4000, 8000];
/// Pixels of the picture for one of the page.
const SCALE: usize = 2;
/// What stays empty below the last thing on the page, in pixels of the page.
const BELOW: usize = 18;
/// The most colors that a palette has. With more, the shades of letters are finer than anybody sees, and the files larger.
const PALETTE: usize = 48;
/// A color that fills more than one in so many pixels is no shade.
const OF_AN_AREA: usize = 2500;
/// How far two of its colors are apart at least, of 255 in each of red, green and blue.
const LEAST_APART: u32 = 28;
/// The name of the note in a picture that says what it was made from.
const MADE_FROM: &str = "Made from";

/// A picture of a page with a note of what it was made from.
pub(crate) fn draw(page: &str, made_from: &str) -> anyhow::Result<Vec<u8>> {
    for height in HEIGHTS {
        let (colors, width) = read(&shoot(page, height)?)?;
        if let Some(cut) = cut(&colors, width) {
            return small(cut, width, made_from);
        }
    }
    anyhow::bail!(words::too_long_a_page())
}

/// The colors of a PNG row by row, and how many a row has.
fn read(picture: &[u8]) -> anyhow::Result<(Vec<[u8; 3]>, usize)> {
    let mut decoder = Decoder::new(Cursor::new(picture));
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().context("a picture too large")?];
    let info = reader.next_frame(&mut pixels)?;
    let (width, channels) = (info.width as usize, info.color_type.samples());
    let colors = pixels[..info.buffer_size()]
        .chunks_exact(channels)
        .map(|pixel| if channels < 3 { [pixel[0]; 3] } else { [pixel[0], pixel[1], pixel[2]] })
        .collect();
    Ok((colors, width))
}

/// The page as Chromium draws it in a window of a height.
fn shoot(page: &str, height: u32) -> anyhow::Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let (file, shot) = (folder.path().join("page.html"), folder.path().join("page.png"));
    fs::write(&file, page)?;
    for name in CHROMIUM {
        let mut command = Command::new(name);
        // The page is our own and runs nothing, and in a container Chromium's sandbox can't be had.
        command.args(["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-lcd-text"]);
        command.args(["--no-first-run", "--disable-background-networking", "--font-render-hinting=none"]);
        command.arg(format!("--user-data-dir={}", folder.path().join("profile").display()));
        command.arg(format!("--force-device-scale-factor={SCALE}")).arg(format!("--window-size={WIDTH},{height}"));
        command.arg(format!("--screenshot={}", shot.display())).arg(format!("file://{}", file.display()));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        match command.output() {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            ran => {
                let said = ran.with_context(|| format!("`{name}` can't be run"))?.stderr;
                return fs::read(&shot).with_context(|| words::not_drawn(name, &String::from_utf8_lossy(&said)));
            }
        }
    }
    anyhow::bail!(words::no_chromium(&CHROMIUM))
}

/// The rows of a picture to the last one in which anything stands, and a margin; `None` where there is no room for that.
fn cut(colors: &[[u8; 3]], width: usize) -> Option<&[[u8; 3]]> {
    // The window's last corner is the ground wherever the page has ended.
    let ground = colors.last()?;
    let used = colors.iter().rposition(|color| color != ground)? / width + 1;
    colors.get(..(used + BELOW * SCALE) * width)
}

/// A PNG with a palette: most colors are shades at the edges of letters.
fn small(colors: &[[u8; 3]], width: usize, made_from: &str) -> anyhow::Result<Vec<u8>> {
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    colors.iter().for_each(|color| *counts.entry(*color).or_default() += 1);
    let mut most: Vec<([u8; 3], usize)> = counts.into_iter().collect();
    most.sort_unstable_by_key(|(color, count)| (std::cmp::Reverse(*count), *color));
    let palette = palette(&most);
    let nearest = |color: [u8; 3]| (0..palette.len()).min_by_key(|at| away(palette[*at], color)).unwrap_or(0);
    let places: HashMap<[u8; 3], u8> =
        most.iter().map(|(color, _)| (*color, u8::try_from(nearest(*color)).unwrap_or(0))).collect();
    let bytes: Vec<u8> = colors.iter().map(|color| places[color]).collect();
    let (mut file, height) = (Vec::new(), colors.len() / width);
    let mut encoder = Encoder::new(&mut file, u32::try_from(width)?, u32::try_from(height)?);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    // Neighboring numbers of a palette have nothing in common.
    encoder.set_filter(png::Filter::NoFilter);
    if !made_from.is_empty() {
        encoder.add_text_chunk(MADE_FROM.to_owned(), made_from.to_owned())?;
    }
    encoder.write_header()?.write_image_data(&bytes)?;
    Ok(file)
}

/// The colors of areas, and others that are not too like these and each other, so that also a rare one has its like.
fn palette(most: &[([u8; 3], usize)]) -> Vec<[u8; 3]> {
    let area = most.iter().map(|(_, count)| count).sum::<usize>() / OF_AN_AREA;
    let apart = |least: u32| {
        let mut palette: Vec<[u8; 3]> = Vec::new();
        for (color, count) in most {
            let unlike = || palette.iter().all(|other| away(*other, *color) > least * least);
            if palette.len() <= PALETTE && (*count > area && palette.len() < PALETTE / 2 || unlike()) {
                palette.push(*color);
            }
        }
        palette
    };
    // With the greatest distance there is only one color.
    (LEAST_APART..=255).map(apart).find(|palette| palette.len() <= PALETTE).unwrap_or_default()
}

/// How unlike two colors are, squared.
fn away(one: [u8; 3], other: [u8; 3]) -> u32 {
    one.iter().zip(other).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
}

/// The note in a picture that says what it was made from.
pub(crate) fn made_from(picture: &Path) -> Option<String> {
    let reader = Decoder::new(std::io::BufReader::new(fs::File::open(picture).ok()?)).read_info().ok()?;
    let notes = &reader.info().uncompressed_latin1_text;
    notes.iter().find(|note| note.keyword == MADE_FROM).map(|note| note.text.clone())
}
