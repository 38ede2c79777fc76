using HtzPipeline.Core.Documents;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Bulletins;

/// <summary>
/// Reads a draft: a document of any kind that is read as a bulletin, but it may be as short as a sentence and need have no figure, and a text that is
/// no table is prose, however short.
/// </summary>
public static class DraftReader
{
    /// <summary>Reads a draft, its figures in memory.</summary>
    /// <param name="file">The draft, seekable.</param>
    /// <param name="limits">How much is read at most, and how much work may be done on it.</param>
    /// <param name="place">Where it lies, as far as it is known.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UnreadableFileException">It cannot be read.</exception>
    public static Bulletin Read(Stream file, ReadingLimits limits, FilePlace? place = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        if (file.Length > limits.Bytes)
        {
            return BulletinReader.Read(file, limits, place, cancellation);
        }

        var allowance = new Allowance(limits, file.Length, cancellation);
        var format = FormatProbe.Tell(file, allowance);
        var document = format switch
        {
            FileFormat.Csv when PlainTextReader.IsProse(file) => PlainTextReader.Read(file, allowance),
            FileFormat.Docx => WordReader.Read(file, allowance, withHeaders: true),
            FileFormat.Pdf => PdfReader.Read(file, allowance),
            FileFormat.Html => WebPageReader.Read(file, allowance),
            _ => null,
        };
        file.Position = 0;
        return document is not null ? DocumentBulletin.Of(document, place ?? FilePlace.None, allowance, mayBeBare: true).Kept()
            : format == FileFormat.Csv ? ReadText(file, limits, place, cancellation)
            : BulletinReader.Read(file, limits, place, cancellation).Kept();
    }

    /// <summary>Reads a text that was pasted: prose, whatever it looks like.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    /// <inheritdoc cref="Read" path="/exception"/>
    public static Bulletin ReadPasted(Stream file, ReadingLimits limits, FilePlace? place = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        var allowance = new Allowance(limits, file.Length, cancellation);
        return DocumentBulletin.Of(PlainTextReader.Read(file, allowance), place ?? FilePlace.None, allowance, mayBeBare: true).Kept();
    }

    // A table with delimiters has figures; what has none is a text.
    private static Bulletin ReadText(Stream file, ReadingLimits limits, FilePlace? place, CancellationToken cancellation)
    {
        try
        {
            return BulletinReader.Read(file, limits, place, cancellation).Kept();
        }
        catch (UnreadableFileException unreadable) when (unreadable.Finding.Kind == StructureFindings.NoFigures || unreadable.Finding.Kind == StructureFindings.NoDataRows)
        {
            file.Position = 0;
            return ReadPasted(file, limits, place, cancellation);
        }
    }
}
