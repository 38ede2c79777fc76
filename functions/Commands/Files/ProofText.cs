using System.Globalization;
using System.Text;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Functions.Api.Proofs;

namespace HtzPipeline.Functions.Commands.Files;

/// <summary>A proof for people at a terminal: what has to change first, then what cannot be checked, then the counts.</summary>
internal static class ProofText
{
    private static readonly Verdict[] Unchecked = [Verdict.NotPublished, Verdict.NotInCatalogue];

    /// <summary>The lines.</summary>
    public static string Of(Proof proof, Language language)
    {
        var text = new StringBuilder();
        foreach (var finding in proof.Findings)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{finding.Kind.Code} {finding.Message.In(language)}");
        }

        foreach (var number in proof.Numbers.Where(number => VerdictFacts.Of(number.Verdict).MustChange || number.IsDoubtful).Concat(proof.Numbers.Where(number => Unchecked.Contains(number.Verdict))))
        {
            var verdict = number.IsDoubtful ? new LocalText("存疑", "Doubtful").In(language) : VerdictFacts.Of(number.Verdict).Name.In(language);
            text.AppendLine(CultureInfo.InvariantCulture, $"{number.Place}  {number.Text}  [{verdict}]  {number.Sentence.In(language)}{(number.Right is { } right ? $"  {right.Old} → {right.New}" : "")}");
        }

        text.Append(ProofResource.SummaryOf(proof).In(language));
        var counts = VerdictFacts.All.Where(facts => proof.Count(facts.Verdict) > 0).Select(facts => $"{facts.Name.In(language)} {proof.Count(facts.Verdict)}");
        return text.Append(' ').AppendJoin(new LocalText(",", ", ").In(language), counts).ToString();
    }
}
