//! Offices where a text names them: «وزير الدفاع الروسي», «الرئيس … إلهام علييف».

use super::{Scene, sighting::Sighting};
use crate::{
    entity::{Mention, unknown::names},
    lexicon::{Anaphor, LexemeId, Meaning},
    names::EntityKind,
    span::Span,
    text::{Mark, Proclitics},
    vocabulary::Flags,
};

/// An office in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Role {
    /// Its first word: «وزير».
    pub(super) head: LexemeId,
    /// Its first token.
    pub(super) token: usize,
    /// The tokens of what the head is of, half-open: «الدفاع».
    pub(super) rest: (usize, usize),
    /// Without country and name.
    pub(super) title: Span,
    /// With the country.
    pub(super) span: Span,
    pub(super) last: usize,
    pub(super) country: Option<[u8; 2]>,
    /// Chain of the person who holds it.
    pub(super) holder: Option<u32>,
    /// «السابق», or another adjective that is no country's.
    pub(super) qualified: bool,
    pub(super) article: bool,
    /// An office by itself: «الرئيس».
    pub(super) whole: bool,
}

/// Most tokens between a title and its holder.
const REACH: usize = 8;

impl Role {
    /// The office that begins at a word.
    pub(super) fn at(scene: Scene<'_>, head: &Sighting) -> Option<Self> {
        let context = scene.context;
        let title = context.lexemes(head.token).find(|found| {
            found.meaning == Meaning::Title && found.reading.start as usize == head.span.start()
        })?;
        if is_inside(scene, head.token) {
            return None;
        }
        let mut role = Self {
            head: head.lexeme,
            token: head.token,
            rest: (head.token + 1, title.last + 1),
            title: head.span,
            span: head.span,
            last: title.last,
            country: None,
            holder: None,
            qualified: false,
            article: head.article,
            whole: head.kind == Anaphor::WholeRole,
        };
        // Some titles are listed with their country: «وزير الدفاع الإسرائيلي».
        while head.token + 1 < role.rest.1
            && let Some(nisba) = scene.nisba_at(role.rest.1 - 1)
        {
            role.country = Some(nisba.country);
            role.rest.1 -= 1;
        }
        let holder = role.holder(scene);
        let body = role.complete(scene, holder.map_or(usize::MAX, |person| person.tokens.0));
        let holder = holder.or_else(|| {
            let next = scene.bare_at(role.last + 1);
            next.filter(|next| next.kind == EntityKind::Person).or_else(|| role.apposed(scene))
        });
        role.holder = holder.map(|person| person.chain);
        // «الرئيس إلهام علييف» is of the country that he is known to be of.
        if !body {
            role.country = role.country.or_else(|| scene.country(holder?));
        }
        if role.whole
            && role.rest.1 == role.rest.0 + 1
            && scene.means(role.rest.0, |meaning| meaning == Meaning::Anaphor(Anaphor::State))
        {
            role.rest.1 = role.rest.0;
        }
        let start = u32::try_from(head.span.start()).unwrap_or(u32::MAX);
        role.title = context.analysis.span(start, (role.rest.1 - 1).max(head.token));
        role.span = context.analysis.span(start, role.last);
        Some(role)
    }

