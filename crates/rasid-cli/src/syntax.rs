//! `rasid syntax`: documents in, the analysis of their sentences out.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use rasid::{ClauseOutline, Extractor, Outline, Syntax, WordKind};

use crate::{
    args::{SyntaxArgs, SyntaxFormat},
    documents::{self, Out, one_line},
};

/// Reads all documents in order.
pub(crate) fn run(args: &SyntaxArgs) -> io::Result<ExitCode> {
    let extractor = Extractor::new();
    documents::each(&args.input.files, |out, source| {
        let syntax = extractor.syntax(&source.text);
        match args.format {
            SyntaxFormat::Text => show(out, &source.id, &syntax),
            SyntaxFormat::Jsonl => {
                documents::write_line(out, &syntax.json(&source.id, args.input.offsets))
            }
        }
    })
}

/// Writes the sentences for a reader: each with its clauses, relations, scopes and sources.
fn show(out: &mut Out<'_>, id: &str, syntax: &Syntax<'_>) -> io::Result<()> {
    writeln!(out, "== {id}")?;
    let tells = |sentence: &&Outline| sentence.words.iter().any(|w| w.kind != WordKind::Mark);
    for sentence in syntax.sentences().filter(tells) {
        writeln!(out, "\n{}", one_line(sentence.span.of(syntax.text())))?;
        clauses(out, syntax.text(), &sentence.clauses)?;
        relations(out, syntax.text(), sentence)?;
        scopes(out, syntax.text(), sentence)?;
    }
    Ok(())
}

/// Clauses, each under the one that it stands in.
fn clauses(out: &mut Out<'_>, text: &str, all: &[ClauseOutline]) -> io::Result<()> {
    for clause in all {
        let above = |clause: &&ClauseOutline| clause.parent.and_then(|parent| all.get(parent));
        let depth = std::iter::successors(Some(clause), above).count();
        let predicate = clause.predicate.map_or("–", |span| span.of(text));
        let whole = one_line(clause.span.of(text));
        writeln!(out, "{:indent$}{} [{predicate}] {whole}", "", clause.kind, indent = 2 * depth)?;
    }
    Ok(())
}

fn relations(out: &mut Out<'_>, text: &str, sentence: &Outline) -> io::Result<()> {
    for relation in &sentence.relations {
        let preposition = relation.preposition().map(|name| format!(":{name}")).unwrap_or_default();
        let (predicate, phrase) = (relation.predicate.of(text), relation.phrase.of(text));
        writeln!(out, "  {}{preposition}  {predicate} → {}", relation.kind, one_line(phrase))?;
    }
    Ok(())
}

fn scopes(out: &mut Out<'_>, text: &str, sentence: &Outline) -> io::Result<()> {
    for scope in &sentence.scopes {
        let (cue, governed) = (scope.cue.of(text), one_line(scope.span.of(text)));
        writeln!(out, "  ({}) {cue} ⟨{governed}⟩", scope.operator)?;
    }
    for said in &sentence.sources {
        let sources: Vec<&str> = said.sources.iter().map(|span| span.of(text)).collect();
        let content = one_line(said.span.of(text));
        writeln!(out, "  (source) {} ⟨{content}⟩", sources.join(" + "))?;
    }
    for fact in &sentence.facts {
        writeln!(out, "  (fact) ⟨{}⟩", one_line(fact.of(text)))?;
    }
    Ok(())
}
