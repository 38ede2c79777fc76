using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Proofs;

namespace HtzPipeline.Core.Reporting.Proofread;

/// <summary>What a note in the margin says of a number: the verdict, the right words, and where the published figure comes from.</summary>
internal static class ProofNote
{
    /// <summary>Whether a number gets a note: what agrees, and what is surely no figure, is quiet.</summary>
    public static bool IsDue(ProofNumber number) => number.IsDoubtful || number.IsUnread || number.Verdict is not (Verdict.Agrees or Verdict.NoFigure);

    /// <summary>The note; a line each.</summary>
    public static LocalText Of(ProofNumber number, IndicatorCatalogue catalogue)
    {
        var kind = ProofKind.Of(number);
        var lines = new List<LocalText> { new($"{kind.Sign} {kind.Name.Zh}：{number.Sentence.Zh}", $"{kind.Sign} {kind.Name.En}: {number.Sentence.En}") };
        if (number.Right is { } right)
        {
            lines.Add(new($"应为：{right.New}", $"Should be: {right.New}"));
        }

        if (SourceOf(number, catalogue) is { } source)
        {
            lines.Add(source);
        }

        return LocalText.Join("\n", lines);
    }

    /// <summary>What is said of the whole text.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="most">How many of the notes are given.</param>
    public static LocalText Summary(Proof proof, int most)
    {
        var doubtful = proof.Numbers.Count(number => number.IsDoubtful);
        var unread = proof.Numbers.Count(number => number.IsUnread);
        var more = proof.Numbers.Count(IsDue) - most;
        var counts = VerdictFacts.All.Where(facts => proof.Count(facts.Verdict) > 0).ToList();
        return new(
            $"核稿：共{proof.Numbers.Count}处数字，{proof.MustChange}处要改。\n{string.Join("，", counts.Select(facts => $"{facts.Name.Zh}{proof.Count(facts.Verdict)}处"))}{(doubtful > 0 ? $"（相符的有{doubtful}处存疑）" : "")}{(unread > 0 ? $"（有{unread}处没有读懂，未核对）" : "")}。{(more > 0 ? $"\n只批注了前{most}处，另有{more}处未批注。" : "")}",
            $"Proofread: {proof.Numbers.Count} numbers, {proof.MustChange} to change.\n{string.Join(", ", counts.Select(facts => $"{facts.Name.En} {proof.Count(facts.Verdict)}"))}{(doubtful > 0 ? $" ({doubtful} of those that agree are in doubt)" : "")}{(unread > 0 ? $" ({unread} were not read, and not checked)" : "")}.{(more > 0 ? $"\nOnly the first {most} have comments; {more} more have none." : "")}");
    }

    /// <summary>Where the published figure comes from; null where none is.</summary>
    public static LocalText? SourceOf(ProofNumber number, IndicatorCatalogue catalogue) =>
        (number.Published ?? (number.Evidence is [var first, ..] ? first : null)) is { } published ? SourceOf(published, catalogue) : null;

    private static LocalText SourceOf(PublishedFigure published, IndicatorCatalogue catalogue)
    {
        var department = published.Department is { } code ? catalogue.Departments.FirstOrDefault(one => one.Code == code)?.Name ?? code : null;
        var file = new[] { published.FileName, published.Figure.Origin?.Place.ToString() }.Where(part => !string.IsNullOrEmpty(part));
        var release = published.Release.ToString(CultureInfo.InvariantCulture);
        return new(
            $"出处：{string.Join("，", new[] { department?.Zh, string.Join(' ', file), $"第{release}次发布" }.Where(part => !string.IsNullOrEmpty(part)))}",
            $"Source: {string.Join(", ", new[] { department?.En, string.Join(' ', file), $"release {release}" }.Where(part => !string.IsNullOrEmpty(part)))}");
    }
}