    /// The person whose title it is, named after it.
    fn holder<'a>(&self, scene: Scene<'a>) -> Option<&'a Mention> {
        let near = scene.from(self.last + 1).iter();
        let near = near.take_while(|mention| mention.tokens.0 <= self.last + REACH);
        let mut people = near.filter(|mention| mention.kind == EntityKind::Person);
        let next = scene.bare_at(self.last + 1).map(|next| next.span);
        people.find(|person| {
            person.title.is_some_and(|title| title.start() == self.title.start())
                || next == Some(person.span)
        })
    }

    /// «إلهام علييف رئيس أذربيجان», «الرئيس الأذربيجاني، إلهام علييف، »: the same person beside it.
    fn apposed<'a>(&self, scene: Scene<'a>) -> Option<&'a Mention> {
        let comma = |token: usize| scene.context.is_mark(token, Mark::Comma);
        let start = scene.context.analysis.token(self.token)?.span.start();
        let before = self.token.checked_sub(1).filter(|_| start == self.title.start())?;
        let person = |mention: &&Mention| mention.kind == EntityKind::Person;
        let ends =
            |at: usize| scene.covering(at).filter(|mention| mention.tokens.1 == at).filter(person);
        let after = || {
            let name = scene.bare_at(self.last + 2).filter(person)?;
            (comma(self.last + 1) && comma(name.tokens.1 + 1)).then_some(name)
        };
        let behind =
            || ends(before.checked_sub(1)?).filter(|_| comma(before) && comma(self.last + 1));
        ends(before).filter(|_| !self.article).or_else(after).or_else(behind)
    }

    /// Reads what stands between the title and its holder, or after it: what it is of, its country;
    /// returns whether it is an office of an organization.
    fn complete(&mut self, scene: Scene<'_>, end: usize) -> bool {
        const MOST: usize = 4;
        let mut body = false;
        for _ in 0..MOST {
            let next = self.last + 1;
            if end <= next {
                return body;
            }
            if let Some(nisba) =
                scene.nisba_at(next).filter(|nisba| is_bare(scene, next, nisba.span))
            {
                self.country = self.country.or(Some(nisba.country));
                self.last = next;
            } else if let Some(name) =
                scene.bare_at(next).filter(|name| name.kind != EntityKind::Person)
            {
                let state = scene.state(name);
                let bare = self.country.is_none()
                    && !self.qualified
                    && !(self.article && self.rest.0 == self.rest.1);
                if !bare || state.is_none() && name.kind == EntityKind::Location {
                    return body;
                }
                self.last = name.tokens.1;
                self.country = scene.country(name);
                if state.is_none() {
                    body = true;
                    self.rest.1 = without_country(scene, name);
                }
            } else if let Some(state) = inside(scene, next) {
                // «وزير الداخلية بدولة الكويت».
                (self.country, self.last) = (self.country.or(scene.state(state)), state.tokens.1);
                return body;
            } else if self.is_open(next) && is_complement(scene, next) {
                self.rest.1 = next + 1;
                self.last = next;
            } else if scene.is_definite(next)
                && (end != usize::MAX || self.country.is_some())
                && scene.covering(next).is_none()
            {
                self.qualified = true;
                self.last = next;
            } else {
                return body;
            }
        }
        body
    }

    /// «رئيس» or «وزير», of which nothing is told yet.
    fn is_open(&self, next: usize) -> bool {
        !self.article && self.rest == (next, next) && self.country.is_none()
    }

    /// Whether two are the same office, of whatever country.
    pub(super) fn same(&self, scene: Scene<'_>, other: &Self) -> bool {
        let length = |role: &Self| role.rest.1.saturating_sub(role.rest.0);
        let word = |token: usize| {
            let text = scene.context.analysis.text();
            let codes = scene.context.analysis.token(token).map_or(&[][..], |at| text.codes(at));
            // «خارجية روسيا» and «الخارجية».
            codes.strip_prefix(&[0x27, 0x44][..]).unwrap_or(codes)
        };
        self.head == other.head
            && !self.qualified
            && !other.qualified
            && length(self) == length(other)
            && (self.rest.0..self.rest.1)
                .zip(other.rest.0..other.rest.1)
                .all(|(a, b)| word(a) == word(b))
    }
}

/// The token after the name of a body without its country: «خارجية» of «خارجية مصر».
fn without_country(scene: Scene<'_>, body: &Mention) -> usize {
    let (first, last) = body.tokens;
    let own = |at: &usize| {
        let state = || names(scene.context, *at, |kind| kind == EntityKind::Location);
        scene.nisba_at(*at).is_some() || state()
    };
    let composed = body.entry.is_none() && body.country.is_some();
    composed.then(|| (first + 1..=last).find(own)).flatten().unwrap_or(last + 1)
}

/// Nothing is written before a word.
fn is_bare(scene: Scene<'_>, token: usize, span: Span) -> bool {
    scene.context.analysis.token(token).is_some_and(|at| at.span.start() == span.start())
}

/// The state of «بالكويت» or «بدولة الكويت».
fn inside(scene: Scene<'_>, token: usize) -> Option<&Mention> {
    let ba = scene
        .context
        .analysis
        .readings(token)
        .iter()
        .any(|reading| reading.proclitics.contains(Proclitics::BA));
    let own = || scene.covering(token).filter(|mention| mention.tokens.0 == token);
    let next = || scene.bare_at(token + 1).filter(|_| !scene.is_definite(token));
    let state = |mention: &&Mention| scene.state(mention).is_some();
    ba.then(|| own().filter(state).or_else(|| next().filter(state))).flatten()
}

/// «الثقافة», or «خارجية» before a country.
fn is_complement(scene: Scene<'_>, token: usize) -> bool {
    let country = || scene.bare_at(token + 1).is_some_and(|name| scene.state(name).is_some());
    scene.is_definite(token)
        || scene.means(token, |meaning| meaning == Meaning::Sector)
        || scene.context.is_word(token) && country()
}

/// «الرئيس» in «نائب الرئيس» is no office of its own.
fn is_inside(scene: Scene<'_>, token: usize) -> bool {
    const REACH: usize = 3;
    (token.saturating_sub(REACH)..token).any(|at| {
        scene.context.analysis.flags(at).has(Flags::TITLE)
            && scene
                .context
                .lexemes(at)
                .any(|found| found.meaning == Meaning::Title && token <= found.last)
    })
}
