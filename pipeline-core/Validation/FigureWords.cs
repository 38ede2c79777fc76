using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// Holds the words around a growth or share (下降 in its header, 增长 in its cell, 百分点, 亿元) against its number. What they leave
/// unsure is said, and never settled here.
/// </summary>
internal static partial class FigureWords
{
    /// <summary>What the words make questionable of a figure, or null.</summary>
    public static FindingKind? Judge(ReportedFigure figure, Measure measure, Indicator indicator, IndicatorCatalogue catalogue)
    {
        if (figure.Number is not { } number || MeasureFacts.Of(measure).Unit is not { } proper)
        {
            return null;
        }

        if (IsOtherwiseMeasured(figure, catalogue))
        {
            return MeaningFindings.AmountInRatioColumn;
        }

        if (measure != Measure.Share && JudgeSign(figure, number.Value) is { } sign)
        {
            return sign;
        }

        // What a rate rose by is commonly given in points, whatever its column is called.
        return (proper, MeasureGrammar.IsInPoints(figure.Unit)) switch
        {
            ("percent", true) when indicator.Kind != IndicatorKind.Rate => MeaningFindings.PointsForPercent,
            ("points", false) when figure.Unit == "%" => MeaningFindings.PercentForPoints,
            _ => null,
        };
    }

    /// <summary>How the figure should have been written.</summary>
    public static string Expected(FindingKind kind, ReportedFigure figure) =>
        kind == MeaningFindings.AmountInRatioColumn ? "%"
        : kind == MeaningFindings.PointsForPercent ? "%"
        : kind == MeaningFindings.PercentForPoints ? "百分点"
        : $"{-Math.Abs(figure.Number!.Value.Value)}";

    private static FindingKind? JudgeSign(ReportedFigure figure, decimal value)
    {
        var inCell = DirectionOf(figure.Text);
        return (figure.Direction, inCell, Math.Sign(value)) switch
        {
            (MeasureDirection.Down, MeasureDirection.Unstated, > 0) => MeaningFindings.DropWithoutSign,
            (MeasureDirection.Down, _, < 0) => MeaningFindings.SignSaidTwice,
            (_, MeasureDirection.Up, < 0) => MeaningFindings.SignSaidTwice,
            _ => null,
        };
    }

    private static MeasureDirection DirectionOf(string text)
    {
        // Most cells begin with a digit and need no search for words.
        if (text is [(>= '0' and <= '9') or '-', ..] || Words().Match(text) is not { Success: true } word)
        {
            return MeasureDirection.Unstated;
        }

        return word.Groups["down"].Success ? MeasureDirection.Down : MeasureDirection.Up;
    }

    // The unit of a sheet is no growth's; one in the cell is this figure's own.
    private static bool IsOtherwiseMeasured(ReportedFigure figure, IndicatorCatalogue catalogue) =>
        figure.Unit is { } unit and not ("‰" or "倍") && figure.Text.Contains(unit, StringComparison.Ordinal)
        && catalogue.FindUnit(unit) is { } written && written.Dimension != catalogue.Unit("percent")?.Dimension && written.Code != "points";

    [GeneratedRegex(@"^(?>\s*)(?:同比|比上年同期|较上年同期)?(?>\s*)(?:(?<down>下降|减少|降低|回落|下跌|下滑|↓|▼)|增长|上升|提高|增加|上涨|↑)")]
    private static partial Regex Words();
}
