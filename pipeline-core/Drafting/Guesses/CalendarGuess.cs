using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Naming;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Drafting.Guesses;

/// <summary>When an indicator is reported, from the months that its figures are of.</summary>
internal static class CalendarGuess
{
    /// <summary>The calendars there can be, with the day by which most zones have them in.</summary>
    public static IReadOnlyList<SurveyCalendar> All { get; } =
    [
        new("monthly", new("月报", "Monthly"), Frequency.Month, true, 15),
        new("monthly-no-january", new("月报(1月免报)", "Monthly without January"), Frequency.Month, false, 15),
        new("quarterly", new("季报", "Quarterly"), Frequency.Quarter, true, 20),
        new("half-yearly", new("半年报", "Half-yearly"), Frequency.HalfYear, true, 20),
        new("yearly", new("年报", "Yearly"), Frequency.Year, true, 28),
    ];

    /// <summary>The calendar, with what to ask where the months do not tell.</summary>
    /// <param name="candidate">What is to be an indicator.</param>
    /// <param name="monthsOfAll">The last months of all figures of its department.</param>
    public static (SurveyCalendar Calendar, LocalText? Question) Of(Candidate candidate, IReadOnlySet<Period> monthsOfAll)
    {
        var spans = candidate.Sightings.Where(sighting => sighting.Figure.Number is not null).Select(sighting => sighting.Span).OfType<PeriodSpan>().Distinct().ToList();
        var folders = candidate.Sightings.Select(sighting => sighting.File.Period).OfType<Period>().Distinct().ToList();
        var months = spans.Select(span => span.Last).ToHashSet();
        foreach (var frequency in new[] { Frequency.Year, Frequency.HalfYear, Frequency.Quarter })
        {
            var isInFolders = folders.Count > 0 && folders.TrueForAll(folder => folder.Frequency >= frequency && frequency != Frequency.HalfYear);
            var isInLabels = spans.Exists(span => span.Length == (int)frequency && !span.IsFromJanuary);
            if (months.Count > 0 && months.All(month => month.Ends(frequency)) && (isInFolders || isInLabels || (months.Count > 1 && frequency == Frequency.Year)))
            {
                return (All.First(calendar => calendar.Frequency == frequency), null);
            }
        }

        // The department has reported for other months, and this one never but at the ends of quarters.
        if (months.Count > 1 && months.All(month => month.Ends(Frequency.Quarter)) && monthsOfAll.Count(month => !month.Ends(Frequency.Quarter)) >= months.Count)
        {
            return (All[2], new("只见于季末月份,当作季报,是否如此", "Seen at the ends of quarters only, and taken for quarterly; is it"));
        }

        return LacksJanuary(candidate, months, monthsOfAll);
    }

    // Other files of the department are of a January; or February has no figure of its own as other months have; or a winter was seen without.
    private static (SurveyCalendar Calendar, LocalText? Question) LacksJanuary(Candidate candidate, HashSet<Period> months, IReadOnlySet<Period> monthsOfAll)
    {
        var februaries = months.Where(month => month.Number == 2).ToList();
        if (months.Any(month => month.Number == 1) || februaries.Count == 0)
        {
            return (All[0], null);
        }

        var current = candidate.Amounts.Where(amount => amount.Slot?.Basis == MeasureBasis.Current).Select(amount => amount.Slot!.Value.Last).ToHashSet();
        return februaries.Exists(february => monthsOfAll.Contains(february.Previous)) || (current.Count > 0 && !februaries.Exists(current.Contains)) ? (All[1], null)
            : februaries.Exists(february => months.Contains(february.Plus(-2))) ? (All[1], new("未见1月数,当作1月免报,是否如此", "No January was seen: taken for not reported; is that so"))
            : (All[0], null);
    }
}
