using System.Globalization;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Tests.Prose;

/// <summary>Reads prose from a string, each figure as one line.</summary>
internal static class ReadProse
{
    /// <summary><c>规模以上工业总产值 2019-08 Cumulative 58.33亿元</c>, with the area in front where one is named.</summary>
    public static IEnumerable<string> Lines(string text) => ProseReader.Read(text).Figures.Select(Line);

    public static string Line(ProseFigure figure) => string.Create(
        CultureInfo.InvariantCulture, $"{(figure.Area is null ? "" : figure.Area + " ")}{figure.Indicator} {figure.Period} {figure.Measure} {figure.Number.Value}{figure.Unit}");

    public static string NameOfLast(string text) => ProseReader.Read(text).Figures[^1].Indicator;

    public static IEnumerable<(string Text, NoFigure Why)> Others(string text) => ProseReader.Read(text).Others.Select(other => (text[other.Start..other.End], other.Why));
}
