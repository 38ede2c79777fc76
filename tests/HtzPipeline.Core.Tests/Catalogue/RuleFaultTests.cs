using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Tests.Catalogue;

/// <summary>Each case is one rule of a catalogue that is otherwise sound, and the fault names its line.</summary>
public class RuleFaultTests
{
    private const int RuleLine = 29;

    private const string Sound = """
        areas:
          - { code: ZONE, zh: 高新区, en: Zone }
          - { code: ZONE-A, zh: 甲街道, en: Sub-district A, parent: ZONE }
        departments:
          - { code: economy, zh: 经济局, en: Economy }
        units:
          - { code: CNY_1E8, zh: 亿元, en: hundred million yuan, dimension: money, factor: 100000000 }
          - { code: MU, zh: 亩, en: mu, dimension: area, factor: 2000/3 }
          - { code: percent, zh: "%", en: per cent, dimension: percent, factor: 1 }
        calendars:
          - { code: monthly, zh: 月报, en: Monthly, frequency: month, january: true, dueDay: 10 }
          - { code: yearly, zh: 年报, en: Yearly, frequency: year, january: true, dueDay: 20 }
        groups:
          - { code: industry, zh: 工业, en: Industry }
          - { code: land, zh: 土地, en: Land }
        indicators:
          - { code: REVENUE, zh: 营业收入, en: Revenue, unit: CNY_1E8, kind: flow, decimals: 2, owner: economy, calendar: monthly, group: industry }
          - { code: COST, zh: 营业成本, en: Cost, unit: CNY_1E8, kind: flow, decimals: 2, owner: economy, calendar: monthly, group: industry }
          - { code: PROFIT, zh: 利润, en: Profit, unit: CNY_1E8, kind: flow, decimals: 2, negative: true, owner: economy, calendar: monthly, group: industry }
          - { code: OUTPUT, zh: 产值, en: Output, unit: CNY_1E8, kind: flow, decimals: 2, parts: disjoint, owner: economy, calendar: monthly, group: industry }
          - { code: HT_A, zh: 高新甲, en: HT a, unit: CNY_1E8, kind: flow, decimals: 2, parent: OUTPUT, owner: economy, calendar: monthly, group: industry }
          - { code: HT_B, zh: 高新乙, en: HT b, unit: CNY_1E8, kind: flow, decimals: 2, parent: OUTPUT, owner: economy, calendar: monthly, group: industry }
          - { code: DEBT, zh: 负债, en: Debt, unit: CNY_1E8, kind: stock, decimals: 2, owner: economy, calendar: monthly, group: industry }
          - { code: LAND, zh: 土地, en: Land, unit: MU, kind: stock, decimals: 0, owner: economy, calendar: monthly, group: land }
          - { code: MARGIN, zh: 利润率, en: Margin, unit: percent, kind: rate, decimals: 1, owner: economy, calendar: monthly, group: industry }
          - { code: OUTPUT_YEAR, zh: 全年产值, en: Output of the year, unit: CNY_1E8, kind: flow, decimals: 2, owner: economy, calendar: yearly, group: industry }
        rules:
          - { code: ALL_GROWTH, kind: growth, indicators: all }
        """;

    [Theory]
    [InlineData("kind: growth, indicators: [REVENUE, COST]")]
    [InlineData("kind: growth, indicators: all, except: [COST], severity: error, zh: 因为, en: Because")]
    [InlineData("kind: cumulative, ofKind: flow, group: industry")]
    [InlineData("kind: sum, total: PROFIT, terms: [REVENUE, -COST]")]
    [InlineData("kind: ratio, result: MARGIN, numerator: PROFIT, denominator: REVENUE, factor: 100")]
    [InlineData("kind: range, indicators: [DEBT], measures: [level], most: 100.5, unit: CNY_1E8")]
    [InlineData("kind: range, indicators: [MARGIN], measures: [level], least: -1/3, most: 100, unit: percent")]
    [InlineData("kind: areas, indicators: all, area: ZONE, parts: exhaustive")]
    [InlineData("kind: revision, indicators: all, percent: 5, points: 1, closedAfter: 6")]
    [InlineData("kind: outlier, indicators: all, months: 36, points: 12, score: 3.5, atLeast: 30")]
    [InlineData("kind: disjoint, indicators: [OUTPUT]")]
    [InlineData("kind: required, group: industry")]
    [InlineData("kind: required, group: industry, area: ZONE-A")]
    [InlineData("kind: year-end, within: OUTPUT, annual: OUTPUT_YEAR")]
    public void A_sound_rule_makes_a_sound_catalogue(string rule)
    {
        var load = Load(rule);

        Assert.Empty(load.Faults);
        Assert.Equal(["ALL_GROWTH", "NEW"], load.Catalogue!.Rules.All.Select(read => read.Code));
    }

