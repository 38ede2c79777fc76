using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing;

/// <summary>A bulletin (月报) as it is composed: what every form of document is written from, so that all of them say the same.</summary>
/// <param name="Title">Its title, in its language.</param>
/// <param name="Header">Whose figures it tells, of when, and as they stood at which release.</param>
/// <param name="Language">The language that all of it is in.</param>
/// <param name="Blocks">What it says, in order.</param>
/// <param name="Footnotes">The footnotes, in the order of their first marks; <see cref="Run.Footnote"/> counts them from 1.</param>
/// <param name="Sources">The uploads that its figures came from, in the order of their first mention.</param>
public sealed record ComposedBulletin(
    string Title,
    BulletinHeader Header,
    Language Language,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<Footnote> Footnotes,
    IReadOnlyList<BulletinSource> Sources)
{
    /// <summary>Every run of text in reading order: of paragraphs, list items, headings and the cells of tables, and after them of the footnotes.</summary>
    public IEnumerable<Run> Runs => Blocks.SelectMany(block => block.Runs).Concat(Footnotes.SelectMany(note => note.Text));

    /// <summary>The figures that stand in it, in reading order; those of charts, which have no text of their own, are left out.</summary>
    public IEnumerable<Citation> Citations => Runs.Select(run => run.Citation).OfType<Citation>();
}

/// <summary>What stands at the head of every page.</summary>
/// <param name="Area">The area's name, in the language of the bulletin.</param>
/// <param name="Period">The period as one says it: 2019年1—8月, 2019年上半年.</param>
/// <param name="Of">The period.</param>
/// <param name="Release">The release of the area that the figures were read from; 0 before any.</param>
/// <param name="Released">When that release was made, UTC; null before any.</param>
/// <param name="Template">The template it was composed by, with its version.</param>
public sealed record BulletinHeader(string Area, string Period, Period Of, long Release, DateTimeOffset? Released, string Template);

/// <summary>A footnote: what a reader should know of the figure that it stands at.</summary>
/// <param name="Text">What it says; a figure that has been revised is cited as it was before.</param>
public sealed record Footnote(IReadOnlyList<Run> Text);

/// <summary>An upload that figures came from.</summary>
/// <param name="Submission">The submission's id.</param>
/// <param name="File">The upload's path; null where it is not known any more.</param>
/// <param name="Department">The department's name, in the language of the bulletin; null where it is not known.</param>
/// <param name="Uploaded">When it was uploaded, UTC.</param>
public sealed record BulletinSource(string Submission, string? File, string? Department, DateTimeOffset Uploaded);
