//! What does an operator of a page's content do to the letters and rules that follow?

use hayro_font::kurbo::{Affine, Point};
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::{Array, Number, Object};
use hayro_syntax::page::Resources;

use super::glyph::Rule;
use super::interpret::Reader;
use super::layers::Marked;
use super::text_state::TextState;

/// How often states may be saved without being restored.
const SAVED_STATES: usize = 500;

/// How many rules of a page are kept: tables have few, maps have many.
const RULES: usize = 5000;

/// How many small shapes of a page are kept.
const DOTS: usize = 500;

/// Points of a rule's thickness, at most.
const RULE_THICKNESS: f32 = 2.5;

/// What `q` saves.
#[derive(Clone)]
pub(super) struct State<'a> {
    /// From content to page.
    pub(super) page: Affine,
    pub(super) text: TextState<'a>,
}

impl State<'_> {
    pub(super) fn new(page: Affine) -> Self {
        Self { page, text: TextState::default() }
    }
}

/// The lines of the path that is being made.
#[derive(Default)]
pub(super) struct Path {
    lines: Vec<(Point, Point)>,
    boxes: Vec<Rule>,
    start: Point,
    last: Point,
}

impl Path {
    fn line_to(&mut self, point: Point) {
        if self.lines.len() < RULES {
            self.lines.push((self.last, point));
        }
        self.last = point;
    }

    /// The box around its lines.
    fn outline(&self) -> Option<Rule> {
        let (one, other) = self.lines.first()?;
        let whole = self.lines.iter().fold(rule(*one, *other), |whole, (one, other)| whole.with(rule(*one, *other)));
        Some(whole)
    }

    fn add_box(&mut self, page: Affine, [left, bottom, width, height]: [Number; 4]) {
        let one = Point::new(left.as_f64(), bottom.as_f64());
        let other = Point::new(one.x + width.as_f64(), one.y + height.as_f64());
        if self.boxes.len() < RULES {
            self.boxes.push(rule(page * one, page * other));
        }
    }
}

fn rule(one: Point, other: Point) -> Rule {
    Rule {
        left: one.x.min(other.x) as f32,
        top: one.y.min(other.y) as f32,
        right: one.x.max(other.x) as f32,
        bottom: one.y.max(other.y) as f32,
    }
}

impl<'a> Reader<'a> {
    pub(super) fn operate(
        &mut self,
        operator: &TypedInstruction<'_, '_>,
        resources: &Resources<'a>,
        states: &mut Vec<State<'a>>,
        depth: usize,
    ) {
        use TypedInstruction as Op;
        if self.operate_text(operator, resources, states) {
            return;
        }
        let saved = states.len();
        let Some(state) = states.last_mut() else { return };
        match operator {
            Op::SaveState(_) if saved < SAVED_STATES => {
                let state = state.clone();
                states.push(state);
            }
            Op::RestoreState(_) if saved > 1 => drop(states.pop()),
            Op::Transform(m) => {
                state.page *= matrix([m.0, m.1, m.2, m.3, m.4, m.5]);
            }
            Op::XObject(name) => {
                let state = state.clone();
                self.call(name.0, resources, &state, depth);
            }
            Op::InlineImage(_) => self.canvas.images += 1,
            Op::BeginMarkedContent(_) => self.marked.push(Marked::default()),
            Op::BeginMarkedContentWithProperties(mark) => {
                self.marked.push(Marked::new(mark.0, mark.1, resources, &self.layers));
            }
            Op::EndMarkedContent(_) => drop(self.marked.pop()),
            Op::MoveTo(to) => {
                self.path.last = state.page * Point::new(to.0.as_f64(), to.1.as_f64());
                self.path.start = self.path.last;
            }
            Op::LineTo(to) => self.path.line_to(state.page * Point::new(to.0.as_f64(), to.1.as_f64())),
            Op::CubicTo(to) => self.path.line_to(state.page * Point::new(to.4.as_f64(), to.5.as_f64())),
            Op::CubicStartTo(to) => self.path.line_to(state.page * Point::new(to.2.as_f64(), to.3.as_f64())),
            Op::CubicEndTo(to) => self.path.line_to(state.page * Point::new(to.2.as_f64(), to.3.as_f64())),
            Op::RectPath(it) => self.path.add_box(state.page, [it.0, it.1, it.2, it.3]),
            Op::ClosePath(_) => self.path.line_to(self.path.start),
            Op::StrokePath(_) | Op::CloseAndStrokePath(_) | Op::FillAndStrokeNonZero(_) => self.stroke(),
            Op::FillPathNonZero(_) | Op::FillPathEvenOdd(_) | Op::FillPathNonZeroCompatibility(_) => self.fill(),
            Op::EndPath(_) | Op::FillAndStrokeEvenOdd(_) | Op::CloseFillAndStrokeNonZero(_) => {
                self.path = <_>::default()
            }
            _ => {}
        }
    }

