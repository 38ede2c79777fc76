using CsCheck;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Composing;

/// <summary>Catalogues of indicators that statistical offices publish: those of the seeds with any of some others, or these alone.</summary>
internal static class UsualIndicators
{
    // Name, unit, kind, decimals.
    private static readonly (string Name, string Unit, string Kind, int Decimals)[] Others =
    [
        ("社会消费品零售总额", "CNY_1E8", "flow", 2),
        ("固定资产投资", "CNY_1E8", "flow", 2),
        ("一般公共预算收入", "CNY_1E8", "flow", 2),
        ("一般公共预算支出", "CNY_1E8", "flow", 2),
        ("税收收入", "CNY_1E8", "flow", 2),
        ("进出口总额", "CNY_1E8", "flow", 1),
        ("出口总额", "CNY_1E8", "flow", 1),
        ("商品房销售面积", "M2_1E4", "flow", 2),
        ("规模以上服务业营业收入", "CNY_1E8", "flow", 2),
        ("实有市场主体", "HOUSEHOLD", "stock", 0),
        ("常住人口", "PERSON", "stock", 0),
    ];

    private static readonly string Seeds = SeedFolder.Read("catalogue.yaml").ReplaceLineEndings("\n");

    /// <summary>The catalogues.</summary>
    public static Gen<IndicatorCatalogue> Catalogues { get; } = Gen.Int[0, (1 << Others.Length) - 1].Select(chosen => With([.. Others.Where((_, i) => (chosen & (1 << i)) != 0)]));

    private static IndicatorCatalogue With(IReadOnlyList<(string Name, string Unit, string Kind, int Decimals)> added)
    {
        var rows = string.Concat(added.Select((one, i) =>
            $"  - {{ code: USUAL_{i}, zh: {one.Name}, en: Usual {i}, unit: {one.Unit}, kind: {one.Kind}, decimals: {one.Decimals}, owner: economy, calendar: monthly, group: output }}\n"));
        var load = CatalogueLoader.Load(Seeds.Replace("\nindicators:\n", $"\nindicators:\n{rows}", StringComparison.Ordinal), "catalogue.yaml");
        return load.Catalogue ?? throw new InvalidOperationException(string.Join('\n', load.Faults));
    }
}
