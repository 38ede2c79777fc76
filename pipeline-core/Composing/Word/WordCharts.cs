using DocumentFormat.OpenXml.Packaging;
using HtzPipeline.Core.Composing.Charts;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Reporting;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace HtzPipeline.Core.Composing.Word;

/// <summary>Puts charts into the document as pictures, each with what it says in words.</summary>
internal sealed class WordCharts(MainDocumentPart main, Language language, PictureFont font)
{
    private const int EmuInMillimetre = 36000;

    private uint _count;

    /// <summary>Writes one: the picture, and below it what its numbers in brackets mean where there is no font for its words.</summary>
    public IEnumerable<W.Paragraph> Of(ChartBlock chart)
    {
        var picture = ChartPicture.Of(chart, language, font);
        var id = $"chart{++_count}";
        var part = main.AddImagePart(ImagePartType.Png, id);
        part.FeedData(new MemoryStream(picture.Png));
        yield return new(WordPage.Style(WordStyles.ChartLine), new W.Run(Drawing(chart, picture, id)));
        if (NoteOn(picture) is { } note)
        {
            yield return new(WordPage.Style(WordStyles.Note), WordText.Plain(note.In(language)));
        }
    }

    /// <summary>What has to be said where words could not be drawn; null where all could.</summary>
    private static LocalText? NoteOn(ChartPicture picture)
    {
        if (picture.Replaced.Count == 0)
        {
            return null;
        }

        if (!picture.HasFont)
        {
            return new("生成本文的服务器没有字体，图中文字未能绘出，请看图的替代文字。", "The server that wrote this has no font: the words of the chart are missing; see its alternative text.");
        }

        var keys = string.Join("; ", picture.Replaced.Select((words, index) => $"({index + 1}) {words}"));
        return new(
            $"生成本文的服务器没有中文字体，图中以编号代替文字：{keys.Replace("; ", "；", StringComparison.Ordinal)}。",
            $"The server that wrote this has no Chinese font: numbers stand for words in the chart: {keys}.");
    }

    private W.Drawing Drawing(ChartBlock chart, ChartPicture picture, string id)
    {
        var (width, height) = ((long)(picture.Width * EmuInMillimetre), (long)(picture.Height * EmuInMillimetre));
        var alternative = ReportText.Visible(chart.AlternativeText);
        return new(new Wp.Inline(
            new Wp.Extent { Cx = width, Cy = height },
            new Wp.DocProperties { Id = _count, Name = id, Title = ReportText.Visible(chart.Title), Description = alternative },
            new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(new P.Picture(
                new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = _count, Name = $"{id}.png", Description = alternative }, new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
                new P.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }
}
