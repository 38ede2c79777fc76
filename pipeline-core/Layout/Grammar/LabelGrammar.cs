using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Takes a label apart into period, measure, unit and name.</summary>
internal static partial class LabelGrammar
{
    /// <summary>Reads the label of a column.</summary>
    public static Label ReadHeader(string text, PeriodContext context)
    {
        // 其中:本月 beside 累计 is 本月; with a name behind it, it is a name.
        if (OfWhich().Match(text) is { Success: true } ofWhich && ReadHeader(text[ofWhich.Length..], context) is { Name.Length: 0, SaysMore: true } part)
        {
            return part;
        }

        return ReadPlain(YearTag().Replace(text, ""), context);
    }

    private static Label ReadPlain(string text, PeriodContext context)
    {
        if (PeriodParts.TryRead(text, out var part))
        {
            return new() { Part = part, Period = PeriodParts.Of(context.Year, part) };
        }

        if (PeriodGrammar.TryRead(text, context, out var whole))
        {
            return new() { Period = whole, Measure = Accumulated(text) };
        }

        var label = ReadName(text);
        if (label.Name.Length == 0)
        {
            return label;
        }

        if (PeriodParts.TryRead(label.Name, out part))
        {
            return label with { Name = "", Part = part, Period = PeriodParts.Of(context.Year, part) };
        }

        if (PeriodGrammar.TryRead(label.Name, context, out var period))
        {
            return label with { Name = "", Period = period };
        }

        if (PeriodGrammar.IsMeantAsPeriod(label.Name))
        {
            return label with { IsUnreadablePeriod = true };
        }

        if (PeriodInBrackets().Match(label.Name) is { Success: true } bracket && PeriodGrammar.TryRead(bracket.Groups[1].Value, context, out period))
        {
            return WithPeriod(label, label.Name.Remove(bracket.Index, bracket.Length), period);
        }

        return PeriodGrammar.TryReadPrefix(label.Name, context, out period, out var rest) ? WithPeriod(label, rest, period) : label;
    }

    /// <summary>Reads the name of an indicator with its unit and the measure at its tail.</summary>
    public static Label ReadName(string text)
    {
        var (name, unit) = UnitText.Split(EnglishCode().Replace(LabelText.Fold(text), ""));
        var reading = MeasureGrammar.Read(name.Trim('_', '-', ' '), unit);
        if (reading.Measure == default && IndexBase().Match(reading.Name) is { Success: true } index
            && MeasureGrammar.Read(reading.Name[..index.Index], unit) is { Measure.Aspect: MeasureAspect.Growth } growth)
        {
            reading = growth;
        }

        return new() { Name = reading.Name, Measure = reading.Measure, CurrentMonths = reading.Months, Unit = unit, Direction = reading.Measure.Aspect == MeasureAspect.Amount ? default : DirectionWords.Of(text) };
    }

    private static Label WithPeriod(Label label, string rest, Figures.PeriodSpan period)
    {
        var inner = MeasureGrammar.Read(rest.Trim('-', '_', ':', ' '), label.Unit);
        return label with
        {
            Name = inner.Name,
            Period = period,
            Measure = MeasureGrammar.Combine(MeasureGrammar.Combine(Accumulated(label.Name), label.Measure), inner.Measure),
            CurrentMonths = Math.Max(label.CurrentMonths, inner.Months),
        };
    }

    // 1-8月累计 is all of it a period, and says a measure.
    private static ReportedMeasure Accumulated(string period) =>
        period.Contains("累计", StringComparison.Ordinal) ? new(MeasureBasis.Cumulative, MeasureAspect.Amount) : default;

    // Data vendors append a code of their own to a Chinese name: 进出口总额_当月(亿美元)_TotExpImp_Mon.
    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs})])_[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex EnglishCode();

    // 累计同比增速(上年同期=100): what a growth is measured on, not a part of the name as it is of an index's.
    [GeneratedRegex(@"\(上年同[期月]=100\)$")]
    private static partial Regex IndexBase();

    [GeneratedRegex(@"^\s*其中\s*[:\uFF1A]?")]
    private static partial Regex OfWhich();

    // The World Bank writes 2014 [YR2014].
    [GeneratedRegex(@"(?<=^\d{4})\s*\[YR\d{4}\]$")]
    private static partial Regex YearTag();

    [GeneratedRegex(@"\(([^()]*)\)$")]
    private static partial Regex PeriodInBrackets();
}
