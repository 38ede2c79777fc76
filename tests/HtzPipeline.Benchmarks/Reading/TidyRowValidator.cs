using System.Globalization;
using FluentValidation;

namespace HtzPipeline.Benchmarks.Reading;

/// <summary>The structural checks as rules: known names, unit of the indicator's dimension, period and number grammar, no duplicates.</summary>
internal sealed class TidyRowValidator : AbstractValidator<TidyRow>
{
    private static readonly HashSet<string> Measures = ["本月", "累计"];

    private readonly HashSet<(string, string, DateOnly, string)> _seen = [];

    /// <param name="indicators">The dimension of each indicator, by name.</param>
    /// <param name="areas">The areas' names.</param>
    /// <param name="units">The dimension of each unit, by name.</param>
    /// <param name="lastMonth">The first day of the month that the file was uploaded for.</param>
    public TidyRowValidator(
        IReadOnlyDictionary<string, string> indicators, IReadOnlySet<string> areas, IReadOnlyDictionary<string, string> units, DateOnly lastMonth)
    {
        RuleFor(row => row.Indicator).Must(indicators.ContainsKey).WithMessage("未知指标“{PropertyValue}”。");
        RuleFor(row => row.Area).Must(areas.Contains).WithMessage("未知地区“{PropertyValue}”。");
        RuleFor(row => row.Unit)
            .Must((row, unit) => units.TryGetValue(unit, out var dimension)
                && (!indicators.TryGetValue(row.Indicator, out var expected) || expected == dimension))
            .WithMessage("单位“{PropertyValue}”与指标不符。");
        RuleFor(row => row.Period).Cascade(CascadeMode.Stop)
            .Must(period => TryParseMonth(period, out _)).WithMessage("时期“{PropertyValue}”无法识别。")
            .Must(period => TryParseMonth(period, out var month) && month <= lastMonth).WithMessage("时期“{PropertyValue}”晚于报送时期。");
        RuleFor(row => row.Measure).Must(Measures.Contains).WithMessage("口径“{PropertyValue}”无法识别。");
        RuleFor(row => row.Value).Must(value => TryParseNumber(value, out _)).WithMessage("数值“{PropertyValue}”无法识别。");

        // An unreadable period has been spoken of already.
        RuleFor(row => row)
            .Must(row => !TryParseMonth(row.Period, out var month) || _seen.Add((row.Indicator, row.Area, month, row.Measure)))
            .WithMessage("重复的行。");
    }

    public static bool TryParseMonth(string text, out DateOnly month) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out month);

    public static bool TryParseNumber(string text, out decimal? number)
    {
        number = null;
        if (text is "" or "-" or "—" or "…")
        {
            return true;
        }

        if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        number = value;
        return true;
    }
}
