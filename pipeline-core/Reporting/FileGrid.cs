using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Reporting;

/// <summary>The sheets of a file as they were read, and the paragraphs of a document, for a report to show and to mark.</summary>
public sealed class FileGrid
{
    // What a spreadsheet program shows at ease; a tidy CSV may have many times as many.
    private const int MostRecords = 100_000;

    internal FileGrid(IReadOnlyList<Sheet> sheets) => Sheets = sheets;

    /// <summary>Of a file that could not be read.</summary>
    public static FileGrid None { get; } = new([]);

    internal IReadOnlyList<Sheet> Sheets { get; }

    internal IReadOnlyList<DocumentParagraph> Paragraphs { get; init; } = [];

    /// <summary>Reads a file that was read before, for a report on it.</summary>
    /// <param name="file">The file, seekable.</param>
    /// <param name="limits">How much is read at most.</param>
    /// <returns>Its sheets, of a tidy CSV the first 100,000 records; <see cref="None"/> for a file that cannot be read.</returns>
    public static FileGrid Read(Stream file, ReadingLimits limits)
    {
        try
        {
            var bulletin = BulletinReader.Read(file, limits);
            return bulletin switch
            {
                { Grid: { } sheets } => new(sheets) { Paragraphs = bulletin.Paragraphs },
                { Format: "csv" } => new([new CsvFile(file, new(limits, file.Length)).Head(MostRecords)]),
                _ => None,
            };
        }
        catch (UnreadableFileException)
        {
            // The report says why.
            return None;
        }
    }
}
