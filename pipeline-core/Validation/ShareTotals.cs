using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Validation;

/// <summary>Tells what a heading has a share of: 占规模以上工业总产值比重 is of the catalogue's total, 占全市比重 and 占GDP比重 are other figures.</summary>
internal static partial class ShareTotals
{
    /// <summary>Whether the named total is another than the one that the catalogue has an indicator's shares of. What nobody knows is taken for that one, and held against its amounts.</summary>
    /// <param name="total">The total as the heading names it.</param>
    /// <param name="indicator">Whose share it is.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="isArea">Whether a name is that of an area.</param>
    public static bool IsOther(string total, Indicator indicator, IndicatorCatalogue catalogue, Predicate<string> isArea) =>
        catalogue.FindIndicator(total) is { } known ? known.Code != indicator.Parent : Everywhere().IsMatch(total) || isArea(total);

    [GeneratedRegex("^(?:全|本|我|所在|该)?(?:国|省|市|县|区|州|旗|镇|乡|园区|开发区|街道|地区)(?:的|总量|总数|总计|合计|总额)?$")]
    private static partial Regex Everywhere();
}
