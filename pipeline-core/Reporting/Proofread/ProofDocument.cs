using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Documents.Marking;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Proofs;

namespace HtzPipeline.Core.Reporting.Proofread;

/// <summary>A proofread text as a Word document with a comment at each number that there is something to say of.</summary>
public static class ProofDocument
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // More comments nobody goes through, and no program shows with ease.
    private const int Most = 2000;

    /// <summary>
    /// Writes it. A Word document stays its author's own, with all it has but macros; of any other text, and of a document that cannot be changed, a
    /// new one is made of its paragraphs and tables.
    /// </summary>
    /// <param name="proof">The proof.</param>
    /// <param name="original">The text's own file, seekable, which was read with limits for the proof.</param>
    /// <param name="catalogue">The catalogue, for names.</param>
    /// <param name="say">Which language the comments are in.</param>
    /// <param name="isChanged">Whether the right words are put in as tracked changes, for the author to accept.</param>
    /// <param name="time">When it was proofread, by the clock of the office.</param>
    /// <returns>The document, at its beginning.</returns>
    public static MemoryStream Write(Proof proof, Stream original, IndicatorCatalogue catalogue, Func<LocalText, string> say, bool isChanged, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(original);
        List<DocumentMark> marks = [.. proof.Numbers.Where(ProofNote.IsDue).Take(Most).Select(number => MarkOf(number, say(ProofNote.Of(number, catalogue))))];
        List<ProofTable> tables = [.. proof.Tables.Where(table => table.Rows.Count > 0)];
        List<string> names = [.. tables.Select(table => table.Name ?? "")];
        var summary = say(ProofNote.Summary(proof, Most));
        if (proof.Format == "docx")
        {
            try
            {
                return MarkedDocument.Of(original, names, marks, summary, isChanged, time);
            }
            catch (Exception odd) when (odd is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException
                or UriFormatException or FormatException or KeyNotFoundException)
            {
                // Readable, but not as the standard has it: its words can be shown and marked all the same.
            }
        }

        using var drawn = DrawnDocument.Of(
            proof.Paragraphs.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph.Text)).Select(paragraph => (paragraph.IsHeading, paragraph.Text)),
            tables.Select(table => table.Rows));
        var numbers = proof.Paragraphs.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph.Text)).Select((paragraph, index) => (paragraph.Number, index)).ToDictionary(one => one.Number, one => one.index + 1);
        return MarkedDocument.Of(drawn, names, [.. marks.Select(mark => mark with { Place = Renumbered(mark.Place, numbers) })], summary, isChanged, time);
    }

    private static DocumentMark MarkOf(ProofNumber number, string note) => number.Right is { } right
        ? new(right.Place, right.Old, note) { Replacement = right.New }
        : new(number.Place, number.Text, note);

    private static Place Renumbered(Place place, Dictionary<int, int> numbers) =>
        place.Passage is { } passage && numbers.TryGetValue(passage.Paragraph, out var number) ? Place.Of(passage with { Paragraph = number }) : place;
}
