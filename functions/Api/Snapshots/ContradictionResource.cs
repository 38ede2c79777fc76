using HtzPipeline.Core.Findings;

namespace HtzPipeline.Functions.Api.Snapshots;

/// <summary>A published amount that does not add up with others of its period.</summary>
/// <param name="Code">The code of what would be found in a file: HTZ3101 a part above its total, HTZ3102 parts above it, HTZ3103 parts that leave something over, HTZ3104 parts that are not the total they should make up, HTZ3105 a rule of the catalogue.</param>
/// <param name="Severity">error, warning or info: what the catalogue makes of it.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Found">The amount as printed, with its unit.</param>
/// <param name="Expected">What the others make of it, in the same unit: a number, or a range within their rounding.</param>
internal sealed record ContradictionResource(string Code, string Severity, string Measure, LocalText Found, LocalText Expected)
{
    public static ContradictionResource Of(Finding finding) => new(
        finding.Kind.Code,
        finding.Severity.ToString().ToLowerInvariant(),
        MeasureFacts.Of(finding.Measure!.Value).Code,
        TextOf(finding, "found"),
        TextOf(finding, "expected"));

    private static LocalText TextOf(Finding finding, string name) =>
        new(finding.Arguments[name], finding.Arguments.GetValueOrDefault(name + "En") ?? finding.Arguments[name]);
}
