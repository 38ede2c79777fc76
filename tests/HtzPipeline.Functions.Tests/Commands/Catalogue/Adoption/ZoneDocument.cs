using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>Word documents of the invented zone.</summary>
internal static class ZoneDocument
{
    /// <summary>Paragraphs, then a table, if there is one, then more paragraphs.</summary>
    public static byte[] Of(string[] before, string[][] table, string[] after)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body(before.Select(ParagraphOf));
            if (table.Length > 0)
            {
                body.Append(new Table([new TableProperties(), new TableGrid(table[0].Select(_ => new GridColumn())), .. table.Select(row => new TableRow(row.Select(text => new TableCell(ParagraphOf(text)))))]));
            }

            body.Append(after.Select(ParagraphOf));
            document.AddMainDocumentPart().Document = new(body);
        }

        return stream.ToArray();
    }

    private static Paragraph ParagraphOf(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
}
