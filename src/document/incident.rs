//! Views of incidents: what the reports of one happening tell together.

use super::{Document, Event, Mention};
use crate::{
    date::Day,
    incident::{Incident as IncidentRecord, Report as ReportRecord, Tally as TallyRecord},
    names::Modality,
};

/// One happening with all its reports: «هز انفجار السوق …» and later «أسفر الانفجار عن …».
///
/// Every event is a report of exactly one incident. What is called for, planned, threatened or only
/// possible makes incidents of its own.
#[derive(Clone, Copy, Debug)]
pub struct Incident<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) record: &'d IncidentRecord,
}

impl<'d> Incident<'d> {
    /// The most specific type of its reports: `bombing` where others say only `attack`.
    pub fn kind(self) -> &'d str {
        &self.record.kind
    }

    /// As what its first report tells it.
    pub fn modality(self) -> Modality {
        self.record.modality
    }

    /// Whether it is older than the news of the document; see [`Event::is_background`].
    pub fn is_background(self) -> bool {
        self.record.background
    }

    /// Indices of its reports among [`Document::events`], in the order of the text.
    pub fn indices(self) -> &'d [usize] {
        &self.record.events
    }

    /// Its reports, in the order of the text.
    ///
    /// ```
    /// let text = "قتل سبعة أشخاص في انفجار بحلب. ووقع الانفجار صباحا";
    /// // Seven people were killed in an explosion in Aleppo. The explosion occurred in the morning
    /// let document = rasid::Extractor::new().extract(text);
    /// let incident = document.incidents().find(|incident| incident.kind() == "bombing").expect("one");
    /// let words: Vec<&str> = incident.events().map(|event| event.text()).collect();
    /// assert_eq!(words, ["انفجار", "الانفجار"]);
    /// ```
    pub fn events(self) -> impl Iterator<Item = Event<'d>> {
        let document = self.document;
        self.record.events.iter().filter_map(move |at| document.event(*at))
    }

    /// The most precise place that a report names.
    pub fn place(self) -> Option<Mention<'d>> {
        self.document.mention(self.record.place?)
    }

    /// First and last day, both included, of the report that tells it most exactly.
    pub fn days(self) -> Option<(Day, Day)> {
        self.record.days
    }

    /// Who is named as what in any report, each entity once: role and first mention.
    pub fn actors(self) -> impl Iterator<Item = (&'d str, Mention<'d>)> {
        let document = self.document;
        let actors = self.record.actors.iter();
        actors.filter_map(move |(role, at)| Some((&**role, document.mention(*at)?)))
    }

    /// How many by all reports, a tally for each role that is counted.
    pub fn counts(self) -> impl Iterator<Item = Tally<'d>> {
        let document = self.document;
        self.record.counts.iter().map(move |record| Tally { document, record })
    }
}

/// How many were killed, injured … in an incident, by all its reports.
///
/// Parts of another count («بينهم طفلان») are left out, and running tolls are incidents of their own.
#[derive(Clone, Copy, Debug)]
pub struct Tally<'d> {
    document: &'d Document<'d>,
    record: &'d TallyRecord,
}

impl<'d> Tally<'d> {
    /// What is counted: `killed`, `injured` ….
    pub fn role(self) -> &'d str {
        &self.record.role
    }

    /// The least of the lower bounds and the most of the upper ones; `None` is open. Reports that
    /// deny the happening do not count beside others.
    ///
    /// ```
    /// let text = "أسفر انفجار في حلب عن مقتل 12 شخصا، بحسب الجيش.\nوقالت المعارضة إن الانفجار أدى إلى مقتل 20 شخصا.";
    /// // An explosion in Aleppo killed 12, by the army; the opposition said that the explosion killed 20
    /// let document = rasid::Extractor::new().extract(text);
    /// let mut tallies = document.incidents().flat_map(|incident| incident.counts());
    /// let killed = tallies.next().expect("a tally");
    /// assert_eq!((killed.range(), killed.conservative()), ((Some(12), Some(20)), Some(12)));
    /// assert_eq!(killed.reports().count(), 2);
    /// ```
    pub fn range(self) -> (Option<i64>, Option<i64>) {
        (self.record.min, self.record.max)
    }

    /// The lowest figure that any report can mean, after the conventions of ACLED: «عشرات» is 10,
    /// «مئات» 100; of all else it is the lower bound.
    pub fn conservative(self) -> Option<i64> {
        self.record.conservative
    }

    /// What each report says, those that contradict each other too.
    pub fn reports(self) -> impl Iterator<Item = Report<'d>> {
        let document = self.document;
        self.record.reports.iter().map(move |record| Report { document, record })
    }
}

/// How many by one report.
#[derive(Clone, Copy, Debug)]
pub struct Report<'d> {
    document: &'d Document<'d>,
    record: &'d ReportRecord,
}

impl<'d> Report<'d> {
    /// Index of the event among [`Document::events`].
    pub fn index(self) -> usize {
        self.record.event
    }

    /// The event that tells it; its arguments of role `source` say who speaks.
    pub fn event(self) -> Option<Event<'d>> {
        self.document.event(self.record.event)
    }

    /// The least it can be; `None` is open. What one event counts twice is added up: «جنديان وثلاثة
    /// مدنيين».
    pub fn min(self) -> Option<i64> {
        self.record.min
    }

    /// The most it can be; `None` is open.
    pub fn max(self) -> Option<i64> {
        self.record.max
    }

    /// Whether the text calls it approximate.
    pub fn is_approximate(self) -> bool {
        self.record.approximate
    }

    /// Whether the report denies that it happened.
    pub fn is_denied(self) -> bool {
        self.record.denied
    }
}
