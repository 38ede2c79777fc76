using System.Collections.Frozen;
using System.Reflection;

namespace HtzPipeline.Core.Findings;

/// <summary>
/// Every kind of finding there is. The kinds stand in one table for each layer of checking:
/// <see cref="SubmissionFindings"/> HTZ0xxx, <see cref="StructureFindings"/> and <see cref="DocumentFindings"/> HTZ1xxx, <see cref="ReaderFindings"/> HTZ19xx, <see cref="MeaningFindings"/> HTZ2xxx,
/// <see cref="FileFindings"/> HTZ3xxx, <see cref="PublishedFindings"/> HTZ4xxx, <see cref="TemplateFindings"/> HTZ5xxx.
/// </summary>
public static class FindingCodes
{
    private static readonly Type[] Tables =
        [typeof(SubmissionFindings), typeof(StructureFindings), typeof(DocumentFindings), typeof(ReaderFindings), typeof(MeaningFindings), typeof(FileFindings), typeof(PublishedFindings), typeof(TemplateFindings)];

    /// <summary>All kinds by code.</summary>
    public static FrozenDictionary<string, FindingKind> ByCode { get; } = Tables
        .SelectMany(table => table.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Select(field => (FindingKind)field.GetValue(null)!)
        .ToFrozenDictionary(kind => kind.Code);
}