    /// Whether the operator was one for text.
    fn operate_text(
        &mut self,
        operator: &TypedInstruction<'_, '_>,
        resources: &Resources<'a>,
        states: &mut [State<'a>],
    ) -> bool {
        use TypedInstruction as Op;
        let Some(state) = states.last_mut() else { return true };
        let text = &mut state.text;
        match operator {
            Op::BeginText(_) => text.set_matrix(Affine::IDENTITY),
            Op::CharacterSpacing(gap) => text.letter_gap = gap.0.as_f64(),
            Op::WordSpacing(gap) => text.word_gap = gap.0.as_f64(),
            Op::HorizontalScaling(percent) => text.stretch = percent.0.as_f64() / 100.0,
            Op::TextLeading(leading) => text.leading = leading.0.as_f64(),
            Op::TextRise(rise) => text.rise = rise.0.as_f64(),
            Op::TextFont(font) => {
                text.face = self.face(font.0, resources);
                text.size = font.1.as_f64();
            }
            Op::SetGraphicsState(name) => {
                let font = resources.get_ext_g_state(name.0).and_then(|state| state.get::<Array<'_>>("Font"));
                let mut parts = font.into_iter().flat_map(|font| font.iter::<Object<'_>>());
                if let (Some(Object::Dict(font)), Some(Object::Number(size))) = (parts.next(), parts.next()) {
                    text.face = self.face_of(&font);
                    text.size = size.as_f64();
                }
            }
            Op::SetTextMatrix(m) => text.set_matrix(matrix([m.0, m.1, m.2, m.3, m.4, m.5])),
            Op::NextLine(by) => text.next_line(by.0.as_f64(), by.1.as_f64()),
            Op::NextLineAndSetLeading(by) => {
                text.leading = -by.1.as_f64();
                text.next_line(by.0.as_f64(), by.1.as_f64());
            }
            Op::NextLineUsingLeading(_) => text.next_line(0.0, -text.leading),
            Op::ShowText(string) => self.show(string.0.as_bytes(), state),
            Op::NextLineAndShowText(string) => {
                text.next_line(0.0, -text.leading);
                self.show(string.0.as_bytes(), state);
            }
            Op::ShowTextWithParameters(with) => {
                text.word_gap = with.0.as_f64();
                text.letter_gap = with.1.as_f64();
                text.next_line(0.0, -text.leading);
                self.show(with.2.as_bytes(), state);
            }
            Op::ShowTexts(parts) => self.show_parts(parts.0, state),
            _ => return false,
        }
        true
    }

    fn show_parts(&mut self, parts: &Array<'_>, state: &mut State<'a>) {
        for part in parts.iter::<Object<'_>>() {
            match part {
                Object::Number(gap) => state.text.adjust(gap.as_f64()),
                Object::String(string) => self.show(string.as_bytes(), state),
                _ => {}
            }
        }
    }

    fn stroke(&mut self) {
        let path = std::mem::take(&mut self.path);
        self.keep_dot(&path);
        for (one, other) in path.lines {
            self.keep_rule(rule(one, other));
        }
        for Rule { left, top, right, bottom } in path.boxes {
            self.keep_rule(Rule { left, top, right, bottom: top });
            self.keep_rule(Rule { left, top: bottom, right, bottom });
            self.keep_rule(Rule { left, top, right: left, bottom });
            self.keep_rule(Rule { left: right, top, right, bottom });
        }
    }

    /// A filled area is a rule if it is thin.
    fn fill(&mut self) {
        let path = std::mem::take(&mut self.path);
        self.keep_dot(&path);
        if (3..=5).contains(&path.lines.len()) {
            self.keep_rule(path.outline().unwrap_or(Rule::NONE));
        }
        for area in path.boxes {
            self.keep_rule(area);
        }
    }

    /// Items' marks are drawn by some as small discs, rings and squares.
    fn keep_dot(&mut self, path: &Path) {
        let Some(outline) = path.outline().or_else(|| path.boxes.first().filter(|_| path.boxes.len() == 1).copied())
        else {
            return;
        };
        let (width, height) = (outline.right - outline.left, outline.bottom - outline.top);
        let small = (1.2..10.0).contains(&width) && (0.7..1.4).contains(&(width / height.max(0.1)));
        if small && self.canvas.dots.len() < DOTS {
            self.canvas.dots.push(outline);
        }
    }

    fn keep_rule(&mut self, rule: Rule) {
        let (width, height) = (rule.right - rule.left, rule.bottom - rule.top);
        let is_rule = width.min(height) <= RULE_THICKNESS && width.max(height) > 6.0;
        if is_rule && self.canvas.rules.len() < RULES {
            self.canvas.rules.push(rule);
        }
    }
}

fn matrix(numbers: [Number; 6]) -> Affine {
    Affine::new(numbers.map(|number| number.as_f64()))
}