    [Theory]
    [InlineData("kind: grwoth, indicators: all", "none of parts, disjoint")]
    [InlineData("kind: grwoth, indicators: all", "Did you mean 'growth'?")]
    [InlineData("kind: growth, indicators: [REVENU]", "'REVENU' is not among the indicators. Did you mean 'REVENUE'?")]
    [InlineData("kind: growth, indicators: all, except: [COSTS]", "'COSTS' is not among the indicators. Did you mean 'COST'?")]
    [InlineData("kind: growth, indicators: REVENUE", "it must be all, or a list of codes")]
    [InlineData("kind: growth", "must say for which indicators")]
    [InlineData("kind: growth, ofKind: flaw", "Did you mean 'flow'?")]
    [InlineData("kind: growth, group: indstry", "Did you mean 'industry'?")]
    [InlineData("kind: growth, indicators: all, severity: fatal", "none of info, warning, error")]
    [InlineData("kind: growth, indicators: all, en: because", "'zh' is missing")]
    [InlineData("kind: growth, indicators: all, limit: 5", "'limit' is unknown")]
    [InlineData("kind: growth, indicators: [MARGIN]", "MARGIN, which is a rate")]
    [InlineData("kind: cumulative, indicators: [DEBT]", "DEBT, which is no flow")]
    [InlineData("kind: not-negative, indicators: [PROFIT]", "PROFIT, which says 'negative: true'")]
    [InlineData("kind: exhaustive, indicators: [OUTPUT]", "OUTPUT, which does not say 'parts: exhaustive'")]
    [InlineData("kind: share, indicators: [OUTPUT]", "OUTPUT, which has no parent")]
    [InlineData("kind: sum, total: PROFIT, terms: [REVENUE, -COSTS]", "'COSTS' is not among the indicators")]
    [InlineData("kind: sum, total: PROFITS, terms: [REVENUE, -COST]", "Did you mean 'PROFIT'?")]
    [InlineData("kind: sum, total: PROFIT, terms: [REVENUE]", "at least two")]
    [InlineData("kind: sum, total: PROFIT, terms: [REVENUE, PROFIT]", "PROFIT is in this sum twice")]
    [InlineData("kind: sum, total: PROFIT, terms: [REVENUE, -REVENUE]", "REVENUE is in this sum twice")]
    [InlineData("kind: sum, total: PROFIT, terms: [REVENUE, LAND]", "LAND is area, and cannot be a term of PROFIT, which is money")]
    [InlineData("kind: sum, total: PROFIT, terms: [REVENUE, DEBT]", "DEBT is a stock, and cannot be a term of PROFIT, which is a flow")]
    [InlineData("kind: sum, total: MARGIN, terms: [MARGIN, PROFIT]", "MARGIN is in this sum twice")]
    [InlineData("kind: ratio, result: MARGIN, numerator: LAND, denominator: REVENUE, factor: 100", "LAND is area and REVENUE is money")]
    [InlineData("kind: ratio, result: MARGIN, numerator: REVENUE, denominator: REVENUE, factor: 100", "three different indicators")]
    [InlineData("kind: ratio, result: MARGIN, numerator: PROFIT, denominator: REVENUE", "'factor' is missing")]
    [InlineData("kind: range, indicators: [DEBT], measures: [level], unit: CNY_1E8", "One of 'least' and 'most'")]
    [InlineData("kind: range, indicators: [DEBT], measures: [level], least: 2, most: 1, unit: CNY_1E8", "'least' is greater than 'most'")]
    [InlineData("kind: range, indicators: [DEBT], measures: [levels], least: 2, unit: CNY_1E8", "Did you mean 'level'?")]
    [InlineData("kind: range, indicators: [DEBT], measures: [level], least: 2, unit: MU", "'unit' is 'MU', but DEBT is money")]
    [InlineData("kind: range, indicators: [DEBT], measures: [levelGrowth], least: 2, unit: MU", "The unit of levelGrowth is 'percent', not 'MU'")]
    [InlineData("kind: areas, indicators: all, area: ZONE-A, parts: exhaustive", "No area has ZONE-A as its parent")]
    [InlineData("kind: revision, indicators: all", "One of 'percent', 'points' and 'closedAfter'")]
    [InlineData("kind: revision, indicators: all, percent: -5", "must not be negative")]
    [InlineData("kind: required, group: industry, area: ZONES", "Did you mean 'ZONE'?")]
    [InlineData("kind: year-end, within: OUTPUT, annual: REVENUE", "REVENUE is not reported by the year")]
    [InlineData("kind: year-end, within: OUTPUT_YEAR, annual: OUTPUT_YEAR", "OUTPUT_YEAR is reported by the year, not within it")]
    [InlineData("kind: year-end, within: DEBT, annual: OUTPUT_YEAR", "DEBT is a stock, and has no cumulative figures")]
    [InlineData("kind: outlier, indicators: all, months: 6, points: 12, score: 3.5, atLeast: 30", "from 12 to 120")]
    public void A_fault_of_a_rule_names_its_line(string rule, string reason)
    {
        var load = Load(rule);

        Assert.False(load.IsSound);
        Assert.Contains(load.Faults, fault => fault.Line == RuleLine && fault.Reason.En.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_of_an_indicator_in_a_list_of_several_lines_names_the_line_of_the_indicator() => Assert.Equal(
        RuleLine + 2,
        Assert.Single(CatalogueLoader.Load(Sound + "\n  - { code: NEW, kind: growth,\n    indicators: [REVENUE,\n      COSTS] }\n", "c.yaml").Faults).Line);

    [Fact]
    public void A_kind_that_is_unknown_is_one_fault_whatever_the_rule_has() =>
        Assert.Single(Load("kind: grwoth, indicators: all, limit: 5, because: of").Faults);

    [Fact]
    public void Sums_that_go_round_are_found_at_each_of_them()
    {
        var yaml = Sound + "\n  - { code: A, kind: sum, total: PROFIT, terms: [REVENUE, -COST] }\n  - { code: B, kind: sum, total: REVENUE, terms: [PROFIT, COST] }\n";

        Assert.Equal([RuleLine, RuleLine + 1], CatalogueLoader.Load(yaml, "c.yaml").Faults.Select(fault => fault.Line));
    }

    private static CatalogueLoad Load(string rule) => CatalogueLoader.Load($"{Sound}\n  - {{ code: NEW, {rule} }}\n", "c.yaml");
}
