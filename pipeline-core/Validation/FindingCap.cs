using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation;

/// <summary>Keeps a report readable where one cause makes thousands of findings: of each kind the first are listed, and the rest are counted.</summary>
internal static class FindingCap
{
    /// <summary>How many findings of a kind are listed.</summary>
    public const int MostOfAKind = 200;

    /// <summary>The findings in their order, of no kind more than <see cref="MostOfAKind"/>, and before them one that counts those of a kind that has more.</summary>
    public static IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings)
    {
        var counts = findings.CountBy(finding => finding.Kind.Code).Where(kind => kind.Value > MostOfAKind).OrderBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        if (counts.Count == 0)
        {
            return findings;
        }

        var listed = new Dictionary<string, int>();
        return [.. counts.Select(kind => Count(kind.Key, kind.Value)), .. findings.Where(IsListed)];

        bool IsListed(Finding finding) => (listed[finding.Kind.Code] = listed.GetValueOrDefault(finding.Kind.Code) + 1) <= MostOfAKind;
    }

    private static Finding Count(string code, int count) => Finding.Of(
        MeaningFindings.MoreOfAKind, Place.File,
        ("code", code), ("count", Text(count)), ("found", Text(count)), ("listed", Text(MostOfAKind)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
