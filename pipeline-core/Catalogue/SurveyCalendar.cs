using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>When an indicator is reported.</summary>
/// <param name="Code">The code, for example <c>monthly</c>.</param>
/// <param name="Name">Its names.</param>
/// <param name="Frequency">Month or quarter, sometimes half-year or year.</param>
/// <param name="HasJanuary">False for surveys whose first report of a year is January and February together (1月份数据免报).</param>
/// <param name="DueDay">The day of the month after the period by which it is due, 1 to 28.</param>
public sealed record SurveyCalendar(string Code, LocalText Name, Frequency Frequency, bool HasJanuary, int DueDay)
{
    /// <summary>Whether the survey reports for the period that ends with a month.</summary>
    public bool IsDue(Period month) => month.Ends(Frequency) && (HasJanuary || Frequency != Frequency.Month || month.Number > 1);

    /// <summary>The last day on which a report for the period that ends with a month is in time.</summary>
    public DateOnly DueDate(Period month) => new DateOnly(month.Year, month.Number, DueDay).AddMonths(1);
}
