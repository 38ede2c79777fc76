using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Drafting.Rules;

/// <summary>A rule that holds in the files.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Body">The rest of the entry, as it stands in the catalogue: <c>kind: sum, total: A, terms: [B, C]</c>.</param>
/// <param name="Meaning">What it says, with the indicators' names.</param>
/// <param name="Evidence">In how many periods it holds.</param>
public sealed record DraftedRule(string Code, string Body, string Meaning, LocalText Evidence);
