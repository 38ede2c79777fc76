using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Reporting;

namespace HtzPipeline.Functions.Api.Proofs;

/// <summary>The JSON answer of <c>POST /api/v1/proofs</c>.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that the draft was understood by.</param>
/// <param name="Format">The format of the draft: <c>text</c>, <c>docx</c>, <c>pdf</c>, <c>html</c>, <c>xlsx</c> and so on; null where it could not be read.</param>
/// <param name="Summary">How many numbers there are, and how many have to change, in a sentence.</param>
/// <param name="Total">How many numbers there are.</param>
/// <param name="MustChange">How many of them have to change.</param>
/// <param name="Doubtful">How many of them agree with what is itself in doubt.</param>
/// <param name="Counts">How many there are of each verdict.</param>
/// <param name="Releases">The release of each area that it was held against.</param>
/// <param name="Paragraphs">The draft's paragraphs.</param>
/// <param name="Tables">The draft's tables.</param>
/// <param name="Numbers">Every number, in the order of the draft; those of tables after those of paragraphs.</param>
/// <param name="Findings">What reading the draft has to say; an error where it could not be read.</param>
internal sealed record ProofResource(
    string CatalogueVersion,
    string? Format,
    string Summary,
    int Total,
    int MustChange,
    int Doubtful,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyDictionary<string, long> Releases,
    IReadOnlyList<DocumentParagraph> Paragraphs,
    IReadOnlyList<ProofTable> Tables,
    IReadOnlyList<ProofNumberResource> Numbers,
    IReadOnlyList<FindingReport> Findings)
{
    public static ProofResource Of(Proof proof, Language language, IndicatorCatalogue catalogue) => new(
        catalogue.Version,
        proof.Format.Length == 0 ? null : proof.Format,
        SummaryOf(proof).In(language),
        proof.Numbers.Count,
        proof.MustChange,
        proof.Numbers.Count(number => number.IsDoubtful),
        VerdictFacts.All.ToDictionary(facts => facts.Code, facts => proof.Count(facts.Verdict)),
        proof.Releases,
        proof.Paragraphs,
        proof.Tables,
        [.. proof.Numbers.Select(number => ProofNumberResource.Of(number, language, catalogue))],
        [.. proof.Findings.Select(FindingReport.Of)]);

    /// <summary>The counts in a sentence: 共35处数字,5处要改。</summary>
    public static LocalText SummaryOf(Proof proof) => proof.Format.Length == 0
        ? new("稿子无法读取。", "The draft cannot be read.")
        : new(
            $"共{proof.Numbers.Count}处数字,{(proof.MustChange == 0 ? "没有要改的" : $"{proof.MustChange}处要改")}。",
            $"{proof.Numbers.Count} numbers, {(proof.MustChange == 0 ? "none" : proof.MustChange.ToString(System.Globalization.CultureInfo.InvariantCulture))} to change.");
}
