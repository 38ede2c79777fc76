using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Aggregation;

/// <summary>One indicator of every sort that derivation tells apart.</summary>
internal static class SampleCatalogue
{
    private static readonly SurveyCalendar Monthly = new("monthly", new("月报", "monthly"), Frequency.Month, HasJanuary: true, 15);
    private static readonly SurveyCalendar WithoutJanuary = new("no-january", new("1月免报", "no January"), Frequency.Month, HasJanuary: false, 15);
    private static readonly SurveyCalendar Quarterly = new("quarterly", new("季报", "quarterly"), Frequency.Quarter, HasJanuary: true, 20);
    private static readonly SurveyCalendar Yearly = new("yearly", new("年报", "yearly"), Frequency.Year, HasJanuary: true, 28);

    private static readonly Unit Yuan1E8 = Unit("亿元", "money", Fraction.PowerOfTen(8));
    private static readonly Unit Yuan1E4 = Unit("万元", "money", Fraction.PowerOfTen(4));
    private static readonly Unit SquareMetre = Unit("平方米", "area", 1);
    private static readonly Unit Mu = Unit("亩", "area", Fraction.Of(2000, 3));
    private static readonly Unit Firms = Unit("家", Core.Catalogue.Unit.Count, 1);
    private static readonly Unit Percent = Unit("percent", "ratio", Fraction.Of(1, 100));

    public static IndicatorCatalogue Instance { get; } = new(
        "test",
        [new Area("HTZ", new("高新区", "zone"), [], null)],
        [new Department("economy", new("经发局", "economy"))],
        [Yuan1E8, Yuan1E4, SquareMetre, Mu, Firms, Percent],
        [
            Indicator("OUTPUT", IndicatorKind.Flow, Yuan1E8, Monthly),
            Indicator("HIGH_TECH", IndicatorKind.Flow, Yuan1E8, Monthly) with { Parent = "OUTPUT" },
            Indicator("SMALL_PART", IndicatorKind.Flow, Yuan1E4, Monthly) with { Parent = "OUTPUT" },
            Indicator("INVESTMENT", IndicatorKind.Flow, Yuan1E8, WithoutJanuary) with { GrowthBasis = GrowthBasis.Comparable },
            Indicator("GDP", IndicatorKind.Flow, Yuan1E8, Quarterly) with { GrowthBasis = GrowthBasis.Real },
            Indicator("BUDGET", IndicatorKind.Flow, Yuan1E8, Yearly),
            Indicator("LAND", IndicatorKind.Flow, Mu, Monthly),
            Indicator("FIRMS", IndicatorKind.Stock, Firms, Monthly) with { GrowthBasis = GrowthBasis.Comparable },
            Indicator("NEW_FIRMS", IndicatorKind.Stock, Firms, Monthly) with { Parent = "FIRMS" },
            Indicator("OPENED_FIRMS", IndicatorKind.Flow, Firms, Monthly) with { Parent = "FIRMS" },
            Indicator("CAPACITY", IndicatorKind.Stock, SquareMetre, Quarterly),
            Indicator("SALES_RATIO", IndicatorKind.Rate, Percent, Monthly),
        ]);

    private static Unit Unit(string code, string dimension, Fraction factor) => new(code, new(code, code), [], dimension, factor);

    private static Indicator Indicator(string code, IndicatorKind kind, Unit unit, SurveyCalendar calendar) => new()
    {
        Code = code,
        Name = new(code, code),
        Kind = kind,
        Unit = unit,
        Calendar = calendar,
        Owner = "economy",
        Group = new("组", "group"),
    };
}
