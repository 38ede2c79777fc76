using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>What stands around a table: in its titles, its unit row, the names of sheet and file, the folder.</summary>
internal sealed record SheetContext
{
    /// <summary>The period named.</summary>
    public PeriodSpan? Period { get; init; }

    /// <summary>Other months than <see cref="Period"/> that a title of the same table names: 2025年9月 over 2025年10月.</summary>
    public PeriodSpan? OtherPeriod { get; init; }

    /// <summary>Whether the title names <see cref="Period"/> as the one that its figures run up to: 截至2025年3月底.</summary>
    public bool RunsToPeriod { get; init; }

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

    /// <summary>The unit that a note names for amounts of money alone (金额单位为千元), where <see cref="Unit"/> names none.</summary>
    public string? MoneyUnit { get; init; }

    /// <summary>Another size of <see cref="Unit"/> that is stated of the whole table as well: 单位:万元 over it and 单位:亿元 below it.</summary>
    public string? OtherUnit { get; init; }

    /// <summary>The period named where it is none that figures can be of: 2024/25年度.</summary>
    public string? PeriodText { get; init; }

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
    /// What titles, folder and file name say of the period of a table that names none itself, where they contradict each other: the months of two
    /// titles, or else the title's and those that the folder, or else the file's name, has in their place (July's title in August's folder). Without a title's, those of the name
    /// and the folder. Null where they agree, or where only one of them says anything.
    /// </summary>
    /// <param name="stated">The months that the title states; null if it states none.</param>
    public (PeriodSpan Main, PeriodSpan Other)? Contradiction(PeriodSpan? stated)
    {
        if (stated is not { } months)
        {
            return Place.Folder is { Frequency: Frequency.Month } month && NameMonth(month.Year) is { } ofName && ofName != month ? (ofName, month) : null;
        }

        return OtherPeriod is { } other && months == Period ? (months, other)
            : Place.Folder is { } folder && !Agree(months, folder) ? (months, Like(months, folder.LastMonth))
            : NameMonth(months.Last.Year) is { } named && !Agree(months, named) ? (months, Like(months, named))
            : null;
    }

    /// <summary>The context with a unit stated of the whole table, after another one or not.</summary>
    public SheetContext WithUnit(string? unit) =>
        unit is null ? this : this with { Unit = unit, OtherUnit = UnitSizes.Differ(Unit, unit) ? Unit : OtherUnit };

    /// <summary>The context with the unit that a note states, where nothing nearer states one; a note that contradicts what does is remembered.</summary>
    public SheetContext WithUnitOfNote((string Unit, bool IsOfMoney)? stated) =>
        stated is not { } note ? this
        : Unit is not null || MoneyUnit is not null ? UnitSizes.Differ(Unit, note.Unit) ? this with { OtherUnit = note.Unit } : this
        : note.IsOfMoney ? this with { MoneyUnit = note.Unit }
        : this with { Unit = note.Unit };

    /// <summary>
    /// The year that folder or file name has in the place of <see cref="Year"/>, by which months without one were read. Null where they agree, and
    /// where the months would not be over by then: the twelve months of 2018 in January 2019 are no slip.
    /// </summary>
    /// <param name="lastMonth">The number of the table's last month.</param>
    public int? OtherYear(int lastMonth)
    {
        if (Year is not { } year)
        {
            return null;
        }

        return Place.Folder is { } folder && YearFrom != "folder" && folder.Year != year ? (lastMonth <= folder.LastMonth.Number ? folder.Year : null)
            : YearFrom is "title" or "sheet" && NameMonth(year) is { } named && named.Year != year && lastMonth <= named.Number ? named.Year
            : null;
    }

    /// <summary>
    /// The months that title, file name or folder has in the place of the only ones that a table's rows name. A folder by itself is
    /// believed only for the year, since earlier months are restated as such.
    /// </summary>
    /// <param name="only">The months that all rows of the table name.</param>
    public PeriodSpan? Instead(PeriodSpan only)
    {
        if (Period is { Length: < 12 } title && title.Last != only.Last)
        {
            return Like(only, title.Last);
        }

        return NameMonth(only.Last.Year) is { } named && !Agree(only, named) ? Like(only, named)
            : Place.Folder is { } folder && !Agree(only, folder) && folder.LastMonth.Number == only.Last.Number ? Like(only, folder.LastMonth)
            : null;
    }

    /// <summary>What to call two readings of a period: by their years, where that is all they differ in.</summary>
    public static (string Main, string Other) Named(PeriodSpan main, PeriodSpan other) =>
        main != other && PeriodParts.InYear(main, other.Last.Year) == other ? ($"{main.Last.Year}", $"{other.Last.Year}") : (main.ToString(), other.ToString());

    private Period? NameMonth(int year) => Place.Name is { } name ? FileNamePeriod.LastMonth(name, year) : null;

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
