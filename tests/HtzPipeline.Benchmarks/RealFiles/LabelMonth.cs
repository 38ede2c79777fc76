using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Benchmarks.RealFiles;

/// <summary>The last month that a fact's row and column name, made out by the plainest of patterns.</summary>
internal static partial class LabelMonth
{
    private static readonly string[] English = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "HALF1", "HALF2", "Annual"];
    private static readonly int[] EnglishMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 6, 12, 12];

    /// <summary>The month; null if the labels name none that is beyond doubt.</summary>
    public static Period? Of(RealFact fact)
    {
        var texts = fact.RowKey.Split('|').Append(fact.Column).ToArray();
        foreach (var text in texts)
        {
            var match = Form().Match(text.Trim());
            if (!match.Success)
            {
                continue;
            }

            var year = int.Parse(match.Groups["y"].ValueSpan);
            // A spreadsheet may have made 2019.1 of 2019.10.
            if (match.Groups["m"].Value == "1" && text.Contains('.'))
            {
                return null;
            }

            if (match.Groups["m"].Success)
            {
                return Period.Month(year, int.Parse(match.Groups["m"].ValueSpan));
            }

            if (match.Groups["q"].Success)
            {
                return Period.Month(year, 3 * ("一二三四".IndexOf(match.Groups["q"].Value) is >= 0 and var index ? index + 1 : int.Parse(match.Groups["q"].ValueSpan)));
            }

            return Period.Month(year, Array.IndexOf(English, fact.Column) is >= 0 and var part ? EnglishMonths[part] : 12);
        }

        return null;
    }

    [GeneratedRegex(@"^(?:date )?(?<y>(?:19|20)\d\d)(?:年?$|[年.-](?<m>\d\d?)(?:$|月份?$|-\d\d$)|(?<m>\d\d)$|年第(?:1-)?(?<q>[一二三四1-4])季度$)")]
    private static partial Regex Form();
}
