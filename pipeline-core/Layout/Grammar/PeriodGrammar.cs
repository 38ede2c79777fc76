using System.Globalization;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>
/// Reads periods as tables write them: 2019年8月, 2019年1-8月, 1—8月份, 元-8月, 上半年, 前三季度, 第1-3季度, 2019-08, 201908, 2019.08,
/// 2019-Q2, Q2-2019, 2019-M08, M8-2019, 2019H1, 2019-S1, 2019年, 二〇一九年八月, 2019, Aug 2019, and under a year Jan, HALF1, Annual. A month without a year takes that of the context; a year of two digits
/// is refused.
/// </summary>
internal static partial class PeriodGrammar
{
    /// <summary>Reads a text that is a period and nothing else.</summary>
    public static bool TryRead(string text, PeriodContext context, out PeriodSpan span)
    {
        var folded = Simplify(text);
        span = default;
        return folded.Length is > 0 and < 40
            && (TryReadWhole(folded, context, out span) || (PeriodFlags.Take(folded) is var (bare, _) && TryReadWhole(bare, context, out span)));
    }

    private static bool TryReadWhole(string folded, PeriodContext context, out PeriodSpan span) => TryReadStart(folded, context, out span, out var length) && length == folded.Length;

    private static bool TryReadStart(string folded, PeriodContext context, out PeriodSpan span, out int length)
    {
        span = default;
        length = 0;
        if (folded.Length == 0 || (!IsPeriodStart(folded[0]) && !char.IsAsciiLetter(folded[0])))
        {
            return false;
        }

        if (context.Length is { } frequency && CountedPart().Match(folded) is { Success: true } counted && OfNumber(counted, frequency, context.NumbersByMonth) is { } numbered)
        {
            (span, length) = (numbered, counted.Length);
            return true;
        }

        foreach (var form in Forms)
        {
            var match = form.Pattern.Match(folded);
            if (match.Success && form.Read(match, context) is { } read)
            {
                (span, length) = (read, match.Length);
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a period at the start of a longer label (8月产值); digits alone are no period there (2000万元以上).</summary>
    public static bool TryReadPrefix(string text, PeriodContext context, out PeriodSpan span, out string rest)
    {
        var folded = BasePeriods.Hide(Simplify(text));
        if (TryReadStart(folded, context, out span, out var length) && !IsPartOfNumber(folded, 0, length))
        {
            rest = BasePeriods.Show(folded[length..]);
            return true;
        }

        rest = text;
        return false;
    }

    /// <summary>Finds the first period in a longer text such as a title, preferring one with a year.</summary>
    public static bool TryFind(string text, PeriodContext context, out PeriodSpan span, out string rest)
    {
        var folded = BasePeriods.Hide(Simplify(text));
        foreach (var candidate in (ReadOnlySpan<PeriodContext>)[default, context])
        {
            for (var start = 0; start < folded.Length; start++)
            {
                // An English month is one only with its year beside it.
                var isWord = candidate.Year is null && char.IsAsciiLetter(folded[start]) && (start == 0 || !char.IsLetterOrDigit(folded[start - 1]));
                var isBoundary = start == 0 || !char.IsAsciiDigit(folded[start - 1]);
                if (((isBoundary && IsPeriodStart(folded[start])) || isWord) && TryReadStart(folded[start..], candidate, out span, out var length)
                    && !IsPartOfNumber(folded, start, length))
                {
                    rest = BasePeriods.Show(folded.Remove(start, length));
                    return true;
                }
            }
        }

        (span, rest) = (default, BasePeriods.Show(folded));
        return false;
    }

    /// <summary>The year that a text names, if any: the surroundings of months without one. Of a range of years none is meant.</summary>
    public static int? FindYear(string text)
    {
        var folded = BasePeriods.Hide(Simplify(text));
        return !RangeOfYears().IsMatch(folded) && YearInText().Match(folded) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan) : null;
    }

    /// <summary>Whether a text is meant as a period, readable or not: Y2024年, 19年8月, 2019年13月, 8月.</summary>
    public static bool IsMeantAsPeriod(string text) => MeantAsPeriod().IsMatch(Simplify(text));

    /// <summary>Whether a text may be a period in English, or an abbreviation: Jan, Annual, HALF1, H1, Q1 2019.</summary>
    public static bool MayBeEnglish(string text) => text.Length is >= 2 and <= 16 && (char.IsAsciiLetter(text[0]) || char.IsAsciiLetter(text[^1]));

    /// <summary>Whether every text of a column or header that looks like 2010-11 is the year from 2010 to 2011 rather than a month.</summary>
    public static bool AreFinancialYears(IEnumerable<string> texts)
    {
        var any = false;
        foreach (var text in texts)
        {
            var isYear = IsFinancialYear(text.Trim());
            if (!isYear && YearAndTwoDigits().IsMatch(text))
            {
                return false;
            }

            any |= isYear;
        }

        return any;
    }

    /// <summary>Whether texts of one column write months as 2019.01, so that a 2019.1 among them is October.</summary>
    public static bool LosesZeros(IEnumerable<string> texts)
    {
        var (padded, short1) = (false, false);
        foreach (var text in texts)
        {
            padded |= PaddedDotMonth().IsMatch(text);
            short1 |= ShortDotMonth().IsMatch(text);
        }

        return padded && !short1;
    }

    /// <summary>The day that a text is and nothing else: 2019-08-30, 2019年8月30日, 20190830; null if it is none.</summary>
    public static DateOnly? DayOf(string text)
    {
        var folded = text.Length is >= 8 and <= 24 ? Simplify(text) : "";
        var match = FullDate().Match(folded);
        match = match.Success ? match : PlainDate().Match(folded);
        return match.Success && match.Length == folded.Length && IsDay(Int(match, 1), Int(match, 2), Int(match, 3)) ? new(Int(match, 1), Int(match, 2), Int(match, 3)) : null;
    }

    private static IReadOnlyList<PeriodForm> Forms { get; } =
    [
        new(ChineseYear(), (m, _) => ReadChineseYear(m)),

        // 2019年1月-2019年8月, 2019年1月-8月, 2019-01/2019-08, 2019.01-2019.08
        new(YearMonthRange(), (m, _) => Range(Int(m, 1), Int(m, 2), m.Groups[3].Success ? Int(m, 3) : Int(m, 1), Int(m, 4))),
        new(MonthRange(), (m, c) => Year(m, c) is { } y ? Range(y, Int(m, 2), y, Int(m, 3)) : null),
        new(ChineseMonth(), (m, c) => Year(m, c) is { } y ? Range(y, Int(m, 2), y, Int(m, 2)) : null),
        new(QuarterRange(), (m, c) => Year(m, c) is { } y ? Range(y, (Digit(m, 2) * 3) - 2, y, Digit(m, 3) * 3) : null),
        new(Quarter(), (m, c) => Year(m, c) is { } y ? Range(y, (Digit(m, 2) * 3) - 2, y, Digit(m, 2) * 3) : null),
        new(FirstQuarters(), (m, c) => Year(m, c) is { } y ? Range(y, 1, y, Digit(m, 2) * 3) : null),
        new(HalfYear(), (m, c) => Year(m, c) is { } y ? m.Groups[2].ValueSpan is "上" ? Range(y, 1, y, 6) : Range(y, 7, y, 12) : null),
        new(IsoPart(), (m, _) => m.Groups[2].ValueSpan is "Q" or "q"
            ? Range(Int(m, 1), (Int(m, 3) * 3) - 2, Int(m, 1), Int(m, 3) * 3)
            : Int(m, 3) <= 2 ? Range(Int(m, 1), (Int(m, 3) * 6) - 5, Int(m, 1), Int(m, 3) * 6) : null),
        new(FullDate(), (m, c) => EndsOrStartsMonth(Int(m, 1), Int(m, 2), Int(m, 3)) || (c.Days && IsDay(Int(m, 1), Int(m, 2), Int(m, 3))) ? Range(Int(m, 1), Int(m, 2), Int(m, 1), Int(m, 2)) : null),
        new(PlainDate(), (m, c) => c.Days && IsDay(Int(m, 1), Int(m, 2), Int(m, 3)) ? Range(Int(m, 1), Int(m, 2), Int(m, 1), Int(m, 2)) : null),
        new(DotMonth(), (m, c) => m.Groups[2].ValueSpan is "1" && c.LosesZeros ? Range(Int(m, 1), 10, Int(m, 1), 10) : Range(Int(m, 1), Int(m, 2), Int(m, 1), Int(m, 2))),
        new(IsoMonth(), (m, c) => c.FinancialYears && IsFinancialYear(m.Value) ? null : Range(Int(m, 1), Int(m, 2), Int(m, 1), Int(m, 2))),
        new(MonthAndYear(), (m, _) => Range(Int(m, 2), Int(m, 1), Int(m, 2), Int(m, 1))),
        // M2 without a year is money.
        new(NumberedPartAndYear(), (m, _) => m.Groups[1].ValueSpan is "M" or "m" ? Range(Int(m, 3), Int(m, 2), Int(m, 3), Int(m, 2))
            : Int(m, 2) is >= 1 and <= 2 and var half ? Range(Int(m, 3), (half * 6) - 5, Int(m, 3), half * 6) : null),
        // Jan-Aug 2019, January to August, 2019 Jan-Aug
        new(EnglishMonths(), (m, c) => EnglishPeriods.MonthsOf(m.Groups[2].ValueSpan) is (var from, _) && EnglishPeriods.MonthsOf(m.Groups[3].ValueSpan) is (_, var to)
            && (m.Groups[1].Success ? Int(m, 1) : m.Groups[4].Success ? Int(m, 4) : c.Year) is { } y ? Range(y, from, y, to) : null),
        new(EnglishPart(), (m, c) => EnglishPeriods.MonthsOf(m.Groups[1].ValueSpan) is var (from, to) && (m.Groups[2].Success ? Int(m, 2) : c.Year) is { } y ? Range(y, from, y, to) : null),
        new(YearAndEnglishPart(), (m, _) => EnglishPeriods.MonthsOf(m.Groups[2].ValueSpan) is var (from, to) ? Range(Int(m, 1), from, Int(m, 1), to) : null),
        // 2019MM08, 2019KW03, 2019HJ01 and 2019JJ00 of the Dutch office; Y2017 of the FAO
        new(DutchPart(), (m, _) => m.Groups[2].ValueSpan is "MM" ? Range(Int(m, 1), Int(m, 3), Int(m, 1), Int(m, 3))
            : m.Groups[2].ValueSpan is "KW" ? Range(Int(m, 1), (Int(m, 3) * 3) - 2, Int(m, 1), Int(m, 3) * 3)
            : m.Groups[2].ValueSpan is "HJ" ? Range(Int(m, 1), (Int(m, 3) * 6) - 5, Int(m, 1), Int(m, 3) * 6)
            : Int(m, 3) == 0 ? Range(Int(m, 1), 1, Int(m, 1), 12) : null),
        new(LetteredYear(), (m, _) => Range(Int(m, 1), 1, Int(m, 1), 12)),
        new(WholeYear(), (m, _) => Range(Int(m, 1), 1, Int(m, 1), 12)),
        new(WholeYearInWords(), (_, c) => c.Year is { } y ? Range(y, 1, y, 12) : null),
    ];

    private sealed record PeriodForm(Regex Pattern, Func<Match, PeriodContext, PeriodSpan?> Read);

    private static PeriodSpan? Range(int fromYear, int from, int toYear, int to) =>
        fromYear is < Period.EarliestYear or > Period.LatestYear || toYear is < Period.EarliestYear or > Period.LatestYear || from is < 1 or > 12 || to is < 1 or > 12 || (fromYear, from).CompareTo((toYear, to)) > 0
            ? null
            : new(Period.Month(fromYear, from), Period.Month(toYear, to));

    // 2018.2 under 季度 is the second quarter; 2018.06 there, where months name the quarters they end, as well.
    private static PeriodSpan? OfNumber(Match match, Frequency length, bool byMonth)
    {
        var (year, number, most) = (Int(match, 1), Int(match, 2), 12 / (int)length);
        number = !byMonth ? number : number % (int)length == 0 ? number / (int)length : 0;
        return number >= 1 && number <= most ? Range(year, ((number - 1) * (int)length) + 1, year, number * (int)length) : null;
    }

    // 二〇一九年八月, 二○一九年一至八月, 二〇一九年.
    private static PeriodSpan? ReadChineseYear(Match match)
    {
        var year = 0;
        foreach (var digit in match.Groups[1].ValueSpan)
        {
            year = (year * 10) + (digit is '〇' or '○' or '零' ? 0 : Number([digit]));
        }

        return !match.Groups[3].Success
            ? Range(year, 1, year, 12)
            : Range(year, match.Groups[2].Success ? Int(match, 2) : Int(match, 3), year, Int(match, 3));
    }

    private static int? Year(Match match, PeriodContext context) => match.Groups[1].Success ? Int(match, 1) : context.Year;

    private static int Int(Match match, int group) => Number(match.Groups[group].ValueSpan);

    private static int Digit(Match match, int group) => Number(match.Groups[group].ValueSpan);

    private static int Number(ReadOnlySpan<char> text) => text switch
    {
        "十" => 10,
        "十一" => 11,
        "十二" => 12,
        [var one] when "一二三四五六七八九".IndexOf(one) is >= 0 and var index => index + 1,
        _ => int.TryParse(text, out var number) ? number : 0,
    };

    private static bool EndsOrStartsMonth(int year, int month, int day) =>
        year is >= Period.EarliestYear and <= Period.LatestYear && month is >= 1 and <= 12 && (day == 1 || day == DateTime.DaysInMonth(year, month));

    private static bool IsFinancialYear(string text) =>
        YearAndTwoDigits().Match(text) is { Success: true } match && (Int(match, 1) + 1) % 100 == Int(match, 2);

    private static bool IsDay(int year, int month, int day) =>
        year is >= Period.EarliestYear and <= Period.LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool IsPeriodStart(char character) => char.IsAsciiDigit(character) || "第一二三四五六七八九十上下前全".Contains(character);

    // "2000户", "1949.5亿元": digits that are no year, since a year alone in a title is written 2019年.
    private static bool IsPartOfNumber(string folded, int start, int length) =>
        folded.AsSpan(start, length).IndexOfAnyExceptInRange('0', '9') < 0 && !(start == 0 && length == folded.Length);

    // Nothing is left of prose, which is no period and holds none.
    private static string Simplify(string text)
    {
        if (LabelText.Label(text) is null)
        {
            return "";
        }

        var folded = EraYears.ToCommonEra(LabelText.Fold(text));
        folded = RomanQuarter().Replace(folded, match => (match.ValueSpan[0] - 'Ⅰ' + 1).ToString(CultureInfo.InvariantCulture));
        folded = Dashes().Replace(Blanks().Replace(folded, folded.Length > 3 && char.IsAsciiLetter(folded[0]) ? " " : ""), "-");
        return folded.Contains('元', StringComparison.Ordinal) ? FirstMonth().Replace(folded, "1") : folded;
    }

    [GeneratedRegex("[Ⅰ-Ⅳ](?=-|季)")]
    private static partial Regex RomanQuarter();

    // 元月 and 元-10月 begin in January; behind a number or another word 元 is money.
    [GeneratedRegex(@"(?<=^|[年度(:,、])元(?=月|-(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)")]
    private static partial Regex FirstMonth();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("[—–‐‑―−─~～〜至]+|--+")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^(\d{4})[年.\-/](\d{1,2})月?份?[-/](?:(\d{4})[年.\-/])?(\d{1,2})(?:月份?|(?<=\d{4}[.\-/]\d{1,2}))(?!\d)")]
    private static partial Regex YearMonthRange();

    [GeneratedRegex(@"^(?:(\d{4})年?度?)?(?<!\d{5})(\d{1,2}|[一二三四五六七八九十]{1,2})-(\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:累计)?")]
    private static partial Regex MonthRange();

    [GeneratedRegex(@"^(?:(\d{4})年度?)?(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|末|底)?(?!\d{1,2}(?:[日号.\-/~]|$))")]
    private static partial Regex ChineseMonth();

    [GeneratedRegex(@"^(?:(\d{4})年?度?)?第?([1-4一二三四])-第?([1-4一二三四])季度?")]
    private static partial Regex QuarterRange();

    [GeneratedRegex(@"^(?:(\d{4})年?度?)?第?([1-4一二三四])季度?")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^(?:(\d{4})年?度?)?前([1-4一二三四])个?季度?")]
    private static partial Regex FirstQuarters();

    [GeneratedRegex(@"^(?:(\d{4})年?度?)?([上下])半年")]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"^(\d{4})年?-?([QqHhSs])([1-4])(?!\d)")]
    private static partial Regex IsoPart();

    [GeneratedRegex(@"^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T?\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?Z?)?(?![\d:])")]
    private static partial Regex FullDate();

    [GeneratedRegex(@"^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)")]
    private static partial Regex PlainDate();

    [GeneratedRegex(@"^(\d{4})\.(\d{1,2})月?(?![\d.])")]
    private static partial Regex DotMonth();

    [GeneratedRegex(@"^(\d{4})(?:[-/](?=\d{1,2}(?!\d))|-?[Mm]|(?=\d{2}(?!\d)))(\d{1,2})月?(?![\d/-])")]
    private static partial Regex IsoMonth();

    [GeneratedRegex(@"^\s*(\d{4})[-/](\d\d)\s*$")]
    private static partial Regex YearAndTwoDigits();

    [GeneratedRegex(@"^(\d{1,2}(?=/)|(?:0[1-9]|1[0-2])(?=[.-]))[/.-](\d{4})(?![\d/.-])")]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"^([A-Za-z]{3,9}|(?:[QqHhSsMm]|[Hh]alf ?|HALF ?)\d{1,2}|[1-4][QqHh])\.?(?:[ ,\-/'.]*(\d{4})(?!\d)|$)")]
    private static partial Regex EnglishPart();

    [GeneratedRegex(@"^([MmSs])(\d{1,2})[ \-/.']{0,2}(\d{4})(?!\d)")]
    private static partial Regex NumberedPartAndYear();

    [GeneratedRegex(@"^(?:(\d{4})[ ,]*)?([A-Za-z]{3,9})\.? ?(?:-|to) ?([A-Za-z]{3,9})\.?(?:[ ,\-/]*(\d{4})(?!\d)|$)")]
    private static partial Regex EnglishMonths();

    [GeneratedRegex(@"^(\d{4})(MM|KW|HJ|JJ)(\d\d)(?!\w)")]
    private static partial Regex DutchPart();

    [GeneratedRegex(@"^Y(\d{4})(?!\w)")]
    private static partial Regex LetteredYear();

    [GeneratedRegex(@"^(\d{4})[ ,\-/]*([A-Za-z]{3,9}|[QqHh]\d|\d[QqHh])\.?(?!\w)")]
    private static partial Regex YearAndEnglishPart();

    [GeneratedRegex(@"^(\d{4})(?:年(?:度|末|底)?(?:全年)?(?![\d一二三四上下前第])|(?![\d.年/-]))")]
    private static partial Regex WholeYear();

    [GeneratedRegex(@"^(\d{4})年?[-./ ]?(\d{1,2})(?![\d月.])")]
    private static partial Regex CountedPart();

    [GeneratedRegex(@"^([一二][一二三四五六七八九〇○零]{3})年(?:(?:([一二三四五六七八九十]{1,2})-)?([一二三四五六七八九十]{1,3})月(?:份|末|底)?|(?:度)?(?![一二三四五六七八九十上下前第]))")]
    private static partial Regex ChineseYear();

    [GeneratedRegex(@"(?<!\d)\d{4}年?(?:-| to )\d{4}(?!\d)")]
    private static partial Regex RangeOfYears();

    [GeneratedRegex(@"^全年")]
    private static partial Regex WholeYearInWords();

    [GeneratedRegex(@"(?<!\d)((?:19|20|21)\d\d)(?=年|[-/.](?:0?[1-9]|1[0-2])(?!\d)|(?:0[1-9]|1[0-2])(?!\d)|$)")]
    private static partial Regex YearInText();

    [GeneratedRegex(@"^(?:民国|FY|[^\d\p{IsCJKUnifiedIdeographs}])?(?:\d{1,5}年(?:度)?(?:第?.{1,3}季度?|[上下]半年|\d{1,3}(?:-\d{1,3})?月份?)?|\d{1,3}(?:-\d{1,3})?月份?|\d{2,4}[-/]\d{1,2}|第?[\d一二三四](?:-[\d一二三四])?季度|[上下]半年|前[一二三四]季度|全年)$")]
    private static partial Regex MeantAsPeriod();

    [GeneratedRegex(@"^\s*\d{4}\.0[1-9]\s*$")]
    private static partial Regex PaddedDotMonth();

    [GeneratedRegex(@"^\s*\d{4}\.[2-9]\s*$")]
    private static partial Regex ShortDotMonth();
}
