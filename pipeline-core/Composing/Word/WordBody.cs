using DocumentFormat.OpenXml;
using HtzPipeline.Core.Figures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Composing.Word;

/// <summary>Writes what a bulletin says, from its title to its sources.</summary>
internal sealed class WordBody(ComposedBulletin bulletin, WordText text, WordNotes notes, WordCharts charts)
{
    private int _tables;
    private int _figures;

    /// <summary>All of it, in order.</summary>
    public IEnumerable<OpenXmlElement> Content() =>
    [
        text.Paragraph(WordStyles.Title, [bulletin.Title]),
        text.Paragraph(WordStyles.Subtitle, [BulletinWords.AsOf(bulletin)]),
        .. bulletin.Blocks.SelectMany(Of),
        .. Unmarked(),
        .. Sources(),
    ];

    private IEnumerable<OpenXmlElement> Of(Block block) => block switch
    {
        HeadingBlock heading => [text.Paragraph(WordStyles.Heading(heading.Level), heading.Text)],
        ListItemBlock item => [text.Paragraph(WordStyles.ListItem, item.Text)],
        TableBlock table => [Caption(BulletinWords.Table, ++_tables, table.Caption, staysWithNext: true), WordTables.Of(table, text), After()],
        ChartBlock chart => [.. charts.Of(chart), Caption(BulletinWords.Figure, ++_figures, chart.Title, staysWithNext: false)],
        _ => [text.Paragraph(WordStyles.Body, block.Runs)],
    };

    // What stands below a table would else stick to it.
    private W.Paragraph After() => text.Paragraph(WordStyles.Note, []);

    private W.Paragraph Caption(LocalText kind, int number, string caption, bool staysWithNext) =>
        WordPage.Caption(kind, number, caption, bulletin.Language, staysWithNext);

    // A note on what stands in a chart alone has no place to be marked at.
    private IEnumerable<OpenXmlElement> Unmarked()
    {
        var left = notes.Unmarked.ToList();
        return left.Count == 0 ? [] :
        [
            text.Paragraph(WordStyles.Heading(2), [BulletinWords.Notes(bulletin.Language)]),
            .. left.Select(note => text.Paragraph(WordStyles.Note, note.Text)),
        ];
    }

    private IEnumerable<OpenXmlElement> Sources() =>
    [
        text.Paragraph(WordStyles.Heading(2), [BulletinWords.Sources(bulletin.Language)]),
        .. bulletin.Sources.Select(source => text.Paragraph(WordStyles.Note, [BulletinWords.Source(source, bulletin.Language)])),
        text.Paragraph(WordStyles.Note, [BulletinWords.Composed(bulletin)]),
    ];
}
