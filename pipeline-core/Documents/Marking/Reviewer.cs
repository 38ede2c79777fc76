using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Documents.Marking;

/// <summary>In whose name notes and changes are made, and when.</summary>
/// <param name="time">When, by the clock of the office: Word knows no offsets.</param>
/// <param name="lastId">The greatest number that any annotation of the document has.</param>
internal sealed class Reviewer(DateTimeOffset time, int lastId)
{
    /// <summary>The author of the notes and changes.</summary>
    public const string Name = "HtzPipeline 核稿";

    private const string Initials = "核";

    private readonly DateTime _time = DateTime.SpecifyKind(time.DateTime, DateTimeKind.Unspecified);
    private int _lastId = lastId;

    /// <summary>A comment.</summary>
    /// <param name="note">What it says; a line each.</param>
    public Comment Comment(string note) => new(note.Split('\n').Select(line => new Paragraph(Run(line, null))))
    {
        Id = NextId(),
        Author = Name,
        Initials = Initials,
        Date = _time,
    };

    /// <summary>A tracked deletion of a run, to be put in its place.</summary>
    public DeletedRun Deletion() => new() { Id = NextId(), Author = Name, Date = _time };

    /// <summary>A tracked insertion of words that look as those of a run do.</summary>
    public InsertedRun Insertion(string words, Run like)
    {
        var properties = (RunProperties?)like.RunProperties?.CloneNode(deep: true);
        properties?.RemoveAllChildren<RunPropertiesChange>();
        return new(Run(words, properties)) { Id = NextId(), Author = Name, Date = _time };
    }

    /// <summary>A number that no other annotation has.</summary>
    public string NextId() => (++_lastId).ToString(CultureInfo.InvariantCulture);

    private static Run Run(string words, RunProperties? properties)
    {
        var run = new Run(new Text(Valid(words)) { Space = SpaceProcessingModeValues.Preserve });
        if (properties is not null)
        {
            run.RunProperties = properties;
        }

        return run;
    }

    // What XML cannot hold comes from files as well.
    private static string Valid(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));
}
