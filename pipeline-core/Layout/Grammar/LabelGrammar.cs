using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Takes a label apart into period, measure, unit and name.</summary>
internal static partial class LabelGrammar
{
    /// <summary>Reads the label of a column. Prose is a name, and says nothing else.</summary>
    public static Label ReadHeader(string text, PeriodContext context)
    {
        if (LabelText.Label(text) is not { } label)
        {
            return new() { Name = LabelText.Fold(text) };
        }

        text = label;

        // 其中:本月 beside 累计 is 本月; with a name behind it, it is a name.
        if (OfWhich().Match(text) is { Success: true } ofWhich && ReadHeader(text[ofWhich.Length..], context) is { Name.Length: 0, SaysMore: true } part)
        {
            return part;
        }

        // 截至8月底 and 8月止 run from January.
        if (Until().Match(text) is { Success: true } until && ReadPlain(until.Groups[1].Success ? until.Groups[1].Value : until.Groups[2].Value, context) is { Name.Length: 0 } end && (end.Period ?? end.Part) is not null)
        {
            // 截至8月底 is no more than that; 截至8月底余额 is a level.
            return end.Measure.Basis != MeasureBasis.Unstated && !(end.Measure.Basis == MeasureBasis.Level && !text.Contains("余额", StringComparison.Ordinal)) ? end : end with { Measure = end.Measure with { Basis = MeasureBasis.Cumulative } };
        }

        text = OnYearBefore(YearTag().Replace(text, ""));
        return InNamedYear(text, context) ?? ReadPlain(text, context);
    }

    // 今年1-10月 is 1-10月, and 去年1-10月 the same months a year before: what theirs is compared with. 去年全年 is compared with nothing here.
    private static Label? InNamedYear(string text, PeriodContext context) =>
        NamedYear().Match(text) is not { Success: true } year || ReadPlain(text[year.Length..], context) is not { Name: "", Part: { } part, IsUnreadablePeriod: false } label ? null
        : year.Groups["this"].Success ? label
        : part.Length < 12 && label.Measure.Aspect == MeasureAspect.Amount ? label with { Measure = label.Measure with { Aspect = MeasureAspect.YearBefore } }
        : null;

    // 2019年比2018年增长(%), 2019年1-8月较2018年1-8月±%: on any other year it is no growth that is published.
    private static string OnYearBefore(string text) =>
        Compared().Match(text) is { Success: true } match && int.Parse(match.Groups[1].ValueSpan) == int.Parse(match.Groups[3].ValueSpan) + 1
            ? $"{match.Groups[1].Value}年{match.Groups[2].Value}比上年{(match.Groups[2].Length > 0 ? "同期" : "")}{text[match.Length..]}"
            : text;

