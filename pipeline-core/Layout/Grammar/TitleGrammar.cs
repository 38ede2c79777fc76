using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Reads the texts around a table: titles (某高新区2019年1-8月主要经济指标), unit rows, and the national bureau's 指标:, 地区:, 时间: lines.</summary>
internal static partial class TitleGrammar
{
    // Longer ones name no measure.
    private const int LongestTitle = 80;

    /// <summary>The context with what a text adds; later texts win over earlier ones. Prose adds nothing.</summary>
    public static SheetContext Add(SheetContext context, string text)
    {
        if (LabelText.Label(text) is not { } label)
        {
            return context;
        }

        text = Signatures.Without(label);

        // A unit ends at the next white space, which folding takes away: 单位:万元  2019年8月.
        var unit = UnitText.TakeStated(ref text);
        context = context with { Unit = unit ?? context.Unit };
        var folded = LabelText.Fold(text);
        folded = folded is ['[', .., ']'] ? folded[1..^1] : folded;
        if (BasePeriod().IsMatch(folded))
        {
            return context;
        }

        if (EnglishUnit().IsMatch(folded))
        {
            return context with { Unit = folded };
        }

        if (BracketedUnit().Match(folded) is { Success: true } leading && EnglishUnit().IsMatch(leading.Groups[1].Value))
        {
            // [Billions of dollars] Seasonally adjusted at annual rates
            return Add(context with { Unit = leading.Groups[1].Value }, folded[leading.Length..]);
        }

        if (Named().Match(folded) is { Success: true } named && AddNamed(context, named.Groups[1].Value, named.Groups[2].Value) is { } added)
        {
            return added;
        }

        if (FinancialYear().Match(folded) is { Success: true } across)
        {
            context = context with { PeriodText = across.Value };
            folded = folded.Remove(across.Index, across.Length);
        }

        var own = PeriodGrammar.FindYear(folded);
        if (PeriodGrammar.TryFind(folded, new(own ?? context.Year), out var period, out var rest))
        {
            if (PeriodParts.IsYear(period) && PeriodGrammar.TryFind(rest, new(period.Last.Year), out var month, out var other) && month.Last.Year == period.Last.Year && !PeriodParts.IsYear(month))
            {
                // 8月主要指标(2019年)
                (period, rest) = (month, other);
            }

            context = context with { Period = period, RunsToPeriod = UpTo().IsMatch(folded) };
            own ??= period.Last.Year == context.Year ? null : period.Last.Year;
        }

        context = own is null ? context : context with { Year = own, YearFrom = "title" };
        var (name, bracketed) = UnitText.Split(WithoutLooseBrackets(rest));
        context = AddMeasure(context, name);
        if (name.Length < 2)
        {
            return context with { Unit = unit ?? bracketed ?? context.Unit };
        }

        // 增加值同比增长情况 is of 增加值: what it says of the measure was taken.
        if (context.Measure.Aspect is MeasureAspect.Growth or MeasureAspect.PreviousPeriodGrowth && MeasureGrammar.Read(TitleDress().Replace(name, ""), null) is { Name.Length: > 1 } of && of.Measure.Aspect == context.Measure.Aspect)
        {
            name = of.Name;
        }

        var area = AreaAtStart().Match(name) is { Success: true } match ? match.Groups[1].Value : null;
        return context with
        {
            Unit = unit ?? bracketed ?? context.Unit,
            Area = area ?? context.Area,
            Title = TitleDress().Replace(area is null ? name : name[area.Length..], ""),
        };
    }

    // 累计 in a title holds for the whole table, unless it names 本月 as well; a plan's title makes all of it a plan.
    private static SheetContext AddMeasure(SheetContext context, string name)
    {
        if (name.Length > LongestTitle)
        {
            return context;
        }

        var (toDate, current) = (ToDate().IsMatch(name), Current().IsMatch(name));
        var basis = toDate == current ? context.Measure.Basis : toDate ? MeasureBasis.Cumulative : MeasureBasis.Current;
        var whole = TitleDress().Replace(name, "");
        var aspect = Joined().IsMatch(whole) ? MeasureAspect.Amount
            : Planned().IsMatch(whole) ? MeasureAspect.Plan
            : MeasureGrammar.Read(whole, null).Measure.Aspect;
        foreach (Match bracket in Brackets().Matches(name))
        {
            if (MeasureGrammar.Read(bracket.Groups[1].Value, null, isHeading: true) is { Name: "", Measure.Aspect: not MeasureAspect.Amount and var said })
            {
                aspect = said;
            }
        }

        return context with
        {
            Measure = new(basis, aspect is MeasureAspect.Growth or MeasureAspect.Plan or MeasureAspect.Forecast or MeasureAspect.Average or MeasureAspect.PreviousPeriodGrowth ? aspect : context.Measure.Aspect),
            CurrentMonths = basis == MeasureBasis.Current ? 1 : 0,
        };
    }

