using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Reads the measure column of a tidy table: the codes and names of this system's own files, or any usual wording.</summary>
internal static class WrittenMeasure
{
    /// <summary>The measure, and what of the text is no measure; of a text that names none, that nothing is said.</summary>
    public static (ReportedMeasure Measure, int CurrentMonths, string Name) Read(string text)
    {
        if (MeasureFacts.All.FirstOrDefault(f => f.Code.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { IsReportable: true } facts)
        {
            return (Of(facts.Measure), 0, "");
        }

        var reading = MeasureGrammar.Read(LabelText.Fold(text), null);
        return (reading.Measure, reading.Months, reading.Name);
    }

    private static ReportedMeasure Of(Measure measure) => measure switch
    {
        Measure.Share => new(MeasureBasis.Unstated, MeasureAspect.Share),
        Measure.ShareChange => new(MeasureBasis.Unstated, MeasureAspect.ShareChange),
        _ when MeasureFacts.Of(measure).Amount is { } amount => new(Basis(amount), MeasureAspect.Growth),
        _ => new(Basis(measure), MeasureAspect.Amount),
    };

    private static MeasureBasis Basis(Measure amount) => amount switch
    {
        Measure.Current => MeasureBasis.Current,
        Measure.Cumulative => MeasureBasis.Cumulative,
        _ => MeasureBasis.Level,
    };
}
