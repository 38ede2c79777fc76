using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>What stands around a table: in its titles, its unit row, the names of sheet and file, the folder.</summary>
internal sealed record SheetContext
{
    /// <summary>The period named.</summary>
    public PeriodSpan? Period { get; init; }

    /// <summary>The year named, with or without a period.</summary>
    public int? Year { get; init; }

    /// <summary>What names the year: <c>title</c>, <c>sheet</c>, <c>file</c> or <c>folder</c>; null if nothing does.</summary>
    public string? YearFrom { get; init; }

    /// <summary>What of the measure is said of the whole table: 累计 in its title or corner.</summary>
    public ReportedMeasure Measure { get; init; }

    /// <summary>The length in months of a current measure that is said of the whole table (本月); else 0.</summary>
    public int CurrentMonths { get; init; }

    /// <summary>The unit named.</summary>
    public string? Unit { get; init; }

    /// <summary>The area named.</summary>
    public string? Area { get; init; }

    /// <summary>The indicator named (指标:...), with what its name says of measure and unit.</summary>
    public Label? Indicator { get; init; }

    /// <summary>The last title, without its period: names the indicator where nothing else does.</summary>
    public string? Title { get; init; }

    /// <summary>Where the file lies.</summary>
    public FilePlace Place { get; init; } = FilePlace.None;

    /// <summary>What the indicator of a table is called that names none itself: as 指标: says, or else by the title.</summary>
    public string? IndicatorName => Indicator?.Name ?? (Title is { Length: > 1 } ? Title : null);

    /// <summary>
    /// The months that the folder, or else the file's name, has in the place of those that the title states: July's title in August's folder.
    /// Null where they agree, or where one of them says nothing.
    /// </summary>
    /// <param name="stated">The months that the title states, or those of a heading to which it gives the year.</param>
    public PeriodSpan? Contradiction(PeriodSpan stated)
    {
        if (Place.Folder is { } folder)
        {
            return Agree(stated, folder) ? null : Like(stated, folder.LastMonth);
        }

        return Place.Name is { } name && YearFrom is "title" or "sheet" && FileNamePeriod.LastMonth(name, stated.Last.Year) is { } named && !Agree(stated, named)
            ? Like(stated, named)
            : null;
    }

    /// <summary>The year that the folder has in the place of that of the title, by which months without one were read; null where they agree.</summary>
    public int? ContradictingYear => YearFrom is "title" or "sheet" && Place.Folder is { } folder && Year is { } year && year != folder.Year ? folder.Year : null;

    private static bool Agree(PeriodSpan stated, Period place) =>
        stated.Last == place.LastMonth
        || (stated.AsPeriod is { Frequency: Frequency.Year } year && year.Year == place.Year)
        || (place.Frequency > Frequency.Month && stated.Last >= place.FirstMonth && stated.Last <= place.LastMonth);

    // A span from January stays one.
    private static PeriodSpan Like(PeriodSpan stated, Period month)
    {
        if (stated.AsPeriod is { Frequency: Frequency.Year })
        {
            return month.Within(Frequency.Year);
        }

        return stated.IsFromJanuary && month.Number > 1 ? new PeriodSpan(month.Within(Frequency.Year).FirstMonth, month) : month;
    }
}