    private static Label ReadPlain(string text, PeriodContext context)
    {
        if (PeriodParts.TryRead(text, out var part))
        {
            return new() { Part = part, Period = PeriodParts.Of(context.Year, part), Measure = OfTime(text) };
        }

        if (PeriodGrammar.TryRead(text, context, out var whole))
        {
            return new() { Period = whole, Measure = OfTime(text), Flag = PeriodFlags.Of(text) };
        }

        // 10月末(亿元): before 月末 is taken for a word of its own.
        if (EndOfMonth().IsMatch(text) && UnitText.Split(LabelText.Fold(text)) is (var bare, { } of) && ReadPlain(bare, context) is { Name: "", Unit: null, SaysMore: true } ending)
        {
            return ending with { Unit = of };
        }

        var label = Read(text, isHeading: true);
        if (label.Name.Length == 0)
        {
            return label;
        }

        if (label.Measure.Aspect == MeasureAspect.YearBefore && PeriodGrammar.TryRead(label.Name, context, out var before) && PeriodParts.IsYear(before))
        {
            // 2018年同期 beside 2019年10月 is the same month a year before, and no figure of 2018.
            return label with { Name = "", IsUnreadablePeriod = context.Year is { } year && before.Last.Year != year - 1 };
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

    /// <summary>Reads the name of an indicator with its unit and the measure at its tail or in brackets. Prose is a name, and says nothing else.</summary>
    public static Label ReadName(string text) => Read(text, isHeading: false);

    private static Label Read(string text, bool isHeading)
    {
        if (LabelText.Label(text) is null)
        {
            return new() { Name = LabelText.Fold(text) };
        }

        var (name, unit) = UnitText.Split(EnglishCode().Replace(LabelText.Fold(text), ""));
        var inBrackets = default(MeasureReading);
        if (Bracketed().Match(name) is { Success: true } bracket && UnitText.Split(bracket.Groups[1].Value) is var (content, own)
            && MeasureGrammar.Read(content, own ?? unit, isHeading: true) is { Name: "", Measure: var said } bracketed && said != default)
        {
            // 增加值(累计), 一般公共预算收入(计划数), 总产值(同比增长%)
            (name, inBrackets, unit) = (name.Remove(bracket.Index, bracket.Length), bracketed, own ?? unit);
        }

        var reading = MeasureGrammar.Read(name.Trim('_', '-', ' '), unit, isHeading);
        if (inBrackets.Measure != default)
        {
            reading = new(MeasureGrammar.Combine(reading.Measure, inBrackets.Measure), Math.Max(reading.Months, inBrackets.Months), reading.Name);
        }

        if (reading.Measure == default && IndexBase().Match(reading.Name) is { Success: true } index
            && MeasureGrammar.Read(reading.Name[..index.Index], unit) is { Measure.Aspect: MeasureAspect.Growth } growth)
        {
            reading = growth;
        }

        // % change has its unit in its words.
        unit ??= reading.Measure.Aspect is MeasureAspect.Growth or MeasureAspect.PreviousPeriodGrowth && text.Contains('%') ? "%" : null;
        var shareOf = reading.Measure.Aspect is MeasureAspect.Share or MeasureAspect.ShareChange ? ShareWords.TotalOf(text) : null;
        return new() { Name = reading.Name, Measure = reading.Measure, ShareOf = shareOf, CurrentMonths = reading.Months, Unit = unit, Direction = reading.Measure.Aspect == MeasureAspect.Amount ? default : DirectionWords.Of(text) };
    }

    private static Label WithPeriod(Label label, string rest, Figures.PeriodSpan period)
    {
        var inner = MeasureGrammar.Read(rest.Trim('-', '_', ':', ' '), label.Unit, isHeading: true);
        return label with
        {
            Name = inner.Name,
            Period = period,
            Measure = MeasureGrammar.Combine(MeasureGrammar.Combine(OfTime(label.Name), label.Measure), inner.Measure),
            CurrentMonths = Math.Max(label.CurrentMonths, inner.Months),
        };
    }

    // 1-8月累计 and 8月末 are all of it a period, and say a measure.
    private static ReportedMeasure OfTime(string period) =>
        period.Contains("累计", StringComparison.Ordinal) ? new(MeasureBasis.Cumulative, MeasureAspect.Amount)
        : EndOfMonth().IsMatch(period) ? new(MeasureBasis.Level, MeasureAspect.Amount)
        : default;

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

    [GeneratedRegex(@"^\s*(\d{4})年?((?:(?:\d{1,2}[-—－~至])?\d{1,2}月份?)?)[比较](\d{4})年?\2(?=[增减升降涨±同])")]
    private static partial Regex Compared();

    [GeneratedRegex(@"^\s*(?:(?<this>今年|本年度?)|(?<last>去年|上年度?))的?(?=[\d一二三四五六七八九十元上下前第全])")]
    private static partial Regex NamedYear();

    [GeneratedRegex("[月季度][末底]")]
    private static partial Regex EndOfMonth();

    [GeneratedRegex(@"\(([^()]*)\)$")]
    private static partial Regex PeriodInBrackets();

    [GeneratedRegex(@"\(([^()]{1,24})\)(?=$|[^()]*$)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\s*(?:(?:截至|截止到?|至)\s*(?=[\d一二三四五六七八九十第上前])(.+?)(?:止)?|(.+[月度])止)\s*$")]
    private static partial Regex Until();
}
