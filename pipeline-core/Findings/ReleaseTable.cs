using System.Collections.Frozen;

namespace HtzPipeline.Core.Findings;

/// <summary>
/// Who may let a figure through that a finding holds, as one table by the finding's code. What the clerk knows best, the clerk decides: which
/// period, unit or reading is meant. What is not in the table (revisions, closed periods, contradictions) takes an approver.
/// </summary>
public static class ReleaseTable
{
    private static readonly FrozenDictionary<string, Releaser> Releasers = new (Releaser Releaser, FindingKind[] Kinds)[]
    {
        (Releaser.Clerk,
        [
            StructureFindings.MeasuresContradict, StructureFindings.GrowthOfSeveral, MeaningFindings.PeriodsContradict, MeaningFindings.SheetUnitProbablyWrong, MeaningFindings.SameAsOtherPeriod,
            MeaningFindings.PeriodsDisagree, MeaningFindings.OnlyEarlierPeriods, MeaningFindings.AmbiguousName, MeaningFindings.AreaUnsure, MeaningFindings.UnitLeftBlank,
            StructureFindings.UnitsContradict, StructureFindings.TriangleUndecided, StructureFindings.MarksUndecided, StructureFindings.CommaAmongPoints, MeaningFindings.ProseUnsure,
        ]),
        (Releaser.Owner, [MeaningFindings.WrongOwner]),
    }.SelectMany(row => row.Kinds.Select(kind => (kind.Code, row.Releaser))).ToFrozenDictionary(row => row.Code, row => row.Releaser);

    /// <summary>Who may let through what is held for some findings: who may for each of them. What is held for no known finding takes an approver.</summary>
    /// <param name="codes">The codes of the findings.</param>
    public static Releaser Of(IEnumerable<string> codes) =>
        codes.Select(code => Releasers.GetValueOrDefault(code, Releaser.Approver)).DefaultIfEmpty(Releaser.Approver).Max();
}
