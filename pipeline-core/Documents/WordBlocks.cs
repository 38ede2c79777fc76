using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Documents;

/// <summary>
/// The order in which the blocks of a Word document are counted: reading and marking both go by it, so that the twelfth paragraph of the one is
/// that of the other.
/// </summary>
internal static class WordBlocks
{
    /// <summary>The paragraphs and tables of a part that stand in no other, as they stream by.</summary>
    public static IEnumerable<OpenXmlElement> Outer(OpenXmlReader part)
    {
        while (part.Read())
        {
            if (part.IsStartElement && (part.ElementType == typeof(Paragraph) || part.ElementType == typeof(Table)) && part.LoadCurrentElement() is { } block)
            {
                yield return block;
            }
        }
    }

    /// <summary>The paragraphs and tables of a part that stand in no other, where they are.</summary>
    public static IEnumerable<OpenXmlElement> Outer(OpenXmlElement part) =>
        part.ChildElements.SelectMany(element => element is Paragraph or Table ? [element] : Outer(element));

    /// <summary>The paragraphs of the notes of a part; its separators are none.</summary>
    public static IEnumerable<Paragraph> OfNotes(OpenXmlElement part) => part.Elements<FootnoteEndnoteType>()
        .Where(note => note.Type?.Value is null || note.Type.Value == FootnoteEndnoteValues.Normal)
        .SelectMany(note => note.Descendants<Paragraph>().Where(paragraph => !paragraph.Ancestors<TextBoxContent>().Any()));

    /// <summary>A paragraph or table and what stands within: the text boxes of the paragraph; of the table's cells the tables and the text boxes.</summary>
    public static IEnumerable<OpenXmlElement> Within(OpenXmlElement block) => block is Table table
        ? WordTable.CellsOf(table).SelectMany(cell => Outer(cell.Cell)).SelectMany(inner => Within(inner).Where(one => one is Table || one != inner)).Prepend(table)
        : BoxesOf(block).SelectMany(Outer).SelectMany(Within).Prepend(block);

    // A text box is stored twice, for old and new programs; a box within a box is of that one's paragraph.
    private static IEnumerable<TextBoxContent> BoxesOf(OpenXmlElement paragraph) => paragraph.Descendants<TextBoxContent>()
        .Where(box => !box.Ancestors<AlternateContentFallback>().Any() && box.Ancestors<Paragraph>().FirstOrDefault() == paragraph);
}
