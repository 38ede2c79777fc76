using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>Says how many figures the file of the period before had that this one has not, and names the first few.</summary>
internal static class LeftOutCheck
{
    private const int Named = 5;

    public static IEnumerable<Remark> Run(MeaningView view)
    {
        var omissions = view.Omissions;
        if (omissions.Count == 0)
        {
            yield break;
        }

        var names = omissions.Take(Named).Select(omission => NameOf(omission, view)).ToList();
        if (omissions.Count > Named)
        {
            names.Add("…");
        }

        yield return Finding.Of(
            MeaningFindings.LeftOut, Place.File,
            ("count", omissions.Count.ToString(CultureInfo.InvariantCulture)),
            ("period", string.Join("、", omissions.Select(omission => omission.Before.ToString()).Distinct())),
            ("found", LocalText.Join("; ", names)));
    }

    private static LocalText NameOf(Omission omission, MeaningView view)
    {
        var (indicator, measure) = (view.Catalogue.Indicator(omission.Key.Indicator)!.Name, MeasureFacts.Of(omission.Measure).Name);
        return omission.Key.Area == view.Catalogue.RootArea.Code || view.Catalogue.Area(omission.Key.Area) is not { } area
            ? new($"{indicator.Zh}({measure.Zh})", $"{indicator.En} ({measure.En})")
            : new($"{area.Name.Zh}{indicator.Zh}({measure.Zh})", $"{area.Name.En}, {indicator.En} ({measure.En})");
    }
}