    // What a period leaves behind when it is taken out of brackets, and the bracket that a unit leaves open.
    private static string WithoutLooseBrackets(string text)
    {
        var trimmed = EmptyBrackets().Replace(text, "").Trim(' ', ',', '、', '-');
        if (trimmed is ['(', .., ')'] && trimmed.IndexOf(')') == trimmed.Length - 1)
        {
            return trimmed[1..^1];
        }

        var (open, close) = (trimmed.Count('('), trimmed.Count(')'));
        return open > close && trimmed.LastIndexOf('(') is var last and >= 0 ? trimmed.Remove(last, 1)
            : close > open && trimmed.IndexOf(')') is var first and >= 0 ? trimmed.Remove(first, 1)
            : trimmed;
    }

    private static SheetContext? AddNamed(SheetContext context, string key, string value)
    {
        switch (RoleWords.Of(key))
        {
            case ColumnRole.Indicator:
                return context with { Indicator = LabelGrammar.ReadName(value) is { Name.Length: > 0 } read ? read : new() { Name = value } };
            case ColumnRole.Area:
                return context with { Area = value };
            case ColumnRole.Unit when context.Unit is not { } known || known.All(char.IsAscii):
                // 单位:亿元 beside Unit: RMB 100 Million: the catalogue knows the Chinese one.
                return context with { Unit = value.Trim() };
            case ColumnRole.Period when PeriodGrammar.TryRead(value, new(context.Year), out var period):
                return context with { Period = period, Year = period.Last.Year, YearFrom = "title" };
            case ColumnRole.Period:
                return context;
            default:
                return key == "数据库" || char.IsAsciiLetter(key[0]) ? context : null;
        }
    }

    [GeneratedRegex("累计|年初至今|年初至本月|1-本月|1至本月|截至|截止|year[ -]to[ -]date|cumulative", RegexOptions.IgnoreCase)]
    private static partial Regex ToDate();

    [GeneratedRegex(@"截[至止]到?(?=\d)")]
    private static partial Regex UpTo();

    // A line that says nothing but what the figures are measured on.
    [GeneratedRegex(@"^\(?(?:对比|固定)?(?:基期|基数|基准期?|基年|base (?:period|year))(?:为|是|[: =])", RegexOptions.IgnoreCase)]
    private static partial Regex BasePeriod();

    [GeneratedRegex("本月|当月|单月")]
    private static partial Regex Current();

    // 2024/25年度, 2024-2025财年
    [GeneratedRegex(@"(?<!\d)\d{4}[-—–~至/](?:\d{4}|\d{2})(?:年度|财年|财政年度|学年|粮食年度|榨季)")]
    private static partial Regex FinancialYear();

    // 产值及增速 names two things.
    [GeneratedRegex("[及和与、]")]
    private static partial Regex Joined();

    [GeneratedRegex("(?<!公共|财政|基金|经营|资本)(?:(?:年度?|工作|目标)(?:计划|目标|任务)|计划|预算|预算\\(?草案\\)?|任务分解|目标任务|目标分解)$")]
    private static partial Regex Planned();

    [GeneratedRegex(@"\(([^()]{1,24})\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\(\s*[,、]?\s*\)")]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex(@"^(?:in )?(?:thousands?|millions?|billions?|per cent|percent|number of|index,|tonnes|US dollars)\b[^.,]{0,50}$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishUnit();

    [GeneratedRegex(@"^[\[(]([^\[\]()]{3,60})[\])](?=.)")]
    private static partial Regex BracketedUnit();

    [GeneratedRegex(@"^([\p{L}]{2,6}|[A-Za-z ]{2,30}):(.+)$")]
    private static partial Regex Named();

    [GeneratedRegex(@"^((?!按|全)(?:(?![各分])[\p{IsCJKUnifiedIdeographs}]){2,10}?(?:高新区|高新技术产业开发区|开发区|街道|园区|科技园|产业园|镇|乡))(?!办|企业|产业)")]
    private static partial Regex AreaAtStart();

    [GeneratedRegex(@"^(?:[各分](?:街道|镇街|乡镇|地区|区域|园区|县区|区县|县市区|地市|省份|省市|省|市(?!场|政|级|民|区|容|县)|州|盟)|\d{1,2}个?(?:省份|省市|省|地市|县区|区县|街道|镇街)|表\d+[::]?)+|(?:完成)?(?:情况)?(?:统计)?(?:一览)?(?:汇总)?表?(?:\((?![^()]*(?:=|为1))[^()]*\))?$")]
    private static partial Regex TitleDress();
}
