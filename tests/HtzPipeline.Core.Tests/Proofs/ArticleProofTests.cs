using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Proofs;

/// <summary>The article of 2019, in our own words and, where it is at hand, in the original: nothing right is blamed, and whichever number is changed is found.</summary>
public class ArticleProofTests
{
    private static readonly string Original = Path.Combine(SeedFolder.Path, "..", "..", "shared", "prose", "article", "article.txt");
    private static readonly string InOurWords = SeedFolder.Read("uploads/economy/2019-09/前三季度工作综述.txt");

    // As the checks have left them: the two figures that they doubt.
    private static readonly PublishedBook Published = PublishedSeeds.With(
        PublishedSeeds.Figure("HT_OUTPUT", "2019-08", Measure.ShareChange, 12.23m, "points", status: ObservationStatus.Questionable),
        PublishedSeeds.Figure("ILLEGAL_BUILDINGS_DEMOLISHED", "2019-09", Measure.Cumulative, 9200m, "M3", status: ObservationStatus.Questionable));

    public static TheoryData<string> Texts => [InOurWords, .. File.Exists(Original) ? [File.ReadAllText(Original)] : Array.Empty<string>()];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Its_three_slips_are_said_and_nothing_else_has_to_change(string text)
    {
        var proof = PublishedSeeds.Read(text, Published);

        Assert.Equal(["12.23个百分点"], proof.Numbers.Where(number => VerdictFacts.Of(number.Verdict).MustChange).Select(number => number.Text));
        Assert.Equal(["2176家", "1347家", "828户", "9200m³"], proof.Numbers.Where(number => number.IsDoubtful).Select(number => number.Text));
        Assert.Equal(0, proof.Count(Verdict.NotPublished));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_number_of_it_with_another_digit_or_two_swapped_is_found(string text)
    {
        var proof = PublishedSeeds.Read(text, Published);
        var lines = proof.Paragraphs.ToDictionary(paragraph => paragraph.Number, paragraph => paragraph.Text);
        var missed = (
            from number in proof.Numbers
            where number.Verdict == Verdict.Agrees && !number.Text.Contains('余')
            from wrong in Wrong(number.Text)
            let passage = number.Place.Passage!.Value
            let line = lines[passage.Paragraph]
            let changed = text.Replace(line, line[..(passage.From - 1)] + wrong + line[passage.To..], StringComparison.Ordinal)
            where !PublishedSeeds.Read(changed, Published).Numbers.Any(other => other.Place.Passage is { } place && place.Paragraph == passage.Paragraph && place.From == passage.From && VerdictFacts.Of(other.Verdict).MustChange)
            select $"{number.Text} → {wrong}").ToList();

        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    private static IEnumerable<string> Wrong(string text)
    {
        var digits = text.Index().Where(one => char.IsAsciiDigit(one.Item)).Select(one => one.Index).ToList();
        var last = digits[^1];
        yield return $"{text[..last]}{(text[last] - '0' + 3) % 10}{text[(last + 1)..]}";
        if (digits.Count > 1 && digits[1] == digits[0] + 1 && text[digits[0]] != text[digits[1]])
        {
            yield return $"{text[..digits[0]]}{text[digits[1]]}{text[digits[0]]}{text[(digits[1] + 1)..]}";
        }
    }
}
