using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Testing.Scenarios;

/// <summary>
/// Makes an app have read nothing of the area: files come days apart, to whichever instance there is then, so what is counted is
/// counted without what an instance may still know.
/// </summary>
internal static class UnknownArea
{
    public static void Forget(ObservationStore store) =>
        store.Keep(new(AreaHead.None(MonthlyFile.Area), Period.Month(2000, 1), Period.Month(2000, 1), []), AreaHead.None(MonthlyFile.Area).Again(), []);
}
