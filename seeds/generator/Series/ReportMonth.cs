using HtzPipeline.Core.Figures;

namespace HtzPipeline.Seeds.Series;

/// <summary>The months that the example files cover, and how tables write them.</summary>
internal static class ReportMonth
{
    /// <summary>2018-01 to 2019-09.</summary>
    public static IReadOnlyList<Period> All { get; } = [.. Enumerable.Range(0, 21).Select(Period.Month(2018, 1).Plus)];

    extension(Period month)
    {
        /// <summary>2019年9月.</summary>
        public string InWords => $"{month.Year}年{month.Number}月";

        /// <summary>1-9月, or 1月.</summary>
        public string YearToDate => month.Number == 1 ? "1月" : $"1-{month.Number}月";
    }
}
