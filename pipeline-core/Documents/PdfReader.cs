using System.Globalization;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace HtzPipeline.Core.Documents;

/// <summary>
/// Reads a PDF document page by page: the lines in the order they are read over one or two columns, tables with and without lines around
/// their cells; what repeats at the top and bottom of pages is left out.
/// </summary>
internal static partial class PdfReader
{
    private const double Margin = 0.09;
    private const int MostPages = 2000;

    /// <summary>Reads a document.</summary>
    /// <exception cref="UnreadableFileException">It is damaged, has a password, has no text, or is beyond the limits.</exception>
    public static Document Read(Stream file, Allowance allowance)
    {
        try
        {
            using var pdf = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return Read(pdf, allowance);
        }
        catch (PdfDocumentEncryptedException encrypted)
        {
            throw new UnreadableFileException(Finding.Of(DocumentFindings.Encrypted, Place.File), encrypted);
        }
        catch (Exception broken) when (broken is PdfDocumentFormatException or InvalidOperationException or ArgumentException or FormatException or KeyNotFoundException or IndexOutOfRangeException or NotSupportedException or InvalidDataException or EndOfStreamException or NullReferenceException or InvalidCastException or OverflowException)
        {
            throw new UnreadableFileException(Finding.Of(DocumentFindings.Damaged, Place.File), broken);
        }
    }

    private static Document Read(PdfDocument pdf, Allowance allowance)
    {
        if (pdf.NumberOfPages > MostPages)
        {
            throw new UnreadableFileException(Finding.Of(
                StructureFindings.TooMuchText, Place.File, ("found", $"{pdf.NumberOfPages} 页"), ("foundEn", $"{pdf.NumberOfPages} pages"), ("expected", MostPages.ToString(CultureInfo.InvariantCulture))));
        }

        var pages = new List<PdfPage>();
        var empty = new List<int>();
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            var page = pdf.GetPage(number);
            allowance.TakeText(page.Letters.Count);
            var segments = PdfSegments.Of(page);
            if (segments.Count == 0)
            {
                empty.Add(number);
            }

            pages.Add(new(number, page.Width, page.Height, segments, PdfGrid.Of(page)));
        }

        if (empty.Count == pages.Count)
        {
            throw new UnreadableFileException(Finding.Of(DocumentFindings.NoText, Place.File, ("found", pages.Count.ToString(CultureInfo.InvariantCulture))));
        }

        var repeated = Repeated(pages);
        var blocks = new List<Block>();
        foreach (var page in pages)
        {
            page.Segments.RemoveAll(segment => IsInMargin(page, segment) && (PageNumber().IsMatch(segment.Text) || repeated.Contains(Key(segment.Text))));
            blocks.AddRange(PdfBlocks.Of(page, allowance));
        }

        return new("pdf", PdfBlocks.Joined(blocks), empty.Count == 0 ? [] : [Finding.Of(DocumentFindings.PagesWithoutText, Place.File, ("found", string.Join("、", empty)), ("foundEn", string.Join(", ", empty)))]);
    }

    // The texts of margins that stand on several pages, numbers aside.
    private static HashSet<string> Repeated(List<PdfPage> pages) =>
    [
        .. pages.SelectMany(page => page.Segments.Where(segment => IsInMargin(page, segment)).Select(segment => Key(segment.Text)).Distinct())
            .GroupBy(text => text).Where(group => group.Count() > 1 && group.Count() * 2 >= pages.Count).Select(group => group.Key),
    ];

    private static bool IsInMargin(PdfPage page, PdfSegment segment) => segment.Base < page.Height * Margin || segment.Base > page.Height * (1 - Margin);

    private static string Key(string text) => Digits().Replace(text, "#");

    [GeneratedRegex(@"^\s*(?:[-—–·]\s*)?(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[,，/]?\s*(?:共\s*)?\d{1,4}\s*页?)?(?:\s*[-—–·])?\s*$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
