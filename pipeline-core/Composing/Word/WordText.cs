using DocumentFormat.OpenXml;
using HtzPipeline.Core.Reporting;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Composing.Word;

/// <summary>Writes the runs of a bulletin: words, numbers in content controls, marks of footnotes.</summary>
internal sealed class WordText(WordNotes notes)
{
    private int _control;

    /// <summary>The figures of all numbers written.</summary>
    public CitedNumbers Numbers { get; } = new();

    /// <summary>Plain words.</summary>
    public static W.Run Plain(string text) => new(new W.Text(ReportText.Visible(text)) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>A paragraph in a style.</summary>
    public W.Paragraph Paragraph(string style, IEnumerable<Run> runs) => new([WordPage.Style(style), .. Of(runs)]);

    /// <summary>What stands in a paragraph.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="isStrong">Whether all of it is emphasised.</param>
    public IEnumerable<OpenXmlElement> Of(IEnumerable<Run> runs, bool isStrong = false)
    {
        foreach (var run in runs)
        {
            var text = Plain(run.Text);
            if (run.IsStrong || isStrong)
            {
                text.RunProperties = new(new W.Bold());
            }

            yield return run.Citation is { } citation ? Control(text, citation) : text;
            if (run.Footnote is { } footnote)
            {
                foreach (var mark in notes.Mark(footnote))
                {
                    yield return mark;
                }
            }
        }
    }

    private W.SdtRun Control(W.Run text, Citation citation)
    {
        var (tag, title) = Numbers.Add(citation);
        var properties = new W.SdtProperties(new W.SdtAlias { Val = title }, new W.Tag { Val = tag }, new W.SdtId { Val = ++_control }, new W.SdtContentText());
        if (text.RunProperties is { } look)
        {
            properties.PrependChild(look.CloneNode(deep: true));
        }

        return new(properties, new W.SdtContentRun(text));
    }
}
